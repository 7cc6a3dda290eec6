//! Which of the files on this computer name a person: the board's own, what lies beside it, and all recovery files.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::{Places, What, list};
use crate::report::{Trace, Traces, unescaped};

/// Of larger files only so much is read: no board is larger, and of recovery files the beginning holds the whole board.
const MAX_BYTES: u64 = 64 << 20;

/// A file that names a person, or may do so.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct FileMention {
    /// What it is; `None` for the board itself.
    pub what: Option<What>,
    /// Whether somebody works with it.
    pub is_in_use: bool,
    /// The file.
    pub file: PathBuf,
    /// By what the person is found there; `None` where it cannot be read.
    pub traces: Option<Vec<Trace>>,
}

/// The files that name a person, the board's own first.
pub(in crate::app) fn files_naming(traces: &Traces, board: Option<&Path>, places: &Places) -> Vec<FileMention> {
    let own = board.map(|board| (None, false, board.to_owned()));
    let holds_boards =
        |what: What| matches!(what, What::Recovery | What::Rescued | What::Previous | What::SetAside | What::Draft);
    let kept = list(places).into_iter().filter(|kept| holds_boards(kept.what));
    let all = own.into_iter().chain(kept.map(|kept| (Some(kept.what), kept.is_in_use, kept.file)));
    all.filter_map(|(what, is_in_use, file)| {
        let traces = match read(&file) {
            Ok(text) => Some(traces.find(&text)?.traces),
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            Err(_) => None,
        };
        Some(FileMention { what, is_in_use, file, traces })
    })
    .collect()
}

fn read(file: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
    // A recovery file holds the text of a board as a text, so that its letters may stand as numbers within.
    Ok(unescaped(&String::from_utf8_lossy(&bytes).replace("\\\\u{", "\\u{")))
}
