//! The other axis of the grid: activity areas.

use serde::{Deserialize, Serialize};

use super::detail::{Detail, Said};
use super::item::{Forget, Item, is_default};
use super::{AreaId, RecordRef};
use crate::text::inspector as t;

/// Aktivitätsbereich: one row of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    pub id: AreaId,
    /// What the head of the row shows.
    pub short: String,
    /// Its full name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub long: String,
    /// What belongs to it, in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub line: String,
    /// What the region wants to reach in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub goal: String,
}

impl Area {
    /// An area of which no more than the short name is known.
    pub fn named(id: AreaId, short: &str) -> Self {
        Self { id, short: short.to_owned(), long: String::new(), line: String::new(), goal: String::new() }
    }
}

impl Item for Area {
    type Id = AreaId;

    fn id(&self) -> &AreaId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.short
    }

    fn details(&self, _said: &Said<'_>) -> Vec<Detail> {
        vec![
            (t::short, self.short.clone()),
            (t::long, self.long.clone()),
            (t::line, self.line.clone()),
            (t::goal, self.goal.clone()),
        ]
    }

    fn references(&self) -> Vec<RecordRef> {
        Vec::new()
    }

    fn forget(&self, _gone: &RecordRef) -> Forget<Self> {
        Forget::Untouched
    }
}
