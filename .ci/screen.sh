# shellcheck shell=bash
# What the scripts that play in a real window share: a virtual screen with a window manager, and waiting for what is seen there. They
# source it, with `name` (in their messages), `program` and `picture` (where the last picture of the window is left) set.
#
# Needs Xvfb, openbox, xdotool, xprop and ImageMagick.

least_colors=100 # a blank window has one or two, a drawing with text some hundreds

# Whatever hangs, it ends: limit SECONDS "$@" starts the script anew under a clock.
limit() {
    [ -n "${SCHAUBILD_CI_LIMITED:-}" ] && return
    SCHAUBILD_CI_LIMITED=1 exec timeout --kill-after=20 "$1" ".ci/$(basename "$0")" "${@:2}"
}

# A folder for everything, and what is gone at the end.
begin() {
    work=$(mktemp -d)
    screen='' manager='' pid='' window=''
    mkdir -p "$(dirname "$picture")"
    trap tidy EXIT
    trap 'exit 124' INT TERM
}
tidy() {
    for process in $pid $manager $screen; do kill "$process" 2>/dev/null || true; done
    for process in $pid $manager $screen; do
        for _ in $(seq 20); do kill -0 "$process" 2>/dev/null || break; sleep 0.1; done
        kill -9 "$process" 2>/dev/null || true
    done
    rm -rf "$work"
}

fail() {
    echo "$name: $*" >&2
    if [ -n "$window" ]; then timeout 5 import -window "$window" "$picture" 2>/dev/null || true; fi
    [ -s "$work/said" ] && sed 's/^/    /' "$work/said" >&2
    exit 1
}

# A virtual screen of this size, in a home of its own.
begin_screen() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 "$1x24" +extension GLX -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
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
}

runs() { kill -0 "$pid" 2>/dev/null; }

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

# Waits for the window of the program that was just started.
await_window() {
    within 60 find_window || fail "no window with \"Schaubild\" in its title within 60 s${1:-}"
    within 30 looks_drawn || fail "the window is blank${1:-}: ${colors:-no} colors, see $picture"
}

# What the window shows, or a part of it, once it has come to rest.
still() {
    local last='' next=''
    for _ in $(seq 40); do
        # shellcheck disable=SC2086
        next=$(import -window "$window" ${1:+-crop "$1" +repage} -format '%#' info: 2>/dev/null) || next=''
        if [ -n "$next" ] && [ "$next" = "$last" ]; then break; fi
        last=$next
        sleep 0.25
    done
    [ -n "$next" ] || fail "no picture of the window"
    picture_now=$next
}

looks_other() { still && [ "$picture_now" != "$before" ]; }

# Keys that must be seen to do something, of which no second press may come from impatience.
press() {
    still
    before=$picture_now
    xdotool key "$@"
    within 10 looks_other || fail "nothing happens by: $*"
}

# Opens the window for the room by F5, and sees to it that it shows the public drawing of this board and, from the first moment on,
# nothing else but one color: not what lay on the screen before, nor the moderation's window. So many pictures at the beginning do not
# count: where nothing composes windows, a new one has what lay there until it is painted.
shows_the_room() { # PROGRAM BOARD [PICTURES]
    local room='' number difference sound=0
    # What lies over a window is in its picture.
    is_on_top() { xprop -root _NET_CLIENT_LIST_STACKING | grep -q "$(printf '0x%x' "$room")\$"; }
    "$1" export "$2" --to "$work/public.png" --width 1280 --overwrite >/dev/null 2>&1
    # So small, it does not matter how letters are rasterized.
    convert "$work/public.png" -resize '64x36!' "$work/public.small.png"
    xdotool windowactivate --sync "$window" key F5
    for _ in $(seq 200); do
        room=$(xdotool search --onlyvisible --name Beamer 2>/dev/null | head -n 1) || true
        if [ -n "$room" ]; then break; fi
        runs || fail "the program ended by F5"
        sleep 0.05
    done
    [ -n "$room" ] || fail "F5 opens no window for the room"
    for number in $(seq 20); do
        if is_on_top && import -window "$room" "$work/room.png" && is_on_top; then mv "$work/room.png" "$work/room-$number.png"; fi
        xdotool windowraise "$room"
        sleep 0.1
    done
    for number in $(seq 20); do
        if [ ! -e "$work/room-$number.png" ]; then continue; fi
        mv "$work/room-$number.png" "target/$name-room.png"
        convert "target/$name-room.png" -resize '64x36!' "$work/room.small.png"
        difference=$(compare -metric RMSE "$work/public.small.png" "$work/room.small.png" null: 2>&1 | sed 's/.*(\(.*\))/\1/') || true
        if awk "BEGIN { exit !($difference < 0.03) }"; then
            sound=1
        elif ((sound)) || ((number > ${3:-0} && $(identify -format %k "target/$name-room.png") > 1)); then
            fail "picture $number of the room shows something else by $difference, see target/$name-room.png"
        fi
    done
    ((sound)) || fail "the window for the room stays blank or hidden"
}

# Closes the window as a user does, and waits for the program to end.
leave() {
    xdotool windowactivate --sync "$window" key alt+F4
    for _ in $(seq 80); do if ! runs; then break; fi; sleep 0.25; done
    if runs; then fail "the window does not close within 20 s"; fi
    local status=0
    wait "$pid" || status=$?
    pid='' window=''
    [ "$status" = 0 ] || fail "the program ended with $status"
}
