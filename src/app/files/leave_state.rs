//! Leaving the present board: where it stands, and what follows.

use std::path::Path;

use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::save;

/// State of leaving the present board, by closing the window or for another board.
#[derive(Default)]
pub(in crate::app) enum LeaveState {
    /// Nobody wants to.
    #[default]
    No,
    /// Unsaved changes are in the way; the user is asked.
    Asked(AfterLeaving),
    /// As soon as the board is saved.
    AfterSave(AfterLeaving),
    /// The window closes, whatever is unsaved.
    Anyway,
    /// The window closes; what is unsaved is kept for the next start.
    Kept,
}

/// Sequel to the present board.
pub(in crate::app) enum AfterLeaving {
    /// Nothing: the window closes.
    Close,
    /// Another board, and what is said about it.
    Show(Box<Document>, Message),
}

impl AfterLeaving {
    /// Sequel once this file was written: if it was opened anew before that, what was read then is no longer in it.
    pub(in crate::app) fn after_writing(self, path: &Path) -> Self {
        match self {
            Self::Show(document, says) if is_read_from(&document, path) => {
                let again = Document::open(path).map_or(document, Box::new);
                Self::Show(again, says)
            }
            next => next,
        }
    }
}

/// True of a document that is nothing but what was in this file.
fn is_read_from(document: &Document, path: &Path) -> bool {
    let is_same = document.path().is_some_and(|own| save::is_same_file(own, path));
    is_same && !document.has_edits() && document.recovered_from().is_none()
}
