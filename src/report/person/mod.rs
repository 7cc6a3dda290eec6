//! Knowledge of a board about one person: the entry itself, every free text that seems to mean the person, and what later versions
//! keep there word for word. For a request under Art. 15 GDPR (DSGVO), and before the person is deleted.

mod mentions;
mod traces;
mod unescaped;

pub use mentions::{Mention, MentionPlace, mentions};
pub use traces::{Trace, Traces, TracesFound};
pub use unescaped::unescaped;

use std::sync::Arc;

use crate::model::{Board, Contact, ContactId, DisplayContext, History, RecordRef, details};
use crate::text::{Lang, person};

/// Fields of the entry itself that say something of a person: name and value, for users.
pub fn contact_fields(contact: &Contact, board: &Board, lang: Lang) -> Vec<(String, String)> {
    let mut all = details(contact, &DisplayContext { board, lang });
    all.sort_by_key(|detail| detail.field.key != "name");
    let fields = all.into_iter().map(|detail| ((detail.field.label)(lang), detail.words));
    let id = (person::id(lang), contact.id.to_string());
    fields.chain([id]).filter(|(_, value)| !value.is_empty()).collect()
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
