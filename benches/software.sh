#!/usr/bin/env bash
# Frames without a graphics card: pans a board, drags an institution from the list over it, draws a rubber band, and pans with the beamer
# open, in a real window on a virtual screen that the processor draws, with this program and with another one in turns. Says how many
# frames a second each drew, how much processor time, over all threads, a frame took, and how often the hand moved.
# Usage: benches/software.sh PROGRAM OTHER [BOARD [ROUNDS]]
# Packages on Debian: xvfb openbox xdotool x11-utils libgl1-mesa-dri. The hand moves up to 240 times a second, which bounds the frames.
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

moves_per_play=960
wiggle() {
    local moves='' i
    for ((i = 0; i < moves_per_play; i++)); do
        moves+=" mousemove_relative -- $(((i % 40) < 20 ? 6 : -6)) $(((i % 30) < 15 ? 4 : -4)) sleep 0.003"
    done
    echo "$moves"
}
wiggle=$(wiggle)

# Moves the mouse about at a place with this button held, pressed there or elsewhere, and notes frames, seconds and processor time.
play() {
    local button=$1 x=$2 y=$3 from_x=$4 from_y=$5 out=$6 frames_before ticks_before from
    xdotool mousemove "$from_x" "$from_y" sleep 0.3 mousedown "$button" sleep 0.2 mousemove "$x" "$y" sleep 0.5
    frames_before=$(frames) ticks_before=$(ticks) from=${EPOCHREALTIME/[.,]/}
    # shellcheck disable=SC2086
    xdotool $wiggle
    echo "$(($(frames) - frames_before)) $((${EPOCHREALTIME/[.,]/} - from)) $(($(ticks) - ticks_before))" >>"$out"
    xdotool key Escape mouseup "$button"
    sleep 0.5
}

# The beamer's window at the lower right, where it lies over none of what is moved.
open_beamer() {
    local beamer=''
    xdotool windowactivate --sync "$window" key F5
    for _ in $(seq 40); do
        beamer=$(xdotool search --onlyvisible --name Beamer 2>/dev/null | head -n 1) || true
        if [ -n "$beamer" ]; then break; fi
        sleep 0.25
    done
    [ -n "$beamer" ] || fail "F5 opens no window for the beamer"
    sleep 2
    xdotool windowmove "$beamer" 1300 700 windowactivate --sync "$window" windowraise "$beamer"
    sleep 2
}

round() {
    local number=$1 out=$work/played.$1
    cp "$board" "$work/board.ron"
    "${programs[$number]}" --frame-log "$work/frames" "$work/board.ron" >"$work/said" 2>&1 &
    pid=$!
    await_window
    sleep 2
    play 2 960 540 960 540 "$out.pan"
    play 1 960 540 120 300 "$out.drag"
    play 1 960 540 960 540 "$out.band"
    open_beamer
    play 2 960 540 960 540 "$out.beamer"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=''
}

begin_screen 1920x1080
for ((i = 0; i < rounds; i++)); do
    for number in 0 1; do round "$number"; done
done
for what in pan drag band beamer; do
    for number in 0 1; do
        awk -v what="$what" -v moves="$((moves_per_play * rounds))" -v program="${programs[$number]}" '
            { frames += $1; time += $2; ticks += $3 }
            END { printf "%-6s %6.1f frames/s %7.1f ms of processor a frame at %3.0f moves/s  %s\n", what, frames / time * 1e6, ticks * 10 / frames, moves / time * 1e6, program }
        ' "$work/played.$number.$what"
    done
done
