//! The panel of properties: labels, hints, and what is wrong with what was typed.

texts! {
    title() "Eigenschaften" "Properties"
    of(kind: &str, name: &str) "{kind}: {name}" { format!("{}: {name}", capitalized(kind)) }
    board() "Board" "Board"
    cell() "Feld" "Cell"
    option(field: &str, value: &str) "{field}: {value}" "{field}: {value}"
    unknown() "keine Angabe" "not stated"
    counted(count: usize, most: usize) "{count} von {most} Zeichen" "{count} of {most} characters"

    institution() "Institution" "Institution"
    open_institution() "Institution bearbeiten" "Edit the institution"
    back_to(name: &str) "Zurück: {name}" "Back: {name}"
    role() "Rolle" "Role"
    groups() "Zielgruppen" "Target groups"
    all() "alle" "all"
    none() "keine" "none"
    invert() "umkehren" "invert"
    coverage() "Felder" "Cells"
    coverage_hint() "Klick wählt ein Feld, am Rand eine ganze Zeile oder Spalte; mit der Tastatur Pfeiltasten und Leertaste"
        "A click chooses a cell, at the edge a whole row or column; by keyboard arrow keys and Space"
    covered(area: &str, status: &str) "Feld {area}, {status}" "Cell {area}, {status}"
    whole_row(area: &str) "Ganze Zeile {area}" "Whole row {area}"
    whole_column(status: &str) "Ganze Spalte {status}" "Whole column {status}"
    task() "Aufgabe" "Task"
    task_hint() "In einem Satz, zum Beispiel „Berät und vermittelt in Arbeit“" "In one sentence, for example “Advises and finds work”"
    basis() "Rechtsgrundlage" "Legal basis"
    basis_hint() "Zum Beispiel §§ 14–16 SGB II" "For example §§ 14–16 SGB II"
    state() "Stand" "State"
    source() "Quelle" "Source"
    confirmed() "Bestätigt am" "Confirmed on"
    question() "Offene Frage" "Open question"
    question_hint() "Was noch zu klären ist; nur intern" "What is still to be settled; internal only"

    name() "Name" "Name"
    short() "Kurzname" "Short name"
    short_hint() "Steht auf dem Board" "Shown on the board"
    long() "Langer Name" "Full name"
    aliases() "Weitere Namen (mit Komma)" "Other names (with commas)"
    list_hint() "Mehrere durch Komma trennen" "Separate several by commas"
    parent() "Übergeordnete Stelle" "Unit above it"
    kind() "Akteursart" "Kind of institution"
    sector() "Sektor" "Sector"
    mandate() "Auftrag" "Mandate"
    mandate_basis() "Grundlage des Auftrags" "Basis of the mandate"
    mandate_basis_hint() "§, Förderprogramm oder Satzung" "§, funding programme or articles"
    mandate_until() "Projekt bis" "Project until"
    core() "Gehört zum Kern des Netzwerks" "Belongs to the core of the network"
    partner() "Partnertyp" "Partner type"
    sites() "Standorte (mit Komma)" "Sites (with commas)"
    catchment() "Einzugsgebiet" "Catchment area"
    languages() "Sprachen (mit Komma)" "Languages (with commas)"
    website() "Internetseite" "Website"
    hours() "Öffnungszeiten" "Office hours"
    remarks() "Bemerkungen" "Remarks"
    remarks_hint() "Nur intern" "Internal only"

    contacts() "Ansprechpersonen" "Contact persons"
    contact_add() "Person hinzufügen" "Add a person"
    contact_new() "Neue Person" "New person"
    contact_name() "Name der Person" "Name of the person"
    function() "Funktion" "Function"
    phone() "Telefon" "Phone"
    email() "E-Mail" "E-mail"
    channel() "Erreicht wird" "Reaches"
    address() "Anschrift" "Address"
    visibility() "Sichtbar für" "Visible to"
    consent() "Einwilligung vom" "Consent of"
    consent_missing() "Ohne Einwilligung erscheint die Person nicht öffentlich" "Without consent the person is not shown in public"
    contact_confirmed() "Zuletzt bestätigt am" "Last confirmed on"
    erase() "Person endgültig löschen …" "Delete the person for good …"
    erase_question(name: &str)
        "„{name}“ mit allen Angaben löschen? Das lässt sich nicht rückgängig machen."
        "Delete “{name}” with all details? This cannot be undone."
    erase_yes() "Endgültig löschen" "Delete for good"
    erase_no() "Behalten" "Keep"
    erased() "Die Person ist endgültig gelöscht" "The person is deleted for good"

    sections() "Paragrafen" "Sections"
    group() "Statusgruppe" "Status group"
    definition() "In einfachen Worten" "In plain words"
    work() "Zugang zu Arbeit" "Access to work"
    course() "Integrationskurs" "Integration course"
    benefits() "Leistungen" "Benefits"
    law_as_of() "Rechtsstand" "Law as of"
    hint() "Hinweis" "Hint"
    headline() "Überschrift" "Headline"
    line() "Was dazugehört" "What belongs to it"
    goal() "Ziel" "Goal"
    abbreviation() "Kürzel" "Abbreviation"
    color() "Farbe" "Color"
    color_hint() "Zum Beispiel #0072B2" "For example #0072B2"
    symbol() "Symbol" "Symbol"
    symbol_number(number: usize) "Symbol {number}" "Symbol {number}"
    covers_all() "Steht für alle" "Stands for everybody"

    decision() "Vermerk" "Note"
    no_decision() "kein Vermerk" "no note"
    cell_remark() "Bemerkung zum Feld" "Remark on the cell"
    cell_remark_hint() "Warum, und was daraus folgt; nur intern" "Why, and what follows; internal only"

    board_title() "Titel" "Title"
    region() "Region" "Region"
    about() "Zur Region" "About the region"
    as_of() "Stand vom" "As of"
    edition() "Fassung" "Edition"
    moderation() "Moderation" "Facilitated by"
    publisher() "Herausgeber" "Publisher"
    funders() "Förderer" "Funders"
    language() "Sprache des Boards" "Language of the board"

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

    date_hint() "Zum Beispiel 1.3.2026" "For example 1 March 2026"
    wrong_date() "Kein Datum; bitte so: 21.11.2026, 11/2026 oder 2026"
        "Not a date; please write 21 November 2026, 21.11.2026, 11/2026 or 2026"
    wrong_email() "Keine E-Mail-Adresse; bitte so: name@beispiel.de" "Not an e-mail address; please write name@example.org"
    wrong_phone() "Keine Telefonnummer; bitte so: 04321 123-0, danach Hinweise"
        "Not a phone number; please write 04321 123-0, then any remark"
    wrong_website() "Keine Internetadresse; bitte so: www.beispiel.de" "Not a web address; please write www.example.org"
    wrong_color() "Keine Farbe; bitte so: #0072B2" "Not a color; please write #0072B2"
    wrong_short(count: usize, most: usize)
        "{count} Zeichen; auf dem Board haben höchstens {most} Platz"
        "{count} characters; the board has room for {most} at most"
    not_taken(kept: &str)
        { if kept.is_empty() { "Noch nicht übernommen".to_owned() } else { format!("Noch nicht übernommen; es gilt weiter „{kept}“") } }
        { if kept.is_empty() { "Not taken over yet".to_owned() } else { format!("Not taken over yet; “{kept}” still holds") } }
    unfinished(field: &str, of: &str) "Noch nicht übernommen: {field} ({of})" "Not taken over yet: {field} ({of})"
    wrong_empty() "Bitte nicht leer lassen" "Please do not leave this empty"

    chosen(field: &str, count: usize, all: usize) "{field}: {count} von {all}" "{field}: {count} of {all}"
    whole_group(field: &str, group: &str) "{field}: Gruppe {group}" "{field}: group {group}"
    counted_heading(name: &str, count: usize) "{name} ({count})" "{name} ({count})"
    whole_headline(group: &str) "Alle Status der Gruppe {group}" "All statuses of the group {group}"

    actor_hint() "Jobcenter Falkenrode" "Jobcenter Falkenrode"
    aliases_hint() "ABH, Ausländeramt" "ABH, immigration office"
    parent_hint() "Landkreis, Dezernat II" "County, department II"
    sites_hint() "00417 Falkenrode, Lindau" "00417 Falkenrode, Lindau"
    catchment_hint() "Zum Beispiel ganzer Landkreis" "For example the whole county"
    languages_hint() "Deutsch, Arabisch" "German, Arabic"
    website_hint() "Zum Beispiel www.beispiel.de" "For example www.example.org"
    hours_hint() "Zum Beispiel Di und Do 9–12 Uhr" "For example Tue and Thu 9–12"
    open_kind() "Akteursart bearbeiten" "Edit the kind of institution"
    open_sector() "Sektor bearbeiten" "Edit the sector"
    open_group() "Statusgruppe bearbeiten" "Edit the status group"

    speaks_for() "Spricht für" "Speaks for"
    contact_name_hint() "Vor- und Nachname" "First and last name"
    function_hint() "Zum Beispiel Teamleitung" "For example team lead"
    phone_hint() "Zum Beispiel 01234 567-89" "For example 01234 567-89"
    email_hint() "Zum Beispiel name@beispiel.de" "For example name@example.org"
    address_hint() "Straße, Ort, Zimmer" "Street, town, room"
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

    long_hint() "So steht es im Glossar" "As it stands in the glossary"
    sections_hint() "Zum Beispiel § 60a AufenthG" "For example § 60a AufenthG"
    definition_hint() "Was der Status bedeutet, in einem Satz" "What the status means, in one sentence"
    work_text() "Zugang zu Arbeit, in Worten" "Access to work, in words"
    work_hint() "Zum Beispiel nach Wartezeit mit Erlaubnis" "For example with a permit after a waiting time"
    course_text() "Integrationskurs, in Worten" "Integration course, in words"
    course_hint() "Zum Beispiel kein Anspruch; Zulassung möglich" "For example no claim; admission possible"
    benefits_text() "Leistungen, in Worten" "Benefits, in words"
    benefits_hint() "Zum Beispiel AsylbLG" "For example AsylbLG"
    sources() "Quellen" "Sources"
    sources_hint() "Woher die drei Angaben stammen" "Where the three statements come from"
    certainty() "Sicherheit der Rechtsangabe" "Certainty of the law"
    certainty_hint() "Q belegt, F üblich, U unsicher" "Q sourced, F usual, U uncertain"
    check() "Mit Hinweis „prüfen“ zeigen" "Show with a hint to check"
    contains() "Steht auch für" "Also stands for"
    month_hint() "03/2026 oder 1.3.2026" "March 2026 or 1 March 2026"
    hint_hint() "Für alle, die das Board lesen" "For everybody who reads the board"
    headline_hint() "Steht über ihren Status" "Stands over its statuses"
    line_hint() "Zum Beispiel Sprachkurse, Prüfungen, Sprachtreffs" "For example courses, exams, meetings"
    goal_hint() "Was die Region erreichen will" "What the region wants to reach"
    target_group_hint() "Kinder und Jugendliche" "Children and young people"
    abbreviation_hint() "Ein bis vier Buchstaben" "One to four letters"

    kind_hint() "Zum Beispiel Jobcenter" "For example Jobcenter"
    proposed_short() "Vorgeschlagener Kurzname" "Proposed short name"
    proposed_short_hint() "Zum Beispiel JC" "For example JC"
    mandates() "Übliche Aufträge" "Usual mandates"
    typical_basis() "Übliche Grundlage" "Usual basis"
    typical() "Typische Zuständigkeiten" "Typical responsibilities"
    for_groups(what: &str, groups: &str) "{what}, Zielgruppen {groups}" "{what}, target groups {groups}"
    sector_hint() "Kommunale Verwaltung" "Municipal administration"

    view_hint() "Zum Beispiel Nur Arbeit" "For example Work only"
    page() "Seite" "Page"
    page_hint() "a3, 16:9 oder 420x297" "a3, 16:9 or 420x297"
    nothing_is_all() "Wo nichts angehakt ist, zeigt die Ansicht alles" "Where nothing is ticked, the view shows everything"
    only_statuses() "Nur diese Status" "Only these statuses"
    only_areas() "Nur diese Bereiche" "Only these areas"
    only_groups() "Nur diese Zielgruppen" "Only these target groups"
    only_roles() "Nur diese Rollen" "Only these roles"
    only_actors() "Nur diese Institutionen" "Only these institutions"
    only_sectors() "Nur diese Sektoren" "Only these sectors"
    only_states() "Nur diese Stände" "Only these states"
    folded() "Zu einer Spalte gefaltet" "Folded to one column"
    focus() "Groß gezeigte Bereiche" "Areas shown large"
    status_order() "Eigene Reihenfolge der Status" "Own order of the statuses"
    area_order() "Eigene Reihenfolge der Bereiche" "Own order of the areas"
    board_order() "Wie auf dem Board" "As on the board"
    move_up(name: &str) "{name} nach oben" "Move {name} up"
    move_down(name: &str) "{name} nach unten" "Move {name} down"

    check_what() "Was sich ändert" "What changes"
    check_what_hint() "In einem Satz" "In one sentence"
    check_due() "Zu prüfen ab" "To be checked from"
    check_planned() "Nur geplant" "Only planned"
    check_statuses() "Betrifft diese Status" "Concerns these statuses"
    check_kinds() "Betrifft diese Akteursarten" "Concerns these kinds of institution"
    check_research() "Stand der Klärung" "How far it is looked up"
    check_research_hint() "Was nachgesehen wurde und wo" "What was looked up, and where"

    lists() "Listen des Boards" "Lists of the board"
    board_title_hint() "Steht über dem Schaubild" "Stands over the drawing"
    region_hint() "Landkreis Falkenrode" "County of Falkenrode"
    about_hint() "Angaben zur Region für das Papier" "Facts about the region for the paper"
    edition_hint() "Zum Beispiel Entwurf" "For example draft"
    moderation_hint() "Wer den Prozess begleitet" "Who guides the process"
    publisher_hint() "Wer das Board herausgibt" "Who publishes the board"
    law_short() "Rechtshinweis auf dem Schaubild" "Law notice on the drawing"
    law_long() "Rechtshinweis im Papier" "Law notice in the paper"
    law_hint() "{{stand}} steht für den Rechtsstand" "{{stand}} stands for the date of the law"
    privacy() "Hinweis zum Datenschutz" "Data protection notice"
    privacy_hint() "{{Region}} und {{Kontakt}} werden eingesetzt" "{{Region}} and {{Kontakt}} are filled in"

    logos() "Logos" "Logos"
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
    hanging(kind: &str, adapted: usize, gone: usize)
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
    hanging_nothing() "Es hängt nichts daran" "Nothing hangs on it"

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
    wrong_taken(owner: &str) "Schon vergeben an „{owner}“; so sind beide nicht zu unterscheiden" "Already taken by “{owner}”; the two cannot be told apart"
    wrong_page(names: &str) "Keine Seite; bitte {names} oder Maße in Millimetern wie 420x297" "Not a page; please write {names} or a size in millimeters such as 420x297"
}

/// A term at the beginning of a line.
pub(crate) fn capitalized(term: &str) -> String {
    let mut letters = term.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
