//! Cells of foreign text: rows divided by tabs, semicolons or commas. A cell in quotation marks may hold separators, line breaks and
//! doubled marks; a mark counts as one only where its closing mark ends the cell, so that an unclosed one swallows nothing.

/// Ends of lines. In text that is clean there is only the first.
const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// Row of cells, and the line of the text on which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellRow {
    /// Line, from 1.
    pub(super) line: usize,
    /// Cells in their order.
    pub(super) cells: Vec<String>,
}

/// The rows of a text with this separator; `None` divides each line by its own: by tabs where it has some, else by semicolons. Blank
/// lines are no rows. The text is clean.
pub(super) fn cell_rows(text: &str, separator: Option<char>) -> Vec<CellRow> {
    let (mut rows, mut rest, mut line) = (Vec::new(), text, 1);
    while !rest.is_empty() {
        let first = rest.split('\n').next().unwrap_or_default();
        let divided_by = separator.unwrap_or(if without_bullet(first).contains('\t') { '\t' } else { ';' });
        let begin =
            if separator.is_none() { rest.get(first.len() - without_bullet(first).len()..).unwrap_or(rest) } else { rest };
        let bullet = rest.len() - begin.len();
        let (mut cells, after) = first_row(begin, divided_by);
        if let (Some(cell), Some(mark)) = (cells.first_mut(), rest.get(..bullet).filter(|mark| !mark.is_empty())) {
            cell.insert_str(0, mark);
        }
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(CellRow { line, cells });
        }
        line += rest.get(..rest.len() - after.len()).unwrap_or_default().matches('\n').count();
        rest = after;
    }
    rows
}

/// The separator that the first line names, as Excel writes it ("sep=;"), and the text behind that line.
pub(super) fn named_separator(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_matches('"').get(..4).filter(|begin| begin.eq_ignore_ascii_case("sep="));
    let mut letters = first.trim_matches('"').chars().skip(4);
    match (named, letters.next(), letters.next()) {
        (Some(_), Some(separator), None) => (Some(separator), rest),
        _ => (None, text),
    }
}

/// A line without the bullet or number before its first tab.
fn without_bullet(line: &str) -> &str {
    match line.split_once('\t') {
        Some((mark, rest))
            if mark.trim().chars().count() < 6 && !mark.chars().any(|letter| letter.is_alphabetic() && letter != 'o') =>
        {
            rest
        }
        _ => line,
    }
}

/// The cells of the first row of a text, blank or not, and what follows its end.
pub fn first_row(text: &str, separator: char) -> (Vec<String>, &str) {
    let (mut cells, mut rest) = (Vec::new(), text);
    loop {
        let (cell, after) = cell(rest, separator);
        cells.push(cell);
        let Some(next) = after.strip_prefix(separator) else {
            let end = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(LINE_ENDS));
            return (cells, end.unwrap_or(after));
        };
        rest = next;
    }
}

/// The first cell of a text, and what follows it: a separator, a line break or nothing.
fn cell(text: &str, separator: char) -> (String, &str) {
    let is_blank = |letter: char| letter == ' ' || (letter == '\t' && separator != '\t');
    if let Some((inner, after)) = text.trim_start_matches(is_blank).strip_prefix('"').and_then(closed) {
        let after = after.trim_start_matches(is_blank);
        if after.is_empty() || after.starts_with(separator) || after.starts_with(LINE_ENDS) {
            return (inner, after);
        }
    }
    let (cell, after) =
        text.split_at(text.find(|letter| letter == separator || LINE_ENDS.contains(&letter)).unwrap_or(text.len()));
    (cell.to_owned(), after)
}

/// Text before a closing quotation mark, and the text that follows it; nothing where none closes.
fn closed(text: &str) -> Option<(String, &str)> {
    let (mut inner, mut rest) = (String::new(), text);
    loop {
        let (before, after) = rest.split_once('"')?;
        inner += before;
        match after.strip_prefix('"') {
            Some(next) => {
                inner.push('"');
                rest = next;
            }
            None => return Some((inner, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, separator: Option<char>) -> Vec<Vec<String>> {
        cell_rows(text, separator).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn quoted_cells_hold_separators_line_breaks_and_marks() {
        assert_eq!(
            cells("\"Jugendamt\nLandkreis\";Kolkmoor\n\"Werk \"\"Die Brücke\"\"\ne. V.\";x", Some(';')),
            [["Jugendamt\nLandkreis", "Kolkmoor"], ["Werk \"Die Brücke\"\ne. V.", "x"]]
        );
        assert_eq!(cells("Zoll; \"Haus; Hof\" ;x", None), [["Zoll", "Haus; Hof", "x"]]);
    }

    #[test]
    fn a_mark_within_a_text_is_text_and_an_unclosed_one_swallows_nothing() {
        assert_eq!(
            cells("\"Die Brücke\" heißt es;a\n5\" Schirm;b\n\"nie zu;c\nZoll;d", Some(';')),
            [["\"Die Brücke\" heißt es", "a"], ["5\" Schirm", "b"], ["\"nie zu", "c"], ["Zoll", "d"]]
        );
    }

    #[test]
    fn rows_know_their_lines_and_blank_ones_are_none() {
        let rows = cell_rows("\n\"a\nb\";1\n;;\nc;2", Some(';'));
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 5]);
        assert_eq!(named_separator("sep=|\na|b"), (Some('|'), "a|b"));
        assert_eq!(named_separator("\"sep=;\"\na"), (Some(';'), "a"));
        assert_eq!(named_separator("sep\nsep=ab"), (None, "sep\nsep=ab"));
    }

    #[test]
    fn a_tab_behind_a_bullet_divides_nothing() {
        assert_eq!(
            cells("•\tZoll; Tafel\no\tCaritas\na\tb", None),
            [vec!["•\tZoll", " Tafel"], vec!["o\tCaritas"], vec!["a", "b"]]
        );
    }
}
