//! Excess of a board over what can be read again: whatever is saved can be opened.

use super::super::error::TooMuch;
use super::super::limits::{MAX_CELLS, MAX_MEGABYTES, MAX_RECORDS, MAX_VALUES, has_too_many_values, is_too_large};
use crate::model::{Board, MAX_CELLS_OF_ONE};

/// Excess of a board over what can be read again; `text` is the text of its file.
pub(super) fn excess(board: &Board, text: &str) -> Option<TooMuch> {
    let too_wide = board.responsibilities().iter().find(|responsibility| responsibility.covers.len() > MAX_CELLS_OF_ONE);
    if let Some(responsibility) = too_wide {
        return Some(TooMuch::CellsOfOne(board.actor_name(&responsibility.actor), MAX_CELLS_OF_ONE));
    }
    if board.responsibilities().iter().map(|responsibility| responsibility.covers.len()).sum::<usize>() > MAX_CELLS {
        return Some(TooMuch::Cells(MAX_CELLS));
    }
    let reserved = board.reserved();
    if board.len() + reserved.log.len() + reserved.editions.len() > MAX_RECORDS {
        return Some(TooMuch::Records(MAX_RECORDS));
    }
    if has_too_many_values(text) {
        return Some(TooMuch::Values(MAX_VALUES));
    }
    is_too_large(text.len()).then_some(TooMuch::Megabytes(MAX_MEGABYTES))
}
