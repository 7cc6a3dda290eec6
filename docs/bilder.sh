#!/usr/bin/env bash
# Makes the pictures of README and docs anew, with the program as it is: the same program makes the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo run --release --quiet -- export saves/falkenrode.ron --to docs/schaubild.png --width 1920 --overwrite
