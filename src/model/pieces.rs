//! Edits of several pieces at once, as one step. All cells of one responsibility go together, so that two of its pieces
//! never undo each other's change.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Board, Cell, Coverage, Edit, EditError, End, Label, Piece, ResponsibilityId, Role, StatusId};

/// A neighboring row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The column before.
    Left,
    /// The column after.
    Right,
    /// The row above.
    Above,
    /// The row below.
    Below,
}

impl Side {
    /// The side that it is where rows are columns and columns are rows.
    pub const fn turned(self) -> Self {
        match self {
            Self::Left => Self::Above,
            Self::Above => Self::Left,
            Self::Right => Self::Below,
            Self::Below => Self::Right,
        }
    }

    /// Rows down and columns to the right.
    const fn step(self) -> (isize, isize) {
        match self {
            Self::Left => (0, -1),
            Self::Right => (0, 1),
            Self::Above => (-1, 0),
            Self::Below => (1, 0),
        }
    }
}

impl Piece {
    /// The cells of all these pieces.
    pub fn all(pieces: &[Self]) -> Coverage {
        pieces.iter().fold(Coverage::default(), |cells, piece| cells.union(&piece.cells()))
    }
}

impl Board {
    /// The cell next to this one; `None` at the edge of the grid.
    pub fn neighbor(&self, cell: &Cell, side: Side) -> Option<Cell> {
        self.at(cell, side.step())
    }

    /// The first of some cells, row by row.
    pub fn first_of(&self, cells: &Coverage) -> Option<Cell> {
        let area = self.areas().iter().find(|area| cells.statuses_in(&area.id).is_some())?;
        let status = self.statuses().iter().find(|status| cells.contains(&area.id, &status.id))?;
        Some(Cell::new(area.id.clone(), status.id.clone()))
    }

    /// Takes pieces away; a responsibility goes with its last cell.
    pub fn take_away(&self, pieces: &[Piece]) -> Result<Edit, EditError> {
        self.for_each(pieces, |id, cells| Ok(Edit::Uncover(id.clone(), cells.clone())))
    }

    /// Removes the responsibilities of pieces, wherever else they are.
    pub fn remove_whole(&self, pieces: &[Piece]) -> Result<Edit, EditError> {
        self.for_each(pieces, |id, _| Ok(Edit::Remove(super::RecordRef::Responsibility(id.clone()))))
    }

    /// Gives pieces another role; where that is not the whole responsibility the rest is split off, with an id from `new_id`.
    pub fn set_roles(
        &self,
        pieces: &[Piece],
        role: Role,
        mut new_id: impl FnMut() -> ResponsibilityId,
    ) -> Result<Edit, EditError> {
        self.for_each(pieces, |id, cells| self.set_role(id, cells, role, new_id()))
    }

    /// Lets each piece cover the row or column at this side of it as well.
    pub fn extend_pieces(&self, pieces: &[Piece], side: Side) -> Result<Edit, EditError> {
        self.one_by_one(pieces, |piece| match side {
            Side::Left => self.extend(piece, End::First),
            Side::Right => self.extend(piece, End::Last),
            Side::Above | Side::Below => Ok(Edit::Cover(piece.responsibility.clone(), self.beside(piece, side))),
        })
    }

    /// Makes each piece one status shorter at this end.
    pub fn shrink_pieces(&self, pieces: &[Piece], end: End) -> Result<Edit, EditError> {
        self.one_by_one(pieces, |piece| self.shrink(piece, end))
    }

    fn beside(&self, piece: &Piece, side: Side) -> Coverage {
        let cell = |status: &StatusId| self.neighbor(&Cell::new(piece.area.clone(), status.clone()), side);
        piece.statuses.iter().filter_map(cell).collect()
    }

    /// One edit for all cells of each responsibility.
    pub(super) fn for_each(
        &self,
        pieces: &[Piece],
        mut edit: impl FnMut(&ResponsibilityId, &Coverage) -> Result<Edit, EditError>,
    ) -> Result<Edit, EditError> {
        self.for_each_piece(pieces, |id, own| edit(id, &Piece::all(own)))
    }

    /// One edit for all pieces of each responsibility.
    pub(super) fn for_each_piece(
        &self,
        pieces: &[Piece],
        mut edit: impl FnMut(&ResponsibilityId, &[Piece]) -> Result<Edit, EditError>,
    ) -> Result<Edit, EditError> {
        let mut by_responsibility: BTreeMap<&ResponsibilityId, Vec<Piece>> = BTreeMap::new();
        for piece in pieces {
            by_responsibility.entry(&piece.responsibility).or_default().push(piece.clone());
        }
        let edits: Result<Vec<Edit>, EditError> = by_responsibility.into_iter().map(|(id, own)| edit(id, &own)).collect();
        Ok(self.one_step(edits?))
    }

    fn one_by_one(&self, pieces: &[Piece], edit: impl FnMut(&Piece) -> Result<Edit, EditError>) -> Result<Edit, EditError> {
        let edits: Result<Vec<Edit>, EditError> = pieces.iter().map(edit).collect();
        Ok(self.one_step(edits?))
    }

    /// Several edits as one step, named after what the first of them does.
    pub fn one_step(&self, mut edits: Vec<Edit>) -> Edit {
        if edits.len() == 1 {
            return edits.remove(0);
        }
        let old = Arc::new(self.clone());
        let label = edits.first().and_then(|first| Some(Label::of_edit(first, &old, &*old.apply(first).ok()?)));
        let more = edits.len().saturating_sub(1);
        Edit::All(label.map_or(Label::Head, |label| Label::Many(Box::new(label), more)), edits)
    }
}
