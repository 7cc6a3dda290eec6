#!/usr/bin/env bash
# Draws 200 boxes with this program and with others, each as a whole process, in turns, and says how many times as long they take.
# A tool that is not installed is skipped. Usage: benches/compare.sh [ROUNDS]
# Packages on Debian: graphviz inkscape libreoffice-draw; and `cargo install resvg`.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-7}
schaubild=${SCHAUBILD:-${CARGO_TARGET_DIR:-target}/release/schaubild}
[ -n "${SCHAUBILD:-}" ] || cargo build --release
[ -x "$schaubild" ] || { echo "compare: no program at $schaubild" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A board of 10 areas and 10 statuses with two institutions in each cell.
board() {
    local i
    printf 'Schaubild(\n    format: 1,\n    board: "vergleich",\n    revision: 1,\n    language: "de",\n    title: "200 Zuständigkeiten",\n'
    printf '    statuses: [\n'
    for ((i = 0; i < 10; i++)); do printf '        (\n            id: "s%d",\n            short: "Status %d",\n        ),\n' "$i" "$i"; done
    printf '    ],\n    areas: [\n'
    for ((i = 0; i < 10; i++)); do printf '        (\n            id: "b%d",\n            short: "Bereich %d",\n        ),\n' "$i" "$i"; done
    printf '    ],\n    target_groups: [\n        (\n            id: "alle",\n            abbreviation: "ALLE",\n'
    printf '            name: "Alle",\n            color: "#0072B2",\n            symbol: Circle,\n            covers_all: true,\n        ),\n    ],\n'
    printf '    actors: [\n'
    for ((i = 0; i < 200; i++)); do
        printf '        (\n            id: "i%d",\n            name: "Beratungsstelle %d",\n            short: "Stelle %d",\n        ),\n' "$i" "$i" "$i"
    done
    printf '    ],\n    responsibilities: [\n'
    for ((i = 0; i < 200; i++)); do
        printf '        (\n            id: "r%d",\n            actor: "i%d",\n' "$i" "$i"
        printf '            covers: [(areas: ["b%d"], statuses: ["s%d"])],\n' $((i / 20)) $((i / 2 % 10))
        printf '            groups: ["alle"],\n            role: Involved,\n            task: "Berät",\n            state: Confirmed,\n        ),\n'
    done
    printf '    ],\n)\n'
}

# The same boxes for Graphviz, already in their places.
graph() {
    local i
    printf 'graph {\n    node [shape=box, fontname="sans", fontsize=9, width=0.9, height=0.25, fixedsize=true];\n'
    for ((i = 0; i < 200; i++)); do
        printf '    n%d [label="Stelle %d", pos="%d,%d"];\n' "$i" "$i" $((i % 20 * 72)) $((i / 20 * 40))
    done
    printf '}\n'
}

board >"$work/board.ron"
graph >"$work/boxes.dot"
"$schaubild" check "$work/board.ron" >/dev/null 2>&1 || [ $? = 3 ] || { echo "compare: the board is not read" >&2; exit 1; }
"$schaubild" export "$work/board.ron" --page a3 --to "$work/board.svg" 2>/dev/null
chips=$(grep -c '<g id="chip__' "$work/board.svg")
[ "$chips" = 200 ] || { echo "compare: $chips chips instead of 200" >&2; exit 1; }

ours_pdf() { "$schaubild" export "$work/board.ron" --page a3 --overwrite --to "$work/ours.pdf"; }
ours_png() { "$schaubild" export "$work/board.ron" --page a3 --overwrite --width 7680 --to "$work/ours.png"; }
graphviz_pdf() { neato -n2 -Tpdf "$work/boxes.dot" -o "$work/graphviz.pdf"; }
libreoffice_pdf() {
    soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work/libreoffice" "$work/board.svg"
}
inkscape_pdf() { inkscape --export-type=pdf --export-filename="$work/inkscape.pdf" "$work/board.svg"; }
inkscape_png() { inkscape --export-type=png --export-width=7680 --export-filename="$work/inkscape.png" "$work/board.svg"; }
resvg_png() { resvg --use-fonts-dir assets/fonts --width 7680 "$work/board.svg" "$work/resvg.png"; }

# One run, in milliseconds.
timed() {
    local from=${EPOCHREALTIME/[.,]/} to
    "$1" >/dev/null 2>&1 || { echo "compare: $1 failed" >&2; exit 1; }
    to=${EPOCHREALTIME/[.,]/}
    echo $(((to - from) / 1000))
}

median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Ours and theirs in turns, so that what else the machine does falls on all alike. The first round only warms up.
compare() {
    local kind=$1 task round ours median
    shift
    local tasks=("ours_$kind")
    for tool in "$@"; do
        local program=$tool
        case $tool in graphviz) program=neato ;; libreoffice) program=soffice ;; esac
        if command -v "$program" >/dev/null; then tasks+=("${tool}_$kind"); else echo "$program is not installed; skipped"; fi
    done
    for ((round = 0; round <= rounds; round++)); do
        for task in "${tasks[@]}"; do
            if ((round == 0)); then timed "$task" >/dev/null; else timed "$task" >>"$work/$task.ms"; fi
        done
    done
    ours=$(median "$work/ours_$kind.ms")
    for task in "${tasks[@]}"; do
        median=$(median "$work/$task.ms")
        awk -v task="$task" -v ms="$median" -v ours="$ours" 'BEGIN {
            split(task, part, "_")
            limit["inkscape_png"] = 4; limit["libreoffice_pdf"] = 3
            said = task in limit ? sprintf("at least %d: %s", limit[task], ms >= limit[task] * ours ? "holds" : "MISSED") : ""
            printf "%-6s %-12s %8d ms %8.2f  %s\n", toupper(part[2]), part[1] == "ours" ? "Schaubild" : part[1], ms, ms / ours, said
        }'
    done
}

echo "200 boxes, medians of $rounds runs; PNG 7680 pixels wide; times of ours in the last figure"
compare pdf graphviz libreoffice inkscape
compare png resvg inkscape
