//! Renaming: the record that a target names, and the edit of another name.

use crate::model::{Board, Edit, HeadField, RecordRef};
use crate::scene::Target;

/// The name that is shown now.
pub(super) fn name_of(target: &Target, board: &Board) -> String {
    match record(target, board) {
        Some(key) => board.record(&key).map(|record| record.name().to_owned()).unwrap_or_default(),
        None => board.head().title.clone(),
    }
}

/// The edit that gives what the target stands for another name; `None` for no name at all.
pub(super) fn edit(target: &Target, name: &str, board: &Board) -> Option<Edit> {
    if name.trim().is_empty() {
        return None;
    }
    match record(target, board) {
        Some(key) => board.rename(&key, name).ok(),
        None => Some(Edit::Head(HeadField::new("title", name.trim().to_owned()))),
    }
}

/// The record that a target shows by its name; `None` for the title, which belongs to the board itself.
fn record(target: &Target, board: &Board) -> Option<RecordRef> {
    match target {
        Target::Chip(pieces) => {
            let responsibility = board.responsibilities().get(&pieces.first()?.responsibility)?;
            Some(RecordRef::Actor(responsibility.actor.clone()))
        }
        _ => target.named_record(),
    }
}
