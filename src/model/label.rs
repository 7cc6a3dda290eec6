//! Labels: the effects of steps as data, so that it can be said in either language at any time.

use serde::{Deserialize, Serialize};

use super::{Board, Coverage, Decision, Judgment, RecordKind, Role, State};
use crate::text::{self, Lang, edits, meeting};

/// Effect of an edit, in the words of the field.
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
    /// The word of the region about something noticed was taken back.
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
    /// The label for users.
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

/// Cells by name: kept as data because the board they are on goes on changing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellNames {
    /// The names of the areas, in the board's order.
    areas: Vec<String>,
    /// The names of the statuses, in the board's order.
    statuses: Vec<String>,
    /// True if these are all statuses of the board.
    all_statuses: bool,
    /// Number of cells where they are no rectangle and are counted instead of named.
    counted: Option<usize>,
}

impl CellNames {
    /// Number of statuses that are named; more are counted.
    const NAMED: usize = 3;

    /// The names of the cells on this board.
    pub fn of(cells: &Coverage, board: &Board) -> Self {
        let in_areas = cells.areas().count();
        let statuses = cells.statuses();
        let rectangular = cells.len() == in_areas * statuses.len();
        let areas = board.areas().iter().filter(|area| cells.statuses_in(&area.id).is_some());
        let columns = board.statuses().iter().filter(|status| statuses.contains(&status.id));
        Self {
            areas: areas.map(|area| area.short.clone()).collect(),
            statuses: columns.map(|status| status.short.clone()).collect(),
            all_statuses: statuses.len() > 1 && statuses.len() == board.statuses().len(),
            counted: (!rectangular).then_some(cells.len()),
        }
    }

    /// "Arbeit, Duldung"; many statuses and cells are counted.
    pub fn say(&self, lang: Lang) -> String {
        let statuses = if let Some(count) = self.counted {
            edits::number_of_cells(lang, count)
        } else if self.all_statuses {
            edits::all_statuses(lang)
        } else if self.statuses.len() > Self::NAMED {
            edits::number_of_statuses(lang, self.statuses.len())
        } else {
            text::and(lang, &self.statuses)
        };
        edits::cells_many(lang, &text::and(lang, &self.areas), &statuses)
    }
}
