//! Rows as text with tabs between the cells, as spreadsheets put them into the clipboard: a cell with a tab, a line break or a
//! quotation mark at its beginning stands in quotation marks, those within it twice.

/// The text of rows; every row ends with a line break. No row may be without cells.
pub fn write_tsv(rows: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t") + "\r\n";
    rows.iter().map(line).collect()
}

fn quoted(cell: &str) -> String {
    if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The rows of a text; the line break after the last row need not be there.
pub fn read_tsv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (cell, after) = cell(rest);
            row.push(cell);
            if let Some(next) = after.strip_prefix('\t') {
                rest = next;
            } else {
                rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after);
                break;
            }
        }
        rows.push(row);
    }
    rows
}

/// The first cell of a text, and what follows it: a tab, a line break or nothing.
fn cell(text: &str) -> (String, &str) {
    let quoted = text.strip_prefix('"').and_then(closed);
    let (inner, after) = quoted.unwrap_or((String::new(), text));
    let end = after.find(['\t', '\n', '\r']).unwrap_or(after.len());
    // What stands behind the closing mark belongs to the cell as well; nothing is lost.
    let (more, rest) = after.split_at_checked(end).unwrap_or((after, ""));
    (inner + more, rest)
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

    #[test]
    fn a_spreadsheet_is_understood() {
        let rows = |text| read_tsv(text);
        assert_eq!(rows("a\tb\r\nc\td\r\n"), [["a", "b"], ["c", "d"]]);
        assert_eq!(rows("a\tb\nc\t"), [["a", "b"], ["c", ""]]);
        assert_eq!(rows("\"zwei\nZeilen\"\t\"mit \"\"Marken\"\"\""), [["zwei\nZeilen", "mit \"Marken\""]]);
        assert_eq!(rows("das \"Haus\"\t5\""), [["das \"Haus\"", "5\""]], "marks within a cell stand for themselves");
        assert_eq!(rows("\"nie zu\tb"), [["\"nie zu", "b"]], "a mark that nothing closes stands for itself");
        assert_eq!(rows("\"a\"b\tc"), [["ab", "c"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
        assert_eq!(rows("\r\n\r\n"), [[""], [""]]);
    }
}
