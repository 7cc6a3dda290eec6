//! Thing that is dragged, and the way it is held. What dropping it would mean is said where it lies: `grid/`, `matrix/`, heads, band.

use super::grid::dragged::GridDrag;
use super::grid::drop::{DropPlan, Refusal, Spot};
use super::matrix::cell::MatrixCell;
use super::selection::Selection;
use crate::model::{Board, MoveMode, RecordRef};
use crate::scene::Point;
use crate::text::Lang;

/// Thing that is dragged.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Drag {
    /// Chips, ends of chips or an institution, over the grid.
    Grid(GridDrag),
    /// Cells of a matrix, from one to another.
    MatrixCells {
        /// Cell where the drag began.
        from: MatrixCell,
        /// Cell that it has reached.
        to: MatrixCell,
    },
    /// The head of a row, a column or a group of columns.
    Head(RecordRef),
    /// A rubber band that selects the chips in it.
    Band {
        /// The corner where it was begun, on the scene.
        from: Point,
        /// Selection from before, which stays.
        before: Selection,
    },
}

/// Drag that is held, and in which way it is carried.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Held {
    /// The thing.
    pub drag: Drag,
    /// Meaning of Ctrl and Shift when the hint was last shown: whoever lets go of key and button at once means what it said.
    pub way: MoveMode,
    /// Device that holds it.
    pub means: Means,
    /// Place on the scene where it was taken up by the pointer.
    pub from: Option<Point>,
}

/// Device that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Means {
    /// The pressed button of the pointer.
    Pointer,
    /// The keyboard: arrows carry it, Enter drops it.
    Keys,
}

impl Held {
    /// Something just taken up by the pointer, where that was on the scene.
    pub(in crate::app) fn new(drag: Drag, from: Option<Point>) -> Self {
        Self { drag, way: MoveMode::Move, means: Means::Pointer, from }
    }

    /// Something just taken up by the keyboard.
    pub(in crate::app) fn by_keys(drag: Drag, way: MoveMode) -> Self {
        Self { drag, way, means: Means::Keys, from: None }
    }

    /// Effect of dropping it at a place of the grid, or why it cannot be dropped there.
    pub(in crate::app) fn plan(&self, board: &Board, spot: &Spot, lang: Lang) -> Result<DropPlan, Refusal> {
        match &self.drag {
            Drag::Grid(drag) => drag.plan(self.way, board, spot, lang),
            Drag::MatrixCells { .. } | Drag::Head(_) | Drag::Band { .. } => Err(Refusal::Outside),
        }
    }
}
