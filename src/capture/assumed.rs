//! What a line does not say and is assumed, told before it is taken.

use super::reading::{Meaning, Reading};
use super::take::Filled;
use crate::catalogue::newcomer;
use crate::model::{Actor, ActorId, Board, Item as _};
use crate::text::{Lang, capture as t};

/// One thing that is assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumed {
    /// Of which institution, where the line names several of which not all get the same.
    pub of: Option<String>,
    /// What.
    pub meaning: Meaning,
}

impl Assumed {
    /// It in words.
    pub fn say(&self, board: &Board, lang: Lang) -> String {
        self.told(&self.meaning.say("", board, lang), lang)
    }

    /// The same where colours and symbols say what it is.
    pub fn say_short(&self, board: &Board, lang: Lang) -> String {
        self.told(&self.meaning.say_short("", board, lang), lang)
    }

    fn told(&self, what: &str, lang: Lang) -> String {
        match &self.of {
            Some(actor) => t::assumed(lang, &t::of_actor(lang, actor, what)),
            None => t::assumed(lang, what),
        }
    }
}

/// What is assumed where a line that is taken does not say it.
pub fn assumed(reading: &Reading, board: &Board) -> Vec<Assumed> {
    if reading.obstacle().is_some() || reading.waits() {
        return Vec::new();
    }
    let actors = reading.parts.iter().filter_map(|part| match &part.meaning {
        Meaning::Actor(id) => board.actors().get(id).map(|actor| Actor::clone(actor)),
        Meaning::New(name) => Some(newcomer(name, ActorId::new("x"), board)),
        _ => None,
    });
    let filled: Vec<(String, Filled)> = actors.map(|actor| (actor.name().to_owned(), reading.filled(&actor, board))).collect();
    let Some((_, first)) = filled.first() else { return Vec::new() };
    let is_same = filled.iter().all(|(_, other)| other == first);
    let of_one = |(name, filled): (String, Filled)| {
        let of = (!is_same).then_some(name);
        unsaid(reading, filled).into_iter().map(move |meaning| Assumed { of: of.clone(), meaning })
    };
    let count = if is_same { 1 } else { filled.len() };
    filled.into_iter().take(count).flat_map(of_one).collect()
}

/// What an institution gets that the line does not say.
fn unsaid(reading: &Reading, filled: Filled) -> Vec<Meaning> {
    let says = |wanted: fn(&Meaning) -> bool| reading.parts.iter().any(|part| wanted(&part.meaning));
    let statuses = (!says(|one| matches!(one, Meaning::Statuses(_)))).then_some(Meaning::Statuses(filled.statuses));
    let groups = filled.groups.into_iter().filter(|_| !says(|one| matches!(one, Meaning::Group(_)))).map(Meaning::Group);
    let role = filled.role.filter(|_| !says(|one| matches!(one, Meaning::Role(_)))).map(Meaning::Role);
    statuses.into_iter().chain(groups).chain(role).collect()
}
