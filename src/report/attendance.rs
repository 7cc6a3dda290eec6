//! Who is at a meeting, in numbers, and what to look at: whether too many came, of one institution too many, or of the core nobody.

use crate::model::{Board, Item as _, Meeting};
use crate::text::{self, Lang, meeting};

/// How many people may be at one meeting so that all have their say (catalogue 6.1).
pub const MOST_PEOPLE: usize = 25;
/// How many of one institution shall come (catalogue 6.1).
pub const MOST_OF_ONE: u16 = 2;

/// How many are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Present {
    /// How many people.
    pub people: usize,
    /// From how many institutions.
    pub institutions: usize,
    /// How many of them may decide.
    pub decide: usize,
    /// What to look at.
    pub hints: Vec<PresentHint>,
}

/// What to look at before the meeting begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresentHint {
    /// More people than [`MOST_PEOPLE`].
    TooMany(usize),
    /// Institutions of which more than [`MOST_OF_ONE`] are there, with their number.
    TooManyOfOne(Vec<(String, u16)>),
    /// Institutions of the core of which nobody is there.
    CoreMissing(Vec<String>),
}

/// Counts who is there. Institutions are named in the region's order; of an empty room nobody is missed.
pub fn present(board: &Board, meeting: &Meeting) -> Present {
    let all = meeting.attendance.values();
    let people = all.clone().map(|of| usize::from(of.present)).sum();
    let decide = all.clone().map(|of| usize::from(of.decide)).sum();
    let institutions = all.filter(|of| of.present > 0).count();
    let counted = || board.actors().iter().map(|actor| (actor, meeting.attendance_of(&actor.id).present));
    let many = counted().filter(|(_, count)| *count > MOST_OF_ONE);
    let many: Vec<(String, u16)> = many.map(|(actor, count)| (actor.name().to_owned(), count)).collect();
    let missing = counted().filter(|(actor, count)| actor.core && *count == 0 && people > 0);
    let missing: Vec<String> = missing.map(|(actor, _)| actor.name().to_owned()).collect();
    let mut hints = Vec::new();
    hints.extend((people > MOST_PEOPLE).then_some(PresentHint::TooMany(people)));
    hints.extend((!many.is_empty()).then_some(PresentHint::TooManyOfOne(many)));
    hints.extend((!missing.is_empty()).then_some(PresentHint::CoreMissing(missing)));
    Present { people, institutions, decide, hints }
}

impl Present {
    /// "23 Personen aus 18 Institutionen, 15 entscheiden".
    pub fn say(&self, lang: Lang) -> String {
        if self.people == 0 { meeting::nobody(lang) } else { meeting::totals(lang, self.people, self.institutions, self.decide) }
    }
}

impl PresentHint {
    /// What to look at, in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::TooMany(people) => meeting::too_many(lang, *people, MOST_PEOPLE),
            Self::TooManyOfOne(which) => {
                let which: Vec<String> = which.iter().map(|(name, count)| meeting::counted(lang, name, *count)).collect();
                meeting::too_many_of_one(lang, MOST_OF_ONE, &text::and(lang, &which))
            }
            Self::CoreMissing(which) => meeting::core_missing(lang, &text::and(lang, which)),
        }
    }
}
