//! How much a file may hold. Reading refuses or sets aside what is more, so writing refuses it too: whatever is saved can be
//! opened again.

use super::error::TooMuch;
use crate::model::{Board, MAX_CELLS_OF_ONE};

/// The largest file, in megabytes.
pub(super) const MAX_MEGABYTES: usize = 64;
/// The most values of a file, which bounds time and memory.
pub(super) const MAX_VALUES: usize = 500_000;
/// The most records, which bounds time and memory.
pub(super) const MAX_RECORDS: usize = 100_000;
/// The most covered cells of all responsibilities together, which bounds memory.
pub(super) const MAX_CELLS: usize = 2_000_000;

/// Whether a text has more bytes than a file may have.
pub(super) fn is_too_large(bytes: usize) -> bool {
    bytes > MAX_MEGABYTES << 20
}

/// Whether a text has more values than a file may have: each ends with a comma.
pub(super) fn has_too_many_values(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b',').count() > MAX_VALUES
}

/// What a board has more of than can be read again; `text` is the text of its file.
pub(super) fn excess(board: &Board, text: &str) -> Option<TooMuch> {
    let too_wide = board.responsibilities().iter().find(|held| held.covers.len() > MAX_CELLS_OF_ONE);
    if let Some(held) = too_wide {
        return Some(TooMuch::CellsOfOne(board.actor_name(&held.actor), MAX_CELLS_OF_ONE));
    }
    if board.responsibilities().iter().map(|held| held.covers.len()).sum::<usize>() > MAX_CELLS {
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
