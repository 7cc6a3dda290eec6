//! Grouping of findings that are alike: what is so in one area, or of one institution, is told in one line as long as the region
//! said the same about all of it.

use std::sync::Arc;

use super::verdict::VerdictKey;
use super::{Finding, FindingPlace, Issue};
use crate::model::{Board, RecordRef, Verdict};

/// Parts that are told together.
struct Group<K, P> {
    key: K,
    parts: Vec<P>,
    verdict: Option<Arc<Verdict>>,
    verdict_keys: Vec<VerdictKey>,
}

/// Groups parts with equal keys and equal verdicts, in the order of the first of each; `tell` says what they are. Each part
/// comes with the records that it is about, by which a verdict on it alone is kept.
pub(super) fn grouped<K: PartialEq, P>(
    board: &Board,
    found: impl IntoIterator<Item = (K, P, Vec<RecordRef>)>,
    tell: impl Fn(&K, &[P]) -> (Issue, FindingPlace),
) -> Vec<Finding> {
    let mut all: Vec<Group<K, P>> = Vec::new();
    for (key, part, about) in found {
        let parts = vec![part];
        let verdict_key = VerdictKey::new(tell(&key, &parts).0.code(), about);
        let verdict = board.verdicts().get(&verdict_key.id).map(Arc::clone);
        let is_alike = |known: &&mut Group<K, P>| known.key == key && says_same(known.verdict.as_deref(), verdict.as_deref());
        match all.iter_mut().find(is_alike) {
            Some(known) => {
                known.parts.extend(parts);
                known.verdict_keys.push(verdict_key);
            }
            None => all.push(Group { key, parts, verdict, verdict_keys: vec![verdict_key] }),
        }
    }
    let finding = |Group { key, parts, verdict, verdict_keys }| {
        let (issue, place) = tell(&key, &parts);
        Finding { issue, place, verdict, verdict_keys }
    };
    all.into_iter().map(finding).collect()
}

fn says_same(one: Option<&Verdict>, other: Option<&Verdict>) -> bool {
    let said = |verdict: &Verdict| (verdict.judgment, verdict.remark.clone());
    one.map(said) == other.map(said)
}
