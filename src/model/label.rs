//! Labels: what a step did, as data, so that it can be said in either language at any time.

use serde::{Deserialize, Serialize};

use super::changes::{Change, changes};
use super::edit::Edit;
use super::{
    ActorId, Attendance, Board, Coverage, Decision, Judgment, Meeting, Record, RecordKind, RecordRef, Responsibility, Role, State,
};
use crate::text::{self, Lang, edits, meeting};

/// What an edit did, in the words of the field.
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
    /// What the region said about something noticed was taken back.
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
    /// The label of an edit that led from one board to the other.
    pub fn of_edit(edit: &Edit, old: &Board, new: &Board) -> Self {
        Self::of_step(edit, &changes(old, new), old, new)
    }

    /// The same where the changes between the boards are known already.
    pub(super) fn of_step(edit: &Edit, all: &[Change], old: &Board, new: &Board) -> Self {
        let key = match edit {
            Edit::All(label, _) => return label.clone(),
            Edit::Place { what, .. } => return Self::of_placing(what, old, new),
            Edit::Remove(key) => key,
            Edit::Put(_) | Edit::Cover(..) | Edit::Uncover(..) | Edit::Head(_) | Edit::Whole(_) => {
                return Self::of_changes(all, old, new);
            }
        };
        let own = |change: &&Change| matches!(change, Change::Record { before: Some(gone), .. } if gone.key() == *key);
        let first = all.iter().find(own).map_or(Self::Head, |change| Self::of_change(change, old, new));
        let count = |gone: bool| {
            let counted = |change: &&Change| matches!(change, Change::Record { after, .. } if after.is_none() == gone);
            all.iter().filter(|change| !own(change)).filter(counted).count()
        };
        match (count(false), count(true)) {
            (0, 0) => first,
            (adapted, gone) => Self::Fallout(Box::new(first), adapted, gone),
        }
    }

    /// A status that came to stand in another group is in that group now.
    fn of_placing(what: &RecordRef, old: &Board, new: &Board) -> Self {
        let name = new.record(what).map(|record| record.name().to_owned()).unwrap_or_default();
        if let RecordRef::Status(id) = what {
            let group_on = |board: &Board| board.statuses().get(id).and_then(|status| status.group.clone());
            let group = group_on(new);
            if group != group_on(old) {
                let group = group.and_then(|id| new.status_groups().get(&id).map(|group| group.name.clone()));
                return Self::Regrouped(what.kind(), name, group);
            }
        }
        Self::Placed(what.kind(), name)
    }

    /// The label of any changes.
    pub fn of_changes(all: &[Change], old: &Board, new: &Board) -> Self {
        match all {
            [] => Self::Head,
            [only] => Self::of_change(only, old, new),
            [first, rest @ ..] => Self::Many(Box::new(Self::of_change(first, old, new)), rest.len()),
        }
    }

    fn of_change(change: &Change, old: &Board, new: &Board) -> Self {
        match change {
            Change::Record { before, after, .. } => match (before, after) {
                (Some(before), Some(after)) => Self::of_changed(before, after, old, new),
                (Some(Record::Responsibility(gone)), None) => {
                    Self::ResponsibilityRemoved(old.actor_name(&gone.actor), CellNames::of(&gone.covers, old))
                }
                (None, Some(Record::Responsibility(added))) => {
                    Self::Covered(new.actor_name(&added.actor), CellNames::of(&added.covers, new))
                }
                (Some(Record::CellNote(note)), None) => Self::NoteRemoved(CellNames::of(&Coverage::cell(&note.cell), old)),
                (None, Some(Record::CellNote(note))) => {
                    Self::Note(CellNames::of(&Coverage::cell(&note.cell), new), note.decision)
                }
                (Some(Record::Verdict(_)), None) => Self::NotJudged,
                (None, Some(Record::Verdict(verdict))) => Self::Judged(verdict.judgment),
                (Some(gone), None) => Self::Removed(gone.key().kind(), gone.name().to_owned()),
                (None, Some(added)) => Self::Added(added.key().kind(), added.name().to_owned()),
                (None, None) => Self::Head,
            },
            Change::Order { kind, before, after } => Self::Placed(*kind, moved_name(before, after, new)),
            Change::Head { before, after } if before.title != after.title => Self::Title(after.title.clone()),
            Change::Head { .. } => Self::Head,
            Change::Reserved { .. } => Self::Reserved,
        }
    }

    fn of_changed(before: &Record, after: &Record, old: &Board, new: &Board) -> Self {
        match (before, after) {
            (Record::Responsibility(before), Record::Responsibility(after)) => Self::of_responsibility(before, after, old, new),
            (Record::CellNote(_), Record::CellNote(note)) => {
                Self::Note(CellNames::of(&Coverage::cell(&note.cell), new), note.decision)
            }
            (Record::Verdict(_), Record::Verdict(verdict)) => Self::Judged(verdict.judgment),
            (Record::Meeting(before), Record::Meeting(after)) => Self::of_meeting(before, after, new),
            _ if before.name() != after.name() => {
                Self::Renamed(after.key().kind(), before.name().to_owned(), after.name().to_owned())
            }
            _ => Self::Changed(after.key().kind(), after.name().to_owned()),
        }
    }

    fn of_meeting(before: &Meeting, after: &Meeting, new: &Board) -> Self {
        let kind = RecordKind::Meeting;
        let mut actors = before.attendance.keys().chain(after.attendance.keys());
        let is_other = |actor: &&ActorId| before.attendance_of(actor) != after.attendance_of(actor);
        if before.name != after.name {
            Self::Renamed(kind, before.name.clone(), after.name.clone())
        } else if before.agenda != after.agenda {
            Self::Agenda(after.name.clone())
        } else if let Some(actor) = actors.find(is_other) {
            let Attendance { present, decide } = after.attendance_of(actor);
            Self::Attendance(new.actor_name(actor), present, decide)
        } else {
            Self::Changed(kind, after.name.clone())
        }
    }

    fn of_responsibility(before: &Responsibility, after: &Responsibility, old: &Board, new: &Board) -> Self {
        let actor = new.actor_name(&after.actor);
        let (lost, won) = (before.covers.minus(&after.covers), after.covers.minus(&before.covers));
        match (lost.is_empty(), won.is_empty()) {
            (false, false) => return Self::Moved(actor, CellNames::of(&lost, old), CellNames::of(&won, new)),
            (true, false) => return Self::Covered(actor, CellNames::of(&won, new)),
            (false, true) => return Self::Uncovered(actor, CellNames::of(&lost, old)),
            (true, true) => {}
        }
        if before.actor != after.actor {
            Self::Actor(old.actor_name(&before.actor), actor)
        } else if before.role != after.role {
            Self::Role(actor, after.role)
        } else if before.state != after.state {
            Self::State(actor, after.state)
        } else if before.groups != after.groups {
            let names = new.target_groups().iter().filter(|group| after.groups.contains(&group.id));
            Self::Groups(actor, names.map(|group| group.abbreviation.clone()).collect())
        } else if before.task != after.task {
            Self::Task(actor)
        } else {
            Self::Detail(actor)
        }
    }

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

/// Which record was taken from its place: the one without which the two orders are the same.
fn moved_name(before: &[RecordRef], after: &[RecordRef], board: &Board) -> String {
    let first = before.iter().zip(after).find(|(old, new)| old != new);
    let name = |key: &RecordRef| board.name_of(key, Lang::De);
    first.map_or_else(String::new, |(old, new)| {
        let without = |order: &[RecordRef]| order.iter().filter(|key| *key != old).cloned().collect::<Vec<_>>();
        if without(before) == without(after) { name(old) } else { name(new) }
    })
}

/// Which cells, by name: kept as data because the board they are on goes on changing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellNames {
    /// The names of the areas, in the board's order.
    areas: Vec<String>,
    /// The names of the statuses, in the board's order.
    statuses: Vec<String>,
    /// Whether these are all statuses of the board.
    all_statuses: bool,
    /// How many cells there are, where they are no rectangle and are counted instead of named.
    counted: Option<usize>,
}

impl CellNames {
    /// How many statuses are named before they are counted.
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
