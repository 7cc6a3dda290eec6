//! The plan of the list: whom it names under which institution, before any size is chosen.

use crate::layout::base::Base;
use crate::layout::options::Options;
use crate::model::{ActorId, Board, Contact, ContactId};
use crate::report::{Disclosed, persons};
use crate::text::drawing;
use crate::typeset::Typesetter;

/// Everything the list shows.
pub(super) struct Plan<'a> {
    /// Base of every drawing.
    pub(super) base: Base<'a>,
    /// The institutions with their persons; none without.
    pub(super) actors: Vec<ListedActor>,
}

/// An institution.
pub(super) struct ListedActor {
    /// The institution.
    pub(super) actor: ActorId,
    /// Its name in full.
    pub(super) name: String,
    /// Its persons.
    pub(super) persons: Vec<ListedPerson>,
}

/// A person.
pub(super) struct ListedPerson {
    /// The contact person.
    pub(super) id: ContactId,
    /// Name and function.
    pub(super) name_and_function: String,
    /// Contact details; empty where nothing is known.
    pub(super) contact_details: String,
}

impl<'a> Plan<'a> {
    /// The plan of the list of a board as its audience sees it.
    pub(super) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options) -> Self {
        let board: &Board = disclosed.board();
        let mut base = Base::of(typesetter, disclosed, options, Vec::new());
        // No § stands on it.
        base.words.law.clear();
        base.words.title = drawing::contacts_title(options.lang, &base.words.title);
        let persons = persons(board, &options.spec.filter);
        let actors = board.actors().iter().map(|actor| ListedActor {
            actor: actor.id.clone(),
            name: actor.name.clone(),
            persons: persons.iter().filter(|contact| contact.actor == actor.id).map(|contact| person(contact)).collect(),
        });
        let actors = actors.filter(|entry| !entry.persons.is_empty()).collect();
        Self { base, actors }
    }
}

fn person(contact: &Contact) -> ListedPerson {
    let told =
        |parts: [&str; 3]| parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    ListedPerson {
        id: contact.id.clone(),
        name_and_function: told([&contact.name, &contact.function, ""]),
        contact_details: told([&contact.phone, &contact.email, &contact.address]),
    }
}
