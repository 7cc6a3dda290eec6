#!/usr/bin/env bash
# Makes the package for Debian 12 and its kin (glibc 2.35 or newer, such as Ubuntu 22.04), on Debian 12:
# target/packages/schaubild_VERSION_amd64.deb. From nothing it takes about ten minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh
. packaging/linux/program.sh

# Loaded while the program runs, so that no tool finds them; `app/platform` names those without which there is no window.
loaded=(
    libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libegl1 libgl1 libgl1-mesa-dri
)

packaging/need.sh "${compiler[@]}" librsvg2-bin dpkg-dev
make_program
root=$build/deb/root
rm -rf "$build/deb"
mkdir -p "$root/DEBIAN" "$build/deb/debian"
packaging/linux/stage.sh "$program" "$root/usr"
# It looks for a source package and reads no more of it than its name.
printf 'Source: schaubild\n\nPackage: schaubild\nArchitecture: amd64\n' >"$build/deb/debian/control"
linked=$(cd "$build/deb" && dpkg-shlibdeps -O "$program" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$linked" ] || { echo "deb: dpkg-shlibdeps finds no libraries" >&2; exit 1; }
cat >"$root/DEBIAN/control" <<END
Package: schaubild
Version: $version
Architecture: amd64
Maintainer: The Schaubild authors <schaubild@example.org>
Installed-Size: $(du -k --apparent-size --summarize "$root/usr" | cut -f 1)
Depends: $linked, $(IFS=, && echo "${loaded[*]}" | sed 's/,/, /g')
Recommends: xdg-desktop-portal, libdbus-1-3
Section: editors
Priority: optional
Description: who is responsible for whom, and for what in a region
 In a regional workshop, offices, associations and schools settle at one table
 who is responsible for whom and for what. Schaubild keeps one data set and
 draws chart, matrix and table from it, on the projector and as SVG, PNG and
 accessible PDF. It never opens an internet connection.
END
(cd "$root" && find usr -type f | sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
set_times "$root"
rm -f "$out"/schaubild_*.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/schaubild_${version}_amd64.deb" >/dev/null
touch --date="@$SOURCE_DATE_EPOCH" "$out/schaubild_${version}_amd64.deb"
write_sums
