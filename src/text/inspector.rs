//! The panel of properties: its headings, buttons and questions.

texts! {
    title() "Eigenschaften" "Properties"
    of(kind: &str, name: &str) "{kind}: {name}" { format!("{}: {name}", capitalized(kind)) }
    board() "Board" "Board"
    cell() "Feld" "Cell"
    option(field: &str, value: &str) "{field}: {value}" "{field}: {value}"
    unknown() "keine Angabe" "not stated"
    counted(count: usize, most: usize) "{count} von {most} Zeichen" "{count} of {most} characters"

    back_to(name: &str) "Zurück: {name}" "Back: {name}"
    all() "alle" "all"
    none() "keine" "none"
    invert() "umkehren" "invert"
    coverage_hint() "Klick wählt ein Feld, am Rand eine ganze Zeile oder Spalte; mit der Tastatur Pfeiltasten und Leertaste"
        "A click chooses a cell, at the edge a whole row or column; by keyboard arrow keys and Space"
    covered(area: &str, status: &str) "Feld {area}, {status}" "Cell {area}, {status}"
    whole_row(area: &str) "Ganze Zeile {area}" "Whole row {area}"
    whole_column(status: &str) "Ganze Spalte {status}" "Whole column {status}"

    contacts() "Ansprechpersonen" "Contact persons"
    contact_add() "Person hinzufügen" "Add a person"
    contact_new() "Neue Person" "New person"
    ground_missing()
        "Ohne Einwilligung oder andere Grundlage sieht die Person nur, wer das Board führt"
        "Without consent or another ground only those who keep the board see the person"
    erase() "Person endgültig löschen …" "Delete the person for good …"
    erase_question(name: &str)
        "„{name}“ mit allen Angaben löschen? Das lässt sich nicht rückgängig machen."
        "Delete “{name}” with all details? This cannot be undone."
    erase_yes() "Endgültig löschen" "Delete for good"
    erase_no() "Behalten" "Keep"
    erased() "Die Person ist endgültig gelöscht" "The person is deleted for good"

    no_decision() "kein Vermerk" "no note"

    used() "Kommt vor in" "Used in"
    who() "Wer hier zuständig ist" "Who is responsible here"
    used_nowhere() "Noch nirgends" "Nowhere yet"
    used_pieces(area: &str, count: usize)
        { format!("{area}: {count} {}", if count == 1 { "Stück" } else { "Stücke" }) }
        { format!("{area}: {count} {}", if count == 1 { "piece" } else { "pieces" }) }
    with_role(what: &str, role: &str) "{what} ({role})" "{what} ({role})"
    actor_in(actor: &str, cells: &str) "{actor}: {cells}" "{actor}: {cells}"
    not_drawn() "Diese Zuständigkeit ist auf dem Board nicht zu sehen" "This responsibility is not seen on the board"

    steps() "Verlauf" "History"
    steps_none() "Noch kein Schritt" "No step yet"
    step_start() "Anfang" "Start"
    step_undone(step: &str) "{step} (zurückgenommen)" "{step} (taken back)"

    not_taken(kept: &str)
        { if kept.is_empty() { "Noch nicht übernommen".to_owned() } else { format!("Noch nicht übernommen; es gilt weiter „{kept}“") } }
        { if kept.is_empty() { "Not taken over yet".to_owned() } else { format!("Not taken over yet; “{kept}” still holds") } }
    unfinished(field: &str, of: &str) "Noch nicht übernommen: {field} ({of})" "Not taken over yet: {field} ({of})"

    chosen(field: &str, count: usize, all: usize) "{field}: {count} von {all}" "{field}: {count} of {all}"
    whole_group(field: &str, group: &str) "{field}: Gruppe {group}" "{field}: group {group}"
    counted_heading(name: &str, count: usize) "{name} ({count})" "{name} ({count})"
    whole_headline(group: &str) "Alle Status der Gruppe {group}" "All statuses of the group {group}"

    erase_reaches()
        "Gelöscht wird die Person auf diesem Board, in allen Schritten des Verlaufs und dort, wo Protokoll und frühere Fassungen in der Datei sie beim Namen, mit Telefon, E-Mail oder Anschrift nennen."
        "The person is deleted on this board, in all steps of the history, and wherever the log and earlier editions in the file give the name, phone, e-mail or address."
    erase_file(previous: Option<&str>)
        { match previous {
            Some(name) => format!("In der Datei steht die Person, bis Sie speichern; in der vorigen Fassung „{name}“ danach noch bis zum nächsten Speichern."),
            None => "Dieses Board ist noch in keiner Datei, also steht die Person auch in keiner.".to_owned(),
        } }
        { match previous {
            Some(name) => format!("The file holds the person until you save; after that the previous version “{name}” does until you save once more."),
            None => "This board is in no file yet, so no file holds the person.".to_owned(),
        } }
    erase_new()
        "In der Datei, wie sie zuletzt gespeichert wurde, steht die Person nicht."
        "The file as it was last saved does not hold the person."
    erase_not()
        "Nicht erreicht werden Kopien, verschickte Dateien, Ausgaben als Bild oder PDF und Texte wie Bemerkungen oder Aufgaben, in denen der Name steht."
        "Not reached are copies, files sent to others, exported pictures and PDFs, and texts such as remarks or tasks that contain the name."

    typical() "Typische Zuständigkeiten" "Typical responsibilities"
    for_groups(what: &str, groups: &str) "{what}, Zielgruppen {groups}" "{what}, target groups {groups}"

    nothing_is_all() "Wo nichts angehakt ist, zeigt die Ansicht alles" "Where nothing is ticked, the view shows everything"
    board_order() "Wie auf dem Board" "As on the board"
    move_up(name: &str) "{name} nach oben" "Move {name} up"
    move_down(name: &str) "{name} nach unten" "Move {name} down"

    lists() "Listen des Boards" "Lists of the board"

    logo_name() "Wessen Logo (auch vorgelesen)" "Whose logo (also read aloud)"
    logo_name_hint() "Landkreis Falkenrode" "County of Falkenrode"
    logo_part() "Was sie tun" "What they do"
    logo_preview(name: &str) "Vorschau: {name}" "Preview: {name}"
    logo_most(most: usize) "Mehr als {most} Logos werden nicht gezeigt" "No more than {most} logos are shown"
    logo_remove() "Entfernen" "Remove"
    logo_remove_this(name: &str) "Logo entfernen: {name}" "Remove the logo: {name}"
    logo_added(file: &str) "Logo „{file}“ hinzugefügt; beim Speichern kommt die Datei neben das Board" "Added the logo “{file}”; saving puts the file beside the board"

    remove(kind: &str) "{kind} entfernen …" "Remove this {kind} …"
    remove_question(kind: &str, name: &str) "{kind} „{name}“ entfernen? Rückgängig bringt alles zurück." "Remove the {kind} “{name}”? Undo brings everything back."
    remove_yes() "Jetzt entfernen" "Remove now"
    dependents(kind: &str, adapted: usize, gone: usize)
        { match (adapted, gone) {
            (adapted, 0) => format!("{kind}: {adapted} angepasst"),
            (0, gone) => format!("{kind}: {gone} mit entfernt"),
            (adapted, gone) => format!("{kind}: {adapted} angepasst, {gone} mit entfernt"),
        } }
        { match (adapted, gone) {
            (adapted, 0) => format!("{kind}: {adapted} adapted"),
            (0, gone) => format!("{kind}: {gone} removed with it"),
            (adapted, gone) => format!("{kind}: {adapted} adapted, {gone} removed with it"),
        } }
    no_dependents() "Es hängt nichts daran" "Nothing hangs on it"

    new_area() "Neuer Bereich" "New area"
    new_status_group() "Neue Gruppe" "New group"
    new_status() "Neuer Status" "New status"
    new_target_group() "Neue Zielgruppe" "New target group"
    new_sector() "Neuer Sektor" "New sector"
    new_kind() "Neue Akteursart" "New kind of institution"
    new_view() "Neue Ansicht" "New view"
    new_legal_check() "Neuer Rechtsprüfpunkt" "New legal check"
    another(name: &str, number: usize) "{name} {number}" "{name} {number}"

    steps_hint() "Ein Klick geht zu diesem Schritt zurück oder vor" "A click goes back or forward to that step"
    step_numbered(number: usize, step: &str) "{number}. {step}" "{number}. {step}"
}

/// A term at the beginning of a line.
pub(crate) fn capitalized(term: &str) -> String {
    let mut letters = term.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
