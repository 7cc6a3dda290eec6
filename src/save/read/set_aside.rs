//! Texts set aside when a file was read, looked at again: the file beside the board that keeps them, and reading one of
//! them as a record after a person has put it right.

use std::path::Path;

use super::super::board_paths::set_aside_path;
use super::super::disk;
use super::super::error::{LoadError, Unreadable};
use super::line_index::LineIndex;
use super::note::{About, Note};
use super::records::{TextLabel, read_one};
use crate::model::{Record, RecordKind};
use crate::text::Lang;

/// Begin of the line with the reason in the file.
const REASON: &str = "// ";

/// A text from the file beside a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiledText {
    /// Reason for which it was set aside, as it was written down.
    pub reason: String,
    /// The text.
    pub text: String,
}

impl FiledText {
    /// The kinds of record that the reason names, by which the text is to be read.
    pub fn kinds(&self) -> Vec<RecordKind> {
        let names = |kind: &&RecordKind| Lang::ALL.iter().any(|lang| self.reason.contains(&kind.say(*lang)));
        RecordKind::ALL.iter().filter(names).copied().collect()
    }
}

/// The texts that are kept beside a board; none if there is no such file.
pub fn read_set_aside(board: &Path) -> Result<Vec<FiledText>, LoadError> {
    let path = set_aside_path(board);
    let in_file = |why| LoadError { why, path: Some(path.clone()) };
    let bytes = match disk::read(&path) {
        Err(Unreadable::NotFound) => return Ok(Vec::new()),
        bytes => bytes.map_err(in_file)?,
    };
    Ok(entries(&String::from_utf8_lossy(&bytes)))
}

/// Texts of the file: each is its reason as a comment, then the text, then an empty line.
fn entries(text: &str) -> Vec<FiledText> {
    let mut all: Vec<FiledText> = Vec::new();
    let mut is_after_gap = true;
    for line in text.lines() {
        match (line.strip_prefix(REASON), all.last_mut()) {
            (Some(reason), _) if is_after_gap => all.push(FiledText { reason: reason.to_owned(), text: String::new() }),
            (_, Some(last)) => {
                last.text.push_str(line);
                last.text.push('\n');
            }
            (_, None) if line.trim().is_empty() => {}
            (_, None) => all.push(FiledText { reason: String::new(), text: format!("{line}\n") }),
        }
        is_after_gap = line.trim().is_empty();
    }
    for one in &mut all {
        one.text.truncate(one.text.trim_end().trim_end_matches(',').len());
    }
    all
}

/// True for the text of a whole record, not of a part of one or of the head.
pub fn is_record(text: &str) -> bool {
    text.trim_start().starts_with('(')
}

/// The id that stands in the text of a record, however damaged it is.
pub fn written_id(text: &str) -> Option<String> {
    TextLabel::of(text).id
}

/// Reads a text as a record of one of these kinds, of any if none is named. Whatever is wrong is told, not repaired: the one who
/// wrote it is there to put it right.
pub fn read_corrected(text: &str, kinds: &[RecordKind]) -> Result<Record, Box<Note>> {
    let text = text.trim_end().trim_end_matches(',');
    let kinds = if kinds.is_empty() { RecordKind::ALL } else { kinds };
    let position = |at: usize| Some(LineIndex::new(text).position(at));
    read_one(text, kinds).map_err(|(at, fault)| Box::new(Note { position: position(at), about: About::File, fault }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_down_is_found_again() {
        let text =
            "// Zeile 5, Zuständigkeit „A“: falsch\n(\n            id: \"a\",\n        ),\n\n// Kopf der Datei: x\nfarbe: 3,\n\n";
        let all = entries(text);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].kinds(), [RecordKind::Responsibility]);
        assert_eq!(all[0].text, "(\n            id: \"a\",\n        )");
        assert_eq!((all[1].reason.as_str(), all[1].text.as_str()), ("Kopf der Datei: x", "farbe: 3"));
        assert!(is_record(&all[0].text) && !is_record(&all[1].text));
        assert_eq!(entries("nur von Hand"), [FiledText { reason: String::new(), text: "nur von Hand".to_owned() }]);
    }
}
