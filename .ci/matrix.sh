#!/usr/bin/env bash
# Fills a matrix in a real window on a virtual screen by keyboard alone: a new board from a list of names, thirty responsibilities by
# the brush, saved; then looks at the file. Also: that one step back takes one of them away.
#
#   .ci/matrix.sh [PROGRAM]        the last picture is left in target/matrix.png
#
# Needs what screen.sh needs.
set -euo pipefail
cd "$(dirname "$0")/.."

name=matrix picture=$PWD/target/matrix.png
. .ci/screen.sh
limit 240 "$@"
program=$(realpath "${1:-target/debug/schaubild}")
begin

count() { "$program" check --lang en "$work/board.ron" 2>/dev/null | sed -n 's/^ *\([0-9]*\)  responsibilities$/\1/p'; }
holds() { [ "$(count)" = "$1" ]; }

begin_screen 1366x768

echo "matrix: begins with a list of names"
(cd "$work" && exec "$program" --lang en) >"$work/said" 2>&1 &
pid=$!
await_window
xdotool windowactivate --sync "$window"
xdotool mousemove --window "$window" 2 2 # nothing is pointed at
# A key that comes before the window has the keyboard is lost.
moves_on() { xdotool windowactivate --sync "$window" key Tab; looks_other; }
still
before=$picture_now
within 10 moves_on || fail "Tab does not move on the first page"
press Tab
press Return
names=(Auslaenderbehoerde Jobcenter "Agentur fuer Arbeit" Volkshochschule Sozialamt Jugendamt)
for name in "${names[@]}"; do
    xdotool type --delay 12 -- "$name"
    xdotool key Return
done
press ctrl+Return

echo "matrix: saves the new board"
press ctrl+s
xdotool key ctrl+a
xdotool type --delay 12 -- "$work/board.ron"
xdotool key Return
within 20 test -s "$work/board.ron" || fail "the new board is not saved"
institutions=$("$program" check --lang en "$work/board.ron" | sed -n 's/^ *\([0-9]*\)  institutions$/\1/p')
[ "$institutions" = "${#names[@]}" ] || fail "the board has $institutions institutions instead of ${#names[@]}"
holds 0 || fail "the new board has $(count) responsibilities"

echo "matrix: fills thirty cells by keys"
press F8
# Row by row, to the right and back; each row with another brush.
brushes=(f b e "1 2" "f 3" "b 2 4")
xdotool key Right
side=Right
for row in "${!brushes[@]}"; do
    # shellcheck disable=SC2086
    xdotool key --delay 20 ${brushes[row]} space $side space $side space $side space $side space
    if [ $side = Right ]; then side=Left; else side=Right; fi
    xdotool key Down
done
still
xdotool key ctrl+s
within 20 holds 30 || fail "the saved board has $(count) responsibilities instead of 30"

echo "matrix: takes one back"
xdotool key ctrl+z ctrl+s
within 20 holds 29 || fail "after one step back the saved board has $(count) responsibilities instead of 29"
"$program" check "$work/board.ron" >"$work/said" || fail "the board that was saved is not sound"
within 10 looks_drawn || fail "in the end the window is blank, see $picture"
echo "matrix: all well, picture in target/matrix.png"
