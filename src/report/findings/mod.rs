//! Findings: what somebody should look at, with where it is and what the region said about it. Never a score, never a ranking:
//! all are in the order in which the region keeps its axes and institutions.

mod alike;
mod grid;
mod institutions;
mod issue;
mod persons;
mod place;
mod records;
mod served;

pub use issue::{Issue, Severity};
pub use place::Place;

use std::sync::Arc;

use self::place::Mark;
use crate::model::{Board, Date, Edit, Judgment, Label, RecordRef, Verdict};
use crate::text::Lang;

/// Something that somebody should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is, with the names that it had when it was found.
    pub issue: Issue,
    /// Where it is: there a jump leads.
    pub place: Place,
    /// What the region said about it.
    pub verdict: Option<Arc<Verdict>>,
    /// What a verdict on it is kept by; several where several cells are told as one.
    marks: Vec<Mark>,
}

impl Finding {
    /// One thing, kept by one mark, whatever was said about it.
    fn one(issue: Issue, place: Place, about: Vec<RecordRef>, board: &Board) -> Self {
        let mark = Mark::new(issue.code(), about);
        let verdict = board.verdicts().get(&mark.id).map(Arc::clone);
        Self { issue, place, verdict, marks: vec![mark] }
    }

    /// By what it is known at every look, as long as the same is wrong with the same records.
    pub fn key(&self) -> &str {
        self.marks.first().map_or("", |mark| mark.id.as_str())
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.issue.severity()
    }

    /// Its name in machine-readable output; never changed.
    pub fn code(&self) -> &'static str {
        self.issue.code()
    }

    /// It in words.
    pub fn say(&self, lang: Lang) -> String {
        self.issue.say(lang)
    }

    /// The same without the names of persons: what is said in the window may be projected.
    pub fn say_in_the_room(&self, lang: Lang) -> String {
        self.issue.say_in_the_room(lang)
    }

    /// Whether the region said that it shall be so.
    pub fn is_settled(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| verdict.judgment.is_settled())
    }

    /// Whether a verdict can be given: what contradicts itself is to be mended.
    pub fn can_be_judged(&self) -> bool {
        self.severity() == Severity::Hint
    }

    /// The edit that notes what the region says about it, with a remark; `None` takes back what it said.
    pub fn judge(&self, judgment: Option<Judgment>, remark: &str) -> Edit {
        let edits = self.marks.iter().map(|mark| match judgment {
            Some(judgment) => {
                let (id, about) = (mark.id.clone(), mark.about.clone());
                Edit::Put(Verdict { id, about, judgment, remark: remark.to_owned() }.into())
            }
            None => Edit::Remove(RecordRef::Verdict(mark.id.clone())),
        });
        Edit::All(judgment.map_or(Label::NotJudged, Label::Judged), edits.collect())
    }
}

/// Everything worth a look: inconsistencies first, each kind in the order of the board. `today` is the day on which it is looked
/// at; what is over or due is measured by it, or by the date of the board where that is later.
pub fn findings(board: &Board, today: Option<Date>) -> Vec<Finding> {
    let day = today.max(board.head().as_of);
    let mut all = records::dangling(board);
    all.extend(records::nameless(board));
    all.extend(records::short_names(board));
    all.extend(records::questions(board));
    all.extend(records::responsibilities(board));
    all.extend(persons::contacts(board, day));
    all.extend(institutions::missing_kinds(board));
    all.extend(institutions::actors(board, day));
    all.extend(grid::cells(board));
    all.extend(served::unserved(board));
    all.extend(records::legal_checks(board, day));
    all.sort_by_key(Finding::severity);
    all
}
