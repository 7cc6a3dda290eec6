//! Findings: matters that somebody should look at, with their places and what the region said about them. Never a score, never a
//! ranking: all are in the order in which the region keeps its axes and institutions.

mod cells;
mod contacts;
mod grouping;
mod institutions;
mod issue;
mod place;
mod records;
mod target_groups;
mod verdict;
mod wording;

pub use issue::{Issue, Severity};
pub use place::FindingPlace;

use std::sync::Arc;

use self::verdict::VerdictKey;
use crate::model::{Board, Date, RecordRef, Verdict};
use crate::text::Lang;

/// Matter that somebody should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Kind of matter, with the names that it had when it was found.
    pub issue: Issue,
    /// Place: there a jump leads.
    pub place: FindingPlace,
    /// Verdict of the region on it.
    pub verdict: Option<Arc<Verdict>>,
    /// Keys of verdicts on it; several where several cells are told as one.
    verdict_keys: Vec<VerdictKey>,
}

impl Finding {
    /// Finding with one verdict key, whatever was said about it.
    fn one(issue: Issue, place: FindingPlace, about: Vec<RecordRef>, board: &Board) -> Self {
        let verdict_key = VerdictKey::new(issue.code(), about);
        let verdict = board.verdicts().get(&verdict_key.id).map(Arc::clone);
        Self { issue, place, verdict, verdict_keys: vec![verdict_key] }
    }

    /// Key by which it is known at every look, as long as the same is wrong with the same records.
    pub fn key(&self) -> &str {
        self.verdict_keys.first().map_or("", |key| key.id.as_str())
    }

    /// Severity of its kind.
    pub fn severity(&self) -> Severity {
        self.issue.severity()
    }

    /// Name in machine-readable output; never changed.
    pub fn code(&self) -> &'static str {
        self.issue.code()
    }

    /// Sentence for users.
    pub fn say(&self, lang: Lang) -> String {
        self.issue.say(lang)
    }

    /// Sentence without the names of persons: what is said in the window may be projected.
    pub fn say_in_the_room(&self, lang: Lang) -> String {
        self.issue.say_in_the_room(lang)
    }
}

/// Findings of a board, everything worth a look: inconsistencies first, each kind in the order of the board. `today` is the day on which it is looked
/// at; what is over or due is measured by it, or by the date of the board where that is later.
pub fn findings(board: &Board, today: Option<Date>) -> Vec<Finding> {
    let day = today.max(board.head().as_of);
    let mut all = records::dangling(board);
    all.extend(records::nameless(board));
    all.extend(records::short_names(board));
    all.extend(records::questions(board));
    all.extend(records::responsibilities(board));
    all.extend(contacts::contacts(board, day));
    all.extend(institutions::missing_kinds(board));
    all.extend(institutions::actors(board, day));
    all.extend(cells::cells(board));
    all.extend(target_groups::unserved(board));
    all.extend(records::legal_checks(board, day));
    all.sort_by_key(Finding::severity);
    all
}
