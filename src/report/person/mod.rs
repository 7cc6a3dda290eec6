//! Knowledge of a board about one person: the entry itself, every free text that seems to mean the person, and what later versions
//! keep there word for word. For a request under Art. 15 GDPR (DSGVO), and before the person is deleted.

mod mentions;
mod traces;
mod unescaped;

pub use mentions::{Mention, MentionPlace, mentions};
pub use traces::{Trace, Traces, TracesFound};
pub use unescaped::unescaped;

use std::sync::Arc;

use crate::model::{Board, Contact, ContactId, History, RecordRef};
use crate::text::{Lang, inspector, person};

/// Fields of the entry itself that say something of a person: name and value, for users.
pub fn contact_fields(contact: &Contact, board: &Board, lang: Lang) -> Vec<(String, String)> {
    let date = |date: Option<crate::model::Date>| date.map(|date| date.say(lang)).unwrap_or_default();
    let all = [
        (inspector::contact_name(lang), contact.name.clone()),
        (inspector::speaks_for(lang), board.actor_name(&contact.actor)),
        (inspector::function(lang), contact.function.clone()),
        (inspector::phone(lang), contact.phone.clone()),
        (inspector::email(lang), contact.email.clone()),
        (inspector::channel(lang), contact.channel.map(|channel| channel.say(lang)).unwrap_or_default()),
        (inspector::address(lang), contact.address.clone()),
        (inspector::visibility(lang), contact.visibility.say(lang)),
        (inspector::consent(lang), date(contact.consent)),
        (inspector::contact_confirmed(lang), date(contact.confirmed)),
        (person::id(lang), contact.id.to_string()),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// Number of the steps of a session that are about the person.
pub fn count_steps(history: &History, id: &ContactId) -> usize {
    let key = RecordRef::Contact(id.clone());
    history.steps().filter(|step| step.show.contains(&key)).count()
}

/// Entries of a person under the same id that a session knew, the present one among them.
pub fn known_entries(history: &History, id: &ContactId) -> Vec<Arc<Contact>> {
    let boards = [history.first()].into_iter().chain(history.trail().map(|(_, board)| board));
    let mut all: Vec<Arc<Contact>> = Vec::new();
    for contact in boards.filter_map(|board| board.contacts().get(id)) {
        if !all.iter().any(|known| Arc::ptr_eq(known, contact)) {
            all.push(Arc::clone(contact));
        }
    }
    all
}
