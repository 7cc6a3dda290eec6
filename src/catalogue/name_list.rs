//! A list of names as it comes in by mail or from a spreadsheet, read as institutions. Whatever stands beside name and short name is kept
//! in the remarks, which are internal: whom one reaches how is entered with consent, not in passing.

use std::collections::BTreeSet;

use super::new_institution::institution_of_kind;
use crate::intake::{Content, KindWords, ListEntry, Refused, is_collective, read_list};
use crate::model::{Actor, ActorId, Board, Kind, KindId, SHORT_NAME_CHARS};
use crate::text::matching::{is_same, search_key};
use crate::text::start as t;

/// The most institutions that are taken from one list.
const MAX_NAMES: usize = 1_000;

/// One institution of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedName {
    /// Its name.
    pub name: String,
    /// Its short name; empty where none is known.
    pub short: String,
    /// Line of the list on which it stands first, from 1.
    pub line: usize,
    /// Whatever else the list says of it; internal.
    pub remarks: String,
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
    /// Entries that are no names, each with its line and the reason.
    pub refused: Vec<Refused>,
    /// Titles that were passed over, with their lines.
    pub titles: Vec<(usize, String)>,
    /// Columns that are kept in the remarks, by their headings.
    pub others: Vec<String>,
    /// Number of names beyond the most that are taken.
    pub beyond: usize,
    /// Keys of the names.
    seen: BTreeSet<String>,
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
        let of_kind = self.kind(board).map(|kind| institution_of_kind(kind, id.clone(), &self.name));
        let mut actor = of_kind.unwrap_or_else(|| Actor::named(id, &self.name));
        if !self.is_kind {
            actor.aliases.clear();
        }
        Actor { short: self.short.clone(), remarks: self.remarks.clone(), ..actor }
    }

    fn of(entry: &ListEntry, kinds: &KindWords, board: &Board) -> Self {
        let found = kinds.find(&entry.name);
        let kind = found.and_then(|found| board.kinds().at(found.place)).filter(|kind| !is_collective(kind));
        // A kind of several institutions is none itself.
        let whole = kind.filter(|_| found.is_some_and(|found| found.is_whole));
        let rest = entry.rest_in_words();
        let remarks = if rest.is_empty() { rest } else { t::list_remark(board.head().language, &rest) };
        let (name, short, place) = (entry.name.clone(), String::new(), found.map(|found| found.place));
        let mut listed = Self { name, short, line: entry.line, remarks, kind: place, is_kind: whole.is_some() };
        if let Some(kind) = whole {
            // "IHK" stands for a longer name; "Verein" is a name by itself.
            let is_abbreviation = kind.short.chars().filter(|letter| letter.is_uppercase()).count() > 1;
            if is_abbreviation && is_same(&kind.short, &entry.name) {
                listed.name.clone_from(&kind.name);
            }
            if is_abbreviation {
                listed.short.clone_from(&kind.short);
            }
        }
        if !entry.short.is_empty() && entry.short.chars().count() <= SHORT_NAME_CHARS {
            listed.short.clone_from(&entry.short);
        }
        listed
    }

    /// Key by which it is told from others: its kind where it bears that very name, else its own name.
    fn key(&self) -> String {
        let own = self.kind.filter(|_| self.is_kind);
        own.map_or_else(|| search_key(&self.name), |kind| format!("{kind}\n"))
    }
}

impl NameList {
    /// Puts a shorter name in the place of one that was too long; nothing where it is no name either.
    pub fn shorten(&mut self, long: &str, short: &str, board: &Board) {
        let Some(at) = self.refused.iter().position(|refused| refused.text == long && refused.content == Content::LongName)
        else {
            return;
        };
        let name = crate::intake::clean_line(short);
        if Content::of(&name) == Content::Name {
            let refused = self.refused.remove(at);
            let entry = ListEntry { line: refused.line, name, short: String::new(), rest: refused.rest };
            self.add(&entry, &KindWords::of(board), board);
        }
    }

    fn add(&mut self, entry: &ListEntry, kinds: &KindWords, board: &Board) {
        let listed = ListedName::of(entry, kinds, board);
        if self.names.len() == MAX_NAMES {
            self.beyond += 1;
        } else if self.seen.insert(listed.key()) {
            let place = self.names.partition_point(|other| other.line <= listed.line);
            self.names.insert(place, listed);
        } else {
            self.repeated += 1;
            let key = listed.key();
            let first = self.names.iter_mut().find(|other| !listed.remarks.is_empty() && other.key() == key);
            if let Some(first) = first.filter(|first| first.remarks != listed.remarks) {
                first.remarks = [first.remarks.as_str(), &listed.remarks]
                    .into_iter()
                    .filter(|one| !one.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n");
            }
        }
    }
}

/// Reads a list as institutions; kinds are those of the board.
pub fn read_names(text: &str, board: &Board) -> NameList {
    let kinds = KindWords::of(board);
    let list = read_list(text, &kinds, board.head().language);
    let mut names = NameList { refused: list.refused, titles: list.titles, others: list.others, ..NameList::default() };
    for entry in &list.entries {
        names.add(entry, &kinds, board);
    }
    names
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
        assert_eq!((read.names.len(), read.repeated, read.refused.len()), (4, 2, 0));
        assert_eq!(read.names[1].name, "Ausländerbehörde (Kreis/Stadt)");
        assert_eq!(read.names[1].short, "ABH");
    }

    #[test]
    fn what_is_no_name_is_counted() {
        let read = read_names(&format!("Zoll; 01234 5678; a@b.de; www.x.de\n{}", "lang ".repeat(50)), &board());
        let contents: Vec<Content> = read.refused.iter().map(|refused| refused.content).collect();
        assert_eq!((read.names.len(), contents), (1, vec![Content::Phone, Content::Mail, Content::Web, Content::LongName]));
        let many = (0..1_100).map(|number| format!("Stelle {number}")).collect::<Vec<_>>().join("\n");
        let read = read_names(&many, &board());
        assert_eq!((read.names.len(), read.beyond), (1_000, 100));
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

    #[test]
    fn kinds_whose_name_lists_several_are_not_one_institution() {
        let all = "Frauenhaus\nInterventionsstelle\nKreishandwerkerschaft\nInnungen\nWirtschaftsförderung\nWelcome Center\nFlüchtlingsrat\nRechtsberatung\nFreiwilligenagentur\nEhrenamtskoordination\nKlinik\nNiedergelassene Praxen\nSchulaufsicht\nSchulamt\nKreistag\nHelferkreis";
        let read = read_names(all, &board());
        assert_eq!((read.names.len(), read.repeated), (16, 0));
        let board = board();
        let actors: Vec<Actor> = read.names.iter().map(|one| one.actor(ActorId::make(&one.name, 1), &board)).collect();
        assert!(actors.iter().all(|actor| actor.kind.is_some() && actor.short.is_empty() && actor.aliases.is_empty()));
    }

    #[test]
    fn what_nobody_sees_makes_no_second_institution_and_is_not_kept() {
        let text = "Jobcenter Kolkmoor\nJobcenter\u{200B} Kolkmoor\nJob\u{AD}center Kolkmoor\nJobcenter\u{A0}Kolkmoor\n\u{200E}Jobcenter Kolkmoor\u{200F}\n\u{FEFF}Zoll\nZoll\nVolks\u{AD}hoch\u{AD}schule Süd\nVolkshochschule Su\u{308}d";
        let read = read_names(text, &board());
        assert_eq!(
            read.names.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Jobcenter Kolkmoor", "Zoll", "Volkshochschule Süd"]
        );
        assert_eq!((read.repeated, kind("Volks\u{AD}hoch\u{AD}schule Süd").as_str()), (6, "vhs"));
    }

    #[test]
    fn a_name_that_is_too_long_is_told_with_its_line_and_shortened() {
        let long = format!("Gemeinnützige Gesellschaft {}mbH", "zur Förderung ".repeat(9));
        let mut read = read_names(&format!("Zoll\n{long}\nTafel"), &board());
        assert_eq!((read.refused[0].line, read.refused[0].content), (2, Content::LongName));
        read.shorten(&long, &long, &board());
        assert_eq!((read.names.len(), read.refused.len()), (2, 1));
        read.shorten(&long, "Fördergesellschaft mbH", &board());
        assert_eq!(
            read.names.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Zoll", "Fördergesellschaft mbH", "Tafel"]
        );
        assert!(read.refused.is_empty());
    }

    #[test]
    fn a_list_of_seven_columns_keeps_everything_in_the_remarks() {
        let text = "Nr.\tInstitution\tStraße\tPLZ\tOrt\tAnsprechperson\tTelefon\n1\tTafel X\tTorfweg 1\t26999\tX\tHerr Hinrichs\t03023 777";
        let (board, read) = (board(), read_names(text, &board()));
        assert_eq!(read.others, ["Nr.", "Straße", "PLZ", "Ort", "Ansprechperson", "Telefon"]);
        let actor = read.names[0].actor(ActorId::new("a"), &board);
        assert_eq!(
            actor.remarks,
            "Aus der Liste: Nr.: 1; Straße: Torfweg 1; PLZ: 26999; Ort: X; Ansprechperson: Herr Hinrichs; Telefon: 03023 777"
        );
    }
}
