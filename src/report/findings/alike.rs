//! Findings that are alike: what is so in one area, or of one institution, is told in one line as long as the region said the same
//! about all of it.

use std::sync::Arc;

use super::{Finding, Issue, Mark, Place};
use crate::model::{Board, RecordRef, Verdict};

/// Some parts of what is told together.
struct Alike<K, P> {
    key: K,
    parts: Vec<P>,
    verdict: Option<Arc<Verdict>>,
    marks: Vec<Mark>,
}

/// Puts parts with equal keys and equal verdicts together, in the order of the first of each; `tell` says what they are. Each part
/// comes with the records that it is about, by which a verdict on it alone is kept.
pub(super) fn together<K: PartialEq, P>(
    board: &Board,
    found: impl IntoIterator<Item = (K, P, Vec<RecordRef>)>,
    tell: impl Fn(&K, &[P]) -> (Issue, Place),
) -> Vec<Finding> {
    let mut all: Vec<Alike<K, P>> = Vec::new();
    for (key, part, about) in found {
        let parts = vec![part];
        let mark = Mark::new(tell(&key, &parts).0.code(), about);
        let verdict = board.verdicts().get(&mark.id).map(Arc::clone);
        let is_alike = |known: &&mut Alike<K, P>| known.key == key && says_same(known.verdict.as_deref(), verdict.as_deref());
        match all.iter_mut().find(is_alike) {
            Some(known) => {
                known.parts.extend(parts);
                known.marks.push(mark);
            }
            None => all.push(Alike { key, parts, verdict, marks: vec![mark] }),
        }
    }
    let finding = |Alike { key, parts, verdict, marks }| {
        let (issue, place) = tell(&key, &parts);
        Finding { issue, place, verdict, marks }
    };
    all.into_iter().map(finding).collect()
}

fn says_same(one: Option<&Verdict>, other: Option<&Verdict>) -> bool {
    let said = |verdict: &Verdict| (verdict.judgment, verdict.remark.clone());
    one.map(said) == other.map(said)
}
