#!/usr/bin/env bash
# Plays a short session in a real window on a virtual screen: opens a board, drags, undoes, looks at the picture, watches
# that an idle window draws nothing and that no internet socket is opened, closes. Also: what is said without a screen.
#
#   .ci/window.sh [PROGRAM [BOARD]]        the picture is left in target/window.png
#
# Needs Xvfb, openbox (a window is closed by its manager), xdotool, xprop and ImageMagick; strace for the sockets.
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(realpath "${1:-target/debug/schaubild}")
board=${2:-saves/falkenrode.ron}
picture=$PWD/target/window.png
least_colors=100 # a blank window has one or two, a drawing with text some hundreds
most_idle_ticks=10 # of 300 in three seconds

work=$(mktemp -d)
screen='' manager='' tracer='' pid=''
tidy() {
    for process in $pid $tracer $manager $screen; do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$work"
}
trap tidy EXIT

fail() {
    echo "window: $*" >&2
    [ -s "$work/said" ] && sed 's/^/    /' "$work/said" >&2
    exit 1
}

runs() { kill -0 "$tracer" 2>/dev/null; }

# Tries a command every quarter of a second, for as many seconds as said, while the program runs.
within() {
    local tries=$(($1 * 4))
    shift
    while ((tries-- > 0)); do
        if "$@"; then return 0; fi
        runs || fail "the program ended by itself"
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

ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }

echo "window: without a screen it says so and ends with 1"
status=0
env -u DISPLAY -u WAYLAND_DISPLAY timeout 60 "$program" "$board" >/dev/null 2>"$work/said" || status=$?
[ "$status" = 1 ] || fail "without a screen it ended with $status instead of 1"
grep -q "schaubild export" "$work/said" || fail "without a screen it does not name \"schaubild export\""

echo "window: opens $board on a virtual screen"
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1920x1080x24 +extension GLX -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
screen=$!
DISPLAY=:$(timeout 30 head -n 1 "$work/number")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 HOME="$work" XDG_RUNTIME_DIR="$work"
unset WAYLAND_DISPLAY
openbox --sm-disable >/dev/null 2>&1 &
manager=$!
for _ in $(seq 40); do
    if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q '#'; then break; fi
    sleep 0.25
done
cp "$board" "$work/board.ron" # the session must not change the original

trace=()
if strace -qq -o /dev/null true 2>/dev/null; then
    trace=(strace -f -qq -e trace=socket -o "$work/sockets")
else
    echo "window: strace is not there or may not trace: sockets are NOT checked"
fi
"${trace[@]}" "$program" "$work/board.ron" >"$work/said" 2>&1 &
tracer=$!
within 60 find_window || fail "no window with \"Schaubild\" in its title within 60 s"
pid=$tracer
if ((${#trace[@]})); then pid=$(pgrep -o -P "$tracer"); fi
within 30 looks_drawn || fail "the window is blank: ${colors:-no} colors, see $picture"
echo "window: drawn in $colors colors"

echo "window: drags, undoes"
eval "$(xdotool getwindowgeometry --shell "$window")"
xdotool windowactivate --sync "$window"
at() { xdotool mousemove --window "$window" $((WIDTH * $1 / 100)) $((HEIGHT * $2 / 100)); }
at 50 50
xdotool mousedown 1
for step in 1 2 3 4 5; do at $((50 + step * 3)) $((50 + step * 2)); sleep 0.05; done
xdotool mouseup 1
sleep 0.5
xdotool key ctrl+z
sleep 0.5
at 1 99
within 10 looks_drawn || fail "after dragging and undoing the window is blank, see $picture"

echo "window: is idle"
sleep 1
before=$(ticks)
sleep 3
used=$(($(ticks) - before))
((used <= most_idle_ticks)) || fail "an idle window took $used ticks in three seconds; it must not draw"

echo "window: closes"
xdotool windowactivate --sync "$window"
xdotool key alt+F4
ended() { ! runs; }
for _ in $(seq 40); do if ended; then break; fi; sleep 0.25; done
ended || fail "the window did not close within 10 s"
status=0
wait "$tracer" || status=$?
pid='' tracer=''
[ "$status" = 0 ] || fail "it ended with $status"
cmp -s "$board" "$work/board.ron" || fail "the board was written without being saved"

if ((${#trace[@]})); then
    grep -q AF_UNIX "$work/sockets" || fail "strace saw no socket at all; the check is blind"
    if grep "socket(" "$work/sockets" | grep -v "socket(AF_UNIX" >&2; then fail "it opened these sockets"; fi
    echo "window: AF_UNIX sockets only"
fi
echo "window: all well, picture in target/window.png"
