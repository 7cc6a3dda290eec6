#!/usr/bin/env bash
# Start of the window without a graphics card: opens a board with this program, with another build of it and, as a drawing, with
# Inkscape, in turns, on a virtual screen that the processor draws. Says when the screen first showed what it shows when all is at
# rest, and how much processor time the program had spent by then, its helpers included.
# Usage: benches/start.sh PROGRAM [OTHER [BOARD [ROUNDS]]]
# Packages on Debian: xvfb openbox xdotool x11-utils x11-apps imagemagick libgl1-mesa-dri inkscape. The screen is looked at about 20
# times a second, which is how exact the figures are.
set -euo pipefail
cd "$(dirname "$0")/.."

name=start picture=$PWD/target/start.png
. .ci/screen.sh
program=$(realpath "$1")
other=$(realpath "${2:-$1}")
board=$(realpath "${3:-saves/falkenrode.ron}")
rounds=${4:-5}
rest=6 # seconds after which every one of them is at rest
begin

# Processor time of a process and of those it has waited for, in hundredths of a second.
ticks() { awk '{ print $14 + $15 + $16 + $17 }' "/proc/$pid/stat"; }

# Starts a program, looks at the screen until it must be at rest, and notes the first time at which it showed the last picture.
start() {
    local out=$1 from=${EPOCHREALTIME/[.,]/} now=0
    shift
    "$@" >"$work/said" 2>&1 &
    pid=$!
    : >"$work/seen"
    while ((now < rest * 1000000)); do
        now=$((${EPOCHREALTIME/[.,]/} - from))
        echo "$now $(ticks) $(xwd -root -silent | md5sum)" >>"$work/seen"
        sleep 0.02
    done
    awk '{ time[NR] = $1; ticks[NR] = $2; seen[NR] = $3 }
        END { for (at = NR; at > 1 && seen[at - 1] == seen[NR]; at--); print int(time[at] / 1000), ticks[at] * 10 }' "$work/seen" >>"$out"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=''
    sleep 1
}

begin_screen 1920x1080
"$program" export "$board" --page a3 --to "$work/board.svg" 2>/dev/null
cp "$board" "$work/board.ron"
for ((i = 0; i < rounds; i++)); do
    start "$work/this" "$program" "$work/board.ron"
    start "$work/other" "$other" "$work/board.ron"
    if command -v inkscape >/dev/null; then start "$work/inkscape" inkscape "$work/board.svg"; fi
done
median() { cut -d ' ' -f "$2" "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
for one in this other inkscape; do
    [ -f "$work/$one" ] || continue
    echo "$one: $(median "$work/$one" 1) ms to the still picture, $(median "$work/$one" 2) ms of processor, median of $rounds"
done
