//! Open questions of responsibilities.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::is_drawn;
use crate::model::{Board, Responsibility, ResponsibilityId};

/// Responsibilities with an open question, in the region's order.
pub(super) fn open_questions(board: &Board) -> impl Iterator<Item = &Arc<Responsibility>> {
    board
        .responsibilities()
        .iter()
        .filter(|responsibility| is_drawn(responsibility) && !responsibility.question.trim().is_empty())
}

/// Ids of the responsibilities with an open question: the question itself is internal.
pub fn with_open_question(board: &Board) -> BTreeSet<ResponsibilityId> {
    open_questions(board).map(|responsibility| responsibility.id.clone()).collect()
}
