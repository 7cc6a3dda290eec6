//! A name for a new record that no other of its kind has.

use crate::model::{Board, RecordKind};

/// The first of some distinct names that is free; there must be one more than there are records of the kind.
pub(in crate::app) fn unused_name(board: &Board, kind: RecordKind, names: impl IntoIterator<Item = String>) -> String {
    let taken = board.records_of(kind);
    let is_free = |name: &String| taken.iter().all(|record| record.name() != name);
    // Of one name more than there are records at least one is free.
    names.into_iter().take(taken.len() + 1).find(is_free).unwrap_or_default()
}
