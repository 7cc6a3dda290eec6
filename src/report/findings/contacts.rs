//! Findings about contact persons: consent, and the age of entries.

use std::sync::Arc;

use super::grouping::grouped;
use super::{Finding, FindingPlace, Issue};
use crate::model::{Board, Contact, Date, RecordRef, Visibility};

/// Findings about persons of whom others are to be told without a ground, and about old entries, told together for each institution.
pub(super) fn contacts(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let mut all: Vec<Finding> = board.contacts().iter().filter_map(|contact| consent(board, contact)).collect();
    all.extend(stale(board, day));
    all
}

fn consent(board: &Board, contact: &Contact) -> Option<Finding> {
    let issue = match contact.visibility {
        _ if !contact.lacks_ground() => return None,
        Visibility::Public => Issue::PublicWithoutConsent,
        Visibility::Network => Issue::NetworkWithoutConsent,
        Visibility::Internal => return None,
    };
    let issue = issue(board.actor_name(&contact.actor), contact.name.clone());
    let key = RecordRef::Contact(contact.id.clone());
    Some(Finding::one(issue, FindingPlace::Record(key.clone()), vec![key], board))
}

/// Findings about old entries. A region goes through its contacts every half-year; what was not confirmed for a whole one was forgotten twice.
fn stale(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let Some(limit) = day.and_then(Date::a_year_earlier) else { return Vec::new() };
    let is_stale = |contact: &&Arc<Contact>| contact.confirmed.is_some_and(|confirmed| confirmed.ends_before(limit));
    let mut old: Vec<&Arc<Contact>> = board.contacts().iter().filter(is_stale).collect();
    old.sort_by_key(|contact| board.actors().position(&contact.actor));
    let found = old.iter().map(|contact| (&contact.actor, (), vec![RecordRef::Contact(contact.id.clone())]));
    grouped(board, found, |actor, contacts| {
        let issue = Issue::StaleContacts(board.actor_name(actor), contacts.len());
        (issue, FindingPlace::Record(RecordRef::Actor((*actor).clone())))
    })
}
