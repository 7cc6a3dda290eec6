//! One line of a recovery file.

use serde::{Deserialize, Serialize};

use super::super::format::READING;
use crate::model::{Change, Label};
use crate::save::origin::{Origin, hash};

/// Digits of the hash before a line: enough to tell a torn line, which nobody forges.
const HASH_DIGITS: usize = 16;

/// Content of a line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum RecoveryLine {
    /// The board before all steps, as the text of a file.
    First(String),
    /// A step after so many others; those that followed before are gone.
    Step { after: usize, at: u64, label: Label, changes: Vec<Change> },
    /// Number of steps that are done; the rest was taken back.
    Done(usize),
    /// The lines that were typed into the capture line and not taken over.
    Typed(Vec<String>),
    /// The file that the board belongs to, and after how many steps it was saved there.
    File { path: Option<String>, origin: Option<Origin>, saved: Option<usize> },
}

impl RecoveryLine {
    /// The line with its hash.
    pub(super) fn line(&self) -> ron::Result<String> {
        let text = ron::to_string(self)?;
        Ok(format!("{} {text}\n", digits(&text)))
    }

    /// Content of a whole line; `None` where it is torn.
    pub(super) fn of_line(line: &[u8]) -> Option<Self> {
        let (digits_read, text) = std::str::from_utf8(line).ok()?.split_once(' ')?;
        if digits_read != digits(text) {
            return None;
        }
        READING.from_str(text).ok()
    }
}

fn digits(text: &str) -> String {
    hash(text.as_bytes()).chars().take(HASH_DIGITS).collect()
}
