//! Start page, and opening files.

texts! {
    title() "Schaubild" "Schaubild"
    question() "Wer ist in der Region wofür zuständig? Womit möchten Sie beginnen?" "Who is responsible for what in the region? What would you like to begin with?"
    example() "Beispiel ansehen" "Look at the example"
    example_tip() "Eine erfundene Region mit 25 Institutionen, als Kopie zum Ausprobieren" "An invented region with 25 institutions, as a copy to try things out"
    template() "Neu aus einer Vorlage" "New from a template"
    template_tip() "Ein leeres Board mit Aufenthaltsstatus, Bereichen und Zielgruppen Ihrer Wahl" "An empty board with the residence statuses, areas and target groups of your choice"
    names() "Mit einer Namensliste" "With a list of names"
    names_tip() "Institutionen einfügen oder aus einer Datei lesen; sie liegen dann in der Ablage bereit" "Paste institutions or read them from a file; they then wait in the tray"
    choice(title: &str, tip: &str) "{title}: {tip}" "{title}: {tip}"
    open_file() "Datei öffnen …" "Open a file …"
    drop_hint() "oder eine Datei in dieses Fenster ziehen" "or drag a file into this window"
    back() "Zurück" "Back"
    back_to_board() "Zurück zum Board (Esc)" "Back to the board (Esc)"

    example_name() "Beispiel (Kopie)" "Example (copy)"
    created() "Neues Board; gespeichert wird unter einem eigenen Namen" "New board; save it under a name of its own"
    opened(path: &str) "Geöffnet: {path}" "Opened: {path}"
    open_label() "Öffnen" "Open"
    open() "Öffnen" "Open"
    names_label() "Liste lesen" "Read a list"
    read() "Lesen" "Read"
    logo_label() "Logo" "Logo"
    add() "Hinzufügen" "Add"
    dropped_more(path: &str) "Bitte eine Datei nach der anderen; genommen wurde nur {path}" "One file at a time, please; only this one was taken: {path}"

    board_title() "Titel" "Title"
    statuses() "Aufenthaltsstatus" "Residence statuses"
    areas() "Aktivitätsbereiche" "Activity areas"
    target_groups() "Zielgruppen" "Target groups"
    create() "Board anlegen" "Create the board"
    holds(statuses: &str, areas: &str, groups: &str, kinds: &str)
        "{statuses} Aufenthaltsstatus, {areas} Aktivitätsbereiche, {groups} Zielgruppen, {kinds} Akteursarten"
        "{statuses} residence statuses, {areas} activity areas, {groups} target groups, {kinds} kinds of institution"
    holds_institutions(actors: usize, responsibilities: usize)
        { match (actors, responsibilities) {
            (0, _) => "Noch keine Institution".to_owned(),
            (actors, 0) => format!("{}, noch ohne Zuständigkeiten", institutions_de(actors)),
            (actors, 1) => format!("{} mit 1 Zuständigkeit", institutions_de(actors)),
            (actors, more) => format!("{} mit {more} Zuständigkeiten", institutions_de(actors)),
        } }
        { match (actors, responsibilities) {
            (0, _) => "No institution yet".to_owned(),
            (actors, 0) => format!("{}, no responsibilities yet", institutions_en(actors)),
            (actors, 1) => format!("{} with 1 responsibility", institutions_en(actors)),
            (actors, more) => format!("{} with {more} responsibilities", institutions_en(actors)),
        } }
    institutions_hint()
        "Von jeder angehakten Art kommt eine gleich auf das Board; umbenennen lässt sie sich dort"
        "Of each kind that is ticked one comes to the board at once; it can be renamed there"
    kinds() "Akteursarten" "Kinds of institution"
    with_typical() "Typische Zuständigkeiten" "Typical responsibilities"
    without_typical(count: usize)
        { if count == 1 { "Für 1 dieser Arten ist keine typische Zuständigkeit hinterlegt, die hier passt".to_owned() }
        else { format!("Für {count} dieser Arten ist keine typische Zuständigkeit hinterlegt, die hier passt") } }
        { if count == 1 { "For 1 of these kinds no typical responsibility is known that fits here".to_owned() }
        else { format!("For {count} of these kinds no typical responsibility is known that fits here") } }

    names_field() "Namen der Institutionen" "Names of the institutions"
    names_hint()
        "Hier einfügen oder eintippen, eine Institution pro Zeile.\nTabellen aus Excel gehen auch; was neben Name und Kürzel steht, kommt in die Bemerkungen."
        "Paste or type here, one institution per line.\nTables from Excel work too; whatever stands beside name and short name is kept in the remarks."
    names_paste() "Einfügen" "Paste"
    names_file() "Aus Datei lesen …" "Read from a file …"
    letters() "Zeichen der Datei:" "Letters of the file:"
    letters_doubtful(others: &str)
        "Bitte an den Umlauten prüfen; möglich ist auch: {others}"
        "Please check them by the umlauts; possible is also: {others}"
    names_understood() "So verstanden" "Understood as"
    names_nothing() "Noch keine Namen" "No names yet"
    names_count(count: usize, known: usize)
        { format!("{}, davon {known} mit erkannter Art", institutions_de(count)) }
        { format!("{}, {known} of them of a known kind", institutions_en(count)) }
    names_again(count: usize)
        "Doppelt genannt und zusammengefasst: {count}"
        "Named again and merged: {count}"
    names_refused(line: usize, text: &str, why: &str) "Zeile {line}: „{text}“ übergangen ({why})" "Line {line}: “{text}” passed over ({why})"
    names_title(line: usize, text: &str) "Zeile {line}: „{text}“ als Titel übergangen" "Line {line}: “{text}” passed over as a title"
    names_beyond(count: usize, most: &str)
        { format!("{count} weitere Namen nicht übernommen; auf einmal gehen {most}") }
        { format!("{count} more names not taken; {most} are possible at once") }
    names_others(columns: &str)
        "Nicht als Namen gelesen, aber in den Bemerkungen aufbewahrt (intern): {columns}"
        "Not read as names, but kept in the remarks (internal): {columns}"
    names_too_long(line: usize, chars: &str, most: &str)
        "Zeile {line}: Der Name ist zu lang ({chars} Zeichen, höchstens {most}); bitte hier kürzen"
        "Line {line}: The name is too long ({chars} characters, at most {most}); please shorten it here"
    names_more(count: usize) "und {count} weitere" "and {count} more"
    list_column(number: usize) "Spalte {number}" "Column {number}"
    list_remark(text: &str) "Aus der Liste: {text}" "From the list: {text}"
    content_name() "Name" "name"
    content_long() "zu lang für einen Namen" "too long for a name"
    content_nothing() "kein Name" "no name"
    content_mail() "E-Mail-Adresse" "mail address"
    content_web() "Internetadresse" "web address"
    content_phone() "Telefonnummer" "phone number"
    content_number() "Zahl oder Datum" "number or date"
    content_person() "Person" "person"
    content_address() "Anschrift" "address"
    names_take(count: usize)
        { format!("{} übernehmen (Strg+Enter)", institutions_de(count)) }
        { format!("Take {} (Ctrl+Enter)", institutions_en(count)) }
    names_taken(count: usize)
        { format!("{} in der Ablage; gespeichert wird unter einem eigenen Namen", institutions_de(count)) }
        { format!("{} in the tray; save the board under a name of its own", institutions_en(count)) }
    placed(what: &str)
        "{what}; gespeichert wird unter einem eigenen Namen"
        "{what}; save the board under a name of its own"
    names_kind_unknown() "Art unbekannt" "kind unknown"
    names_kind(name: &str, kind: &str) "Akteursart von {name}: {kind}" "Kind of {name}: {kind}"
    names_kinds_hint()
        "Eine falsch erkannte Art lässt sich rechts ändern"
        "A kind that was recognized wrongly can be changed on the right"
    names_typical() "Typische Zuständigkeiten der erkannten Arten gleich eintragen" "Enter the typical responsibilities of the recognized kinds at once"
}

fn institutions_de(count: usize) -> String {
    if count == 1 { "1 Institution".to_owned() } else { format!("{count} Institutionen") }
}

fn institutions_en(count: usize) -> String {
    if count == 1 { "1 institution".to_owned() } else { format!("{count} institutions") }
}
