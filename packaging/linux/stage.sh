#!/usr/bin/env bash
# packaging/linux/stage.sh PROGRAM PREFIX: lays the program and all that belongs to it below a prefix, as every package for Linux has
# it: bin and share with menu entry, icons, type of boards, manual pages, completions and licenses. Icons in pixels need rsvg-convert.
set -euo pipefail
program=$(realpath "$1") prefix=$(realpath --canonicalize-missing "$2")
cd "$(dirname "$0")/../.."
from=packaging/linux
version=$(sed -n '/^\[package\]/,/^$/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
date=$(date --utc --date="@${SOURCE_DATE_EPOCH:-$(stat -c %Y Cargo.toml)}" +%F)
put() { install -D --mode "${3:-644}" "$1" "$prefix/$2"; }

put "$program" bin/schaubild 755
put $from/schaubild.desktop share/applications/schaubild.desktop
put $from/schaubild.mime.xml share/mime/packages/schaubild.xml
put assets/icon.svg share/icons/hicolor/scalable/apps/schaubild.svg
for size in 16 24 32 48 64 128 256 512; do
    icon=$prefix/share/icons/hicolor/${size}x$size/apps/schaubild.png
    mkdir -p "$(dirname "$icon")"
    rsvg-convert --width $size --height $size assets/icon.svg --output "$icon"
done
mkdir -p "$prefix/share/metainfo"
sed "s/@VERSION@/$version/; s/@DATE@/$date/" $from/de.schaubild.Schaubild.metainfo.xml \
    >"$prefix/share/metainfo/de.schaubild.Schaubild.metainfo.xml"
for lang in "" de/; do
    put $from/man/${lang}schaubild.1 share/man/${lang}man1/schaubild.1
    gzip --no-name --best --force "$prefix/share/man/${lang}man1/schaubild.1"
done
put $from/completions/schaubild.bash share/bash-completion/completions/schaubild
put $from/completions/_schaubild share/zsh/vendor-completions/_schaubild
put $from/completions/schaubild.fish share/fish/vendor_completions.d/schaubild.fish
mkdir -p "$prefix/share/doc/schaubild"
packaging/licenses.sh >"$prefix/share/doc/schaubild/copyright"
