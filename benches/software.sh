#!/usr/bin/env bash
# Frames without a graphics card: pans a board and draws a rubber band over it in a real window on a virtual screen that the processor
# draws, with this program and with another one in turns, and says how many frames a second each drew and how much processor time, over
# all threads, a frame took.
# Usage: benches/software.sh PROGRAM OTHER [BOARD [ROUNDS]]
# Packages on Debian: xvfb openbox xdotool x11-utils libgl1-mesa-dri. How fast the hand moves, 60 times a second, bounds the frames.
set -euo pipefail
cd "$(dirname "$0")/.."

name=software picture=$PWD/target/software.png
. .ci/screen.sh
programs=("$(realpath "$1")" "$(realpath "$2")")
board=$(realpath "${3:-saves/falkenrode.ron}")
rounds=${4:-3}
begin

ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }
frames() { wc -l <"$work/frames"; }

# Moves the mouse about with this button held, and notes frames, seconds and processor time.
play() {
    local button=$1 x=$2 y=$3 out=$4 moves frames_before ticks_before from
    moves="mousemove $x $y sleep 0.3 mousedown $button"
    for ((i = 0; i < 240; i++)); do
        moves+=" mousemove_relative -- $(((i % 40) < 20 ? 6 : -6)) $(((i % 30) < 15 ? 4 : -4)) sleep 0.016"
    done
    frames_before=$(frames) ticks_before=$(ticks) from=${EPOCHREALTIME/[.,]/}
    # shellcheck disable=SC2086
    xdotool $moves
    echo "$(($(frames) - frames_before)) $((${EPOCHREALTIME/[.,]/} - from)) $(($(ticks) - ticks_before))" >>"$out"
    xdotool key Escape mouseup "$button"
    sleep 0.5
}

round() {
    local number=$1 out=$work/played.$1
    cp "$board" "$work/board.ron"
    "${programs[$number]}" --frame-log "$work/frames" "$work/board.ron" >"$work/said" 2>&1 &
    pid=$!
    await_window
    sleep 2
    play 2 960 540 "$out.pan"
    play 1 960 560 "$out.band"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=''
}

begin_screen 1920x1080
for ((i = 0; i < rounds; i++)); do
    for number in 0 1; do round "$number"; done
done
for what in pan band; do
    for number in 0 1; do
        awk -v what="$what" -v program="${programs[$number]}" '
            { frames += $1; time += $2; ticks += $3 }
            END { printf "%-5s %6.1f frames/s %7.1f ms of processor a frame  %s\n", what, frames / time * 1e6, ticks * 10 / frames, program }
        ' "$work/played.$number.$what"
    done
done
