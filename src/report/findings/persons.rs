//! Findings about contact persons: consent, and whether entries are still right.

use std::sync::Arc;

use super::alike::together;
use super::{Finding, Issue, Place};
use crate::model::{Board, Contact, Date, RecordRef, Visibility};

/// Who shows without having consented; and of which institution entries are old, told together.
pub(super) fn contacts(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let mut all: Vec<Finding> = board.contacts().iter().filter_map(|contact| consent(board, contact)).collect();
    all.extend(stale(board, day));
    all
}

fn consent(board: &Board, contact: &Contact) -> Option<Finding> {
    let issue = match (contact.visibility, contact.consent) {
        (Visibility::Public, None) => Issue::PublicWithoutConsent,
        (Visibility::Network, None) => Issue::NetworkWithoutConsent,
        _ => return None,
    };
    let issue = issue(board.actor_name(&contact.actor), contact.name.clone());
    let key = RecordRef::Contact(contact.id.clone());
    Some(Finding::one(issue, Place::Record(key.clone()), vec![key], board))
}

/// A region goes through its contacts every half-year; what was not confirmed for a whole one was forgotten twice.
fn stale(board: &Board, day: Option<Date>) -> Vec<Finding> {
    let Some(limit) = day.and_then(Date::a_year_earlier) else { return Vec::new() };
    let is_stale = |contact: &&Arc<Contact>| contact.confirmed.is_some_and(|confirmed| confirmed.ends_before(limit));
    let mut old: Vec<&Arc<Contact>> = board.contacts().iter().filter(is_stale).collect();
    old.sort_by_key(|contact| board.actors().position(&contact.actor));
    let found = old.iter().map(|contact| (&contact.actor, (), vec![RecordRef::Contact(contact.id.clone())]));
    together(board, found, |actor, contacts| {
        let issue = Issue::StaleContacts(board.actor_name(actor), contacts.len());
        (issue, Place::Record(RecordRef::Actor((*actor).clone())))
    })
}
