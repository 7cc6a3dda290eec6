#!/usr/bin/env bash
# Tries the packages for Linux as somebody would who has none of what built them: makes them, installs the .deb in a fresh Debian 12,
# draws the example there, opens a window from there, takes it off again; unpacks the archive, puts it into the menu and back.
#
#   .ci/packages.sh [FOLDER]        tries the packages in FOLDER instead of making them; pictures are left in target/packages*.png
#
# Needs root for the fresh Debian (debootstrap), and what screen.sh needs. Where that cannot be had it says so and tries the archive only.
set -euo pipefail
cd "$(dirname "$0")/.."

name=packages picture=$PWD/target/packages.png
. .ci/screen.sh
limit 3600 "$@"
begin
packaging/need.sh appstream debootstrap desktop-file-utils imagemagick libgl1-mesa-dri man-db openbox shared-mime-info x11-utils xdotool xvfb
packages=${1:-target/packages}
if [ $# = 0 ]; then
    packaging/deb.sh
    packaging/tar.sh
fi
(cd "$packages" && sha256sum --check --quiet SHA256SUMS) || fail "the sums are wrong"
archive=$(realpath "$packages"/schaubild-*-linux-x86_64.tar.xz)
deb=$(realpath "$packages"/schaubild_*_amd64.deb)

echo "packages: what menus and software centers read is sound"
tar --extract --file "$archive" --directory "$work"
tree=$(realpath "$work"/schaubild-*-linux-x86_64)
desktop-file-validate "$tree/share/applications/schaubild.desktop"
appstreamcli validate --no-net "$tree"/share/metainfo/*.xml
for page in "$tree"/share/man/man1/schaubild.1.gz "$tree"/share/man/de/man1/schaubild.1.gz; do
    complaints=$(LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings --local-file "$page" 2>&1 >"$work/page")
    [ -z "$complaints" ] || fail "$page: $complaints"
    grep -q "schaubild export" "$work/page" || fail "$page does not tell of \"schaubild export\""
done

begin_screen 1366x768

# Opens a window by a command, and takes its picture.
opens() {
    "$@" >"$work/said" 2>&1 &
    pid=$!
    await_window
    still
    leave
}

echo "packages: the archive"
"$tree/bin/schaubild" example --to "$work/example.ron"
"$tree/bin/schaubild" export "$work/example.ron" --to "$work/example.pdf"
(unset XDG_DATA_HOME && "$tree/einrichten.sh")
desktop-file-validate "$work/.local/share/applications/schaubild.desktop"
grep -qxF "Exec=\"$tree/bin/schaubild\" %f" "$work/.local/share/applications/schaubild.desktop" || fail "the menu entry starts something else"
type=$(XDG_DATA_DIRS=/usr/share gio info --attributes standard::content-type "$work/example.ron" 2>/dev/null | sed -n 's/.*content-type: //p' || true)
[ "${type:-application/x-schaubild}" = application/x-schaubild ] || fail "a board is taken for $type"
picture=$PWD/target/packages-tar.png
opens "$tree/bin/schaubild" "$work/example.ron"
(unset XDG_DATA_HOME && "$tree/einrichten.sh" --entfernen)
[ -z "$(find "$work/.local/share" -name '*schaubild*.desktop')" ] || fail "the menu entry stays"
touch "$tree/bin/portabel"
opens "$tree/bin/schaubild" "$work/example.ron"
[ -s "$tree/bin/daten/preferences.ron" ] || fail "a portable program keeps its settings somewhere else"
picture=$PWD/target/packages.png

echo "packages: a fresh Debian"
debian=$work/debian
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*debian* 2>/dev/null | sed -n 's/^URIs: *//p; s/^deb [^h]*\(http[^ ]*debian\) .*/\1/p' | head -n 1) || true
if ((EUID != 0)) || ! debootstrap --variant=minbase bookworm "$debian" "${mirror:-http://deb.debian.org/debian}" >"$work/said" 2>&1; then
    tail -n 3 "$work/said" || true
    echo "skipped: a fresh Debian cannot be had here; the .deb is NOT tried"
    exit 0
fi
# How packages are reached is the same there. What is mounted there is gone with the command.
rm "$debian/etc/apt/sources.list"
cp -r /etc/apt/apt.conf.d "$debian/etc/apt/"
cp /etc/apt/sources.list.d/*debian* "$debian/etc/apt/sources.list.d/" 2>/dev/null || cp /etc/apt/sources.list "$debian/etc/apt/"
cp /etc/resolv.conf "$debian/etc/" 2>/dev/null || true
there() {
    unshare --mount --fork sh -c 'mount -t proc proc "$1/proc" && root=$1 && shift && exec chroot "$root" "$@"' sh "$debian" \
        env HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive XDG_RUNTIME_DIR=/tmp "$@"
}
cp "$deb" "$debian/tmp/schaubild.deb"
there apt-get update -qq
there apt-get install -y -qq --no-install-recommends /tmp/schaubild.deb >"$work/said" 2>&1 || fail "the .deb cannot be installed"
there schaubild --version
there schaubild example --to /tmp/example.ron
there schaubild export /tmp/example.ron --to /tmp/example.svg --to /tmp/example.png --to /tmp/example.pdf
cmp "$debian/tmp/example.pdf" "$work/example.pdf" || fail "the PDF of the package differs from that of the archive"
opens there schaubild /tmp/example.ron
there apt-get purge -y -qq schaubild >/dev/null 2>&1
[ -z "$(find "$debian/usr" -name '*schaubild*')" ] || fail "the package leaves something behind"
echo "packages: all well, pictures in target/packages*.png"
