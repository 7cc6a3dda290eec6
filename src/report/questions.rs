//! What is still to be asked.

use std::collections::BTreeSet;

use super::is_drawn;
use crate::model::{Board, ResponsibilityId};

/// The responsibilities with an open question. Only which they are: the question itself is internal.
pub fn asked(board: &Board) -> BTreeSet<ResponsibilityId> {
    let all = board.responsibilities().iter().filter(|held| is_drawn(held) && !held.question.trim().is_empty());
    all.map(|held| held.id.clone()).collect()
}
