//! Assumptions where a line does not say something, told before it is applied.

use super::completed_line::CompletedLine;
use super::reading::{Meaning, Reading};
use crate::intake::kind_of;
use crate::model::{Actor, ActorId, Board, Item as _};
use crate::text::{Lang, capture as t};

/// One thing that is assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// Institution, where the line names several of which not all get the same.
    pub of: Option<String>,
    /// Meaning that is assumed.
    pub meaning: Meaning,
}

impl Assumption {
    /// Text for users.
    pub fn say(&self, board: &Board, lang: Lang) -> String {
        self.told(&self.meaning.say("", board, lang), lang)
    }

    /// The same where colors and symbols say what it is.
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

/// Assumptions where a line that is applied does not say something.
pub fn assumptions(reading: &Reading, board: &Board) -> Vec<Assumption> {
    if reading.obstacle().is_some() || reading.waits() {
        return Vec::new();
    }
    let actors = reading.parts.iter().filter_map(|part| match &part.meaning {
        Meaning::Actor(id) => board.actors().get(id).map(|actor| Actor::clone(actor)),
        // What is usual depends on the kind alone.
        Meaning::New(name) => {
            let kind = kind_of(name, board).map(|kind| kind.id.clone());
            Some(Actor { kind, ..Actor::named(ActorId::new("x"), name) })
        }
        _ => None,
    });
    let completed: Vec<(String, CompletedLine)> =
        actors.map(|actor| (actor.name().to_owned(), reading.completed(&actor, board))).collect();
    let Some((_, first)) = completed.first() else { return Vec::new() };
    let is_same = completed.iter().all(|(_, other)| other == first);
    let of_one = |(name, completed): (String, CompletedLine)| {
        let of = (!is_same).then_some(name);
        unsaid(reading, completed).into_iter().map(move |meaning| Assumption { of: of.clone(), meaning })
    };
    let count = if is_same { 1 } else { completed.len() };
    completed.into_iter().take(count).flat_map(of_one).collect()
}

/// Meanings that an institution gets and the line does not say.
fn unsaid(reading: &Reading, completed: CompletedLine) -> Vec<Meaning> {
    let says = |wanted: fn(&Meaning) -> bool| reading.parts.iter().any(|part| wanted(&part.meaning));
    let statuses = (!says(|one| matches!(one, Meaning::Statuses(_)))).then_some(Meaning::Statuses(completed.statuses));
    let groups = completed.groups.into_iter().filter(|_| !says(|one| matches!(one, Meaning::Group(_)))).map(Meaning::Group);
    let role = completed.role.filter(|_| !says(|one| matches!(one, Meaning::Role(_)))).map(Meaning::Role);
    statuses.into_iter().chain(groups).chain(role).collect()
}
