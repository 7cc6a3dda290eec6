//! Understanding of a line: as data, so that it can be said before it is applied, and applied as it was said.

use std::collections::BTreeSet;
use std::ops::Range;

use super::phrase::Slot;
use crate::intake::MAX_NAME_CHARS;
use crate::model::{ActorId, AreaId, Board, Item as _, Role, StatusId, TargetGroupId, has_contact_details};
use crate::text::{Lang, capture as t, count, edits};

/// The most bytes of a line that are looked at.
pub(super) const MAX_LINE_BYTES: usize = 2_000;

/// A line, and what was understood of it. Every word of it stands in exactly one part.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The line.
    pub line: String,
    /// Its parts, in their order.
    pub parts: Vec<LinePart>,
}

/// Some words that were understood as one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePart {
    /// Extent in the line, in bytes.
    pub range: Range<usize>,
    /// Meaning.
    pub meaning: Meaning,
}

/// Meaning of some words.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// An institution of the board.
    Actor(ActorId),
    /// An institution of this name that the board lacks.
    New(String),
    /// An area.
    Area(AreaId),
    /// Some statuses.
    Statuses(BTreeSet<StatusId>),
    /// A target group.
    Group(TargetGroupId),
    /// A role.
    Role(Role),
    /// Text of the task.
    Task,
    /// An open question, and for whom.
    Question {
        /// Institution or person that is asked.
        asked: Option<String>,
        /// Text of the question.
        text: String,
    },
    /// One of several, which are equally good.
    Unclear(Vec<Self>),
}

impl Meaning {
    /// Slot that it fills; none for a task or a question, of which there may be any number.
    pub(super) fn slot(&self) -> Option<Slot> {
        match self {
            Self::Actor(_) | Self::New(_) => Some(Slot::Actor),
            Self::Area(_) => Some(Slot::Area),
            Self::Statuses(_) => Some(Slot::Status),
            Self::Group(_) => Some(Slot::Group),
            Self::Role(_) => Some(Slot::Role),
            Self::Task | Self::Question { .. } => None,
            Self::Unclear(all) => all.first().and_then(Self::slot),
        }
    }

    /// Text of the meaning; `words` are those that mean it.
    pub fn say(&self, words: &str, board: &Board, lang: Lang) -> String {
        let name = self.say_short(words, board, lang);
        match self {
            Self::Actor(_) => t::institution(lang, &name),
            Self::Area(_) => t::area(lang, &name),
            Self::Statuses(_) => t::status(lang, &name),
            Self::Group(group) => t::group(lang, board.target_groups().get(group).map_or(group.as_str(), |group| group.name())),
            Self::Role(_) => t::role(lang, &name),
            Self::New(_) | Self::Task | Self::Question { .. } | Self::Unclear(_) => name,
        }
    }

    /// The same without saying what it is: for where colors and symbols say it too.
    pub fn say_short(&self, words: &str, board: &Board, lang: Lang) -> String {
        match self {
            Self::Actor(actor) => board.actor_name(actor),
            Self::New(name) => t::new_institution(lang, name),
            Self::Area(area) => board.areas().get(area).map_or(area.as_str(), |area| area.name()).to_owned(),
            Self::Statuses(statuses) => statuses_in_words(statuses, board, lang),
            Self::Group(group) => board.target_groups().get(group).map_or(group.as_str(), |group| group.flag_name()).to_owned(),
            Self::Role(role) => role.say(lang),
            Self::Task => t::task(lang, words),
            Self::Question { asked: Some(name), text } => t::question_for(lang, name, text),
            Self::Question { asked: None, text } => t::question(lang, text),
            Self::Unclear(all) => {
                let readings: Vec<String> = all.iter().map(|one| one.say(words, board, lang)).collect();
                t::unclear(lang, &readings.join(&t::or(lang)))
            }
        }
    }
}

/// Statuses by their names, their group, or their ends: as short as it can be said.
fn statuses_in_words(statuses: &BTreeSet<StatusId>, board: &Board, lang: Lang) -> String {
    if statuses.len() == board.statuses().len() {
        return edits::all_statuses(lang);
    }
    let of_group = |group: &&std::sync::Arc<crate::model::StatusGroup>| {
        let own = board.statuses_of(&group.id);
        statuses.len() > 1
            && own.map(|status| &status.id).eq(board
                .statuses()
                .iter()
                .map(|status| &status.id)
                .filter(|id| statuses.contains(*id)))
    };
    if let Some(group) = board.status_groups().iter().find(of_group) {
        return group.name.clone();
    }
    let places: Vec<usize> = statuses.iter().filter_map(|status| board.statuses().position(status)).collect();
    let name = |place: usize| board.statuses().at(place).map(|status| status.short.clone()).unwrap_or_default();
    let (first, last) = (places.iter().min().copied().unwrap_or_default(), places.iter().max().copied().unwrap_or_default());
    if places.len() > 2 && last - first + 1 == places.len() {
        return format!("{} – {}", name(first), name(last));
    }
    let rest: Vec<usize> = (0..board.statuses().len()).filter(|place| !places.contains(place)).collect();
    if rest.len() < places.len() && rest.len() < 4 {
        return t::all_but(lang, &rest.into_iter().map(name).collect::<Vec<_>>().join(", "));
    }
    let mut places = places;
    places.sort_unstable();
    places.into_iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Reason for which a line is not applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Two ways to understand it are equally good.
    Unclear,
    /// No institution is named.
    NoInstitution,
    /// The name of the institution has so many characters, more than are kept.
    LongName(usize),
    /// The line is longer than any that is looked at.
    LongLine,
    /// No area is named.
    NoArea,
    /// The board has no statuses.
    EmptyAxis,
    /// A question about nothing.
    NothingAsked,
    /// A task that all may see has a phone number or an address.
    ContactDetails,
}

impl Obstacle {
    /// Text for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Unclear => t::why_unclear(lang),
            Self::NoInstitution => t::why_no_institution(lang),
            Self::LongName(chars) => t::why_long_name(lang, &count(lang, chars), &count(lang, MAX_NAME_CHARS)),
            Self::LongLine => t::why_long_line(lang),
            Self::NoArea => t::why_no_area(lang),
            Self::EmptyAxis => t::why_empty_axis(lang),
            Self::NothingAsked => t::why_nothing_asked(lang),
            Self::ContactDetails => t::why_contact_details(lang),
        }
    }
}

impl Reading {
    pub(super) fn of(line: &str, parts: Vec<LinePart>) -> Self {
        Self { line: line.to_owned(), parts }
    }

    /// The words of a part.
    pub fn words(&self, part: &LinePart) -> &str {
        self.line.get(part.range.clone()).unwrap_or_default()
    }

    /// Each part in words.
    pub fn say(&self, board: &Board, lang: Lang) -> Vec<String> {
        self.parts.iter().map(|part| part.meaning.say(self.words(part), board, lang)).collect()
    }

    /// Text of the task, of all parts that are one.
    pub fn task(&self) -> String {
        let texts = self.parts.iter().filter(|part| part.meaning == Meaning::Task).map(|part| self.words(part));
        texts.collect::<Vec<_>>().join("; ")
    }

    /// True for a line that asks something.
    pub fn is_question(&self) -> bool {
        self.parts.iter().any(|part| matches!(part.meaning, Meaning::Question { .. }))
    }

    /// The question that it asks, as it is noted; nothing where nothing is asked.
    pub fn question(&self, lang: Lang) -> Option<String> {
        self.parts.iter().find_map(|part| match &part.meaning {
            // Somebody was asked, but nothing.
            Meaning::Question { text, .. } if text.is_empty() => None,
            Meaning::Question { asked: Some(name), text } => Some(t::asked_for(lang, name, text)),
            Meaning::Question { asked: None, text } => Some(text.clone()),
            _ => None,
        })
    }

    /// True for a line whose institutions have no place yet and wait in the tray.
    pub fn waits(&self) -> bool {
        self.obstacle().is_none() && !self.parts.iter().any(|part| matches!(part.meaning, Meaning::Area(_)))
    }

    /// Reason for which no institution was found: often its name is too long.
    fn without_institution(&self) -> Obstacle {
        let first =
            self.parts.first().filter(|part| part.meaning == Meaning::Task).map(|part| self.words(part)).unwrap_or_default();
        let name = first.split([';', '|', '\t']).next().unwrap_or_default().trim().chars().count();
        match name {
            chars if chars > MAX_NAME_CHARS => Obstacle::LongName(chars),
            _ if self.line.len() > MAX_LINE_BYTES => Obstacle::LongLine,
            _ => Obstacle::NoInstitution,
        }
    }

    /// Reason for which it is not applied; `None` if it is. A new institution needs no area: it waits in the tray.
    pub fn obstacle(&self) -> Option<Obstacle> {
        let has = |wanted: &dyn Fn(&Meaning) -> bool| self.parts.iter().any(|part| wanted(&part.meaning));
        let (is_new, is_area) = (|one: &Meaning| matches!(one, Meaning::New(_)), |one: &Meaning| matches!(one, Meaning::Area(_)));
        if has(&|one| matches!(one, Meaning::Unclear(_))) {
            Some(Obstacle::Unclear)
        } else if has_contact_details(&self.task()) || has(&|one| matches!(one, Meaning::New(name) if has_contact_details(name)))
        {
            Some(Obstacle::ContactDetails)
        } else if has(&|one| matches!(one, Meaning::Question { .. })) {
            Some(Obstacle::NothingAsked)
        } else if !has(&is_new) && !has(&|one| matches!(one, Meaning::Actor(_))) {
            Some(self.without_institution())
        } else if has(&is_area) || (has(&is_new) && !has(&|one| matches!(one, Meaning::Actor(_)))) {
            None
        } else {
            Some(Obstacle::NoArea)
        }
    }
}
