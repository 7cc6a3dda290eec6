//! Items of an agenda.

use serde::{Deserialize, Serialize};

use super::item::is_default;

/// The longest that one item of an agenda may take, in minutes: half a day.
pub const MAX_ITEM_MINUTES: u16 = 720;

/// Tagesordnungspunkt.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// What it is about.
    pub title: String,
    /// How long it takes, at most [`MAX_ITEM_MINUTES`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: u16,
    /// How one works on it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub method: String,
    /// What shall come of it, and what the facilitator must not forget; never projected.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}
