//! Attendance: how many people of an institution are there, never who.

use serde::{Deserialize, Serialize};

use super::item::is_default;

/// The most people of one institution.
pub const MAX_PRESENT: u16 = 99;

/// Anwesenheit: how many people of one institution are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// How many, at most [`MAX_PRESENT`].
    pub present: u16,
    /// How many of them may decide for their institution.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decide: u16,
}

impl Attendance {
    /// As many as there may be, and no more that decide than are there.
    #[must_use]
    pub fn bounded(self) -> Self {
        let present = self.present.min(MAX_PRESENT);
        Self { present, decide: self.decide.min(present) }
    }
}
