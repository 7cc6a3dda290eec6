#!/usr/bin/env bash
# Makes the pictures of README and docs anew, with the program as it is: the drawing by `export`, those of the handbook by playing
# its twelve steps and its chapters in a real window on a virtual screen.
#
#   docs/bilder.sh [PROGRAM]        without PROGRAM a release build
#
# Needs Xvfb, openbox, setxkbmap, xdotool and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then
    program=$(realpath "$1")
else
    cargo build --release --quiet
    program=$PWD/target/release/schaubild
fi
pictures=$PWD/docs/bilder

"$program" export saves/falkenrode.ron --to docs/schaubild.png --width 1920 --overwrite

# Its name is seen in pictures, which are to be the same each time.
work=/tmp/schaubild-bilder
mkdir "$work"
screen='' manager='' window=''
tidy() {
    for process in $window $manager $screen; do kill "$process" 2>/dev/null || true; done
    rm -rf "$work"
}
trap tidy EXIT
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1280x720x24 +extension GLX -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
screen=$!
DISPLAY=:$(timeout 30 head -n 1 "$work/number")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 HOME="$work" XDG_RUNTIME_DIR="$work" LANG=de_DE.UTF-8
unset WAYLAND_DISPLAY
openbox --sm-disable >/dev/null 2>&1 &
manager=$!
sleep 1
setxkbmap de

# A program with its window; it ends with the next one or with the script.
begin() {
    if [ -n "$window" ]; then
        kill "$window"
        wait "$window" 2>/dev/null || true
    fi
    # What the one before did not save is not to be offered.
    rm -rf "$work/.local" "$work/.config"
    begin_again "$@"
}
# The same on what the one before left.
begin_again() {
    (cd "$work" && exec "$program" --lang de "$@") >/dev/null 2>&1 &
    window=$!
    for _ in $(seq 60); do
        id=$(xdotool search --onlyvisible --name Schaubild 2>/dev/null | tail -n 1) || id=''
        if [ -n "$id" ]; then break; fi
        sleep 0.25
    done
    [ -n "$id" ] || { echo "bilder: no window" >&2; exit 1; }
    xdotool windowactivate --sync "$id"
    sleep 1.5
}
keys() { for one in "$@"; do xdotool key "$one"; sleep 0.15; done; }
words() { xdotool type --delay 30 -- "$1"; sleep 0.3; }
click() { xdotool mousemove --window "$id" "$1" "$2"; sleep 0.2; xdotool click "${3:-1}"; sleep 0.5; }
# From one place of the window to another, as a hand does it; with a name a picture before letting go.
drag() {
    xdotool mousemove --window "$id" "$1" "$2"
    sleep 0.2
    xdotool mousedown 1
    sleep 0.3 # a slow frame would take the press for one at the next place
    for step in 1 2 3 4 5 6; do
        xdotool mousemove --window "$id" $(($1 + ($3 - $1) * step / 6)) $(($2 + ($4 - $2) * step / 6))
        sleep 0.1
    done
    if [ -n "${5:-}" ]; then shot "$5"; fi
    xdotool mouseup 1
    sleep 0.5
}
# The window without the pointer on anything (it is on the title bar of the manager), in few colors.
picture() {
    xdotool mousemove 640 3
    sleep 0.9
    shot "$1"
}
# The same with the pointer where it is.
shot() {
    import -window "$id" -strip "$work/shot.png"
    convert "$work/shot.png" +dither -colors 128 -define png:compression-level=9 -strip "$pictures/$1.png"
}

cat >"$work/namen.txt" <<'NAMES'
Ausländerbehörde
Jobcenter
Agentur für Arbeit
Volkshochschule
Sozialamt
Brücke e. V.
NAMES

# From the list of names to a first board.
begin
picture 01-start
keys Tab Return
picture 02-vorlage
begin
keys Tab Tab Return
sleep 0.5
click 172 568 # read from a file
keys ctrl+a
words "$work/namen.txt"
keys Return
sleep 1
keys Tab # a caret blinks
picture 03-liste
keys ctrl+Return
sleep 1.5
keys Down Down Down Right Right
picture 04-board
keys Return
words Jobc
picture 05-eintragen
keys Return
sleep 0.5
drag 30 245 551 423
words "Vermittelt in Arbeit"
picture 07-aufgabe
keys Return
sleep 0.3
picture 06-eigenschaften
keys Escape Down l Right Right n Right Right s
picture 08-vermerke

# What a full board looks like: the invented region.
cp saves/falkenrode.ron saves/falkenrode-* "$work"
begin falkenrode.ron
click 30 215
xdotool mousemove --window "$id" 1150 500
for _ in $(seq 25); do xdotool click 5; done
sleep 0.5
picture 09-kontakte
# The notes have the keyboard; one is intended, which is said below it.
click 1110 680
for _ in $(seq 13); do keys Tab; done
keys space Tab Tab Tab
words "Wird durch das Sozialamt vertreten"
picture 10-hinweise
keys Escape F1
picture hilfe
keys Escape ctrl+e
sleep 1
picture 11-export

# The matrix, the brush over three of its cells, and a search in it.
begin falkenrode.ron
keys F8 Right Down Down Down
picture 14-matrix
keys ctrl+b ctrl+i
sleep 0.5
drag 1128 274 1128 316 15-pinsel
keys ctrl+z ctrl+b ctrl+i ctrl+f
words "sprach"
keys Return Return
picture 16-suchen

# The table, with a cell that is filled in.
begin falkenrode.ron
keys F9 Down Down Right Right F2
picture 17-tabelle
keys Escape

# Closing with changes, and what the next start offers after the program was killed.
begin falkenrode.ron
keys Down Right l Down n Down s
keys alt+F4
sleep 0.5
picture 12-schliessen
keys Escape
sleep 1
kill -KILL "$window"
wait "$window" 2>/dev/null || true
sleep 1
rm -f "$work"/.~*
begin_again
click 1170 98
picture 13-wiederherstellung

# What the room sees in a window of its own, with an area and the time; and how it is steered.
begin falkenrode.ron
keys F5
sleep 2
room=$(xdotool search --onlyvisible --name Beamer | tail -n 1)
keys l Next Next Next Next ctrl+t
keys F11
sleep 2
main=$id id=$room
shot 18-beamer
id=$main
keys F11
sleep 1
xdotool windowactivate --sync "$id"
picture 19-moderation
