//! Kind of an institution, recognized in its name: in a list of names, in the tray and on the board alike.

use super::typical::institution_of_kind;
use crate::model::{Actor, ActorId, Board, Kind};
use crate::text::matching::{is_same, search_key};

/// Endings of a word beside the name of a kind: "Caritasverband", "des Jugendamts".
const ENDINGS: [&str; 5] = ["verband", "s", "es", "n", "en"];
/// The least letters with which a kind is recognized at the end of a longer word: "Kreisjugendamt", not "Programm".
const MIN_COMPOUND_LETTERS: usize = 6;
/// The most letters of an abbreviation, in which capitals matter: "BA" is no "ba".
const MAX_ABBREVIATION_LETTERS: usize = 4;

/// A kind that was found in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KindMatch {
    /// Its place among the kinds of the board.
    pub place: usize,
    /// True if the name is its very name or short name.
    pub is_whole: bool,
}

/// The kind of which the most letters are found in a name.
pub(super) fn kind_in(name: &str, board: &Board) -> Option<KindMatch> {
    let is_named = |own: &str| is_same(own, name);
    let kinds = || board.kinds().iter().enumerate();
    let whole = kinds().find(|(_, kind)| plain_names(&kind.name).chain([kind.short.as_str()]).any(is_named));
    if let Some((place, _)) = whole {
        return Some(KindMatch { place, is_whole: true });
    }
    let letters = |kind: &Kind| {
        let all = plain_names(&kind.name).chain([kind.short.as_str()]).chain(kind.aliases.iter().map(String::as_str));
        all.filter(|own| holds(name, own)).map(|own| own.chars().count()).max().unwrap_or(0)
    };
    // Of several with as many letters the first.
    let (place, most) = kinds().map(|(place, kind)| (place, letters(kind))).rev().max_by_key(|(_, letters)| *letters)?;
    (most > 0).then_some(KindMatch { place, is_whole: false })
}

/// The kind of an institution of this name, if it is recognized.
pub fn kind_of<'a>(name: &str, board: &'a Board) -> Option<&'a Kind> {
    board.kinds().at(kind_in(name.trim(), board)?.place).map(|kind| &**kind)
}

/// A new institution of this name, with what its kind proposes if that is recognized. The kind's short name and its other names
/// become its own where they tell it from all others: "Caritas" and "Diakonie" are names of one kind, not of one institution.
pub fn new_institution(name: &str, id: ActorId, board: &Board) -> Actor {
    let name = name.trim();
    let Some(kind) = kind_of(name, board) else { return Actor::named(id, name) };
    let mut actor = institution_of_kind(kind, id, name);
    let key = search_key(name);
    let is_own = plain_names(&kind.name).chain([kind.short.as_str()]).any(|own| begins(&key, own));
    let is_free = |other: &String| is_own && !board.actors().iter().any(|actor| actor.is_called(other));
    actor.aliases.retain(is_free);
    actor.short = Some(actor.short).filter(is_free).unwrap_or_default();
    actor
}

/// True for the key of a name that begins with another name, as a word of its own.
fn begins(key: &str, own: &str) -> bool {
    let rest = key.strip_prefix(&search_key(own)).filter(|_| !own.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Names of a kind as they are spoken: "Ausländerbehörde (Kreis/Stadt)" is an Ausländerbehörde, and a name with a stroke is two.
pub fn spoken_names(name: &str) -> impl Iterator<Item = &str> {
    name.split(" (").next().unwrap_or(name).split(" / ")
}

/// The whole name of a kind, and its spoken ones.
fn plain_names(name: &str) -> impl Iterator<Item = &str> {
    std::iter::once(name).chain(spoken_names(name))
}

/// True for a name with the word for a kind: as words of its own, with an ending, or at the end of a longer word.
fn holds(name: &str, word: &str) -> bool {
    let length = word.chars().count();
    let (name, word) = match length {
        0 => return false,
        1..=MAX_ABBREVIATION_LETTERS => (name.to_owned(), word.to_owned()),
        _ => (search_key(name), search_key(word)),
    };
    name.match_indices(&word).any(|(at, _)| {
        let (before, rest) = name.split_at(at);
        let after = rest.get(word.len()..).unwrap_or_default();
        let begins = !before.ends_with(char::is_alphanumeric);
        let tail = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        let ends = tail.is_empty() || length > MAX_ABBREVIATION_LETTERS && ENDINGS.contains(&tail);
        ends && (begins || length >= MIN_COMPOUND_LETTERS)
    })
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
