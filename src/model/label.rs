//! Labels of steps as data, so that they can be said in either language at any time.

use serde::{Deserialize, Serialize};

use super::cell_names::CellNames;
use super::{Decision, Judgment, RecordKind, Role, State};
use crate::text::{Lang, edits, meeting};

/// Label of an edit, in the words of the field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Label {
    /// A record was added.
    Added(RecordKind, String),
    /// A record was changed.
    Changed(RecordKind, String),
    /// A record was removed.
    Removed(RecordKind, String),
    /// A record was moved in its order.
    Placed(RecordKind, String),
    /// A record was moved in its order, and with that into this group, or out of any.
    Regrouped(RecordKind, String, Option<String>),
    /// A record was renamed, from, to.
    Renamed(RecordKind, String, String),
    /// An institution has more cells.
    Covered(String, CellNames),
    /// An institution has fewer cells.
    Uncovered(String, CellNames),
    /// Cells of an institution were moved, from, to.
    Moved(String, CellNames, CellNames),
    /// A responsibility was removed.
    ResponsibilityRemoved(String, CellNames),
    /// Some cells became a responsibility of their own.
    Split(String, CellNames, Role),
    /// An institution's role was changed.
    Role(String, Role),
    /// The state of a responsibility was changed.
    State(String, State),
    /// The target groups of a responsibility were changed.
    Groups(String, Vec<String>),
    /// The task of a responsibility was changed.
    Task(String),
    /// Something else of a responsibility was changed.
    Detail(String),
    /// A responsibility was given to another institution, from, to.
    Actor(String, String),
    /// A cell has a note.
    Note(CellNames, Decision),
    /// A cell has no note any more.
    NoteRemoved(CellNames),
    /// The region said this about something noticed.
    Judged(Judgment),
    /// The verdict of the region on something noticed was taken back.
    NotJudged,
    /// So many of an institution are there, and so many of them may decide.
    Attendance(String, u16, u16),
    /// The agenda of a meeting was changed.
    Agenda(String),
    /// The title was changed.
    Title(String),
    /// Something else of the head was changed.
    Head,
    /// The parts kept for later versions were changed.
    Reserved,
    /// The previous version was taken over.
    Previous,
    /// The board was read again from its file.
    Reloaded,
    /// A record that had been set aside was taken over.
    TakenUp(RecordKind, String),
    /// Several things; the first, and how many more.
    Many(Box<Self>, usize),
    /// A removal, how many records were adapted to it, and how many went with it.
    Fallout(Box<Self>, usize, usize),
}

impl Label {
    /// Label for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Added(kind, name) => edits::added(lang, &kind.say(lang), name),
            Self::Changed(kind, name) => edits::changed(lang, &kind.say(lang), name),
            Self::Removed(kind, name) => edits::removed(lang, &kind.say(lang), name),
            Self::Placed(kind, name) => edits::placed(lang, &kind.say(lang), name),
            Self::Regrouped(kind, name, Some(group)) => edits::placed_in_group(lang, &kind.say(lang), name, group),
            Self::Regrouped(kind, name, None) => edits::placed_without_group(lang, &kind.say(lang), name),
            Self::Renamed(kind, old, new) => edits::renamed(lang, &kind.say(lang), old, new),
            Self::Covered(actor, cells) => edits::covered(lang, actor, &cells.say(lang)),
            Self::Uncovered(actor, cells) => edits::uncovered(lang, actor, &cells.say(lang)),
            Self::Moved(actor, from, to) => edits::moved(lang, actor, &from.say(lang), &to.say(lang)),
            Self::ResponsibilityRemoved(actor, cells) => edits::responsibility_removed(lang, actor, &cells.say(lang)),
            Self::Split(actor, cells, role) => edits::split(lang, actor, &cells.say(lang), &role.say(lang)),
            Self::Role(actor, role) => edits::role(lang, actor, &role.say(lang)),
            Self::State(actor, state) => edits::state(lang, actor, &state.say(lang)),
            Self::Groups(actor, groups) if groups.is_empty() => edits::no_groups(lang, actor),
            Self::Groups(actor, groups) => edits::groups(lang, actor, &groups.join(", ")),
            Self::Task(actor) => edits::task(lang, actor),
            Self::Detail(actor) => edits::detail(lang, actor),
            Self::Actor(from, to) => edits::actor_of(lang, from, to),
            Self::Note(cells, decision) => edits::note(lang, &cells.say(lang), &decision.say(lang)),
            Self::NoteRemoved(cells) => edits::note_removed(lang, &cells.say(lang)),
            Self::Judged(judgment) => edits::judged(lang, &judgment.say(lang)),
            Self::NotJudged => edits::not_judged(lang),
            Self::Attendance(actor, present, decide) => meeting::attendance_step(lang, actor, *present, *decide),
            Self::Agenda(meeting) => meeting::agenda_step(lang, meeting),
            Self::Title(title) => edits::title(lang, title),
            Self::Head => edits::head(lang),
            Self::Reserved => edits::reserved(lang),
            Self::Previous => edits::previous(lang),
            Self::Reloaded => edits::reloaded(lang),
            Self::TakenUp(kind, name) => edits::taken_up(lang, &kind.say(lang), name),
            Self::Many(first, more) => edits::many(lang, &first.say(lang), *more),
            Self::Fallout(label, adapted, gone) => edits::fallout(lang, &label.say(lang), *adapted, *gone),
        }
    }
}
