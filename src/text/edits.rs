//! Effects of edits in the words of the field: undo texts, save notes, minutes.

texts! {
    added(kind: &str, name: &str) "{kind} „{name}“ hinzugefügt" "Added {kind} “{name}”"
    changed(kind: &str, name: &str) "{kind} „{name}“ geändert" "Changed {kind} “{name}”"
    removed(kind: &str, name: &str) "{kind} „{name}“ entfernt" "Removed {kind} “{name}”"
    placed(kind: &str, name: &str) "{kind} „{name}“ verschoben" "Moved {kind} “{name}”"
    placed_in_group(kind: &str, name: &str, group: &str)
        "{kind} „{name}“ in die Gruppe „{group}“ verschoben"
        "Moved {kind} “{name}” to the group “{group}”"
    placed_without_group(kind: &str, name: &str)
        "{kind} „{name}“ aus der Gruppe heraus verschoben"
        "Moved {kind} “{name}” out of its group"
    renamed(kind: &str, old: &str, new: &str) "{kind} „{old}“ heißt jetzt „{new}“" "Renamed {kind} “{old}” to “{new}”"

    covered(actor: &str, cells: &str) "{actor}: {cells} hinzugefügt" "{actor}: added {cells}"
    uncovered(actor: &str, cells: &str) "{actor}: {cells} weggenommen" "{actor}: took away {cells}"
    moved(actor: &str, from: &str, to: &str) "{actor}: von {from} nach {to} verschoben" "{actor}: moved from {from} to {to}"
    responsibility_removed(actor: &str, cells: &str)
        "{actor}: Zuständigkeit {cells} entfernt"
        "{actor}: removed the responsibility {cells}"
    split(actor: &str, cells: &str, role: &str)
        "{actor}: {cells} jetzt eigene Zuständigkeit ({role})"
        "{actor}: {cells} now a responsibility of its own ({role})"
    role(actor: &str, role: &str) "{actor}: Rolle „{role}“" "{actor}: role “{role}”"
    state(actor: &str, state: &str) "{actor}: Stand „{state}“" "{actor}: state “{state}”"
    groups(actor: &str, groups: &str) "{actor}: Zielgruppen {groups}" "{actor}: target groups {groups}"
    no_groups(actor: &str) "{actor}: keine Zielgruppe" "{actor}: no target group"
    task(actor: &str) "{actor}: Aufgabe geändert" "{actor}: task changed"
    detail(actor: &str) "{actor}: Zuständigkeit geändert" "{actor}: responsibility changed"
    actor_of(from: &str, to: &str) "{from}: Zuständigkeit an {to} gegeben" "{from}: responsibility given to {to}"

    note(cell: &str, decision: &str) "{cell}: {decision}" "{cell}: {decision}"
    note_removed(cell: &str) "{cell}: Vermerk entfernt" "{cell}: note removed"
    judged(judgment: &str) "Hinweis beurteilt: {judgment}" "Hint judged: {judgment}"
    not_judged() "Beurteilung zurückgenommen" "Verdict taken back"
    head() "Angaben zum Board geändert" "Changed the board's details"
    title(title: &str) "Titel „{title}“" "Title “{title}”"
    previous() "Frühere Fassung übernommen" "Took over the previous version"
    reloaded() "Aus der Datei neu geladen" "Reloaded from the file"
    taken_up(kind: &str, name: &str) "{kind} „{name}“ aus Ausgesondertem übernommen" "Took over {kind} “{name}” from what was set aside"
    reserved() "Protokoll geändert" "Changed the log"

    many(first: &str, more: usize)
        { format!("{first} und {more} weitere {}", if more == 1 { "Änderung" } else { "Änderungen" }) }
        { format!("{first} and {more} more {}", if more == 1 { "change" } else { "changes" }) }
    fallout(label: &str, adapted: usize, gone: usize)
        { format!("{label} ({})", fallout_de(adapted, gone)) }
        { format!("{label} ({})", fallout_en(adapted, gone)) }
    cell(area: &str, status: &str) "{area}, {status}" "{area}, {status}"
    cells_many(areas: &str, statuses: &str) "{areas}, {statuses}" "{areas}, {statuses}"
    number_of_cells(count: usize)
        { format!("{count} {}", if count == 1 { "Feld" } else { "Felder" }) }
        { format!("{count} {}", if count == 1 { "cell" } else { "cells" }) }
    number_of_statuses(count: usize) "{count} Status" "{count} statuses"
    all_statuses() "alle Status" "all statuses"

    error_missing(kind: &str, id: &str)
        "{kind} „{id}“ gibt es auf diesem Board nicht (mehr)"
        "There is no {kind} “{id}” on this board (any more)"
    error_dangling(kind: &str, name: &str, missing_kind: &str, missing: &str)
        "{kind} „{name}“ verweist auf {missing_kind} „{missing}“; das gibt es auf diesem Board nicht, bitte zuerst anlegen"
        "The {kind} “{name}” refers to the {missing_kind} “{missing}”, which is not on this board; please add it first"
    error_empty_cover(name: &str)
        "Die Zuständigkeit von {name} muss mindestens ein Feld abdecken; zum Entfernen bitte „Entfernen“ wählen"
        "The responsibility of {name} must cover at least one cell; to remove it, please use “Remove”"
    error_other_kind(what: &str, before: &str)
        "{what} lässt sich nicht vor etwas anderer Art einordnen ({before})"
        "A {what} cannot be placed before something of another kind ({before})"
}

fn fallout_de(adapted: usize, gone: usize) -> String {
    match (adapted, gone) {
        (0, gone) => format!("{gone} abhängige {} entfernt", entries_de(gone)),
        (adapted, 0) => format!("{adapted} {} angepasst", entries_de(adapted)),
        (adapted, gone) => format!("{adapted} {} angepasst, {gone} entfernt", entries_de(adapted)),
    }
}

fn fallout_en(adapted: usize, gone: usize) -> String {
    let entries = |number: usize| if number == 1 { "entry" } else { "entries" };
    match (adapted, gone) {
        (0, gone) => format!("{gone} dependent {} removed", entries(gone)),
        (adapted, 0) => format!("{adapted} {} adapted", entries(adapted)),
        (adapted, gone) => format!("{adapted} {} adapted, {gone} removed", entries(adapted)),
    }
}

fn entries_de(number: usize) -> &'static str {
    if number == 1 { "Eintrag" } else { "Einträge" }
}
