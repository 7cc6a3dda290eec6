//! Notes on cells: decisions of the group that data alone cannot tell.

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{Cell, RecordRef};
use crate::text::{Lang, fields as t, terms};

/// Vermerk zum Feld; at most one per cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellNote {
    /// Cell; it is the id of the note.
    pub cell: Cell,
    /// Decision of the group.
    pub decision: Decision,
    /// Reason, and what follows from it; internal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub remark: String,
}

impl Fields for CellNote {
    const FIELDS: &'static [Field<Self>] =
        &[field!(decision, t::decision), field!(remark, t::cell_remark).hint(t::cell_remark_hint).rows(3)];
}

impl Item for CellNote {
    type Id = Cell;

    fn id(&self) -> &Cell {
        &self.cell
    }

    fn name(&self) -> &str {
        &self.remark
    }

    fn references(&self) -> Vec<RecordRef> {
        vec![RecordRef::Area(self.cell.area.clone()), RecordRef::Status(self.cell.status.clone())]
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::Area(area) if *area == self.cell.area => Forget::Gone,
            RecordRef::Status(status) if *status == self.cell.status => Forget::Gone,
            _ => Forget::Untouched,
        }
    }
}

/// Decision of the group about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Decision {
    /// Lücke: a confirmed gap.
    Gap,
    /// nicht vorgesehen: empty on purpose.
    NotIntended,
    /// strittig.
    Disputed,
}

impl Decision {
    /// All decisions.
    pub const ALL: [Self; 3] = [Self::Gap, Self::NotIntended, Self::Disputed];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Gap => terms::decision_gap(lang),
            Self::NotIntended => terms::decision_not_intended(lang),
            Self::Disputed => terms::decision_disputed(lang),
        }
    }
}

closed_list!(Decision, Decision::say);
