//! Words that stand on the drawing or that a screen reader speaks for its parts, and errors where it cannot be drawn.

use super::{Lang, count};

texts! {
    as_of(date: &str) "Stand: {date}" "As of {date}"
    selected(parts: &str) "Auswahl: {parts}" "Selection: {parts}"
    some_areas(some: usize, all: usize) "{some} von {all} Bereichen" "{some} of {all} areas"
    some_statuses(some: usize, all: usize) "{some} von {all} Status" "{some} of {all} statuses"
    published_by(publisher: &str) "Herausgegeben von {publisher}" "Published by {publisher}"
    funded_by(funders: &str) "Gefördert durch {funders}" "Funded by {funders}"

    group_entry(name: &str, abbreviation: &str)
        { if abbreviation.is_empty() || abbreviation == name { name.to_owned() } else { format!("{name} ({abbreviation})") } }
        { if abbreviation.is_empty() || abbreviation == name { name.to_owned() } else { format!("{name} ({abbreviation})") } }
    open() "offen" "open"
    open_entry() "noch nicht besprochen" "not yet discussed"
    decision_entry(decision: &str) "Feld: {decision}" "Cell: {decision}"

    run(first: &str, last: &str)
        { if first == last { first.to_owned() } else { format!("{first} bis {last}") } }
        { if first == last { first.to_owned() } else { format!("{first} to {last}") } }
    place(area: &str, run: &str) "{area}, {run}" "{area}, {run}"
    place_says(place: &str, what: &str) "{place}: {what}" "{place}: {what}"
    for_groups(groups: &str) "für {groups}" "for {groups}"
    times(number: usize)
        { format!("{} Zuständigkeiten", count(Lang::De, number)) }
        { format!("{} responsibilities", count(Lang::En, number)) }
    legend_entry(text: &str) "Legende: {text}" "Legend: {text}"
    corner() "Aktivitätsbereiche und Aufenthaltsstatus" "Activity areas and residence statuses"
    no_group() "ohne Statusgruppe" "without status group"

    partly() "teils" "part"
    asked() "Frage offen" "open question"
    partly_entry() "nicht für jeden Status der Gruppe" "not for every status of the group"
    only_for(statuses: &str) "teils (nur {statuses})" "part ({statuses} only)"
    institutions(number: usize)
        { format!("{} {}", count(Lang::De, number), if number == 1 { "Institution" } else { "Institutionen" }) }
        { format!("{} {}", count(Lang::En, number), if number == 1 { "institution" } else { "institutions" }) }
    area_line(leads: &str, more: bool, institutions: &str)
        { format!("{leads}{} · {institutions}", if more { " u. a." } else { "" }) }
        { format!("{leads}{} · {institutions}", if more { " and others" } else { "" }) }
    bar_of_statuses()
        "Balken: für welche Aufenthaltsstatus, von links nach rechts"
        "Bar: for which residence statuses, from left to right"
    bar_of_areas()
        "Balken: in welchen Bereichen, von links nach rechts"
        "Bar: in which areas, from left to right"
    states_head() "Stand der Felder" "State of cells"
    counted_state(number: usize, state: &str) "{number} {state}" "{number} {state}"
    all_led() "alle Felder mit Federführung" "all cells with a lead"
    no_responsibility() "keine Zuständigkeit" "no responsibility"
    no_target_group() "Ohne Zielgruppe" "No target group"
    no_sector() "Ohne Sektor" "No sector"
    no_unit() "Ohne übergeordnete Stelle" "No unit above"
    continued(name: &str) "{name} (Fortsetzung)" "{name} (continued)"
    every_status() "alle Status" "every status"
    every_area() "alle Bereiche" "every area"
    areas_for(areas: &str, statuses: &str) "{areas} bei {statuses}" "{areas} with {statuses}"
    part_where(part: &str, place: &str) "{part}; {place}" "{part}; {place}"
    page_of(number: usize, count: usize) "Seite {number} von {count}" "Page {number} of {count}"
    matrix_of_areas() "Institutionen und Aktivitätsbereiche" "Institutions and activity areas"
    matrix_of_statuses() "Institutionen und Aufenthaltsstatus" "Institutions and residence statuses"
    matrix_of_groups() "Institutionen und Zielgruppen" "Institutions and target groups"
    subject_of_areas() "Zuständigkeiten nach Institution und Aktivitätsbereich" "Responsibilities by institution and activity area"
    subject_of_statuses() "Zuständigkeiten nach Institution und Aufenthaltsstatus" "Responsibilities by institution and residence status"
    subject_of_groups() "Zuständigkeiten nach Institution und Zielgruppe" "Responsibilities by institution and target group"
    contacts_title(title: &str) "Ansprechpersonen – {title}" "Contact persons – {title}"
    subject_of_contacts() "Ansprechpersonen nach Institution" "Contact persons by institution"
    no_contacts() "Es gibt keine Ansprechperson, die hier gezeigt werden darf" "There is no contact person who may be shown here"
    no_matrix()
        "Das Board hat noch keine Institutionen oder nichts für die Spalten; ohne sie gibt es keine Matrix"
        "The board has no institutions or nothing for the columns yet; without them there is no matrix"
    nobody() "noch niemand" "nobody yet"

    elided(text: &str) "„{text}“ ist gekürzt" "“{text}” is cut short"
    elided_some(first: &str, others: usize)
        { format!("Gekürzt: „{first}“{}", and_more(Lang::De, others)) }
        { format!("Cut short: “{first}”{}", and_more(Lang::En, others)) }
    groups_left_out_some(first: &str, others: usize)
        { format!("Zielgruppen nur gezählt: „{first}“{}", and_more(Lang::De, others)) }
        { format!("Target groups only counted: “{first}”{}", and_more(Lang::En, others)) }
    missing_letters_some(first: &str, others: usize)
        { format!("Zeichen fehlen in der Schrift: „{first}“{}", and_more(Lang::De, others)) }
        { format!("Letters missing in the font: “{first}”{}", and_more(Lang::En, others)) }
    too_small_short(least: &str)
        "Passt selbst mit {least} pt nicht auf die Seite: größere Seite, weniger Status oder Bereiche helfen"
        "Does not fit the page even at {least} pt: a larger page, fewer statuses or areas help"
    more_notes(number: usize)
        { if number == 1 { "… und ein weiterer Hinweis".to_owned() } else { format!("… und {} weitere Hinweise", count(Lang::De, number)) } }
        { if number == 1 { "… and one more note".to_owned() } else { format!("… and {} more notes", count(Lang::En, number)) } }
    groups_left_out(name: &str, number: usize)
        { if number == 1 {
            format!("{name}: Eine Zielgruppe ist nur gezählt, nicht gezeigt")
        } else {
            format!("{name}: {} Zielgruppen sind nur gezählt, nicht gezeigt", count(Lang::De, number))
        } }
        { if number == 1 {
            format!("{name}: one target group is counted, but not shown")
        } else {
            format!("{name}: {} target groups are counted, but not shown", count(Lang::En, number))
        } }
    missing_letters(text: &str)
        "Die Schrift hat nicht alle Zeichen von „{text}“; statt der fehlenden steht ein Kästchen"
        "The font lacks letters of “{text}”; each of them is drawn as a box"
    tiny(size: &str)
        "Die Schrift ist nur {size} pt groß; auf dieser Seite lässt sie sich kaum lesen"
        "The type is only {size} pt; on this page it can hardly be read"
    nothing_selected()
        "Zu dieser Auswahl gehört keine Zuständigkeit; bitte weniger Filter setzen"
        "No responsibility belongs to this selection; please set fewer filters"
    no_grid()
        "Das Board hat noch keine Aufenthaltsstatus oder keine Aktivitätsbereiche; ohne sie gibt es kein Raster"
        "The board has no residence statuses or no activity areas yet; without them there is no grid"
    too_small(least: &str, width: &str, height: &str)
        "Selbst mit der kleinsten Schrift ({least} pt) passt die Zeichnung nicht auf die Seite; sie braucht {width} × {height} mm. Eine größere Seite, weniger Status oder weniger Bereiche helfen"
        "Even with the smallest type ({least} pt) the drawing does not fit the page; it needs {width} × {height} mm. A larger page, fewer statuses or fewer areas help"

    png_too_large(width: &str, height: &str)
        "Das Bild wäre {width} × {height} Pixel groß; möglich sind 65.535 je Seite und eine Milliarde im Ganzen, bitte kleiner exportieren"
        "The picture would be {width} × {height} pixels; at most 65,535 per side and one billion in all are possible, please export it smaller"
    png_empty()
        "Das Bild hätte keine Breite oder Höhe; bitte eine Breite von mindestens einem Pixel angeben"
        "The picture would have no width or height; please give a width of at least one pixel"
    pdf_page(width: &str, height: &str)
        "Eine PDF-Seite von {width} × {height} pt ist nicht möglich; jede Seite muss zwischen 3 und 14.400 pt (5,08 m) lang sein"
        "A PDF page of {width} × {height} pt is not possible; each side must be between 3 and 14,400 pt (5.08 m) long"
    pdf_not_written(cause: &str)
        "Das Schaubild ließ sich nicht als PDF schreiben: {cause}"
        "The board could not be written as PDF: {cause}"
    subject() "Zuständigkeiten nach Aktivitätsbereich und Aufenthaltsstatus" "Responsibilities by activity area and residence status"
    png_not_written(cause: &str)
        "Das Bild ließ sich nicht als PNG schreiben: {cause}"
        "The picture could not be written as PNG: {cause}"
    png_stopped() "Abgebrochen, das Bild ist nicht geschrieben" "Stopped, the picture is not written"
}

/// Title of a drawing with its region, if that has a name.
pub fn about(subject: &str, region: &str) -> String {
    if region.is_empty() { subject.to_owned() } else { format!("{subject}: {region}") }
}

/// End of a list that is cut short: " und 3 weitere", or nothing.
fn and_more(lang: Lang, others: usize) -> String {
    let number = count(lang, others);
    match (lang, others) {
        (_, 0) => String::new(),
        (Lang::De, 1) => " und ein weiterer Text".to_owned(),
        (Lang::De, _) => format!(" und {number} weitere"),
        (Lang::En, 1) => " and one more".to_owned(),
        (Lang::En, _) => format!(" and {number} more"),
    }
}
