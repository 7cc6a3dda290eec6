//! Where a finding is, and by what a verdict on it is kept.

use crate::model::{Coverage, RecordRef, VerdictId};

/// Where a finding is.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// In a record.
    Record(RecordRef),
    /// In cells of the grid.
    Cells(Coverage),
    /// In the board as a whole.
    Board,
}

/// What a verdict is kept by: the same at every look, as long as the same is wrong with the same records.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    /// The id of the verdict.
    pub(super) id: VerdictId,
    /// The records it is about.
    pub(super) about: Vec<RecordRef>,
}

impl Mark {
    pub(super) fn new(code: &str, about: Vec<RecordRef>) -> Self {
        let parts = about.iter().map(RecordRef::id_text);
        let id = std::iter::once(code.to_owned()).chain(parts).collect::<Vec<_>>().join(":");
        Self { id: VerdictId::new(&id), about }
    }
}
