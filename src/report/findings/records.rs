//! Findings in single records: references, names, responsibilities, law.

use std::collections::BTreeMap;

use super::{Finding, FindingPlace, Issue};
use crate::model::{ActorId, Board, CellNames, Date, Item as _, RecordKind, RecordRef, Responsibility, SHORT_NAME_CHARS, State};
use crate::report::cells::is_drawn;
use crate::report::open_questions;
use crate::text::Lang;

/// Findings about references that point nowhere.
pub(super) fn dangling(board: &Board) -> Vec<Finding> {
    let found = board.dangling().into_iter();
    let finding = |(from, missing): (RecordRef, RecordRef)| {
        let (name, kind) = (board.name_of(&from, Lang::De), from.kind());
        let about = vec![from.clone(), missing.clone()];
        Finding::one(Issue::Dangling { kind, name, missing }, FindingPlace::Record(from), about, board)
    };
    found.map(finding).collect()
}

/// Findings about records without a name. Cell notes and verdicts need no name, and a responsibility without a task has a finding of its own.
pub(super) fn nameless(board: &Board) -> Vec<Finding> {
    let needs_name =
        |key: &RecordRef| !matches!(key.kind(), RecordKind::CellNote | RecordKind::Responsibility | RecordKind::Verdict);
    let records = board.records().filter(|record| record.name().trim().is_empty()).map(|record| record.key());
    let finding =
        |key: RecordRef| Finding::one(Issue::Nameless(key.clone()), FindingPlace::Record(key.clone()), vec![key], board);
    records.filter(needs_name).map(finding).collect()
}

/// Findings about the names that the grid shows: the short name of an institution, or its name where it has none.
pub(super) fn short_names(board: &Board) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut holders: BTreeMap<&str, Vec<(&ActorId, &str)>> = BTreeMap::new();
    for actor in board.actors() {
        let shown = actor.name();
        let chars = shown.chars().count();
        if chars > SHORT_NAME_CHARS {
            let key = RecordRef::Actor(actor.id.clone());
            let issue = Issue::LongShortName(shown.to_owned(), chars);
            all.push(Finding::one(issue, FindingPlace::Record(key.clone()), vec![key], board));
        }
        if !shown.trim().is_empty() {
            holders.entry(shown).or_default().push((&actor.id, &actor.name));
        }
    }
    for (shown, actors) in holders.into_iter().filter(|(_, actors)| actors.len() > 1) {
        let about: Vec<RecordRef> = actors.iter().map(|(id, _)| RecordRef::Actor((*id).clone())).collect();
        let place = about.first().cloned().map_or(FindingPlace::Board, FindingPlace::Record);
        let names = actors.iter().map(|(_, name)| (*name).to_owned()).collect();
        all.push(Finding::one(Issue::SameShortName(shown.to_owned(), names), place, about, board));
    }
    all
}

/// Findings about responsibilities of which something is missing, and those that nobody has agreed on yet.
pub(super) fn responsibilities(board: &Board) -> Vec<Finding> {
    type Ask<'a> = (&'a dyn Fn(&Responsibility) -> bool, fn(String, CellNames) -> Issue);
    let lacks_group = |responsibility: &Responsibility| responsibility.groups.is_empty();
    let lacks_task = |responsibility: &Responsibility| responsibility.task.trim().is_empty();
    let is_proposed = |responsibility: &Responsibility| responsibility.state == State::Proposed;
    let asked: [Ask<'_>; 3] =
        [(&lacks_group, Issue::WithoutGroup), (&lacks_task, Issue::WithoutTask), (&is_proposed, Issue::Proposed)];
    let mut all = Vec::new();
    for responsibility in board.responsibilities().iter().filter(|responsibility| is_drawn(responsibility)) {
        for (is_so, issue) in asked {
            if is_so(responsibility) {
                let key = RecordRef::Responsibility(responsibility.id.clone());
                let issue = issue(board.actor_name(&responsibility.actor), CellNames::of(&responsibility.covers, board));
                all.push(Finding::one(issue, FindingPlace::Record(key.clone()), vec![key], board));
            }
        }
    }
    all
}

/// Findings about open questions of responsibilities.
pub(super) fn questions(board: &Board) -> Vec<Finding> {
    open_questions::open_questions(board)
        .map(|responsibility| {
            let key = RecordRef::Responsibility(responsibility.id.clone());
            let (actor, place) = (board.actor_name(&responsibility.actor), CellNames::of(&responsibility.covers, board));
            let issue = Issue::OpenQuestion(actor, place, responsibility.question.trim().to_owned());
            Finding::one(issue, FindingPlace::Record(key.clone()), vec![key], board)
        })
        .collect()
}

/// Findings about law that has changed, or was to change, since it was written down.
pub(super) fn legal_checks(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let Some(day) = day else { return Vec::new() };
    let due = board.legal_checks().iter().filter(|check| check.due <= day);
    due.map(|check| {
        let key = RecordRef::LegalCheck(check.id.clone());
        Finding::one(Issue::LawDue(check.what.clone(), check.due), FindingPlace::Record(key.clone()), vec![key], board)
    })
    .collect()
}
