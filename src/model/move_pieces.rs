//! Moving pieces to another place of the grid, and resizing them at one of their ends.

use super::piece::{End, Piece};
use super::{AreaId, Board, Cell, Coverage, Edit, EditError, Responsibility, ResponsibilityId, StatusId};

/// Way in which pieces are moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MoveMode {
    /// They leave the place where they were.
    #[default]
    Move,
    /// They stay there as well.
    Copy,
    /// They leave it and become responsibilities of their own.
    Split,
}

/// Place where moved pieces come to lie.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// Moved together by whole rows and columns, so that the first cell comes to lie on the second, and back into the grid as
    /// a whole.
    Shifted(Cell, Cell),
    /// On exactly these statuses of an area.
    Run(AreaId, Vec<StatusId>),
    /// In an area, on the statuses that they have.
    Row(AreaId),
}

impl Board {
    /// Moves pieces; gives the cells that they then cover as well. Where a responsibility is split, its new part gets an id
    /// from `new_id`.
    pub fn move_pieces(
        &self,
        pieces: &[Piece],
        mode: MoveMode,
        to: &Destination,
        mut new_id: impl FnMut() -> ResponsibilityId,
    ) -> Result<(Edit, Coverage), EditError> {
        let to = &self.reached(pieces, to)?;
        let mut covered = Coverage::default();
        let edit = self.for_each(pieces, |id, cells| {
            let new = self.landed(cells, to)?;
            covered = covered.union(&new);
            let old = self.responsibility(id)?;
            match mode {
                MoveMode::Copy => Ok(Edit::Cover(id.clone(), new)),
                MoveMode::Split if old.covers.minus(cells).is_empty() => self.change(id, |own| own.covers = new),
                MoveMode::Split => {
                    let part = Responsibility { id: new_id(), covers: new, ..old.clone() };
                    Ok(self.split(old, cells, part))
                }
                MoveMode::Move => self.change(id, |own| own.covers = old.covers.minus(cells).union(&new)),
            }
        })?;
        Ok((edit, covered))
    }

    /// Moves an end of pieces by so many columns; each keeps at least one cell. Gives the cells that they then cover.
    pub fn resize_pieces(&self, pieces: &[Piece], end: End, columns: isize) -> Result<(Edit, Coverage), EditError> {
        let mut covered = Coverage::default();
        let edit = self.for_each_piece(pieces, |id, own| {
            let old = self.responsibility(id)?;
            let gone = Piece::all(own);
            let new = own.iter().fold(Coverage::default(), |all, piece| all.union(&self.stretched(piece, end, columns)));
            covered = covered.union(&new);
            self.change(id, |changed| changed.covers = old.covers.minus(&gone).union(&new))
        })?;
        Ok((edit, covered))
    }

    /// With several pieces all stay in the grid together.
    fn reached(&self, pieces: &[Piece], to: &Destination) -> Result<Destination, EditError> {
        let Destination::Shifted(grip, target) = to else { return Ok(to.clone()) };
        let by = self.shift(&Piece::all(pieces), grip, target)?;
        Ok(Destination::Shifted(grip.clone(), self.at(grip, by).unwrap_or_else(|| target.clone())))
    }

    fn landed(&self, cells: &Coverage, to: &Destination) -> Result<Coverage, EditError> {
        Ok(match to {
            Destination::Shifted(grip, target) => self.shifted(cells, grip, target)?,
            Destination::Run(area, statuses) => Coverage::rectangle([area.clone()], statuses.iter().cloned()),
            Destination::Row(area) => Coverage::rectangle([area.clone()], cells.statuses().into_iter().cloned()),
        })
    }

    fn stretched(&self, piece: &Piece, end: End, columns: isize) -> Coverage {
        let place = |status: Option<&StatusId>| status.and_then(|status| self.statuses().position(status)).unwrap_or_default();
        let (first, last) = (place(piece.statuses.first()), place(piece.statuses.last()));
        let (first, last) = match end {
            End::First => (first.saturating_add_signed(columns).min(last), last),
            End::Last => (first, last.saturating_add_signed(columns).clamp(first, self.statuses().len().saturating_sub(1))),
        };
        let run = self.statuses().iter().skip(first).take(last + 1 - first);
        Coverage::rectangle([piece.area.clone()], run.map(|status| status.id.clone()))
    }
}
