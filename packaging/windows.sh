#!/usr/bin/env bash
# Makes the packages for Windows 10 and newer (64 bit), on Debian 12: a zip that is unpacked and started, and an installer for the
# user who runs it, without administrator rights. Both are left in target/packages, with their sums. From nothing it takes about half
# an hour on two cores.
#
#   packaging/windows.sh           the packages
#   packaging/windows.sh check     only whether the code is sound for Windows, without warnings of clippy, in target/windows-check; ends
#                                  with 3 where no compiler for that can be had
#   packaging/windows.sh program   only the programs, in target/packages-build/windows
#   packaging/windows.sh tests     only the tests that make sense there; target/packages-build/windows/tests says where they are
#
# The standard library is built along with the program: Debian has its sources, but none that is built for Windows.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh

target=x86_64-pc-windows-gnu
mingw=x86_64-w64-mingw32
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=$mingw-gcc
std=(--locked --target "$target" -Z build-std=std,panic_unwind)

check() {
    packaging/need.sh "${compiler[@]}" gcc-mingw-w64-x86-64 rust-web-clippy || exit 3
    command -v /usr/bin/cargo-clippy $mingw-gcc >/dev/null || exit 3
    build=$PWD/target/windows-check
    debian_cargo clippy "${std[@]}" --features console -- -D warnings
}

# Icon, version and manifest, as an object that is linked to the program.
make_resources() {
    local dir=$1 size sizes=()
    for size in 16 20 24 32 40 48 64 256; do
        rsvg-convert --width "$size" --height "$size" assets/icon.svg --output "$dir/$size.png"
        if ((size == 256)); then sizes+=(--raw="$dir/$size.png"); else sizes+=("$dir/$size.png"); fi
    done
    icotool --create --output "$dir/schaubild.ico" "${sizes[@]}"
    sed "s/@VERSION@/$version/g; s/@NUMBERS@/${version//./,},0/g" packaging/windows/schaubild.rc >"$dir/schaubild.rc"
    sed "s/@VERSION@/$version/g" packaging/windows/schaubild.manifest >"$dir/schaubild.manifest"
    (cd "$dir" && $mingw-windres schaubild.rc --codepage 65001 --output-format coff --output schaubild.res.o)
}

# The program with the window, and the command line as one of its own.
make_programs() {
    local dir=$build/windows program
    mkdir -p "$dir"
    make_resources "$dir"
    for program in schaubild schaubild-cli; do
        debian_cargo rustc "${std[@]}" --release --features console --bin $program -- \
            -C link-arg="$dir/schaubild.res.o" -C link-arg=-Wl,--no-insert-timestamp
        $mingw-strip -o "$dir/$program.exe" "$build/$target/release/$program.exe"
    done
}

# Those of files and commands, and those within the program. What they need is built anew, for a standard library with its tests, and
# therefore in the quickest way.
make_tests() {
    mkdir -p "$build/windows"
    CARGO_PROFILE_DEV_DEBUG=false debian_cargo test "${std[@]}" --config 'profile.dev.package."*".opt-level=0' --features console \
        --lib --test files --test cli --test slow --no-run --message-format=json-render-diagnostics | sed -n 's/.*"executable":"\([^"]*\/deps\/[^"]*\)".*/\1/p' >"$build/windows/tests"
}

# What both packages hold.
collect_files() {
    rm -rf "$files"
    mkdir -p "$files"
    cp "$build/windows/schaubild.exe" "$build/windows/schaubild-cli.exe" "$files"
    crlf packaging/windows/LIESMICH.txt "$files/LIESMICH.txt"
    packaging/licenses.sh | sed 's/\r*$/\r/' >"$files/LIZENZEN.txt"
    set_times "$files"
}

make_zip() {
    local name=schaubild-$version-windows-x64
    rm -rf "${build:?}/zip" "$out/$name.zip"
    mkdir -p "$build/zip"
    cp -a "$files" "$build/zip/$name"
    # With this file beside it the program keeps everything in its own folder.
    crlf packaging/windows/portabel "$build/zip/$name/portabel"
    set_times "$build/zip"
    (cd "$build/zip" && find "$name" | sort | zip -X -9 -q -@ "$out/$name.zip")
}

make_installer() {
    local name=schaubild-$version-windows-x64-setup.exe
    makensis -V2 -DVERSION="$version" -DFILES="$files" -DICON="$build/windows/schaubild.ico" -DOUTPUT="$out/$name" \
        -DSIZE="$(du -k --apparent-size --summarize "$files" | cut -f 1)" packaging/windows/schaubild.nsi
    touch --date="@$SOURCE_DATE_EPOCH" "$out/$name"
}

if [ "${1:-}" = check ]; then
    check
    exit 0
fi
packaging/need.sh "${compiler[@]}" gcc-mingw-w64-x86-64 librsvg2-bin icoutils nsis zip
if [ "${1:-}" = tests ]; then
    make_tests
    exit 0
fi
files=$build/windows/files
make_programs
if [ "${1:-}" = program ]; then exit 0; fi
collect_files
make_zip
make_installer
write_sums
