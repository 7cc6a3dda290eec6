#!/usr/bin/env bash
# Plays a short session in a real window on a virtual screen: opens a board, drags a chip, undoes, drags and saves, and looks
# each time at the picture and at the file; watches that an idle window draws nothing and that the room sees nothing but the public
# drawing, closes, and is ended from outside. Also: what is said without a screen.
# That no internet socket is opened is tested in tests/slow/sockets.rs.
#
#   .ci/window.sh [PROGRAM [BOARD]]        the picture is left in target/window.png
#
# Needs what screen.sh needs; a window is closed by its manager.
set -euo pipefail
cd "$(dirname "$0")/.."

name=window picture=$PWD/target/window.png
. .ci/screen.sh
limit 300 "$@"
program=$(realpath "${1:-target/debug/schaubild}")
board=${2:-saves/falkenrode.ron}
most_idle_ticks=10 # of 300 in three seconds
begin

# The picture of the drawing alone, without bars and messages, once it has come to rest; the mouse is out of the way.
shot() {
    at 1 99
    still "$crop"
}

# On a slow machine a picture may be at rest before what was done shows in it.
differs() { shot && [ "$picture_now" != "$before" ]; }
is_as_before() { shot && [ "$picture_now" = "$before" ]; }

ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }

echo "window: without a screen it says so and ends with 1"
status=0
env -u DISPLAY -u WAYLAND_DISPLAY timeout 60 "$program" "$board" >/dev/null 2>"$work/said" || status=$?
[ "$status" = 1 ] || fail "without a screen it ended with $status instead of 1"
grep -q "schaubild export" "$work/said" || fail "without a screen it does not name \"schaubild export\""

echo "window: opens $board on a virtual screen"
begin_screen 1920x1080
cp "$board" "$work/board.ron" # the session must not change the original
# Without its logos it would open with a bar of notes about them.
find "$(dirname "$board")" -maxdepth 1 \( -name '*.svg' -o -name '*.png' \) -exec cp {} "$work" \;

"$program" "$work/board.ron" >"$work/said" 2>&1 &
pid=$!
await_window
echo "window: drawn in $colors colors"

echo "window: drags a chip, undoes"
xdotool windowactivate --sync "$window"
# What is left of the screen is the title bar of the manager.
large() { eval "$(xdotool getwindowgeometry --shell "$window")" && ((WIDTH == 1920 && HEIGHT > 1040)); }
within 10 large || fail "the window does not open as large as the screen"
crop=$((WIDTH * 96 / 100))x$((HEIGHT * 84 / 100))+$((WIDTH * 2 / 100))+$((HEIGHT * 8 / 100))
at() { xdotool mousemove --window "$window" $((WIDTH * $1 / 100)) $((HEIGHT * $2 / 100)); }
to() { xdotool mousemove --window "$window" "$1" "$2"; }
# From one point of the window to another, as a hand does it.
drag() {
    to "$1" "$2"
    sleep 0.1
    xdotool mousedown 1
    sleep 0.3 # a slow frame would take the press for one at the next place
    for step in 1 2 3 4 5; do to $(($1 + ($3 - $1) * step / 5)) $(($2 + ($4 - $2) * step / 5)); sleep 0.05; done
    sleep 0.2
    xdotool mouseup 1
    sleep 0.2
    beside
}
# A click beside the drawing, so that nothing stays selected or pointed at: what then differs is the board.
beside() {
    to 20 $((HEIGHT / 2))
    xdotool click 1
    sleep 0.5
}
# Where the export has the chip there it is in the window, but for the bars above and below, whose heights nobody knows here.
"$program" export "$board" --to "$work/board.svg" >/dev/null 2>&1
read -r left top wide high < <(
    grep -A 1 '<g id="chip__.*<title>Jobcenter, ' "$work/board.svg" |
        sed -n 's/^<rect x="\([0-9]*\)[0-9.]*" y="\([0-9]*\)[0-9.]*" width="\([0-9]*\)[0-9.]*" height="\([0-9]*\)[0-9.]*".*/\1 \2 \3 \4/p' |
        head -n 1
)
[ -n "${high:-}" ] || fail "the export of $board has no chip of the Jobcenter"
shot
before=$picture_now
for _ in 1 2 3 4 5; do
    # Without the tray the drawing has the whole width. A key that comes before the window has the focus is lost.
    xdotool windowactivate --sync "$window" key ctrl+b
    if within 3 differs; then break; fi
done
[ "$picture_now" != "$before" ] || fail "Ctrl+B does not fold the tray away"
sleep 1
shot
# So it has without the properties.
before=$picture_now
xdotool key ctrl+i
within 10 differs || fail "Ctrl+I does not fold the properties away"
sleep 1
shot
before=$picture_now
moved=''
for down in 0 8 -8 16 -16 24 -24 32 -32 40 -40; do
    # 960 × 540 points of the drawing, in the middle of the window, with bars and margins above and below.
    scale=$(((HEIGHT - 112) * 1000 / 540))
    x=$((WIDTH / 2 + (left + wide / 2 - 480) * scale / 1000))
    y=$((HEIGHT / 2 + (top + high / 2 - 270) * scale / 1000 + down))
    drag $x $y $x $((y + HEIGHT * 30 / 100))
    if within 2 differs; then moved=$picture_now && break; fi
done
[ -n "$moved" ] || fail "dragging a chip changes nothing in the picture, see $picture"
xdotool key ctrl+z
sleep 0.3
beside
within 10 is_as_before || fail "undo does not lead back to the picture before the drag, see $picture"
cmp -s "$board" "$work/board.ron" || fail "the board was written without being saved"

echo "window: drags again, saves"
drag $x $y $x $((y + HEIGHT * 30 / 100))
within 10 differs || fail "after undo a chip can no longer be dragged, see $picture"
xdotool key ctrl+s
saved() { ! cmp -s "$board" "$work/board.ron" && [ -e "$work/board.vorher.ron" ]; }
within 10 saved || fail "Ctrl+S does not write the board"
sleep 0.5
cmp "$board" "$work/board.vorher.ron" || fail "the previous version is not the board that was opened"
"$program" check "$work/board.ron" >"$work/said" || fail "the board that was saved is not sound"
within 10 looks_drawn || fail "after dragging and saving the window is blank, see $picture"

echo "window: is idle"
sleep 1
before=$(ticks)
sleep 3
used=$(($(ticks) - before))
((used <= most_idle_ticks)) || fail "an idle window took $used ticks in three seconds; it must not draw"

echo "window: shows the room the public drawing, and nothing else before"
shows_the_room "$program" "$work/board.ron" 5
xdotool windowactivate --sync "$window" key F5

echo "window: closes"
xdotool windowactivate --sync "$window"
xdotool key alt+F4
ended() { ! runs; }
for _ in $(seq 40); do if ended; then break; fi; sleep 0.25; done
ended || fail "the window did not close within 10 s"
status=0
wait "$pid" || status=$?
pid=''
[ "$status" = 0 ] || fail "it ended with $status"

echo "window: minimized and not saved, it ends when it is asked to, and keeps the work for the next start"
# A Wayland that is named and does not answer is no reason to open no window where X11 does.
WAYLAND_DISPLAY=wayland-7 "$program" "$work/board.ron" >"$work/said" 2>&1 &
pid=$!
await_window ", the second time, with a Wayland that does not answer"
kept=$work/.local/state/schaubild/recovery
edited() { xdotool windowactivate --sync "$window" key Down key l && compgen -G "$kept/*.recovery" >/dev/null; }
within 10 edited || fail "an edited board is not kept in $kept"
xdotool windowminimize --sync "$window"
kill -TERM "$pid"
for _ in $(seq 40); do if ended; then break; fi; sleep 0.25; done
ended || fail "a minimized window does not end within 10 s"
status=0
wait "$pid" || status=$?
pid=''
[ "$status" = 0 ] || fail "minimized it ended with $status"
compgen -G "$kept/*.recovery" >/dev/null || fail "what was not saved is not kept"
echo "window: all well, picture in target/window.png"
