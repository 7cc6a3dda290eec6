//! Drag: the thing that is dragged, by which device, and how it is to be moved. What dropping it would mean is said where it lies: `grid/`,
//! `matrix/`, heads, band.

use super::grid::drag::GridDrag;
use super::grid::drop::{DropPlan, Refusal, Spot};
use super::matrix::cell::MatrixCell;
use super::selection::Selection;
use crate::model::{Board, MoveMode, RecordRef};
use crate::scene::Point;
use crate::text::Lang;

/// Thing that is dragged.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Dragged {
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

/// Drag that goes on.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Drag {
    /// The thing that is dragged.
    pub what: Dragged,
    /// Mode that Ctrl and Shift chose when the hint was last shown: whoever lets go of key and button at once means what it said.
    pub mode: MoveMode,
    /// Device that it is dragged with.
    pub device: Device,
    /// Place on the scene where the pointer began it.
    pub from: Option<Point>,
}

/// Device that something is dragged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Device {
    /// The pressed button of the pointer.
    Pointer,
    /// The keyboard: arrows move it, Enter drops it.
    Keys,
}

impl Drag {
    /// Drag begun by the pointer, where that was on the scene.
    pub(in crate::app) fn by_pointer(what: Dragged, from: Option<Point>) -> Self {
        Self { what, mode: MoveMode::Move, device: Device::Pointer, from }
    }

    /// Drag begun by the keyboard.
    pub(in crate::app) fn by_keys(what: Dragged, mode: MoveMode) -> Self {
        Self { what, mode, device: Device::Keys, from: None }
    }

    /// Effect of dropping it at a place of the grid, or why it cannot be dropped there.
    pub(in crate::app) fn plan(&self, board: &Board, spot: &Spot, lang: Lang) -> Result<DropPlan, Refusal> {
        match &self.what {
            Dragged::Grid(drag) => drag.plan(self.mode, board, spot, lang),
            Dragged::MatrixCells { .. } | Dragged::Head(_) | Dragged::Band { .. } => Err(Refusal::Outside),
        }
    }
}
