//! A list of names as it comes in by mail or from a spreadsheet, read as institutions. Columns other than name and short name
//! are left alone: whom one reaches how is entered with consent, not in passing.

use std::collections::BTreeSet;

use super::recognize::kind_in;
use super::typical::institution_of_kind;
use crate::model::{Actor, ActorId, Board, Kind, KindId, SHORT_NAME_CHARS};
use crate::text::matching::{is_same, search_key};

/// The most institutions that are taken from one list.
const MAX_NAMES: usize = 1_000;
/// The longest text that is still a name, in characters.
const MAX_NAME_CHARS: usize = 120;
/// Words over a column of names.
const NAME_HEADINGS: [&str; 11] = [
    "name",
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
];
/// Words over a column of short names.
const SHORT_HEADINGS: [&str; 6] = ["kurzname", "kürzel", "abkürzung", "kurz", "short", "short name"];

/// One institution of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedName {
    /// Its name.
    pub name: String,
    /// Its short name; empty where none is known.
    pub short: String,
    /// The place of its kind among the kinds of the board.
    kind: Option<usize>,
    /// True if it bears the very name or short name of its kind.
    is_kind: bool,
}

/// Content of a list, as far as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameList {
    /// The institutions in their order, each once.
    pub names: Vec<ListedName>,
    /// Number of institutions that were named again.
    pub repeated: usize,
    /// Number of entries that are no names: numbers, addresses of mail and web, whole paragraphs, and what is too many.
    pub rejected: usize,
}

impl ListedName {
    /// Its kind on the board against which it was read.
    pub fn kind<'a>(&self, board: &'a Board) -> Option<&'a Kind> {
        self.kind.and_then(|place| board.kinds().at(place)).map(|kind| &**kind)
    }

    /// Says of which kind it is, where that was not recognized, or wrongly.
    pub fn choose_kind(&mut self, kind: Option<&KindId>, board: &Board) {
        self.kind = kind.and_then(|kind| board.kinds().position(kind));
        self.is_kind = false;
    }

    /// The institution, with what its kind proposes.
    pub fn actor(&self, id: ActorId, board: &Board) -> Actor {
        let Some(kind) = self.kind(board) else {
            return Actor { short: self.short.clone(), ..Actor::named(id, &self.name) };
        };
        let aliases = if self.is_kind { kind.aliases.clone() } else { Vec::new() };
        Actor { short: self.short.clone(), aliases, ..institution_of_kind(kind, id, &self.name) }
    }
}

/// Reads a list: one name per line, or several divided by tabs or semicolons; under a heading that says which column is what,
/// a table. Kinds are those of the board.
pub fn read_names(text: &str, board: &Board) -> NameList {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut names = NameList::default();
    let mut seen = BTreeSet::new();
    for (name, short) in entries(&lines) {
        let name = tidy(&name);
        if name.is_empty() {
            continue;
        }
        if !is_name(&name) || names.names.len() == MAX_NAMES {
            names.rejected += 1;
            continue;
        }
        let listed = recognize(&name, &tidy(&short), board);
        let own = listed.kind.filter(|_| listed.is_kind);
        let key = own.map_or_else(|| search_key(&listed.name), |kind| format!("{kind}\n"));
        if seen.insert(key) {
            names.names.push(listed);
        } else {
            names.repeated += 1;
        }
    }
    names
}

/// Names with their short names, if the list has any.
fn entries(lines: &[&str]) -> Vec<(String, String)> {
    if let Some((first, rest)) = lines.split_first() {
        for separator in [b'\t', b';', b','] {
            let heads = cells(first, separator);
            let column = |known: &[&str]| heads.iter().position(|head| known.iter().any(|known| is_same(head, known)));
            if let Some(name) = column(&NAME_HEADINGS) {
                let short = column(&SHORT_HEADINGS);
                let cell = |cells: &[String], place: Option<usize>| {
                    place.and_then(|place| cells.get(place).cloned()).unwrap_or_default()
                };
                let rows = rest.iter().map(|line| cells(line, separator));
                return rows.map(|row| (cell(&row, Some(name)), cell(&row, short))).collect();
            }
        }
    }
    let parts = lines.iter().flat_map(|line| cells(line, if line.contains('\t') { b'\t' } else { b';' }));
    parts.map(|part| (part, String::new())).collect()
}

/// Cells of a line; text in straight quotation marks keeps its separators, and two marks in it are one.
fn cells(line: &str, separator: u8) -> Vec<String> {
    let line = without_blanks_before_marks(line, separator);
    // A mark that is never closed belongs to the text.
    let is_closed = line.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(separator).has_headers(false).flexible(true).quoting(is_closed).terminator(csv::Terminator::Any(b'\n'));
    let row = reader.from_reader(line.as_bytes()).into_records().next().and_then(Result::ok).unwrap_or_default();
    row.iter().map(str::to_owned).collect()
}

/// The line with each opening mark directly after its separator, where CSV knows it as one: people write `Zoll; "Haus; Hof"`.
fn without_blanks_before_marks(line: &str, separator: u8) -> String {
    let separator = char::from(separator);
    let (mut tidied, mut is_quoted) = (String::with_capacity(line.len()), false);
    for (place, cell) in line.split(separator).enumerate() {
        if place > 0 {
            tidied.push(separator);
        }
        let text = cell.trim_start();
        tidied.push_str(if text.starts_with('"') && !is_quoted { text } else { cell });
        is_quoted ^= !cell.matches('"').count().is_multiple_of(2);
    }
    tidied
}

/// The text without bullets, numbers before it, and needless blanks.
fn tidy(text: &str) -> String {
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || "-–—•*·▪○".contains(letter));
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = number.len() < text.len() && number.starts_with(['.', ')']);
    let text = if numbered { number.trim_start_matches(['.', ')']) } else { text };
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([',', ';']).to_owned()
}

/// True for a text that may be a name, and is no telephone number, no address of mail or web and no paragraph.
pub fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_address = text.contains('@') || text.starts_with("http") || text.starts_with("www.");
    letters > 0 && letters >= digits && !is_address && text.chars().count() <= MAX_NAME_CHARS
}

/// The institution of this name.
fn recognize(name: &str, short: &str, board: &Board) -> ListedName {
    let found = kind_in(name, board);
    let (kind, is_kind) = (found.map(|found| found.place), found.is_some_and(|found| found.is_whole));
    let mut listed = ListedName { name: name.to_owned(), short: String::new(), kind, is_kind };
    if let Some(kind) = listed.kind(board).cloned().filter(|_| listed.is_kind) {
        // "IHK" stands for a longer name; "Verein" is a name by itself.
        let is_abbreviation = kind.short.chars().filter(|letter| letter.is_uppercase()).count() > 1;
        if is_abbreviation && is_same(&kind.short, name) {
            listed.name.clone_from(&kind.name);
        }
        if is_abbreviation {
            listed.short = kind.short;
        }
    }
    if !short.is_empty() && short.chars().count() <= SHORT_NAME_CHARS {
        short.clone_into(&mut listed.short);
    }
    listed
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::compose::new_board;
    use super::super::templates::template;
    use super::*;
    use crate::model::BoardId;

    fn board() -> Arc<Board> {
        new_board(template("standard").unwrap(), BoardId::new("neu"), "Neue Region").unwrap()
    }

    fn names(text: &str) -> Vec<String> {
        read_names(text, &board()).names.into_iter().map(|listed| listed.name).collect()
    }

    fn kind(name: &str) -> String {
        let board = board();
        let read = read_names(name, &board);
        read.names[0].kind(&board).map(|kind| kind.id.as_str().to_owned()).unwrap_or_default()
    }

    #[test]
    fn one_name_in_two_spellings_is_named_again() {
        let read = read_names("Café Übergang\nCAFE UEBERGANG\nCafé U\u{308}bergang\nCafé Untergang", &board());
        assert_eq!((read.names.len(), read.repeated), (2, 2));
        assert_eq!(names("Kuerzel;Einrichtung\nZÜ;Zum Übergang"), ["Zum Übergang"]);
    }

    #[test]
    fn lines_bullets_tabs_and_semicolons_divide_names() {
        assert_eq!(
            names("1. Jobcenter Nord\n\n  • Tafel  e. V.\nCaritas; Diakonie\tX\nA\tB;C\n\"Haus; Hof\"; Zoll"),
            ["Jobcenter Nord", "Tafel e. V.", "Caritas; Diakonie", "X", "A", "B;C", "Haus; Hof", "Zoll"]
        );
        assert_eq!(names("Caritas; Diakonie"), ["Caritas", "Diakonie"]);
        assert_eq!(names("Der \"Treff"), ["Der \"Treff"]);
        assert_eq!(names("Zoll; \"Haus; Hof\""), ["Zoll", "Haus; Hof"]);
    }

    #[test]
    fn two_marks_in_a_quoted_cell_are_one() {
        assert_eq!(names("\"Verein \"\"Haus; Hof\"\" e. V.\"; Zoll"), ["Verein \"Haus; Hof\" e. V.", "Zoll"]);
        assert_eq!(names("\"Haus; \"\"Hof\"\"\"; Zoll"), ["Haus; \"Hof\"", "Zoll"]);
        let read = read_names("Name;Kurz\n\"Treff \"\"Park\"\"\";\"T\"\"P\"", &board());
        assert_eq!((read.names[0].name.as_str(), read.names[0].short.as_str()), ("Treff \"Park\"", "T\"P"));
    }

    #[test]
    fn a_table_under_a_heading_gives_names_and_short_names_alone() {
        for separator in ["\t", ";", ","] {
            let table = "Ort|Institution|Kürzel|Telefon\nA|Treff am Park|Treff|01234 56\nB|Zoll||0".replace('|', separator);
            let read = read_names(&table, &board());
            let pairs: Vec<_> = read.names.iter().map(|one| (one.name.as_str(), one.short.as_str())).collect();
            assert_eq!(pairs, [("Treff am Park", "Treff"), ("Zoll", "")], "{separator:?}");
        }
    }

    #[test]
    fn who_is_named_again_is_taken_once() {
        let read = read_names("Zoll\nzoll\nABH\nAusländerbehörde\nCaritas\nDiakonie", &board());
        assert_eq!((read.names.len(), read.repeated, read.rejected), (4, 2, 0));
        assert_eq!(read.names[1].name, "Ausländerbehörde (Kreis/Stadt)");
        assert_eq!(read.names[1].short, "ABH");
    }

    #[test]
    fn what_is_no_name_is_counted() {
        let read = read_names(&format!("Zoll; 01234 5678; a@b.de; www.x.de\n{}", "lang ".repeat(50)), &board());
        assert_eq!((read.names.len(), read.rejected), (1, 4));
        let many = (0..1_100).map(|number| format!("Stelle {number}")).collect::<Vec<_>>().join("\n");
        let read = read_names(&many, &board());
        assert_eq!((read.names.len(), read.rejected), (1_000, 100));
    }

    #[test]
    fn kinds_are_recognized_in_names() {
        for (name, expected) in [
            ("Jobcenter Falkenrode", "jobcenter"),
            ("Ausländerbehörde des Landkreises", "auslaenderbehoerde"),
            ("Stadt Falkenrode, Ausländeramt", "auslaenderbehoerde"),
            ("Kreisjugendamt", "jugendamt"),
            ("Caritasverband Nord e. V.", "wohlfahrtsverband"),
            ("Kreisvolkshochschule", "vhs"),
            ("BAMF-Regio", "bamf-regio"),
            ("IHK", "ihk"),
            ("Banane", ""),
            ("Programm der Bank", ""),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }

    #[test]
    fn an_institution_gets_what_its_kind_proposes() {
        let board = board();
        let read = read_names("Jobcenter Nord\nTafel", &board);
        let actors: Vec<Actor> = read.names.iter().map(|one| one.actor(ActorId::make(&one.name, 1), &board)).collect();
        assert_eq!((actors[0].name.as_str(), actors[0].short.as_str()), ("Jobcenter Nord", ""));
        assert!(actors[0].sector.is_some() && actors[0].mandate.is_some() && actors[0].aliases.is_empty());
        assert_eq!(actors[1], Actor::named(ActorId::make("Tafel", 1), "Tafel"));
    }
}
