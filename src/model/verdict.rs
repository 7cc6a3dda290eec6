//! Verdicts of the region on something that the program noticed.

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{RecordRef, VerdictId};
use crate::text::{Lang, fields as t, terms, versions};

/// Beurteilung eines Hinweises; at most one per thing noticed, whose name is its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Name of what was noticed: the same at every look, as long as it is about the same records.
    pub id: VerdictId,
    /// Records that it is about; without any of them the verdict means nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Vec<RecordRef>,
    /// Judgment of the region.
    pub judgment: Judgment,
    /// Reason, and what follows from it; internal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub remark: String,
}

impl Fields for Verdict {
    const FIELDS: &'static [Field<Self>] = &[field!(judgment, versions::judgment), field!(remark, t::remarks)];
}

impl Item for Verdict {
    type Id = VerdictId;

    fn id(&self) -> &VerdictId {
        &self.id
    }

    fn name(&self) -> &str {
        if self.remark.is_empty() { self.id.as_str() } else { &self.remark }
    }

    fn references(&self) -> Vec<RecordRef> {
        self.about.clone()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        if self.about.contains(gone) { Forget::Gone } else { Forget::Untouched }
    }
}

/// Judgment of the region on something noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Judgment {
    /// gewollt: so it shall be.
    Intended,
    /// zu klären: somebody has to settle it.
    ToClarify,
    /// Doppelung: two do the same.
    Duplicate,
}

impl Judgment {
    /// All judgments.
    pub const ALL: [Self; 3] = [Self::Intended, Self::ToClarify, Self::Duplicate];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Intended => terms::judgment_intended(lang),
            Self::ToClarify => terms::judgment_to_clarify(lang),
            Self::Duplicate => terms::judgment_duplicate(lang),
        }
    }

    /// True where nothing is left to do about it.
    pub fn is_settled(self) -> bool {
        self == Self::Intended
    }
}

closed_list!(Judgment, Judgment::say);
