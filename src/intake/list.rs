//! A list as it comes in by mail or from a spreadsheet: its entries, what else stands in it, and what is no name.

use super::cells::{CellRow, cell_rows, named_separator};
use super::clean::{clean, clean_line};
use super::columns::{Columns, by_content, headed, is_list_heading};
use super::content::{Content, is_person};
use super::kinds::KindWords;
use super::numbering::without_numbering;
use crate::model::find_contact_details;
use crate::text::matching::search_key;
use crate::text::{Lang, start as t};

/// Separators that a table may have; commas stand in names too.
const SEPARATORS: [char; 4] = ['\t', ';', '|', ','];
/// The most entries at the beginning of a list that may be its title.
const MAX_TITLES: usize = 3;

/// A list, as far as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForeignList {
    /// The names, in their order.
    pub entries: Vec<ListEntry>,
    /// Entries that are no names.
    pub refused: Vec<Refused>,
    /// Lines above the list and between its parts that are their titles.
    pub titles: Vec<(usize, String)>,
    /// Columns that are neither names nor short names, by their headings.
    pub others: Vec<String>,
}

/// One name of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListEntry {
    /// Line on which it stands, from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// The short name; empty where none is given.
    pub short: String,
    /// Whatever else stands beside it, by its heading.
    pub rest: Vec<(String, String)>,
}

/// Entry that is no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Line on which it stands, from 1.
    pub line: usize,
    /// The entry.
    pub text: String,
    /// Content that it has instead of a name.
    pub content: Content,
    /// Whatever else stands beside it.
    pub rest: Vec<(String, String)>,
}

impl ListEntry {
    /// Whatever else stands beside the name, in words.
    pub fn rest_in_words(&self) -> String {
        self.rest
            .iter()
            .map(|(head, text)| if head.is_empty() { text.clone() } else { format!("{head}: {text}") })
            .collect::<Vec<_>>()
            .join("; ")
    }
}

/// Reads a list: a table under its headings or by its content, else one name per line, or several divided by tabs or semicolons.
/// A number before a word for one of `kinds` that is an authority is numbering.
pub fn read_list(text: &str, kinds: &KindWords, lang: Lang) -> ForeignList {
    let text = clean(text);
    let (named, rest) = named_separator(&text);
    let line_above = usize::from(named.is_some());
    let mut list = match table(rest, named, kinds) {
        Some((rows, columns)) => from_table(&rows, &columns, kinds, lang),
        None => from_lines(&cell_rows(rest, named), kinds),
    };
    for line in list.lines_mut() {
        *line += line_above;
    }
    list
}

/// The rows and columns of a text that is a table.
fn table(text: &str, named: Option<char>, kinds: &KindWords) -> Option<(Vec<CellRow>, Columns)> {
    let separators = || {
        SEPARATORS
            .into_iter()
            .filter(|separator| named.is_none_or(|named| named == *separator))
            .chain(named.filter(|one| !SEPARATORS.contains(one)))
    };
    let rows = |separator| cell_rows(text, Some(separator));
    // Commas stand in names, too: what a place is behind one is told only where all cells are quoted.
    let is_quoted = text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with('"') && line.ends_with('"'));
    let with_heads =
        separators().find_map(|separator| Some(rows(separator)).and_then(|rows| headed(&rows).map(|columns| (rows, columns))));
    with_heads.or_else(|| {
        separators().find_map(|separator| {
            Some(rows(separator))
                .and_then(|rows| by_content(&rows, kinds, separator != ',' || is_quoted).map(|columns| (rows, columns)))
        })
    })
}

fn from_table(rows: &[CellRow], columns: &Columns, kinds: &KindWords, lang: Lang) -> ForeignList {
    let (mut list, mut used) = (ForeignList::default(), Vec::new());
    let heads = columns.heading.and_then(|place| rows.get(place)).map(|row| &row.cells[..]).unwrap_or_default();
    let head = |column: usize| match heads.get(column).map(|head| clean_line(head)).filter(|head| !head.is_empty()) {
        Some(head) => head,
        None => t::list_column(lang, column + 1),
    };
    for (place, row) in rows.iter().enumerate() {
        if columns.heading.is_some_and(|heading| place <= heading) || row.cells == heads {
            let is_title = columns.heading.is_some_and(|heading| place < heading);
            list.titles.extend(is_title.then(|| (row.line, joined(&row.cells))));
            continue;
        }
        let cell = |column: usize| row.cells.get(column).map(|cell| clean_line(cell)).unwrap_or_default();
        let others = (0..row.cells.len()).filter(|column| *column != columns.name && Some(*column) != columns.short);
        let rest: Vec<(usize, String)> =
            others.map(|column| (column, cell(column))).filter(|(_, text)| Content::of(text) != Content::Nothing).collect();
        used.extend(rest.iter().map(|(column, _)| *column));
        let rest: Vec<(String, String)> = rest.into_iter().map(|(column, text)| (head(column), text)).collect();
        let (name, short) = (cell(columns.name), columns.short.map(cell).unwrap_or_default());
        match list.entries.last_mut().filter(|_| name.is_empty()) {
            // A line without a name says more about the one above.
            Some(above) => above.rest.extend(rest),
            None => list.add(row.line, without_numbering(&[&name], |rest| is_authority(rest, kinds)).concat(), short, rest),
        }
    }
    used.sort_unstable();
    used.dedup();
    list.others = used.into_iter().map(head).collect();
    list
}

fn from_lines(rows: &[CellRow], kinds: &KindWords) -> ForeignList {
    let mut list = ForeignList::default();
    let is_headed = rows.first().is_some_and(|row| matches!(&row.cells[..], [only] if is_list_heading(only)));
    let entries: Vec<(usize, &str)> = rows
        .iter()
        .skip(usize::from(is_headed))
        .flat_map(|row| row.cells.iter().map(move |cell| (row.line, cell.as_str())))
        .collect();
    let texts: Vec<&str> = entries.iter().map(|(_, text)| *text).filter(|text| !text.trim().is_empty()).collect();
    let lines = entries.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(line, _)| *line);
    let bare = without_numbering(&texts, |rest| is_authority(rest, kinds));
    for (place, (line, text)) in lines.zip(bare).enumerate() {
        let text = clean_line(text);
        let text = text.trim_end_matches([',', ';']).trim_end();
        if text.ends_with(':') || (place < MAX_TITLES && is_title(text)) {
            list.titles.push((line, text.to_owned()));
        } else {
            let (name, rest) = parted(text);
            list.add(line, name.to_owned(), String::new(), rest);
        }
    }
    list
}

impl ForeignList {
    fn add(&mut self, line: usize, name: String, short: String, rest: Vec<(String, String)>) {
        match Content::of(&name) {
            Content::Nothing if rest.is_empty() => {}
            Content::Name => self.entries.push(ListEntry { line, name, short, rest }),
            content => self.refused.push(Refused { line, text: name, content, rest }),
        }
    }

    fn lines_mut(&mut self) -> impl Iterator<Item = &mut usize> {
        let entries = self.entries.iter_mut().map(|entry| &mut entry.line);
        let refused = self.refused.iter_mut().map(|refused| &mut refused.line);
        entries.chain(refused).chain(self.titles.iter_mut().map(|(line, _)| line))
    }
}

fn is_authority(name: &str, kinds: &KindWords) -> bool {
    kinds.find(name).and_then(|found| kinds.at(found.place)).is_some_and(|kind| kind.is_authority && !kind.is_collective)
}

fn joined(cells: &[String]) -> String {
    cells.iter().map(|cell| clean_line(cell)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("; ")
}

/// True for the title of a list: it says that it is one, and of when it is.
fn is_title(text: &str) -> bool {
    let key = search_key(text);
    let mut words = key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let has_digit = key.contains(|letter: char| letter.is_ascii_digit());
    words.any(|word| {
        let is_list = ["liste", "verteiler", "uebersicht", "verzeichnis", "teilnehmende", "einladung"]
            .iter()
            .any(|end| word.ends_with(end));
        is_list || (word == "stand" && has_digit)
    })
}

/// The name in an entry, without persons, numbers and addresses behind it; the whole entry where there are some.
fn parted(text: &str) -> (&str, Vec<(String, String)>) {
    if Content::of(text) != Content::Name {
        return (text, Vec::new());
    }
    let end = find_contact_details(text).first().map_or(text.len(), |found| found.start);
    let ends = text.char_indices().filter(|(_, letter)| ",;(|–-:".contains(*letter)).map(|(at, _)| at);
    let is_end = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default().trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let part = rest.split([',', ';', '(', ')', '|', '–']).next().unwrap_or_default().trim();
        let is_free = text.get(..*at).is_some_and(|before| before.ends_with(' '))
            || text.get(*at..).is_some_and(|rest| rest.starts_with([',', ';', '(', '|', ':']));
        is_free
            && *at > 0
            && (is_person(part) || matches!(Content::of(part), Content::Address | Content::Mail | Content::Web | Content::Phone))
    };
    let end = ends.filter(|at| *at < end).find(is_end).unwrap_or(end);
    let name = text
        .get(..end)
        .unwrap_or_default()
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && !".)“\"»".contains(letter));
    if end == text.len() || Content::of(name) != Content::Name {
        (text, Vec::new())
    } else {
        (name, vec![(String::new(), text.to_owned())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        read_list(text, &KindWords::default(), Lang::De).entries.into_iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn tables_with_and_without_headings_give_their_names() {
        assert_eq!(names("Einrichtung;Kurzname\rZoll;Z\rTafel;\r"), ["Zoll", "Tafel"]);
        assert_eq!(
            names("Einrichtung;Ort\n\"Jugendamt\nLandkreis X\";X\n\"Werk \"\"Brücke\"\"\ne. V.\";Y"),
            ["Jugendamt Landkreis X", "Werk \"Brücke\" e. V."]
        );
        assert_eq!(names("sep=;\nEinrichtung;Ort;Telefon\nZoll;X;03023 1254"), ["Zoll"]);
        assert_eq!(names("\"Jobcenter X\",\"X\"\n\"Zoll\",\"X\""), ["Jobcenter X", "Zoll"]);
        assert_eq!(names("Sozialamt, Leistungen\nJugendamt, Leistungen"), ["Sozialamt, Leistungen", "Jugendamt, Leistungen"]);
        assert_eq!(names("1,Zoll,Frau P\n2,Tafel,Herr H"), ["Zoll", "Tafel"]);
        assert_eq!(names("Verein Sonne, Mond und Sterne\nZoll"), ["Verein Sonne, Mond und Sterne", "Zoll"]);
    }

    #[test]
    fn titles_are_passed_over_and_said_and_the_rest_is_kept_beside_the_name() {
        let list = read_list(
            "Netzwerkliste X, Stand 04/2026;;;\n;;;\nEinrichtung;Ansprechperson;Telefon;E-Mail\nZoll;Frau P;03023 1254;p@z.example\n;Herr H;;",
            &KindWords::default(),
            Lang::De,
        );
        assert_eq!(list.titles, [(1, "Netzwerkliste X, Stand 04/2026".to_owned())]);
        assert_eq!(list.others, ["Ansprechperson", "Telefon", "E-Mail"]);
        assert_eq!((list.entries.len(), list.entries[0].line), (1, 4));
        assert_eq!(
            list.entries[0].rest_in_words(),
            "Ansprechperson: Frau P; Telefon: 03023 1254; E-Mail: p@z.example; Ansprechperson: Herr H"
        );
        let list = read_list("Netzwerkliste Stand 04/2026\nBehörden:\nZoll\nTafel", &KindWords::default(), Lang::De);
        assert_eq!((list.titles.len(), list.entries.len()), (2, 2));
    }

    #[test]
    fn persons_numbers_and_addresses_never_become_institutions() {
        let list = read_list(
            "info@jc.example\nhttps://tafel.example\n03023 1254\nFrau Petersen\nTorfweg 1\n26999 X\n31.12.2026",
            &KindWords::default(),
            Lang::De,
        );
        let contents: Vec<Content> = list.refused.iter().map(|refused| refused.content).collect();
        assert_eq!(
            contents,
            [Content::Mail, Content::Web, Content::Phone, Content::Person, Content::Address, Content::Address, Content::Number]
        );
        assert_eq!(list.refused.iter().map(|refused| refused.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(
            names(
                "Jobcenter X, Frau Petersen, 03023 1254\nTafel – Tel. 03023 777\nZoll (a@b.example)\nStadt Y, Torfweg 1, 26999 Y"
            ),
            ["Jobcenter X", "Tafel", "Zoll", "Stadt Y"]
        );
        assert_eq!(
            names("„Haus“ (Nord)\nBAMF – Regio\nLandrätin, Oberbürgermeister"),
            ["„Haus“ (Nord)", "BAMF – Regio", "Landrätin, Oberbürgermeister"]
        );
    }
}
