#!/usr/bin/env bash
# Makes the bills of materials (CycloneDX 1.5): every crate that is in the program on Linux and on Windows, with version, license and sum,
# as target/packages/schaubild-VERSION-SYSTEM.cdx.json. `cargo cyclonedx` makes them; where it is missing it is built, in some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh
tool=0.5.9

packaging/need.sh "${compiler[@]}"
if ! "$build/tools/bin/cargo-cyclonedx" cyclonedx --version 2>/dev/null | grep -qF "$tool"; then
    debian_cargo install --locked --debug --quiet --version "=$tool" --root "$build/tools" cargo-cyclonedx
fi
# It writes beside Cargo.toml, whatever is asked of it.
for system in linux:x86_64-unknown-linux-gnu windows:x86_64-pc-windows-gnu; do
    name=schaubild-$version-${system%%:*}.cdx
    RUSTC=/usr/bin/rustc CARGO=/usr/bin/cargo "$build/tools/bin/cargo-cyclonedx" cyclonedx --quiet \
        --format json --spec-version 1.5 --target "${system#*:}" --all --no-build-deps --override-filename "$name"
    mv "$name.json" "$out/$name.json"
    touch --date="@$SOURCE_DATE_EPOCH" "$out/$name.json"
done
write_sums
