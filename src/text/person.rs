//! Data kept about a person: places, fields, and the answer to who asks for them.

use super::{Lang, fields, inspector, meeting};

texts! {
    trace_name() "Name" "name"
    trace_family() "Familienname" "family name"
    trace_phone() "Telefonnummer" "phone number"
    trace_email() "E-Mail-Adresse" "e-mail address"
    id() "Kennung" "Id"
    place(kind: &str, name: &str, field: &str)
        { if name.is_empty() { format!("{kind}, {field}") } else { format!("{kind} „{name}“, {field}") } }
        { let kind = inspector::capitalized(kind); if name.is_empty() { format!("{kind}, {field}") } else { format!("{kind} “{name}”, {field}") } }
    log(number: usize) "Protokoll in der Datei, Eintrag {number}" "Log in the file, entry {number}"
    edition(number: usize) "Frühere Fassung in der Datei, Nummer {number}" "Earlier edition in the file, number {number}"
    other_field() "Angabe" "statement"

    show() "Was ist gespeichert?" "What is kept?"
    show_tip()
        "Alle Stellen zeigen, die diese Person nennen: auf dem Board und in Dateien auf diesem Rechner"
        "Show every place that names this person: on the board and in files on this computer"
    title(name: &str) "Gespeichert über „{name}“" "Kept about “{name}”"
    hide() "Ausblenden" "Hide"
    refresh() "Aktualisieren" "Refresh"
    copy() "Als Text kopieren" "Copy as text"
    copied() "Als Text kopiert; er enthält Angaben zur Person" "Copied as text; it holds details of the person"
    searching() "Wird gesucht …" "Searching …"
    search_failed() "Die Suche ist an einem Fehler des Programms gescheitert; bitte den Fehler melden"
        "The search failed by a fault of the program; please report it"
    is_old() "Seit der Suche hat sich das Board geändert; bitte aktualisieren" "The board has changed since the search; please refresh"
    in_entry() "Im Eintrag der Person" "In the entry of the person"
    in_texts(count: usize)
        { if count == 0 { "In anderen Texten des Boards: nichts gefunden".to_owned() } else { "In anderen Texten des Boards".to_owned() } }
        { if count == 0 { "In other texts of the board: nothing found".to_owned() } else { "In other texts of the board".to_owned() } }
    in_session() "Im Verlauf dieses Fensters" "In the history of this window"
    in_files() "In Dateien auf diesem Rechner" "In files on this computer"
    no_files() "Keine der durchsuchten Dateien nennt die Person" "None of the files searched names the person"
    steps(count: usize)
        { match count { 0 => "Kein Schritt betrifft die Person".to_owned(), 1 => "1 Schritt betrifft die Person".to_owned(), _ => format!("{count} Schritte betreffen die Person") } }
        { match count { 0 => "No step is about the person".to_owned(), 1 => "1 step is about the person".to_owned(), _ => format!("{count} steps are about the person") } }
    set_aside(count: usize)
        { if count == 1 { "1 beim Öffnen ausgesonderter Text nennt die Person; er kommt beim Speichern in eine Datei daneben".to_owned() } else { format!("{count} beim Öffnen ausgesonderte Texte nennen die Person; sie kommen beim Speichern in eine Datei daneben") } }
        { if count == 1 { "1 text that was set aside on opening names the person; saving puts it into a file beside the board".to_owned() } else { format!("{count} texts that were set aside on opening name the person; saving puts them into a file beside the board") } }
    reached() "wird mit gelöscht" "is deleted too"
    not_reached() "bleibt; bitte dort ändern" "stays; please change it there"
    file_stays() "bleibt; löschen unter „Daten auf diesem Rechner“" "stays; delete it under “Data on this computer”"
    file_saved() "bis zum nächsten Speichern" "until it is saved"
    by(traces: &str) "gefunden: {traces}" "found: {traces}"
    jump(place: &str) "Zeigen: {place}" "Show: {place}"
    file_board() "die Datei des Boards" "the file of the board"
    file_previous() "die vorige Fassung" "the previous version"
    file_aside() "Ausgesondertes" "what was set aside"
    file_recovery() "die Wiederherstellung dieses Fensters" "the recovery of this window"
    file_other_recovery() "eine andere Wiederherstellung" "another recovery"
    file_crash_saved() "eine gerettete Fassung" "a rescued version"
    file_left() "der Rest eines abgebrochenen Schreibens" "what an interrupted writing left"
    file_unreadable(what: &str) "{what}: nicht lesbar, kann die Person enthalten" "{what}: cannot be read, may hold the person"
    beyond()
        "Nicht durchsucht werden Kopien an anderen Orten, verschickte Dateien, Ausgaben als Bild oder PDF und Sicherungen"
        "Not searched are copies elsewhere, files sent to others, exported pictures and PDFs, and backups"
    answer_title(name: &str, board: &str)
        "Gespeicherte Angaben zu {name} auf dem Board „{board}“ (Auskunft nach Art. 15 DSGVO)"
        "Details kept about {name} on the board “{board}” (information under Art. 15 GDPR)"
    answer_purpose()
        "Zweck: Absprache von Zuständigkeiten zwischen Institutionen einer Region. Herkunft: Angaben der Institution oder der Person."
        "Purpose: to settle responsibilities between institutions of a region. Source: the institution or the person."
}

/// Name of a field for users, by its name in the file.
pub fn field(lang: Lang, name: &str) -> String {
    match name {
        "id" | "board" | "cell" => id(lang),
        "name" => fields::name(lang),
        "title" => fields::board_title(lang),
        "short" => fields::short(lang),
        "long" => fields::long(lang),
        "aliases" => fields::aliases(lang),
        "parent" => fields::parent(lang),
        "mandate" => fields::mandate(lang),
        "sites" => fields::sites(lang),
        "catchment" => fields::catchment(lang),
        "languages" => fields::languages(lang),
        "website" => fields::website(lang),
        "hours" => fields::hours(lang),
        "remarks" => fields::remarks(lang),
        "remark" => fields::cell_remark(lang),
        "task" => fields::task(lang),
        "basis" => fields::basis(lang),
        "source" => fields::source(lang),
        "question" => fields::question(lang),
        "function" => fields::function(lang),
        "phone" => fields::phone(lang),
        "email" => fields::email(lang),
        "address" => fields::address(lang),
        "region" => fields::region(lang),
        "about" => fields::about(lang),
        "edition" => fields::edition(lang),
        "moderation" => fields::moderation(lang),
        "publisher" => fields::publisher(lang),
        "funders" => fields::funders(lang),
        "law_short" => fields::law_short(lang),
        "law_long" => fields::law_long(lang),
        "privacy" => fields::privacy(lang),
        "line" => fields::line(lang),
        "goal" => fields::goal(lang),
        "definition" => fields::definition(lang),
        "hint" => fields::hint(lang),
        "what" => fields::check_what(lang),
        "research" => fields::check_research(lang),
        "sections" => fields::sections(lang),
        "sources" => fields::sources(lang),
        "typical" => inspector::typical(lang),
        "agenda" => meeting::agenda(lang),
        _ => other_field(lang),
    }
}
