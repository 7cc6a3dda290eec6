//! Verdicts on findings: the key by which one is kept, its meaning for a finding, and the edit that gives or takes it back.

use super::{Finding, Severity};
use crate::model::{Edit, Judgment, Label, RecordRef, Verdict, VerdictId};

/// Key of a verdict: the same at every look, as long as the same is wrong with the same records.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VerdictKey {
    /// Id of the verdict.
    pub(super) id: VerdictId,
    /// Records that it is about.
    pub(super) about: Vec<RecordRef>,
}

impl VerdictKey {
    pub(super) fn new(code: &str, about: Vec<RecordRef>) -> Self {
        let parts = about.iter().map(RecordRef::id_text);
        let id = std::iter::once(code.to_owned()).chain(parts).collect::<Vec<_>>().join(":");
        Self { id: VerdictId::new(&id), about }
    }
}

impl Finding {
    /// True if the region said that it shall be so.
    pub fn is_settled(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| verdict.judgment.is_settled())
    }

    /// True if a verdict can be given: what contradicts itself is to be mended.
    pub fn can_be_judged(&self) -> bool {
        self.severity() == Severity::Hint
    }

    /// Edit that notes what the region says about it, with a remark; `None` takes back what it said.
    pub fn judge(&self, judgment: Option<Judgment>, remark: &str) -> Edit {
        let edits = self.verdict_keys.iter().map(|key| match judgment {
            Some(judgment) => {
                let (id, about) = (key.id.clone(), key.about.clone());
                Edit::Put(Verdict { id, about, judgment, remark: remark.to_owned() }.into())
            }
            None => Edit::Remove(RecordRef::Verdict(key.id.clone())),
        });
        Edit::All(judgment.map_or(Label::NotJudged, Label::Judged), edits.collect())
    }
}
