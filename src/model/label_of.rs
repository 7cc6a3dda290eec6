//! Labels of edits and of changes: which words fit what became different.

use super::cell_names::CellNames;
use super::changes::{Change, changes};
use super::edit::Edit;
use super::label::Label;
use super::{ActorId, Attendance, Board, Coverage, Meeting, Record, RecordKind, RecordRef, Responsibility};
use crate::text::Lang;

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
}

/// Name of the record that was taken from its place: the one without which the two orders are the same.
fn moved_name(before: &[RecordRef], after: &[RecordRef], board: &Board) -> String {
    let first = before.iter().zip(after).find(|(old, new)| old != new);
    let name = |key: &RecordRef| board.name_of(key, Lang::De);
    first.map_or_else(String::new, |(old, new)| {
        let without = |order: &[RecordRef]| order.iter().filter(|key| *key != old).cloned().collect::<Vec<_>>();
        if without(before) == without(after) { name(old) } else { name(new) }
    })
}
