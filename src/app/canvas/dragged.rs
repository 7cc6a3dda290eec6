//! Dragging: what is held, and how. What letting go of it would mean is in `plan`.

use crate::catalogue;
use crate::model::{Actor, ActorId, Board, Carry, Cell, End, Item as _, Piece, RecordRef, Responsibility, ResponsibilityId};
use crate::scene::{PieceRef, Point};

use super::selection::Selection;
use crate::app::canvas::brush::Square;

/// What is held.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Drag {
    /// Chips of the board, held at a cell.
    Chips {
        /// The pieces that each of them stands for.
        chips: Vec<Vec<PieceRef>>,
        /// The cell in which they were taken up.
        grip: Cell,
        /// The random bits of the first new id, should it need any; the next ids count on from there.
        bits: u64,
    },
    /// An end of chips, to be drawn out or pushed in.
    End {
        /// The pieces that each of the chips stands for.
        chips: Vec<Vec<PieceRef>>,
        /// Which end.
        end: End,
        /// The cell in which it was taken up.
        grip: Cell,
    },
    /// An institution from the tray.
    Actor {
        /// Which.
        actor: ActorId,
        /// The id of the responsibility that dropping it makes.
        new: ResponsibilityId,
        /// What institutions of its kind typically do.
        typical: Vec<Responsibility>,
    },
    /// The head of a row, a column or a group of columns.
    Head(RecordRef),
    /// Cells of a matrix, from one to another.
    Squares {
        /// Where the drag began.
        from: Square,
        /// Which it has reached.
        to: Square,
    },
    /// A rubber band that selects the chips in it.
    Band {
        /// The corner where it was begun, on the scene.
        from: Point,
        /// What was selected before and stays so.
        before: Selection,
    },
}

/// What is held, and in which way it is carried.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Held {
    /// What.
    pub drag: Drag,
    /// What Ctrl and Shift meant when the hint was last shown: whoever lets go of key and button at once means what it said.
    pub way: Carry,
    /// How it was taken up.
    pub means: Means,
    /// Where on the scene it was taken up by the pointer.
    pub from: Option<Point>,
}

/// How something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Means {
    /// By the pressed button of the pointer.
    Pointer,
    /// By the keyboard: arrows carry it, Enter drops it.
    Keys,
}

impl Held {
    /// Something just taken up by the pointer, where that was on the scene.
    pub(in crate::app) fn new(drag: Drag, from: Option<Point>) -> Self {
        Self { drag, way: Carry::Move, means: Means::Pointer, from }
    }

    /// Something just taken up by the keyboard.
    pub(in crate::app) fn by_keys(drag: Drag, way: Carry) -> Self {
        Self { drag, way, means: Means::Keys, from: None }
    }
}

impl Drag {
    /// An institution of the tray.
    pub(in crate::app) fn actor(actor: &Actor, board: &Board, bits: u64) -> Self {
        // Without templates there is nothing typical; whoever needs them says so.
        let typical = actor.kind.as_ref().and_then(|kind| catalogue::typical_for(kind, board).ok());
        let typical = typical.map_or_else(Vec::new, |typical| typical.offered);
        Self::Actor { actor: actor.id.clone(), new: ResponsibilityId::make(actor.name(), bits), typical }
    }

    /// The chips that are held.
    pub(in crate::app) fn chips(&self) -> &[Vec<PieceRef>] {
        match self {
            Self::Chips { chips, .. } | Self::End { chips, .. } => chips,
            Self::Actor { .. } | Self::Head(_) | Self::Squares { .. } | Self::Band { .. } => &[],
        }
    }

    /// The pieces that are held and still there.
    pub(super) fn pieces(&self, board: &Board) -> Vec<Piece> {
        self.chips().iter().flatten().filter_map(|piece| find(piece, board)).collect()
    }
}

/// The piece that is meant, if it is still there.
pub(in crate::app) fn find(piece: &PieceRef, board: &Board) -> Option<Piece> {
    let responsibility = board.responsibilities().get(&piece.responsibility)?;
    let area = board.areas().get(&piece.area)?;
    board.pieces_in(responsibility, area).into_iter().nth(piece.number)
}
