//! Findings about institutions: those missing at the table, mandates, those that do nothing or that nobody knows whom to call at.

use std::collections::BTreeSet;

use super::{Finding, FindingPlace, Issue};
use crate::model::{Actor, ActorId, Board, Date, KindId, MandateForm, RecordRef};
use crate::report::cells::is_drawn;

/// Findings about kinds that belong to the core of a network (Regionalworkshop concept, IQ Sachsen 2016) and are not on the board.
pub(super) fn missing_kinds(board: &Board) -> Vec<Finding> {
    let present: BTreeSet<&KindId> = board.actors().iter().filter_map(|actor| actor.kind.as_ref()).collect();
    let missing = board.kinds().iter().filter(|kind| kind.core && !present.contains(&kind.id));
    missing
        .map(|kind| {
            let key = RecordRef::Kind(kind.id.clone());
            Finding::one(Issue::MissingKind(kind.name.clone()), FindingPlace::Record(key.clone()), vec![key], board)
        })
        .collect()
}

/// Findings about each institution.
pub(super) fn actors(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let busy: BTreeSet<&ActorId> = board
        .responsibilities()
        .iter()
        .filter(|responsibility| is_drawn(responsibility))
        .map(|responsibility| &responsibility.actor)
        .collect();
    let reachable: BTreeSet<&ActorId> = board.contacts().iter().map(|contact| &contact.actor).collect();
    let mut all = Vec::new();
    for actor in board.actors() {
        let name = || board.actor_name(&actor.id);
        let idle = (!busy.contains(&actor.id)).then(|| Issue::WithoutResponsibility(name()));
        let mute = (!reachable.contains(&actor.id)).then(|| Issue::WithoutContact(name()));
        let key = RecordRef::Actor(actor.id.clone());
        let issues = [mandate(board, actor, day), idle, mute].into_iter().flatten();
        all.extend(issues.map(|issue| Finding::one(issue, FindingPlace::Record(key.clone()), vec![key.clone()], board)));
    }
    all
}

fn mandate(board: &Board, actor: &Actor, day: Option<Date>) -> Option<Issue> {
    let mandate = actor.mandate.as_ref()?;
    let name = || board.actor_name(&actor.id);
    match (mandate.until, day) {
        (None, _) if mandate.form == MandateForm::Project => Some(Issue::EndlessProject(name())),
        (Some(until), Some(day)) if until.ends_before(day) => Some(Issue::MandateEnded(name(), until)),
        _ => None,
    }
}
