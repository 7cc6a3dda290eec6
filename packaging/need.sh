#!/usr/bin/env bash
# packaging/need.sh PACKAGE…: installs what is missing of these packages, on Debian and its kin. Elsewhere it asks for nothing and
# trusts that the programs are there. Ends with 1 where a package cannot be had, and says which.
set -euo pipefail
command -v dpkg-query >/dev/null || exit 0
missing=() root=()
for package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi
if ((EUID != 0)); then root=(sudo); fi
echo "installing ${missing[*]}"
install() { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
# An old list may name packages that are no longer there.
if "${root[@]}" apt-get update -qq && install; then exit 0; fi
echo "cannot be installed: ${missing[*]}" >&2
exit 1
