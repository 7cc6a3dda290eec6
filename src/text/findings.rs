//! Findings on a board in words: states of cells, inconsistencies, hints, what was withheld.

use super::{Lang, count};

texts! {
    cell_covered() "abgedeckt" "covered"
    cell_without_lead() "ohne Federführung" "without lead"
    cell_open() "noch nicht besprochen" "not yet discussed"

    dangling(kind: &str, name: &str, missing_kind: &str, missing: &str)
        "{kind} „{name}“ verweist auf {missing_kind} „{missing}“; das gibt es auf diesem Board nicht"
        "The {kind} “{name}” refers to the {missing_kind} “{missing}”, which is not on this board"
    nameless(kind: &str, id: &str) "{kind} „{id}“ hat keinen Namen" "The {kind} “{id}” has no name"
    long_short_name(name: &str, chars: usize, most: usize)
        "Der Name „{name}“ im Schaubild hat {chars} Zeichen, höchstens {most} sind vorgesehen; bitte einen Kurznamen angeben"
        "The name “{name}” on the board has {chars} characters, {most} at most are intended; please give a short name"
    same_short_name(short: &str, names: &str)
        "Unter dem Namen „{short}“ zeigt das Schaubild mehrere Institutionen: {names}"
        "The board shows several institutions under the name “{short}”: {names}"
    without_group(actor: &str, place: &str)
        "{actor}: Zuständigkeit ohne Zielgruppe ({place})"
        "{actor}: responsibility without target group ({place})"
    without_task(actor: &str, place: &str)
        "{actor}: Zuständigkeit ohne Aufgabe ({place})"
        "{actor}: responsibility without task ({place})"
    public_without_consent(actor: &str, person: &str)
        "{actor}: „{person}“ soll öffentlich sein, aber die Einwilligung fehlt"
        "{actor}: “{person}” is to be public, but has not consented"
    somebody_public(actor: &str)
        "{actor}: Eine Ansprechperson soll öffentlich sein, aber die Einwilligung fehlt"
        "{actor}: A contact person is to be public, but has not consented"
    somebody_network(actor: &str)
        "{actor}: Eine Ansprechperson soll für das Netzwerk sichtbar sein, aber die Einwilligung fehlt"
        "{actor}: A contact person is to be visible to the network, but has not consented"
    stale_contacts(actor: &str, number: usize)
        { format!("{actor}: {} seit über einem Jahr nicht bestätigt", many(Lang::De, number, "Ansprechperson", "Ansprechpersonen")) }
        { format!("{actor}: {} not confirmed for over a year", many(Lang::En, number, "contact person", "contact persons")) }
    without_contact(actor: &str) "{actor}: ohne Ansprechperson" "{actor}: no contact person"
    somebody_nameless(kind: &str) "{kind} ohne Namen" "A {kind} has no name"
    missing_kind(kind: &str)
        "{kind}: gehört zum Kern eines Netzwerks und fehlt auf dem Board"
        "{kind}: belongs to the core of a network and is not on the board"
    endless_project(actor: &str)
        "{actor}: Projekt ohne Enddatum"
        "{actor}: project without end date"
    network_without_consent(actor: &str, person: &str)
        "{actor}: „{person}“ soll für das Netzwerk sichtbar sein, aber die Einwilligung fehlt"
        "{actor}: “{person}” is to be visible to the network, but has not consented"
    mandate_ended(actor: &str, until: &str)
        "{actor}: Auftrag nur bis {until}, also beendet"
        "{actor}: mandate only until {until}, so it has ended"
    without_responsibility(actor: &str)
        "{actor}: ohne Zuständigkeit auf diesem Board"
        "{actor}: no responsibility on this board"
    without_lead(place: &str) "{place}: ohne Federführung" "{place}: nobody leads"
    open(place: &str) "{place}: leer und noch nicht besprochen" "{place}: empty and not yet discussed"
    proposed(actor: &str, place: &str)
        "{actor}: vorgeschlagen und noch nicht bestätigt ({place})"
        "{actor}: proposed and not yet confirmed ({place})"
    open_question(actor: &str, place: &str, question: &str) "{actor} ({place}): {question}" "{actor} ({place}): {question}"
    overlapping_leads(place: &str, actors: &str)
        "{place}: {actors} federführend für dieselben Zielgruppen"
        "{place}: {actors} lead for the same target groups"
    unserved(area: &str, groups: &str) "{area}: niemand für {groups}" "{area}: nobody for {groups}"
    law_due(what: &str, due: &str) "Zum {due} prüfen: {what}" "To be checked as of {due}: {what}"
    stale_note(place: &str, decision: &str)
        "{place}: Vermerk „{decision}“, obwohl das Feld abgedeckt ist"
        "{place}: noted as “{decision}” although the cell is covered"

    head_inconsistent() "Unstimmigkeiten" "Inconsistencies"
    head_vague() "Zuständigkeiten mit Lücken" "Responsibilities that lack something"
    head_questions() "Offene Fragen" "Open questions"
    head_proposed() "Vorgeschlagen" "Proposed"
    head_consent() "Einwilligung fehlt" "Consent is missing"
    head_contacts() "Ansprechpersonen" "Contact persons"
    head_missing() "Fehlt am Tisch" "Missing at the table"
    head_mandate() "Befristeter Auftrag" "Limited mandate"
    head_without_responsibility() "Ohne Zuständigkeit" "Without responsibility"
    head_open() "Leer und nicht besprochen" "Empty and not discussed"
    head_without_lead() "Abgedeckt, aber ohne Federführung" "Covered, but nobody leads"
    head_overlapping() "Mehrere federführend" "Several lead"
    head_stale_note() "Vermerk passt nicht mehr" "Note no longer right"
    head_unserved() "Zielgruppe ohne Angebot" "Target group without offer"
    head_law() "Recht zu prüfen" "Law to be checked"

    withheld_of(name: &str, what: &str) "{name}: {what}" "{name}: {what}"
    withheld_contacts(number: usize)
        { many(Lang::De, number, "Ansprechperson", "Ansprechpersonen") }
        { many(Lang::En, number, "contact person", "contact persons") }
    withheld_remarks(number: usize)
        { many(Lang::De, number, "Bemerkung", "Bemerkungen") }
        { many(Lang::En, number, "remark", "remarks") }
    withheld_contact_details(number: usize)
        { many(Lang::De, number, "Text mit Telefon oder E-Mail, nun ohne", "Texte mit Telefon oder E-Mail, nun ohne") }
        { many(Lang::En, number, "text with phone or e-mail, now without", "texts with phone or e-mail, now without") }
    withheld_sources(number: usize)
        { many(Lang::De, number, "Quellenangabe", "Quellenangaben") }
        { many(Lang::En, number, "source", "sources") }
    withheld_questions(number: usize)
        { many(Lang::De, number, "offene Frage", "offene Fragen") }
        { many(Lang::En, number, "open question", "open questions") }
    withheld_disputes(number: usize)
        { many(Lang::De, number, "strittige Zuständigkeit, nun vorgeschlagen", "strittige Zuständigkeiten, nun vorgeschlagen") }
        { many(Lang::En, number, "disputed responsibility, now proposed", "disputed responsibilities, now proposed") }
    withheld_ended(number: usize)
        { many(Lang::De, number, "beendete Zuständigkeit", "beendete Zuständigkeiten") }
        { many(Lang::En, number, "ended responsibility", "ended responsibilities") }
    withheld_note_remarks(number: usize)
        { many(Lang::De, number, "Bemerkung zu einem Feld", "Bemerkungen zu Feldern") }
        { many(Lang::En, number, "remark on a cell", "remarks on cells") }
    withheld_note_disputes(number: usize)
        { many(Lang::De, number, "Vermerk „strittig“", "Vermerke „strittig“") }
        { many(Lang::En, number, "note “disputed”", "notes “disputed”") }
    withheld_views(number: usize)
        { many(Lang::De, number, "Ansicht mit der Auswahl „strittig“", "Ansichten mit der Auswahl „strittig“") }
        { many(Lang::En, number, "view that selects “disputed”", "views that select “disputed”") }
    withheld_meetings(number: usize)
        { many(Lang::De, number, "Treffen mit Ablauf und Anwesenheit", "Treffen mit Ablauf und Anwesenheit") }
        { many(Lang::En, number, "meeting with agenda and attendance", "meetings with agenda and attendance") }
    withheld_verdicts(number: usize)
        { many(Lang::De, number, "Beurteilung eines Hinweises", "Beurteilungen von Hinweisen") }
        { many(Lang::En, number, "verdict on a hint", "verdicts on hints") }
    withheld_log(number: usize)
        { many(Lang::De, number, "Eintrag im Protokoll", "Einträge im Protokoll") }
        { many(Lang::En, number, "entry of the log", "entries of the log") }
    withheld_editions(number: usize)
        { many(Lang::De, number, "frühere Fassung", "frühere Fassungen") }
        { many(Lang::En, number, "earlier edition", "earlier editions") }
}

/// Number with its noun.
fn many(lang: Lang, number: usize, one: &str, more: &str) -> String {
    format!("{} {}", count(lang, number), if number == 1 { one } else { more })
}
