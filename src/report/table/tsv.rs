//! Rows as text with tabs between the cells, as spreadsheets put them into the clipboard: a cell with a tab, a line break or a
//! quotation mark at its beginning stands in quotation marks, those within it twice.

use crate::intake::first_row;

/// The text of rows; every row ends with a line break. No row may be without cells.
pub fn write_tsv(rows: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t") + "\r\n";
    rows.iter().map(line).collect()
}

fn quoted(cell: &str) -> String {
    if cell.trim_start().starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The rows of a text; the line break after the last row need not be there.
pub fn read_tsv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let (row, after) = first_row(rest, '\t');
        rows.push(row);
        rest = after;
    }
    rows
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
        assert_eq!(rows("\"a\"b\tc"), [["\"a\"b", "c"]], "a mark that closes in the middle of a cell is text as well");
        assert_eq!(
            rows(
                "\"Die Brücke\" heißt das Angebot\r\n\"ganz in Marken\"\r\nnur \"innen\" Marken\r\n\"zwei\nZeilen\"\r\n5\" Bildschirm\r\n"
            ),
            [
                ["\"Die Brücke\" heißt das Angebot"],
                ["ganz in Marken"],
                ["nur \"innen\" Marken"],
                ["zwei\nZeilen"],
                ["5\" Bildschirm"]
            ]
        );
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
        assert_eq!(rows("\r\n\r\n"), [[""], [""]]);
    }
}
