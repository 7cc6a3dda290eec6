#!/usr/bin/env bash
# Makes the archive for any Linux of 64 bit with glibc 2.35 or newer, which needs no installation and no administrator:
# target/packages/schaubild-VERSION-linux-x86_64.tar.xz with the program in it and `einrichten.sh`, which puts it into the user's menu.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh
. packaging/linux/program.sh

packaging/need.sh "${compiler[@]}" librsvg2-bin xz-utils
make_program
name=schaubild-$version-linux-x86_64
root=$build/tar/$name
rm -rf "$build/tar"
mkdir -p "$root"
packaging/linux/stage.sh "$program" "$root"
install packaging/linux/einrichten.sh "$root"
install --mode 644 packaging/linux/LIESMICH.txt "$root"
set_times "$build/tar"
rm -f "$out/$name.tar.xz"
tar --create --directory "$build/tar" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu --mtime="@$SOURCE_DATE_EPOCH" "$name" |
    xz -6 --threads=1 >"$out/$name.tar.xz"
touch --date="@$SOURCE_DATE_EPOCH" "$out/$name.tar.xz"
write_sums
