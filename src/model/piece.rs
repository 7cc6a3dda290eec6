//! Pieces: a responsibility as the grid shows it, and the edits that a hand makes on it.

use std::collections::BTreeSet;

use super::cell_names::CellNames;
use super::edit::{Edit, EditError};
use super::label::Label;
use super::{
    ActorId, Area, AreaId, Board, Cell, CellNote, Coverage, Decision, Record, RecordRef, Responsibility, ResponsibilityId, Role,
    StatusId, TargetGroupId,
};

/// One piece of a responsibility: a run of adjacent statuses in one area.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Piece {
    /// Responsibility of which it is a piece.
    pub responsibility: ResponsibilityId,
    /// Area.
    pub area: AreaId,
    /// Statuses in the order of the axis.
    pub statuses: Vec<StatusId>,
}

impl Piece {
    /// Cells of the piece.
    pub fn cells(&self) -> Coverage {
        Coverage::rectangle([self.area.clone()], self.statuses.iter().cloned())
    }
}

/// End of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The left end, towards the first status.
    First,
    /// The right end, towards the last status.
    Last,
}

impl Board {
    /// The pieces of a responsibility, by area and then along the axis.
    pub fn pieces(&self, responsibility: &Responsibility) -> Vec<Piece> {
        let areas = self.areas().iter();
        areas.flat_map(|area| self.pieces_in(responsibility, area)).collect()
    }

    /// The pieces of a responsibility in one area, along the axis.
    pub fn pieces_in(&self, responsibility: &Responsibility, area: &Area) -> Vec<Piece> {
        let Some(covered) = responsibility.covers.statuses_in(&area.id) else { return Vec::new() };
        let mut pieces: Vec<Piece> = Vec::new();
        let mut running = false;
        for status in self.statuses() {
            let here = covered.contains(&status.id);
            match pieces.last_mut() {
                Some(piece) if here && running => piece.statuses.push(status.id.clone()),
                _ if here => pieces.push(Piece {
                    responsibility: responsibility.id.clone(),
                    area: area.id.clone(),
                    statuses: vec![status.id.clone()],
                }),
                _ => {}
            }
            running = here;
        }
        pieces
    }

    /// A new responsibility of an institution in one cell, as entering it there makes.
    pub fn assign(&self, id: ResponsibilityId, actor: &ActorId, cell: &Cell) -> Edit {
        self.assign_like(id, actor, Coverage::cell(cell), None)
    }

    /// A new responsibility of an institution, with the role and target groups of another one if there is one to follow.
    pub fn assign_like(&self, id: ResponsibilityId, actor: &ActorId, covers: Coverage, like: Option<&Responsibility>) -> Edit {
        let for_all = || self.target_groups().iter().find(|group| group.covers_all).map(|group| group.id.clone());
        let groups = like.map_or_else(|| for_all().into_iter().collect(), |like| like.groups.clone());
        self.assign_as(id, actor, covers, (groups, like.map_or(Role::Involved, |like| like.role)))
    }

    /// A new responsibility of an institution for these target groups, in this role; nobody has agreed on it yet.
    pub fn assign_as(
        &self,
        id: ResponsibilityId,
        actor: &ActorId,
        covers: Coverage,
        (groups, role): (BTreeSet<TargetGroupId>, Role),
    ) -> Edit {
        Edit::Put(Record::from(Responsibility { groups, role, ..Responsibility::new(id, actor.clone(), covers) }))
    }

    /// The cells shifted by as many rows and columns as lie between `grip` and `target`, and back into the grid as a whole.
    pub fn shifted(&self, cells: &Coverage, grip: &Cell, target: &Cell) -> Result<Coverage, EditError> {
        let by = self.shift(cells, grip, target)?;
        let shift = |(area, status): (&AreaId, &StatusId)| self.at(&Cell::new(area.clone(), status.clone()), by);
        Ok(cells.cells().filter_map(shift).collect())
    }

    /// Rows down and columns to the right between `grip` and `target`, lessened until all cells stay in the grid.
    pub(super) fn shift(&self, cells: &Coverage, grip: &Cell, target: &Cell) -> Result<(isize, isize), EditError> {
        let row = |area: &AreaId| self.areas().position(area).ok_or_else(|| EditError::Missing(RecordRef::Area(area.clone())));
        let column = |status: &StatusId| {
            self.statuses().position(status).ok_or_else(|| EditError::Missing(RecordRef::Status(status.clone())))
        };
        let rows: Vec<usize> = cells.areas().map(row).collect::<Result<_, _>>()?;
        let columns: Vec<usize> = cells.statuses().into_iter().map(column).collect::<Result<_, _>>()?;
        let down = within(row(&grip.area)?, row(&target.area)?, &rows, self.areas().len());
        let right = within(column(&grip.status)?, column(&target.status)?, &columns, self.statuses().len());
        Ok((down, right))
    }

    /// The cell so many rows below and columns to the right of this one; `None` beyond the edge of the grid.
    pub fn at(&self, cell: &Cell, (down, right): (isize, isize)) -> Option<Cell> {
        let area = self.areas().at(self.areas().position(&cell.area)?.checked_add_signed(down)?)?;
        let status = self.statuses().at(self.statuses().position(&cell.status)?.checked_add_signed(right)?)?;
        Some(Cell::new(area.id.clone(), status.id.clone()))
    }

    /// Makes a piece one status longer at one end; nothing at the edge of the grid.
    pub fn extend(&self, piece: &Piece, end: End) -> Result<Edit, EditError> {
        let edge = match end {
            End::First => piece.statuses.first().and_then(|status| self.statuses().position(status)?.checked_sub(1)),
            End::Last => piece.statuses.last().and_then(|status| Some(self.statuses().position(status)? + 1)),
        };
        let next = edge.and_then(|place| self.statuses().at(place)).map(|status| status.id.clone());
        self.responsibility(&piece.responsibility)?;
        Ok(Edit::Cover(piece.responsibility.clone(), Coverage::rectangle([piece.area.clone()], next)))
    }

    /// Makes a piece one status shorter at one end; its last cell goes only with the piece.
    pub fn shrink(&self, piece: &Piece, end: End) -> Result<Edit, EditError> {
        self.responsibility(&piece.responsibility)?;
        let status = match (end, &piece.statuses[..]) {
            (End::First, [first, _, ..]) => Some(first.clone()),
            (End::Last, [_, .., last]) => Some(last.clone()),
            _ => None,
        };
        Ok(Edit::Uncover(piece.responsibility.clone(), Coverage::rectangle([piece.area.clone()], status)))
    }

    /// Gives cells of a responsibility another role. If these are not all its cells they become a responsibility of their
    /// own, with the id `split`.
    pub fn set_role(
        &self,
        id: &ResponsibilityId,
        cells: &Coverage,
        role: Role,
        split: ResponsibilityId,
    ) -> Result<Edit, EditError> {
        let old = self.responsibility(id)?;
        let own = old.covers.intersection(cells);
        if own.is_empty() || old.role == role || own == old.covers {
            return self.change(id, |new| {
                if !own.is_empty() {
                    new.role = role;
                }
            });
        }
        let part = Responsibility { id: split, covers: own.clone(), role, ..old.clone() };
        Ok(self.split(old, &own, part))
    }

    /// Takes cells away from a responsibility for a part of it that becomes a responsibility of its own.
    pub(super) fn split(&self, old: &Responsibility, cells: &Coverage, part: Responsibility) -> Edit {
        let label = Label::Split(self.actor_name(&old.actor), CellNames::of(&part.covers, self), part.role);
        let rest = Responsibility { covers: old.covers.minus(cells), ..old.clone() };
        Edit::All(label, vec![Edit::Put(Record::from(rest)), Edit::Put(Record::from(part))])
    }

    /// Gives a responsibility this task.
    pub fn set_task(&self, id: &ResponsibilityId, task: &str) -> Result<Edit, EditError> {
        self.change(id, |new| task.clone_into(&mut new.task))
    }

    /// Notes what was decided about a cell; `None` takes the note away. The remark of a note that is there is kept.
    pub fn set_note(&self, cell: &Cell, decision: Option<Decision>) -> Edit {
        let old = self.cell_notes().get(cell);
        match (decision, old) {
            (Some(decision), _) => {
                let remark = old.map_or_else(String::new, |note| note.remark.clone());
                Edit::Put(Record::from(CellNote { cell: cell.clone(), decision, remark }))
            }
            (None, Some(_)) => Edit::Remove(RecordRef::CellNote(cell.clone())),
            (None, None) => Edit::All(Label::Head, Vec::new()),
        }
    }

    pub(super) fn responsibility(&self, id: &ResponsibilityId) -> Result<&Responsibility, EditError> {
        let missing = || EditError::Missing(RecordRef::Responsibility(id.clone()));
        self.responsibilities().get(id).map(|found| &**found).ok_or_else(missing)
    }

    pub(super) fn change(&self, id: &ResponsibilityId, set: impl FnOnce(&mut Responsibility)) -> Result<Edit, EditError> {
        let mut new = self.responsibility(id)?.clone();
        set(&mut new);
        Ok(Edit::Put(Record::from(new)))
    }
}

/// The shift from one place to the other, lessened until all `places` stay between 0 and `end`.
fn within(from: usize, to: usize, places: &[usize], end: usize) -> isize {
    let wanted = to as isize - from as isize;
    let least = places.iter().min().map_or(0, |place| -(*place as isize));
    let most = places.iter().max().map_or(0, |place| end as isize - 1 - *place as isize);
    wanted.clamp(least, most.max(least))
}
