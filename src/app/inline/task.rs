//! Entering the task of a responsibility that was just made.

use crate::model::{Board, Edit, ResponsibilityId};
use crate::scene::Target;

/// A task for a responsibility.
#[derive(Debug)]
pub(super) struct Task {
    /// Responsibility whose task it is.
    pub responsibility: ResponsibilityId,
    /// The chip that shows it.
    pub chip: Target,
}

impl Task {
    /// The edit that gives it this task; `None` where nothing was typed.
    pub(super) fn edit(&self, typed: &str, board: &Board) -> Option<Edit> {
        let typed = typed.trim();
        if typed.is_empty() { None } else { board.set_task(&self.responsibility, typed).ok() }
    }
}
