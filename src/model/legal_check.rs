//! Legal checks: dates at which law shown on the board must be looked at again.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{Date, KindId, LegalCheckId, RecordRef, StatusId};
use crate::text::fields as t;

/// Rechtsprüfpunkt (catalogue 1.5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalCheck {
    /// Its id.
    pub id: LegalCheckId,
    /// Date to look; a year alone where no more is known.
    pub due: Date,
    /// True where the date is only planned.
    #[serde(default, skip_serializing_if = "is_default")]
    pub planned: bool,
    /// Change of the law.
    pub what: String,
    /// Statuses that it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub statuses: BTreeSet<StatusId>,
    /// Kinds of institution that it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kinds: BTreeSet<KindId>,
    /// State of the research.
    #[serde(default, skip_serializing_if = "is_default")]
    pub research: String,
    /// True where that is uncertain.
    #[serde(default, skip_serializing_if = "is_default")]
    pub check: bool,
}

impl LegalCheck {
    /// A check of which no more is known than what to look at, and from when on.
    pub fn due(id: LegalCheckId, what: &str, due: Date) -> Self {
        Self {
            id,
            due,
            planned: false,
            what: what.to_owned(),
            statuses: BTreeSet::new(),
            kinds: BTreeSet::new(),
            research: String::new(),
            check: false,
        }
    }
}

impl Fields for LegalCheck {
    const FIELDS: &'static [Field<Self>] = &[
        field!(what, t::check_what).hint(t::check_what_hint).needed().rows(3),
        field!(due, t::check_due).hint(t::month_hint),
        field!(planned, t::check_planned),
        field!(statuses, t::check_statuses),
        field!(kinds, t::check_kinds),
        field!(research, t::check_research).hint(t::check_research_hint).rows(2),
        field!(check, t::check),
    ];
}

impl Item for LegalCheck {
    type Id = LegalCheckId;

    fn id(&self) -> &LegalCheckId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.what
    }

    fn references(&self) -> Vec<RecordRef> {
        let statuses = self.statuses.iter().cloned().map(RecordRef::Status);
        statuses.chain(self.kinds.iter().cloned().map(RecordRef::Kind)).collect()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        let mut check = self.clone();
        let was_there = match gone {
            RecordRef::Status(status) => check.statuses.remove(status),
            RecordRef::Kind(kind) => check.kinds.remove(kind),
            _ => false,
        };
        if was_there { Forget::Adapted(check) } else { Forget::Untouched }
    }
}
