#!/usr/bin/env bash
# Makes every package, and the list of what is in them: what a release lays beside its tag. See the scripts.
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/windows.sh
packaging/deb.sh
packaging/tar.sh
packaging/sbom.sh
