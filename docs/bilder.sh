#!/usr/bin/env bash
# Makes the pictures of README and docs anew, with the program as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release
schaubild=target/release/schaubild

"$schaubild" export saves/falkenrode.ron --to docs/schaubild.png --width 1920 --overwrite
