//! Chips, ends of chips and institutions that are dragged over the grid.

use super::piece::find;
use crate::catalogue;
use crate::model::{Actor, ActorId, Board, Cell, End, Item as _, Piece, Responsibility, ResponsibilityId};
use crate::scene::PieceRef;

/// Thing dragged over the grid.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum GridDrag {
    /// Chips of the board, taken at a cell.
    Chips {
        /// Pieces that each of them stands for.
        chips: Vec<Vec<PieceRef>>,
        /// Cell at which they were taken.
        grip: Cell,
        /// Random bits of the first new id, should it need any; the next ids count on from there.
        bits: u64,
    },
    /// An end of chips, to be drawn out or pushed in.
    End {
        /// Pieces that each of the chips stands for.
        chips: Vec<Vec<PieceRef>>,
        /// The end.
        end: End,
        /// Cell at which it was taken.
        grip: Cell,
    },
    /// An institution from the tray.
    Actor {
        /// The institution.
        actor: ActorId,
        /// Id of the responsibility that dropping it makes.
        new: ResponsibilityId,
        /// Typical responsibilities of institutions of its kind.
        typical: Vec<Responsibility>,
    },
}

impl GridDrag {
    /// An institution of the tray.
    pub(in crate::app) fn actor(actor: &Actor, board: &Board, bits: u64) -> Self {
        // Without templates there is nothing typical; whoever needs them says so.
        let typical = actor.kind.as_ref().and_then(|kind| catalogue::typical_for(kind, board).ok());
        let typical = typical.map_or_else(Vec::new, |typical| typical.offered);
        Self::Actor { actor: actor.id.clone(), new: ResponsibilityId::make(actor.name(), bits), typical }
    }

    /// The chips that are dragged.
    pub(in crate::app) fn chips(&self) -> &[Vec<PieceRef>] {
        match self {
            Self::Chips { chips, .. } | Self::End { chips, .. } => chips,
            Self::Actor { .. } => &[],
        }
    }

    /// The pieces that are dragged and still there.
    pub(in crate::app::canvas) fn pieces(&self, board: &Board) -> Vec<Piece> {
        self.chips().iter().flatten().filter_map(|piece| find(piece, board)).collect()
    }
}
