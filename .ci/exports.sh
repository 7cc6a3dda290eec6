#!/usr/bin/env bash
# .ci/exports.sh PROGRAM: the SHA-256 of every export of both example regions, a line for each. Run before and after a redesign that
# shall not change a byte, and compare: diff <(.ci/exports.sh OLD) <(.ci/exports.sh NEW). Takes some minutes.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
count=0

# All three formats of one drawing; the names say what it is.
draw() {
    local name=$1
    shift
    count=$((count + 1))
    if ! "$program" export "$@" --to "$out/$name.svg" --to "$out/$name.pdf" --to "$out/$name.png" >"$out/$name.txt" 2>&1; then
        sed -i "s#$out/##g" "$out/$name.txt"
    else
        rm "$out/$name.txt"
    fi
    (cd "$out" && find . -type f -printf '%P\n' | sort | xargs -d '\n' sha256sum && find . -type f -delete)
}

for board in saves/falkenrode.ron saves/ginsterheid.ron; do
    region=$(basename "$board" .ron)
    mapfile -t views < <(sed -n '/^    views: \[/,/^    \]/s/^ *name: "\(.*\)",$/\1/p' "$board")
    # Every drawing in every theme and language, for every audience on every page.
    for kind in grid matrix contacts "${views[@]}"; do
        what=(--width 960)
        [ "$kind" = grid ] || what+=(--view "$kind")
        for theme in light dark print bw; do
            for lang in de en; do
                draw "$region.${kind// /-}.$theme.$lang" "$board" "${what[@]}" --theme "$theme" --drawing-lang "$lang"
            done
        done
        for audience in public network internal; do
            for page in 16:9 4:3 16:10 a4 a3 a2 a1 a0 210x297; do
                draw "$region.${kind// /-}.$audience.${page/:/x}" "$board" "${what[@]}" --audience "$audience" --page "$page"
            done
        done
    done
    # What else can be asked for, one thing at a time.
    draw "$region.usual" "$board"
    draw "$region.portrait" "$board" --portrait --page a3 --width 960
    draw "$region.paths" "$board" --svg-text paths --transparent --dpi 60
    draw "$region.folded" "$board" --fold-statuses --width 960
    draw "$region.focus" "$board" --focus Arbeit --width 960
    draw "$region.informed" "$board" --informed --allow-small --page a4 --width 960
    draw "$region.lead" "$board" --role lead --width 960
    draw "$region.proposed" "$board" --state proposed,disputed,dormant --audience internal --width 960
    draw "$region.views" "$board" --views all --width 960 --audience internal
    for columns in areas statuses groups; do
        for rows in sector unit alphabet region; do
            for more in "" --bar --split --fold-statuses; do
                draw "$region.matrix.$columns.$rows$more" "$board" --view matrix --columns "$columns" --rows "$rows" \
                    ${more:+"$more"} --page a4 --width 960
            done
        done
    done
done
echo "$count drawings" >&2
