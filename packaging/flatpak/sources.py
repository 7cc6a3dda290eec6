#!/usr/bin/env python3
"""Sources of a build without network: writes cargo-sources.json beside itself, which flatpak-builder reads, from Cargo.lock.

Every crate is fetched by its sum and laid where cargo, told so by a config file, finds it.
"""

import json
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENDOR = "cargo/vendor"
CONFIG = f"""\
[source.crates-io]
replace-with = "vendored"

[source.vendored]
directory = "{VENDOR}"
"""


def sources(lock):
    """The entries for the crates of a lock file, and for the config that points at them."""
    for package in lock["package"]:
        if "source" not in package:
            continue
        name = f"{package['name']}-{package['version']}"
        yield {
            "type": "archive",
            "archive-type": "tar-gzip",
            "url": f"https://static.crates.io/crates/{package['name']}/{name}.crate",
            "sha256": package["checksum"],
            "dest": f"{VENDOR}/{name}",
        }
        sums = json.dumps({"package": package["checksum"], "files": {}})
        yield {"type": "inline", "contents": sums, "dest": f"{VENDOR}/{name}", "dest-filename": ".cargo-checksum.json"}
    yield {"type": "inline", "contents": CONFIG, "dest": "cargo", "dest-filename": "config.toml"}


def main():
    """Writes the file."""
    lock = tomllib.loads((HERE / "../../Cargo.lock").read_text("utf-8"))
    (HERE / "cargo-sources.json").write_text(json.dumps(list(sources(lock)), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
