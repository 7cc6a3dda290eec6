//! New institutions with what the kind proposes that is recognized in their names.

use crate::intake::{Institutions, is_authority, is_collective, spoken_names};
use crate::model::{Actor, ActorId, Board, Kind, Mandate};
use crate::text::matching::search_key;

/// A new institution of this name, with what its kind proposes if that is recognized; no name that another one has.
pub fn new_institution(name: &str, id: ActorId, board: &Board) -> Actor {
    new_institution_among(name, id, board, &Institutions::of(board))
}

/// The same where the institutions of the board are gathered already.
pub fn new_institution_among(name: &str, id: ActorId, board: &Board, known: &Institutions) -> Actor {
    let name = name.trim();
    let kind = known.kinds().find(name).and_then(|found| board.kinds().at(found.place));
    let Some(kind) = kind else { return Actor::named(id, name) };
    let mut actor = institution_of_kind(kind, id, name);
    let is_free = |other: &String| !known.has_name(other);
    actor.aliases.retain(is_free);
    actor.short = Some(actor.short).filter(is_free).unwrap_or_default();
    actor
}

/// An institution with all that its kind proposes.
pub fn institution_of_kind(kind: &Kind, id: ActorId, name: &str) -> Actor {
    let (short, aliases) = proposed_names(kind, name);
    let mandate = kind.mandates.first().map(|form| Mandate { form: *form, basis: kind.basis.clone(), until: None });
    Actor {
        short,
        aliases,
        kind: Some(kind.id.clone()),
        sector: kind.sector.clone(),
        mandate,
        core: kind.core,
        ..Actor::named(id, name)
    }
}

/// Short name and other names that a kind proposes for an institution of this name. They are its own only where it bears the plain word
/// for the kind: "Caritas" and "Diakonie" are names of one kind, not of one institution. Other names are those of an authority alone,
/// of which a region rarely has two.
fn proposed_names(kind: &Kind, name: &str) -> (String, Vec<String>) {
    let key = search_key(name);
    let is_whole = name == kind.name;
    let is_own = || spoken_names(&kind.name).chain([kind.name.as_str(), &kind.short]).any(|own| begins(&key, own));
    let is_one = !is_collective(kind);
    let short = if is_whole || (is_one && is_own()) { kind.short.clone() } else { String::new() };
    let aliases = if is_one && is_authority(kind) && is_own() { kind.aliases.clone() } else { Vec::new() };
    (if short == name { String::new() } else { short }, aliases)
}

/// True for the key of a name that begins with another name, as a word of its own.
fn begins(key: &str, own: &str) -> bool {
    let rest = key.strip_prefix(&search_key(own)).filter(|_| !own.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::super::compose::new_board;
    use super::super::templates::template;
    use super::*;
    use crate::model::{BoardId, Edit};

    #[test]
    fn two_institutions_of_one_kind_share_no_names() {
        let board = new_board(template("standard").unwrap(), BoardId::new("neu"), "Neue Region").unwrap();
        let first = new_institution("Jugendamt", ActorId::new("a"), &board);
        assert!(first.kind.is_some());
        let board = board.apply(&Edit::Put(first.into())).unwrap();
        let second = new_institution("Kreisjugendamt", ActorId::new("b"), &board);
        assert_eq!((second.kind.as_ref(), second.aliases.len()), (board.actors().at(0).unwrap().kind.as_ref(), 0));
        let caritas = new_institution("Caritas Nord", ActorId::new("c"), &board);
        assert!(caritas.kind.is_some() && caritas.aliases.is_empty() && caritas.short.is_empty());
        let foreigners = new_institution("Ausländerbehörde Nord", ActorId::new("e"), &board);
        assert_eq!(foreigners.short, "ABH", "what stands in brackets or behind a stroke is no part of the name");
        for name in ["Auslaenderbehoerde Nord", "AUSLA\u{308}NDERBEHO\u{308}RDE Nord"] {
            assert_eq!(new_institution(name, ActorId::new("f"), &board).short, "ABH", "{name}");
        }
        assert_eq!(new_institution(" Banane ", ActorId::new("d"), &board), Actor::named(ActorId::new("d"), "Banane"));
    }
}
