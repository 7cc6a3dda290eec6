//! Columns of a foreign table: which one holds names, which one short names, found by their heading and by their content.

use super::cells::CellRow;
use super::content::{Content, is_surely_institution};
use super::kinds::KindWords;
use crate::text::matching::search_key;

/// The most rows above a heading.
const MAX_ROWS_ABOVE: usize = 12;
/// The most characters of a heading.
const MAX_HEADING_CHARS: usize = 40;

/// Columns of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// Place of the row with the headings, if there is one.
    pub heading: Option<usize>,
    /// Column of names.
    pub name: usize,
    /// Column of short names.
    pub short: Option<usize>,
}

/// Meaning of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heading {
    Institution,
    /// "Name", of whom or of what stands elsewhere.
    Name,
    Short,
    Person,
    Other,
}

/// Beginnings of the words in headings, and their meaning; of several the first.
const HEADINGS: [(Heading, &[&str]); 5] = [
    (
        Heading::Person,
        &[
            "ansprech",
            "kontakt",
            "vorname",
            "nachname",
            "zuname",
            "familienname",
            "leit",
            "vertret",
            "mitarbeit",
            "person",
            "anrede",
            "contact",
        ],
    ),
    (
        Heading::Other,
        &[
            "mail",
            "email",
            "tel",
            "fon",
            "mobil",
            "handy",
            "fax",
            "durchwahl",
            "rufnummer",
            "phone",
            "strasse",
            "str",
            "adress",
            "anschrift",
            "hausn",
            "postanschrift",
            "address",
            "street",
            "plz",
            "postleit",
            "zip",
            "ort",
            "ortsteil",
            "wohnort",
            "standort",
            "sitz",
            "city",
            "town",
            "web",
            "homepage",
            "internet",
            "url",
            "www",
            "nr",
            "lfd",
            "nummer",
            "no",
            "id",
            "pos",
            "bemerk",
            "notiz",
            "hinweis",
            "anmerk",
            "funktion",
            "art",
            "typ",
            "kategorie",
            "sektor",
            "zustaendig",
            "datum",
            "thema",
            "themen",
            "oeffnung",
            "sprech",
            "sprachen",
            "rolle",
            "sonstig",
            "kommentar",
            "remark",
            "note",
            "kind",
            "sector",
            "role",
        ],
    ),
    (Heading::Short, &["kurz", "kuerzel", "abk", "short", "akronym"]),
    (
        Heading::Institution,
        &[
            "einrichtung",
            "institution",
            "organisation",
            "organization",
            "akteur",
            "traeger",
            "behoerde",
            "dienststelle",
            "firma",
            "unternehmen",
            "partner",
            "netzwerkpartner",
            "kooperationspartner",
            "mitglied",
            "verein",
            "stelle",
            "bezeichnung",
            "actor",
        ],
    ),
    (Heading::Name, &["name", "namen", "names"]),
];
/// Headings of a list that has no other column.
const LIST_HEADINGS: [&str; 13] = [
    "name",
    "namen",
    "institution",
    "institutionen",
    "einrichtung",
    "einrichtungen",
    "akteur",
    "akteure",
    "organisation",
    "organisationen",
    "institutions",
    "organization",
    "organizations",
];

/// Columns of these rows under a heading; `None` where no row is one.
pub(super) fn headed(rows: &[CellRow]) -> Option<Columns> {
    let (place, headings) =
        rows.iter().take(MAX_ROWS_ABOVE).enumerate().find_map(|(place, row)| Some((place, headings(row)?)))?;
    let at = |wanted: Heading| headings.iter().position(|heading| *heading == Some(wanted));
    let below = rows.get(place + 1..).unwrap_or_default();
    let holds_names = |column: &usize| {
        let (names, others) = counted(below, *column);
        names >= others
    };
    let name = at(Heading::Institution).filter(holds_names);
    // "Name" beside "Vorname" is that of a person.
    let name = name.or_else(|| {
        at(Heading::Name).filter(holds_names).filter(|_| at(Heading::Person).is_none_or(|at| !is_first_name(rows, place, at)))
    });
    let name = name.or_else(|| {
        let free =
            |column: &usize| !matches!(headings.get(*column), Some(Some(Heading::Person | Heading::Other | Heading::Short)));
        (0..headings.len()).filter(free).find(holds_names)
    })?;
    Some(Columns { heading: Some(place), name, short: at(Heading::Short) })
}

fn is_first_name(rows: &[CellRow], heading: usize, column: usize) -> bool {
    rows.get(heading).and_then(|row| row.cells.get(column)).is_some_and(|cell| search_key(cell).contains("vorname"))
}

/// True for the heading of a list that has no other column: "Institutionen", "Name der Einrichtung".
pub(super) fn is_list_heading(text: &str) -> bool {
    let key = search_key(text);
    let key = key.trim().trim_end_matches(':');
    let rest =
        key.strip_prefix("name der ").or_else(|| key.strip_prefix("name des ")).or_else(|| key.strip_prefix("teilnehmende "));
    LIST_HEADINGS.contains(&rest.unwrap_or(key))
}

/// Columns of rows that have no heading: one holds names and another one surely none; `places` says whether places are none.
pub(super) fn by_content(rows: &[CellRow], kinds: &KindWords, places: bool) -> Option<Columns> {
    let width = rows.first().map(|row| row.cells.len()).filter(|width| *width > 1 && rows.len() > 1)?;
    if rows.iter().any(|row| row.cells.len() != width) {
        return None;
    }
    let rated: Vec<(bool, usize, usize)> = (0..width)
        .map(|column| {
            let cells = || rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.trim().is_empty());
            let sure = cells().filter(|cell| is_surely_institution(cell) || kinds.find(cell).is_some()).count();
            let (names, others) = counted(rows, column);
            (others > names || (places && sure == 0 && are_places(rows, column)), sure, names)
        })
        .collect();
    let has_other = rated.iter().any(|(is_other, ..)| *is_other);
    let best = rated.iter().enumerate().filter(|(_, (is_other, _, names))| !is_other && *names > 0);
    // Of several that hold as many the first.
    let (name, _) = best.rev().max_by_key(|(_, (_, sure, names))| (*sure, *names))?;
    has_other.then_some(Columns { heading: None, name, short: None })
}

/// True for a column of places: they come again, or end the names beside them.
fn are_places(rows: &[CellRow], column: usize) -> bool {
    let cells: Vec<String> = rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| search_key(cell.trim())).collect();
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let comes_again = |cell: &&&String| filled.iter().filter(|other| other == cell).count() > 1;
    let ends_a_name = |cell: &&&String| {
        rows.iter().flat_map(|row| row.cells.iter().enumerate()).any(|(at, other)| {
            at != column && search_key(other).split_whitespace().skip(1).collect::<Vec<_>>().join(" ").ends_with(cell.as_str())
        })
    };
    let known = filled.iter().filter(|cell| comes_again(cell) || ends_a_name(cell)).count();
    known * 2 > filled.len() && filled.iter().all(|cell| cell.split_whitespace().count() < 4)
}

/// Cells of a column that hold names, and those that hold something else.
fn counted(rows: &[CellRow], column: usize) -> (usize, usize) {
    let contents = rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| Content::of(cell));
    let contents: Vec<Content> = contents.filter(|content| *content != Content::Nothing).collect();
    let names = contents.iter().filter(|content| matches!(content, Content::Name | Content::LongName)).count();
    (names, contents.len() - names)
}

/// Meanings of the cells of a row, if it is a row of headings.
fn headings(row: &CellRow) -> Option<Vec<Option<Heading>>> {
    let all: Vec<Option<Heading>> = row.cells.iter().map(|cell| heading(cell)).collect();
    let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let known = all.iter().flatten().count();
    let names =
        all.iter().flatten().filter(|heading| matches!(heading, Heading::Institution | Heading::Name | Heading::Person)).count();
    (filled > 1 && names > 0 && known * 3 >= filled * 2).then_some(all)
}

fn heading(cell: &str) -> Option<Heading> {
    if cell.chars().count() > MAX_HEADING_CHARS || cell.chars().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let key = search_key(cell);
    let words: Vec<&str> = key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // A short beginning is a word by itself: "ort", but not "ortenau".
    let fits = |word: &str, begin: &str| {
        if begin.len() < 4 {
            word == begin
                || (begin == "tel" && word.starts_with("telef"))
                || (begin == "abk" && word.starts_with("abkuerz"))
                || (begin == "str" && word == "strasse")
        } else {
            word.starts_with(begin)
        }
    };
    let known = HEADINGS.iter().find(|(_, begins)| words.iter().any(|word| begins.iter().any(|begin| fits(word, begin))));
    known.map(|(heading, _)| *heading).filter(|_| words.len() < 6)
}

#[cfg(test)]
mod tests {
    use super::super::cells::cell_rows;
    use super::*;

    #[test]
    fn columns_are_found_by_their_headings() {
        let columns = |text: &str| {
            headed(&cell_rows(text, Some(';'))).map(|columns| (columns.heading.unwrap(), columns.name, columns.short))
        };
        for (text, expected) in [
            ("Nr.;Name der Einrichtung;Straße;PLZ;Ort;Ansprechpartner/in\n1;Zoll;Am Deich 3;26999;X;Frau P", Some((0, 1, None))),
            ("Liste, Stand 04/2026;;\n;;\nEinrichtung;Ansprechperson;Telefon\nZoll;Herr H;0", Some((1, 0, None))),
            ("Kürzel;Träger\nZ;Zoll", Some((0, 1, Some(0)))),
            ("Name;Vorname;Organisation\nMeyer;Anna;Zoll", Some((0, 2, None))),
            ("Name;Telefon\nZoll;03023 1254", Some((0, 0, None))),
            ("Kontaktperson;Stelle;E-Mail\nFrau P;Zoll;a@b.example", Some((0, 1, None))),
            ("Ort;Institution\nX;Zoll", Some((0, 1, None))),
            ("Zoll;Tafel\nVHS;AWO", None),
            ("Jugendamt;Frau Petersen\nZoll;Herr H", None),
        ] {
            assert_eq!(columns(text), expected, "{text}");
        }
    }

    #[test]
    fn columns_are_found_by_their_content() {
        let kinds = KindWords::default();
        let name = |text: &str| by_content(&cell_rows(text, Some(';')), &kinds, true).map(|columns| columns.name);
        for (text, expected) in [
            ("Jobcenter Kolkmoor;Kolkmoor\nZoll;Kolkmoor", Some(0)),
            ("1;Zoll;Frau P\n2;Tafel;Herr H", Some(1)),
            ("Frau P;Zoll\nHerr H;Tafel", Some(1)),
            ("Am Deich 3;Zoll\nTorfweg 1;Tafel", Some(1)),
            ("Zoll;03023 1254\nTafel;", Some(0)),
            ("Zoll;Tafel\nVHS;AWO", None),
            ("Zoll;Tafel\nVHS", None),
        ] {
            assert_eq!(name(text), expected, "{text}");
        }
        assert!(is_list_heading("Name der Einrichtung") && is_list_heading("Institutionen:") && !is_list_heading("Verein"));
    }
}
