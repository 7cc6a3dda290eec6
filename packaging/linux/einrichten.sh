#!/bin/sh
# einrichten.sh: puts Schaubild into the menu of the user who runs it, and lets boards be opened by it. Nothing is copied but small
# files below ~/.local/share: this folder stays where it is.
# einrichten.sh --entfernen: takes that back. Boards, settings and unsaved work stay.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
files="applications/schaubild.desktop mime/packages/schaubild.xml icons/hicolor/scalable/apps/schaubild.svg"

for file in $files; do
    if [ "${1:-}" = --entfernen ]; then
        rm -f "$data/$file"
    else
        mkdir -p "$(dirname "$data/$file")"
        cp "$here/share/$file" "$data/$file"
    fi
done
if [ "${1:-}" != --entfernen ]; then
    # In quotes for a folder with blanks, whose own special characters are marked.
    program=$(printf '%s' "$here/bin/schaubild" | sed 's/[\\"`$]/\\\\&/g; s/[&|\\]/\\&/g')
    sed -i "s|^Exec=.*|Exec=\"$program\" %f|" "$data/applications/schaubild.desktop"
fi
# What is not installed is not needed.
update-desktop-database "$data/applications" 2>/dev/null || true
update-mime-database "$data/mime" 2>/dev/null || true
