//! What is still to be asked.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::is_drawn;
use crate::model::{Board, Responsibility, ResponsibilityId};

/// The responsibilities with an open question, in the region's order.
pub(super) fn open(board: &Board) -> impl Iterator<Item = &Arc<Responsibility>> {
    board.responsibilities().iter().filter(|held| is_drawn(held) && !held.question.trim().is_empty())
}

/// Which responsibilities have an open question: the question itself is internal.
pub fn asked(board: &Board) -> BTreeSet<ResponsibilityId> {
    open(board).map(|held| held.id.clone()).collect()
}
