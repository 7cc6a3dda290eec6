//! Items of an agenda.

use serde::{Deserialize, Serialize};

use super::is_default::is_default;

/// Longest time that one item of an agenda may take, in minutes: half a day.
pub const MAX_ITEM_MINUTES: u16 = 720;

/// Tagesordnungspunkt.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Topic.
    pub title: String,
    /// Minutes that it takes, at most [`MAX_ITEM_MINUTES`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: u16,
    /// Method of working on it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub method: String,
    /// Aim, and what the facilitator must not forget; never projected.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}
