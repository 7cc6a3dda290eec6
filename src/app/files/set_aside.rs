//! The texts that were set aside when the board's file was read: which of them still wait, which were taken over by hand, and
//! which are kept in the file beside the board.

use std::path::Path;
use std::sync::Arc;

use crate::model::{Board, ContactId, History};
use crate::save::{self, SetAside};

/// The texts of one document.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct SetAsideTexts(Vec<SetAsideText>);

/// One text.
#[derive(Clone, Debug)]
pub(in crate::app) struct SetAsideText {
    /// The text, and why it was set aside.
    pub found: SetAside,
    /// The board to which it was taken over.
    taken: Option<Arc<Board>>,
    /// True if it stands in the file beside the board.
    is_kept: bool,
}

/// Place of a text that was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum SetAsidePlace {
    /// One that was set aside when the file was read.
    Here(usize),
    /// One from the file beside the board.
    Beside(usize),
}

impl SetAsideTexts {
    /// Texts that were set aside just now.
    pub(in crate::app) fn of(all: Vec<SetAside>) -> Self {
        Self(all.into_iter().map(|found| SetAsideText { found, taken: None, is_kept: false }).collect())
    }

    /// All of them, each with whether it is on the board of this history by now.
    pub(in crate::app) fn all<'a>(&'a self, history: &'a History) -> impl Iterator<Item = (&'a SetAsideText, bool)> {
        self.0.iter().map(|one| (one, one.is_taken(history)))
    }

    /// True if there are none.
    pub(in crate::app) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Texts that a save has to put beside the board: whatever is neither there nor on the board.
    pub(in crate::app) fn to_keep(&self, history: &History) -> Vec<SetAside> {
        self.0.iter().filter(|one| !one.is_kept && !one.is_taken(history)).map(|one| one.found.clone()).collect()
    }

    /// These are beside the board now.
    pub(in crate::app) fn note_kept(&mut self, kept: &[SetAside]) {
        for one in &mut self.0 {
            one.is_kept |= kept.contains(&one.found);
        }
    }

    /// One was taken over, which led to this board.
    pub(in crate::app) fn note_taken(&mut self, place: usize, board: &Arc<Board>) {
        if let Some(one) = self.0.get_mut(place) {
            one.taken = Some(Arc::clone(board));
        }
    }

    /// Nothing is kept of a person who is deleted for good.
    pub(in crate::app) fn erase(&mut self, contact: &ContactId) {
        self.0.retain(|one| save::written_id(&one.found.text).as_deref() != Some(contact.as_str()));
    }
}

impl SetAsideText {
    /// True if the step that took it over is done, and not taken back.
    fn is_taken(&self, history: &History) -> bool {
        let Some(taken) = &self.taken else { return false };
        history.trail().take(history.len()).any(|(_, board)| Arc::ptr_eq(board, taken))
    }
}

/// True if texts lie beside a board from earlier.
pub(in crate::app) fn lie_beside(path: &Path) -> bool {
    save::set_aside_path(path).is_file()
}
