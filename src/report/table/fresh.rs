//! New rows of a table.

use super::column::TableKind;
use crate::model::{ActorId, Board, Contact, ContactId, Coverage, Edit, Record, RecordRef, ResponsibilityId};
use crate::text::{Lang, inspector};

/// A new row beside another one: of the same institution, a responsibility in the same cells, role and target groups. Without
/// another one of the first institution in the first area. Nothing where the board has none.
pub fn fresh_row(board: &Board, kind: TableKind, beside: Option<&RecordRef>, bits: u64, lang: Lang) -> Option<Record> {
    let like = match beside.and_then(|row| board.record(row)) {
        Some(Record::Responsibility(responsibility)) => Some(responsibility),
        _ => None,
    };
    let actor = match beside {
        Some(RecordRef::Contact(person)) => board.contacts().get(person).map(|person| person.actor.clone()),
        Some(RecordRef::Actor(actor)) => Some(actor.clone()),
        _ => like.as_ref().map(|responsibility| responsibility.actor.clone()),
    };
    let actor: ActorId = actor.or_else(|| Some(board.actors().at(0)?.id.clone()))?;
    if kind == TableKind::Contacts {
        return Some(Contact::named(ContactId::make("person", bits), actor, &inspector::contact_new(lang)).into());
    }
    let covers = if let Some(responsibility) = &like {
        responsibility.covers.clone()
    } else {
        let statuses = board.statuses().iter().map(|status| status.id.clone());
        Coverage::rectangle([board.areas().at(0)?.id.clone()], statuses)
    };
    let id = ResponsibilityId::make(&board.actor_name(&actor), bits);
    match board.assign_like(id, &actor, covers, like.as_deref()) {
        Edit::Put(record @ Record::Responsibility(_)) if !board.statuses().is_empty() => Some(record),
        _ => None,
    }
}
