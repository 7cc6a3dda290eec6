//! Small marks of states on chips.

use crate::model::State;

/// True for a state that is shown by a small mark.
pub(super) fn has_mark(state: State) -> bool {
    matches!(state, State::Proposed | State::Disputed)
}
