//! Small marks of states on chips.

use crate::model::State;

/// Whether a state is shown by a small mark.
pub(super) fn has_mark(state: State) -> bool {
    matches!(state, State::Proposed | State::Disputed)
}
