#!/usr/bin/env bash
# Makes the packages for Windows and tries them under Wine, from unpacking to the exported PDF: the commands give the same bytes as on
# Linux; in a window a board is opened, typed into, saved twice, opened by a second one, exported, projected, and the work is kept when
# the program is killed; then the same program is installed, used and taken off again by the installer.
#
#   .ci/windows.sh [FOLDER]        tries the packages in FOLDER instead of making them; pictures are left in target/windows*.png
#
# Needs what screen.sh needs, and a program for Linux in target/debug or target/release. Says so and ends with 0 where Wine cannot be had.
set -euo pipefail
cd "$(dirname "$0")/.."

name=windows picture=$PWD/target/windows.png
. .ci/screen.sh
limit 5400 "$@"
begin
export WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' # asks for no further downloads
# Wine's Direct3D needs more of Vulkan than the processor can do; where it draws by Vulkan itself that is enough.
export WGPU_BACKEND=vulkan VK_ICD_FILENAMES=/usr/share/vulkan/icd.d/lvp_icd.x86_64.json
wine=/usr/lib/wine/wine64
if ! packaging/need.sh gcc-mingw-w64-x86-64 imagemagick locales mesa-vulkan-drivers openbox unzip wine64 x11-utils x11-xkb-utils xdotool xvfb ||
    [ ! -x $wine ]; then
    echo "skipped: Wine cannot be had here; nothing for Windows is tried"
    exit 0
fi
linux=$(realpath -e target/debug/schaubild 2>/dev/null || realpath target/release/schaubild)
[ -x "$linux" ] || fail "there is no program for Linux to compare with; cargo build makes it"
packages=${1:-target/packages}
if [ $# = 0 ]; then packaging/windows.sh; fi
zip=$(realpath "$packages"/schaubild-*-windows-x64.zip)
setup=$(realpath "$packages"/schaubild-*-windows-x64-setup.exe)
export WINEPREFIX=$work/wine
trap '{ /usr/lib/wine/wineserver64 -k || true; tidy; } 2>/dev/null' EXIT

begin_screen 1366x768
setxkbmap de
# A German Windows, on whatever machine.
localedef -i de_DE -f UTF-8 "$work/de_DE.UTF-8"
export LOCPATH=$work
wine="env LC_ALL=de_DE.UTF-8 $wine"

echo "windows: a fresh Windows, by Wine"
timeout 300 $wine wineboot --init >/dev/null 2>&1 && timeout 60 $wine winecfg /v win10 >/dev/null 2>&1 || fail "Wine does not start"
system=$WINEPREFIX/drive_c/windows/system32
if [ ! -e "$system/bcryptprimitives.dll" ]; then
    # Wine 8 lacks what Windows has.
    x86_64-w64-mingw32-gcc -O1 -shared -o "$system/bcryptprimitives.dll" .ci/bcryptprimitives.c -ladvapi32
fi

if [ $# = 0 ]; then
    echo "windows: tests"
    packaging/windows.sh tests
    while read -r program; do
        echo "windows: $(basename "$program")"
        status=0
        # A variable for the language would be one too many.
        timeout 900 env -u LANG -u LC_MESSAGES -u LANGUAGE $wine "$program" --test-threads 2 >"$work/said" 2>&1 </dev/null || status=$?
        grep '^test result' "$work/said" || true
        [ "$status" = 0 ] || fail "a test fails: $(grep 'FAILED\|panicked' "$work/said" | head -n 5)"
    done <"$PWD/target/packages-build/windows/tests"
fi

echo "windows: unpacks the zip, exports the same bytes as on Linux"
unzip -q "$zip" -d "$work/Programme für alle"
portable=$(realpath "$work/Programme für alle"/schaubild-*)
boards=$work/Boards
mkdir "$boards"
cp saves/falkenrode.ron saves/*.svg saves/*.png "$boards"
same_bytes() { # PROGRAM
    for kind in svg png pdf; do
        (cd "$boards" && timeout 300 $wine "$1" export falkenrode.ron --to "windows.$kind" --overwrite) >"$work/said" 2>&1 ||
            fail "the export to $kind failed"
        "$linux" export "$boards/falkenrode.ron" --to "$boards/linux.$kind" --overwrite >/dev/null 2>&1
        cmp "$boards/windows.$kind" "$boards/linux.$kind" || fail "the $kind of Windows differs from that of Linux"
    done
}
same_bytes "$portable/schaubild-cli.exe"

echo "windows: speaks the language of Windows"
printf '%s\r\n' '@echo off' 'set LC_ALL=' 'set LANG=' 'set LC_MESSAGES=' 'set LANGUAGE=' 'schaubild-cli.exe list' >"$work/list.cmd"
speaks() { # LANGUAGE WORD
    (cd "$portable" && timeout 60 ${wine/de_DE.UTF-8/$1} cmd /c "Z:${work//\//\\}\\list.cmd") >"$work/said" 2>&1 || true
    grep -q "^$2" "$work/said" || fail "in $1 it speaks another language"
}
speaks de_DE.UTF-8 Fehler
speaks C.UTF-8 Error

# Opens the board in a window and gives it the keyboard.
open_board() { # PROGRAM
    (cd "$boards" && exec $wine "$1" --lang de falkenrode.ron) >"$work/said" 2>&1 &
    pid=$!
    await_window
    xdotool windowactivate --sync "$window"
    still
    eval "$(xdotool getwindowgeometry --shell "$window")"
    xdotool mousemove --window "$window" $((WIDTH / 2)) $((HEIGHT - 100)) # nothing is pointed at
}
# Letters by AltGr and a key each, held as by hand: of what xdotool types by itself with it, Wine does not hear.
alt_gr() {
    local key
    xdotool keydown ISO_Level3_Shift
    for key; do
        sleep 0.2
        xdotool key "$key"
    done
    sleep 0.2
    xdotool keyup ISO_Level3_Shift
}
capture() { # a line, letter by letter, and what follows by AltGr
    press ctrl+space
    xdotool type --delay 120 -- "$1"
    if [ $# -gt 1 ]; then alt_gr "${@:2}"; fi
    press Return
    xdotool key Escape
    still
}
holds() { grep -qF "$1" "$boards/falkenrode.ron"; }
picture_of() { import -window "$window" "target/windows-$1.png"; }

echo "windows: types into a board, saves it, saves it again"
cp "$boards/falkenrode.ron" "$work/first.ron"
open_board "$portable/schaubild.exe"
picture_of open
capture "Testamt; Arbeit; Duldung"
capture "?Straße, Öl, Übung: äöüß ÄÖÜ " q e
picture_of typed
press ctrl+s
within 20 holds "äöüß ÄÖÜ @€" || fail "what was typed is not in the saved board: $(grep -n Stra "$boards/falkenrode.ron")"
cmp "$boards/falkenrode.vorher.ron" "$work/first.ron" || fail "the previous version is not the board that was opened"
cp "$boards/falkenrode.ron" "$work/second.ron"
capture "Zweitamt; Wohnen; Duldung"
press ctrl+s
within 20 holds Zweitamt || fail "saving once more writes nothing"
cmp "$boards/falkenrode.vorher.ron" "$work/second.ron" || fail "the previous version is not the one before"
"$linux" check "$boards/falkenrode.ron" >/dev/null || fail "the board that was saved is not sound"

echo "windows: a second window tells that the board is open"
# Whose window has the board open.
sign() { sed -n 's/.*token:"\([^"]*\)".*/\1/p' "$boards/.~falkenrode.ron.lock"; }
[ -n "$(sign)" ] || fail "there is no sign that the board is open"
first=$window first_pid=$pid
(cd "$boards" && exec $wine "$portable/schaubild.exe" --lang de falkenrode.ron) >"$work/said" 2>&1 &
pid=$!
second_opens() { window=$(xdotool search --onlyvisible --name Schaubild 2>/dev/null | grep -vx "$first" | head -n 1) && [ -n "$window" ]; }
within 60 second_opens || fail "no second window"
within 30 looks_drawn || fail "the second window is blank"
still
picture_of second
leave
window=$first pid=$first_pid

echo "windows: exports by the panel, projects"
press ctrl+e
still
# The button below at the left of the panel.
xdotool mousemove --window "$window" $((WIDTH - 349)) $((HEIGHT - 67)) click 1
exported() { [ -s "$boards/falkenrode.pdf" ]; }
within 60 exported || fail "the panel exports nothing"
"$linux" export "$boards/falkenrode.ron" --to "$work/falkenrode.pdf" >/dev/null 2>&1
cmp "$boards/falkenrode.pdf" "$work/falkenrode.pdf" || fail "the PDF of the panel differs from that of Linux"
picture_of exported
xdotool key Escape
still
# What Wine paints into a window that is hidden is gone when it is shown; it takes another frame.
shows_the_room "$linux" "$boards/falkenrode.ron" 5
import -window root target/windows-beamer.png
xdotool windowactivate --sync "$window" key F5
still

echo "windows: is killed, is not taken for another's, and offers the work that was not saved"
capture "Drittamt; Sprache; Duldung"
kept() { compgen -G "$portable/daten/recovery/*.recovery" >/dev/null; }
within 30 kept || fail "a portable program keeps no work beside itself"
sleep 3 # what was typed last is kept a little later
stale=$(sign)
kill -9 "$pid"
wait "$pid" || true
[ "$(sign)" = "$stale" ] || fail "a killed program takes its sign away"
open_board "$portable/schaubild.exe"
is_own() { [ "$(sign)" != "$stale" ]; }
within 20 is_own || fail "one's own window that was killed counts as somebody else's"
picture_of recovery
still
before=$picture_now
# The first button of the bar that offers it.
xdotool mousemove --window "$window" $((WIDTH - 471)) 64 click 1
within 20 looks_other || fail "the work that was not saved is not taken up"
press ctrl+s
within 20 holds Drittamt || fail "the work that was not saved is not offered, or is lost"
leave
[ -z "$(find "$WINEPREFIX/drive_c/users" -ipath '*schaubild*')" ] || fail "a portable program writes into the user's profile"

echo "windows: installs without questions, and over itself"
profile() { find "$WINEPREFIX/drive_c/users" "$@"; }
timeout 300 $wine "$setup" /S || fail "the setup ended with $?"
timeout 300 $wine "$setup" /S || fail "the setup over itself ended with $?"
installed=$(dirname "$(profile -path '*Programs/Schaubild/schaubild.exe')")
[ -x "$installed/schaubild.exe" ] || fail "nothing is installed"
[ -n "$(profile -name Schaubild.lnk -path '*Start Menu*')" ] || fail "there is no entry in the start menu"
of_registry() { timeout 60 $wine reg query "HKCU\\Software\\$1" ${2:+/v "$2"} 2>/dev/null | tr -d '\r'; }
of_registry 'Microsoft\Windows\CurrentVersion\Uninstall\Schaubild' DisplayVersion | grep -q "$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)" ||
    fail "the version is not in the list of programs"
of_registry 'Classes\.ron\OpenWithProgids' | grep -q Schaubild.Board || fail "boards are not offered Schaubild"
same_bytes "$installed/schaubild-cli.exe"
open_board "$installed/schaubild.exe"
picture_of installed
capture "Viertamt; Beratung; Duldung"
press ctrl+s
within 20 holds Viertamt || fail "the installed program does not save"
leave

echo "windows: takes it off again"
timeout 300 $wine "$installed/uninstall.exe" /S || fail "taking it off ended with $?"
gone() { [ ! -e "$installed" ] && [ -z "$(profile -name Schaubild.lnk)" ]; }
for _ in $(seq 40); do if gone; then break; fi; sleep 0.25; done
gone || fail "the program stays: $(ls "$installed" 2>/dev/null)"
if of_registry 'Classes\Schaubild.Board' | grep -q Schaubild; then fail "the registry still knows it"; fi
[ -n "$(profile -name preferences.ron)" ] || fail "the settings are gone with the program"
holds Viertamt || fail "the board is gone with the program"
echo "windows: all well, pictures in target/windows*.png"
