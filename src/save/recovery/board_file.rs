//! State of the board's own file, compared with what a recovery file knows of it.

use std::sync::Arc;

use super::super::error::LoadError;
use super::Recovered;
use crate::save::read::load;

/// The file that a recovered board belongs to, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardFileState {
    /// The board was never saved.
    None,
    /// The file as the board knows it.
    Same,
    /// A file that somebody has written to meanwhile.
    Changed,
    /// A file on a drive that did not answer in time: nobody knows.
    Unknown,
    /// A file that cannot be read.
    Lost(LoadError),
}

impl Recovered {
    /// Looks at the board's own file. One that holds a board of these steps was written by the program before it ended, which
    /// did not come to note it; it is noted now.
    pub fn compare(&mut self) -> BoardFileState {
        let session = &self.session;
        let Some(path) = &session.path else { return BoardFileState::None };
        let loaded = match load(path) {
            Ok(loaded) => loaded,
            Err(error) => return BoardFileState::Lost(error),
        };
        if session.origin.as_ref().is_some_and(|origin| origin.hash == loaded.origin.hash) {
            return BoardFileState::Same;
        }
        let present = [session.history.present()].into_iter();
        let mut boards = present.chain(session.history.trail().map(|(_, board)| board));
        let Some(written) = boards.find(|board| ***board == *loaded.board).map(Arc::clone) else {
            return BoardFileState::Changed;
        };
        drop(boards);
        (self.session.saved, self.session.origin) = (written, Some(loaded.origin));
        self.unsaved = self.session.unsaved();
        BoardFileState::Same
    }
}
