//! Attendance of a meeting in numbers, and hints on it: too many came, too many of one institution, or nobody of the core.

use crate::model::{Board, Item as _, Meeting};
use crate::text::{self, Lang, meeting};

/// Most people at one meeting, so that all have their say (catalogue 6.1).
pub const MAX_PEOPLE: usize = 25;
/// Most people of one institution that shall come (catalogue 6.1).
pub const MAX_OF_ONE: u16 = 2;

/// Numbers of those who are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttendanceCount {
    /// Number of people.
    pub people: usize,
    /// Number of institutions that they are from.
    pub institutions: usize,
    /// Number of those who may decide.
    pub decide: usize,
    /// Hints on them.
    pub hints: Vec<AttendanceHint>,
}

/// Hint for before the meeting begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttendanceHint {
    /// More people than [`MAX_PEOPLE`].
    TooMany(usize),
    /// Institutions of which more than [`MAX_OF_ONE`] are there, with their number.
    TooManyOfOne(Vec<(String, u16)>),
    /// Institutions of the core of which nobody is there.
    CoreMissing(Vec<String>),
}

/// Counts those who are there. Institutions are named in the region's order; of an empty room nobody is missed.
pub fn count_attendance(board: &Board, meeting: &Meeting) -> AttendanceCount {
    let all = meeting.attendance.values();
    let people = all.clone().map(|of| usize::from(of.present)).sum();
    let decide = all.clone().map(|of| usize::from(of.decide)).sum();
    let institutions = all.filter(|of| of.present > 0).count();
    let counted = || board.actors().iter().map(|actor| (actor, meeting.attendance_of(&actor.id).present));
    let many = counted().filter(|(_, count)| *count > MAX_OF_ONE);
    let many: Vec<(String, u16)> = many.map(|(actor, count)| (actor.name().to_owned(), count)).collect();
    let missing = counted().filter(|(actor, count)| actor.core && *count == 0 && people > 0);
    let missing: Vec<String> = missing.map(|(actor, _)| actor.name().to_owned()).collect();
    let mut hints = Vec::new();
    hints.extend((people > MAX_PEOPLE).then_some(AttendanceHint::TooMany(people)));
    hints.extend((!many.is_empty()).then_some(AttendanceHint::TooManyOfOne(many)));
    hints.extend((!missing.is_empty()).then_some(AttendanceHint::CoreMissing(missing)));
    AttendanceCount { people, institutions, decide, hints }
}

impl AttendanceCount {
    /// Numbers in words: "23 Personen aus 18 Institutionen, 15 entscheiden".
    pub fn say(&self, lang: Lang) -> String {
        if self.people == 0 { meeting::nobody(lang) } else { meeting::totals(lang, self.people, self.institutions, self.decide) }
    }
}

impl AttendanceHint {
    /// Hint in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::TooMany(people) => meeting::too_many(lang, *people, MAX_PEOPLE),
            Self::TooManyOfOne(which) => {
                let which: Vec<String> = which.iter().map(|(name, count)| meeting::counted(lang, name, *count)).collect();
                meeting::too_many_of_one(lang, MAX_OF_ONE, &text::and(lang, &which))
            }
            Self::CoreMissing(which) => meeting::core_missing(lang, &text::and(lang, which)),
        }
    }
}
