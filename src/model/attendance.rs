//! Attendance: how many people of an institution are there, never who.

use serde::{Deserialize, Serialize};

use super::is_default::is_default;

/// Most people of one institution.
pub const MAX_PRESENT: u16 = 99;

/// Anwesenheit: how many people of one institution are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Number of people who are there, at most [`MAX_PRESENT`].
    pub present: u16,
    /// Number of them who may decide for their institution.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decide: u16,
}

impl Attendance {
    /// Numbers within their limits: no more people than there may be, and no more that decide than are there.
    #[must_use]
    pub fn bounded(self) -> Self {
        let present = self.present.min(MAX_PRESENT);
        Self { present, decide: self.decide.min(present) }
    }
}
