//! Stroke of the brush: what it means for the board.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::cell::MatrixCell;
use super::Brush;
use crate::model::{Board, Coverage, Edit, Item as _, Record, Responsibility, ResponsibilityId, State, StatusId, TargetGroupId};
use crate::report::{ColumnKey, cells_in_column, matrix_cell};

/// Meaning of a click on a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Click {
    /// It sets what the brush has.
    Set,
    /// It takes that away.
    Clear,
    /// Something else stands there; the user is asked.
    Ask,
}

/// Content of the brush for one cell.
#[derive(Clone)]
struct Touch<'a> {
    cell: &'a MatrixCell,
    covers: Coverage,
    groups: BTreeSet<TargetGroupId>,
}

impl Brush {
    /// Meaning of a click on a cell.
    pub(in crate::app) fn click(&self, board: &Board, cell: &MatrixCell) -> Click {
        let touch = self.touch(board, cell);
        let is_other = |responsibility: &&Arc<Responsibility>| !self.is_alike(responsibility, &touch);
        match () {
            () if matrix_cell(board, &cell.0, &cell.1).iter().any(is_other) => Click::Ask,
            () if self.is_set(board, cell) => Click::Clear,
            () => Click::Set,
        }
    }

    /// True where everything that the brush has for a cell stands there.
    pub(in crate::app) fn is_set(&self, board: &Board, cell: &MatrixCell) -> bool {
        let touch = self.touch(board, cell);
        let there =
            self.alike(board, &touch).fold(Coverage::default(), |cells, responsibility| cells.union(&responsibility.covers));
        touch.covers.minus(&there).is_empty()
    }

    /// Sets what the brush has for these cells, or takes it away, as one step; `None` where that changes nothing. Cells of one
    /// institution that differ only in their status, or only in their target group, become one responsibility.
    pub(in crate::app) fn stroke(&self, board: &Board, cells: &[MatrixCell], sets: bool, bits: u64) -> Option<Edit> {
        let mut changed: Vec<(ResponsibilityId, Coverage)> = Vec::new();
        let mut new: Vec<Touch<'_>> = Vec::new();
        for touch in cells.iter().map(|cell| self.touch(board, cell)) {
            let alike: Vec<_> = self.alike(board, &touch).collect();
            let responsibilities_of = if sets { alike.get(..1).unwrap_or_default() } else { &alike[..] };
            // What stands there already is no step, and must not give the step its name.
            for responsibility in responsibilities_of
                .iter()
                .filter(|responsibility| !sets || !touch.covers.minus(&responsibility.covers).is_empty())
            {
                match changed.iter_mut().find(|(id, _)| *id == responsibility.id) {
                    Some((_, cells)) => *cells = cells.union(&touch.covers),
                    None => changed.push((responsibility.id.clone(), touch.covers.clone())),
                }
            }
            if sets && alike.is_empty() && !touch.covers.is_empty() {
                add(&mut new, touch);
            }
        }
        let change = |(id, cells)| if sets { Edit::Cover(id, cells) } else { Edit::Uncover(id, cells) };
        let mut edits: Vec<Edit> = changed.into_iter().map(change).collect();
        let mut ids = unused(board, bits);
        edits.extend(new.into_iter().filter_map(|touch| {
            let id = ids.next_for(&touch.cell.0)?;
            Some(board.assign_as(id, &touch.cell.0, touch.covers, (touch.groups, self.role)))
        }));
        (!edits.is_empty()).then(|| board.one_step(edits))
    }

    fn touch<'a>(&self, board: &Board, cell: &'a MatrixCell) -> Touch<'a> {
        let is_meant = |status: &StatusId| self.statuses.is_empty() || self.statuses.contains(status);
        let statuses = || board.statuses().iter().map(|status| &status.id).filter(|status| is_meant(status)).cloned();
        let areas =
            board.areas().iter().map(|area| &area.id).filter(|area| self.areas.is_empty() || self.areas.contains(*area)).cloned();
        let (covers, groups) = match &cell.1 {
            ColumnKey::Area(area) => (Coverage::rectangle([area.clone()], statuses()), self.groups.clone()),
            ColumnKey::Status(status) => (Coverage::rectangle(areas, [status.clone()]), self.groups.clone()),
            ColumnKey::Folded(group) => {
                let of_group = board.statuses_of(group).map(|status| status.id.clone());
                (Coverage::rectangle(areas, of_group), self.groups.clone())
            }
            ColumnKey::Group(group) => (Coverage::rectangle(areas, statuses()), BTreeSet::from([group.clone()])),
            ColumnKey::NoGroup => (Coverage::rectangle(areas, statuses()), BTreeSet::new()),
        };
        Touch { cell, covers, groups }
    }

    /// Responsibilities in a cell in the role and for the target groups of the brush.
    fn alike<'b>(&self, board: &'b Board, touch: &Touch<'_>) -> impl Iterator<Item = &'b Arc<Responsibility>> {
        let all = matrix_cell(board, &touch.cell.0, &touch.cell.1).into_iter();
        all.filter(|responsibility| self.is_alike(responsibility, touch))
    }

    /// A responsibility about which somebody wrote something is never the brush's own, whatever its role and target groups.
    fn is_alike(&self, responsibility: &Responsibility, touch: &Touch<'_>) -> bool {
        let texts = [&responsibility.task, &responsibility.basis, &responsibility.question];
        let is_bare = responsibility.state == State::Proposed
            && responsibility.confirmed.is_none()
            && texts.iter().all(|text| text.is_empty());
        is_bare && responsibility.role == self.role && responsibility.groups == touch.groups
    }
}

/// The edit that takes a responsibility away from a column: its cells there, of a target group this group.
pub(in crate::app) fn taken_out(board: &Board, responsibility: &Responsibility, column: &ColumnKey) -> Edit {
    match column {
        ColumnKey::Group(group) if responsibility.groups.len() > 1 => {
            let groups = responsibility.groups.iter().filter(|other| *other != group).cloned().collect();
            Edit::Put(Record::from(Responsibility { groups, ..responsibility.clone() }))
        }
        _ => Edit::Uncover(responsibility.id.clone(), cells_in_column(board, responsibility, column)),
    }
}

/// Adds what is new; to another of the same institution where they differ only in their statuses, or only in their groups.
fn add<'a>(new: &mut Vec<Touch<'a>>, touch: Touch<'a>) {
    for other in new.iter_mut().filter(|other| other.cell.0 == touch.cell.0) {
        if other.groups == touch.groups && other.covers.areas().eq(touch.covers.areas()) {
            other.covers = other.covers.union(&touch.covers);
            return;
        }
        if other.covers == touch.covers {
            other.groups.extend(touch.groups);
            return;
        }
    }
    new.push(touch);
}

/// Makes ids that no responsibility has yet.
struct Ids<'a> {
    board: &'a Board,
    next: u64,
}

fn unused(board: &Board, bits: u64) -> Ids<'_> {
    Ids { board, next: bits }
}

impl Ids<'_> {
    fn next_for(&mut self, actor: &crate::model::ActorId) -> Option<ResponsibilityId> {
        let actor = self.board.actors().get(actor)?;
        loop {
            let id = ResponsibilityId::make(actor.name(), self.next);
            self.next = self.next.wrapping_add(1);
            if !self.board.responsibilities().contains(&id) {
                return Some(id);
            }
        }
    }
}
