#!/usr/bin/env python3
"""Licenses of the crates that are in the program, with their texts: makes assets/third-party.txt, which *Über Schaubild* shows.

    packaging/licenses.py            writes it anew
    packaging/licenses.py --check    ends with 1 if it is not as it would be written now

Asks `cargo metadata` which crates are in the program on Linux or Windows, tools that only build it left out, and takes the texts from
their packages. Of several licenses to choose from it takes MIT where it is offered. Needs cargo and no network once the crates are there.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSET = ROOT / "assets" / "third-party.txt"
TARGETS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"]
# Of licenses to choose from the first in this list; the others are taken as they come.
PREFERRED = ["MIT", "Zlib", "ISC", "BSD-3-Clause", "Apache-2.0"]
# Words by which a text is known as that of a license.
SIGNS = {
    "MIT": "Permission is hereby granted, free of charge",
    "Apache-2.0": "Apache License",
    "Zlib": "This software is provided 'as-is'",
    "BSD-2-Clause": "Redistribution and use in source and binary forms",
    "BSD-3-Clause": "Redistribution and use in source and binary forms",
    "ISC": "Permission to use, copy, modify, and",
    "0BSD": "Permission to use, copy, modify, and",
    "BSL-1.0": "Boost Software License",
    "MPL-2.0": "Mozilla Public License",
    "Unicode-3.0": "UNICODE LICENSE V3",
    "Unlicense": "This is free and unencumbered software",
}
# Packages of the same authors from which the text is taken where one comes without.
SHARED = {"BSL-1.0": "error-code"}
HEAD = """\
Schaubild is made with the packages named below, each under its own license. The list is made by packaging/licenses.py.

The standard library of Rust is in it too (https://www.rust-lang.org, MIT OR Apache-2.0, the Rust project's authors), and in the
program for Windows the start-up code of mingw-w64 (https://www.mingw-w64.org) and of GCC (GPL-3.0-or-later WITH GCC-exception-3.1).
The typeface is Source Sans 3 (SIL Open Font License 1.1), see the end.
"""


def metadata():
    """The packages, their dependencies, and the one of the program."""
    filters = [word for target in TARGETS for word in ("--filter-platform", target)]
    command = [os.environ.get("CARGO", "cargo"), "metadata", "--locked", "--format-version", "1", *filters]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in found["packages"]}
    nodes = {node["id"]: node["deps"] for node in found["resolve"]["nodes"]}
    return packages, nodes, found["resolve"]["root"]


def is_macro(package):
    """True for a package that works in the compiler only."""
    return any("proc-macro" in target["kind"] for target in package["targets"])


def linked(packages, nodes, root):
    """The packages that are in the program, by name and version."""
    seen, left = set(), [root]
    while left:
        for dep in nodes[left.pop()]:
            is_normal = any(kind["kind"] is None for kind in dep["dep_kinds"])
            if is_normal and dep["pkg"] not in seen and not is_macro(packages[dep["pkg"]]):
                seen.add(dep["pkg"])
                left.append(dep["pkg"])
    return sorted((packages[package] for package in seen), key=lambda package: (package["name"], package["version"]))


def chosen(expression):
    """The licenses taken of an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`."""
    taken = []
    for part in re.split(r"\s+AND\s+", expression.replace("(", "").replace(")", "")):
        offered = re.split(r"\s+OR\s+|/", part)
        best = [name for name in PREFERRED if name in offered]
        taken.append(best[0] if best else offered[0])
    return taken


def plain(text):
    """A text without blanks at line ends and empty lines around it."""
    return "\n".join(line.rstrip() for line in text.replace("\r", "").replace("\f", "").splitlines()).strip("\n")


def texts(package, known):
    """The texts of the licenses taken for a package, from its own files."""
    folder = Path(package["manifest_path"]).parent
    names = re.compile(r"(LICEN[SC]E|COPYING|COPYRIGHT|UNLICENSE)", re.IGNORECASE)
    # Of what a package brings along in another language, below.
    files = [*folder.iterdir(), *folder.glob("LICENSES/*"), *folder.glob("c_src/*/LICENSE*")]
    files = sorted(file for file in files if file.is_file() and names.match(file.name) and file.suffix not in {".rs", ".html"})
    found = [plain(file.read_text("utf-8", errors="replace")) for file in files]
    wanted = chosen(package["license"]) if package["license"] else []
    result = []
    for name in wanted:
        sign = SIGNS.get(name.split(" WITH ")[0])
        of_it = [text for text in found if sign and sign in " ".join(text.split())] if sign else found
        result += of_it or [standard(name, package, known)]
    notices = [plain(file.read_text("utf-8")) for file in sorted(folder.glob("NOTICE*"))] if "Apache-2.0" in wanted else []
    return list(dict.fromkeys(result + notices))


def standard(name, package, known):
    """The usual text of a license for a package that comes without."""
    if name == "MIT":
        text = plain((ROOT / "LICENSE-MIT").read_text("utf-8"))
        authors = ", ".join(re.sub(r"\s*<.*?>", "", author) for author in package["authors"])
        return re.sub(r"^Copyright .*$", f"Copyright (c) {authors or 'the authors of ' + package['name']}", text, flags=re.MULTILINE)
    if name.split(" WITH ")[0] == "Apache-2.0":
        return plain((ROOT / "LICENSE-APACHE").read_text("utf-8"))
    others = [other for other in known.values() if other["name"] == SHARED.get(name)]
    if not others:
        sys.exit(f"licenses: {package['name']} {package['version']} comes without the text of its license, {name}")
    return texts(others[0], known)[0]


def render():
    """The whole text."""
    known, nodes, root = metadata()
    packages = linked(known, nodes, root)
    lines = [HEAD]
    groups = {}
    for package in packages:
        said = f"{package['name']} {package['version']}"
        lines.append(f"{said}  {package['license']}  {package['repository'] or ''}".rstrip())
        for text in texts(package, known):
            _, names = groups.setdefault(" ".join(text.split()), (text, []))
            names.append(said)
    font = plain((ROOT / "assets" / "fonts" / "LICENSE.md").read_text("utf-8"))
    for text, names in [*groups.values(), (font, ["Source Sans 3"])]:
        lines += ["", "-" * 80, ", ".join(dict.fromkeys(names)), "-" * 80, "", text]
    return "\n".join(lines) + "\n"


def main():
    """Writes or checks the text."""
    now = render()
    if "--check" in sys.argv[1:]:
        if not ASSET.exists() or ASSET.read_text("utf-8") != now:
            sys.exit("licenses: assets/third-party.txt is old; packaging/licenses.py writes it anew")
    else:
        ASSET.write_text(now, "utf-8")


if __name__ == "__main__":
    main()
