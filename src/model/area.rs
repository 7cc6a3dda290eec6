//! The other axis of the grid: activity areas.

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{AreaId, RecordRef, STATUS_SHORT_CHARS};
use crate::text::fields as t;

/// Aktivitätsbereich: one row of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    pub id: AreaId,
    /// Short name in the head of the row.
    pub short: String,
    /// Full name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub long: String,
    /// Contents of the area, in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub line: String,
    /// Goal of the region in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub goal: String,
}

impl Area {
    /// An area of which no more than the short name is known.
    pub fn named(id: AreaId, short: &str) -> Self {
        Self { id, short: short.to_owned(), long: String::new(), line: String::new(), goal: String::new() }
    }
}

impl Fields for Area {
    const FIELDS: &'static [Field<Self>] = &[
        field!(short, t::short).hint(t::short_hint).needed().max_chars(STATUS_SHORT_CHARS).counted().distinct(),
        field!(long, t::long).hint(t::long_hint),
        field!(line, t::line).hint(t::line_hint).rows(2),
        field!(goal, t::goal).hint(t::goal_hint).rows(2),
    ];
}

impl Item for Area {
    type Id = AreaId;

    fn id(&self) -> &AreaId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.short
    }

    fn references(&self) -> Vec<RecordRef> {
        Vec::new()
    }

    fn forget(&self, _gone: &RecordRef) -> Forget<Self> {
        Forget::Untouched
    }
}
