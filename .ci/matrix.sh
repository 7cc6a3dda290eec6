#!/usr/bin/env bash
# Fills a matrix in a real window on a virtual screen by keyboard alone: a new board from a list of names, thirty responsibilities by
# the brush, saved; then looks at the file. Also: that one step back takes one of them away.
#
#   .ci/matrix.sh [PROGRAM]        the last picture is left in target/matrix.png
#
# Needs Xvfb, openbox, xdotool, xprop and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."

# Whatever hangs, it ends: the whole session takes half a minute.
if [ -z "${SCHAUBILD_CI_MATRIX:-}" ]; then
    SCHAUBILD_CI_MATRIX=1 exec timeout --kill-after=20 240 ".ci/$(basename "$0")" "$@"
fi

program=$(realpath "${1:-target/debug/schaubild}")
picture=$PWD/target/matrix.png
mkdir -p target
least_colors=100 # a blank window has one or two, a drawing with text some hundreds

work=$(mktemp -d)
screen='' manager='' pid=''
tidy() {
    for process in $pid $manager $screen; do kill "$process" 2>/dev/null || true; done
    for process in $pid $manager $screen; do
        for _ in $(seq 20); do kill -0 "$process" 2>/dev/null || break; sleep 0.1; done
        kill -9 "$process" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 124' INT TERM

fail() {
    echo "matrix: $*" >&2
    if [ -n "${window:-}" ]; then timeout 5 import -window "$window" "$picture" 2>/dev/null || true; fi
    [ -s "$work/said" ] && sed 's/^/    /' "$work/said" >&2
    exit 1
}

# Tries a command every quarter of a second, for as many seconds as said, while the program runs.
within() {
    local tries=$(($1 * 4))
    shift
    while ((tries-- > 0)); do
        if "$@"; then return 0; fi
        kill -0 "$pid" 2>/dev/null || fail "the program ended by itself"
        sleep 0.25
    done
    return 1
}

find_window() { window=$(xdotool search --onlyvisible --name Schaubild 2>/dev/null | head -n 1) && [ -n "$window" ]; }

looks_drawn() {
    import -window "$window" "$picture" 2>/dev/null || return 1
    colors=$(identify -format %k "$picture")
    ((colors >= least_colors))
}

# The picture of the window, once it has come to rest.
shot() {
    local last='' next=''
    for _ in $(seq 40); do
        next=$(import -window "$window" -format '%#' info: 2>/dev/null) || next=''
        if [ -n "$next" ] && [ "$next" = "$last" ]; then break; fi
        last=$next
        sleep 0.25
    done
    [ -n "$next" ] || fail "no picture of the window"
    picture_now=$next
}

looks_other() { shot && [ "$picture_now" != "$before" ]; }

# Keys that must be seen to do something, of which no second press may come from impatience.
press() {
    shot
    before=$picture_now
    xdotool key "$@"
    within 10 looks_other || fail "nothing happens by: $*"
}

count() { "$program" check --lang en "$work/board.ron" 2>/dev/null | sed -n 's/^ *\([0-9]*\)  responsibilities$/\1/p'; }
holds() { [ "$(count)" = "$1" ]; }

mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1366x768x24 +extension GLX -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
screen=$!
DISPLAY=:$(timeout 30 head -n 1 "$work/number")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 HOME="$work" XDG_RUNTIME_DIR="$work"
unset WAYLAND_DISPLAY XDG_STATE_HOME XDG_CONFIG_HOME
openbox --sm-disable >/dev/null 2>&1 &
manager=$!
for _ in $(seq 40); do
    if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q '#'; then break; fi
    sleep 0.25
done

echo "matrix: begins with a list of names"
(cd "$work" && exec "$program" --lang en) >"$work/said" 2>&1 &
pid=$!
within 60 find_window || fail "no window with \"Schaubild\" in its title within 60 s"
within 30 looks_drawn || fail "the window is blank: ${colors:-no} colors, see $picture"
xdotool windowactivate --sync "$window"
xdotool mousemove --window "$window" 2 2 # nothing is pointed at
# A key that comes before the window has the keyboard is lost.
moves_on() { xdotool windowactivate --sync "$window" key Tab; looks_other; }
shot
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
shot
xdotool key ctrl+s
within 20 holds 30 || fail "the saved board has $(count) responsibilities instead of 30"

echo "matrix: takes one back"
xdotool key ctrl+z ctrl+s
within 20 holds 29 || fail "after one step back the saved board has $(count) responsibilities instead of 29"
"$program" check "$work/board.ron" >"$work/said" || fail "the board that was saved is not sound"
within 10 looks_drawn || fail "in the end the window is blank, see $picture"
echo "matrix: all well, picture in target/matrix.png"
