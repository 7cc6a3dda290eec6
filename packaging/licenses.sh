#!/usr/bin/env bash
# packaging/licenses.sh: prints the licenses of the program and of all that is in it, as one text for a package.
set -euo pipefail
cd "$(dirname "$0")/.."
echo "Schaubild: MIT oder Apache-2.0, nach Ihrer Wahl / MIT or Apache-2.0, as you like."
for part in LICENSE-MIT LICENSE-APACHE assets/third-party.txt; do
    printf '\n================================================================================\n\n'
    cat "$part"
done
