//! Wishes from the drawing on the screen.

use super::matrix::brush::Brush;
use super::matrix::cell::MatrixCell;
use crate::layout::MatrixArrangement;
use crate::model::{ActorId, Cell, Edit, RecordRef, ResponsibilityId};
use crate::scene::Target;

/// Dropping, picking up by the keyboard, and filtering by the legend.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum CanvasAction {
    /// A change of the board by dropping something on this cell.
    Drop(Edit, Cell),
    /// Pieces taken away by dropping them on the tray.
    DropAway(Edit),
    /// A new responsibility by dropping an institution on this cell.
    Assign(Edit, Cell, ResponsibilityId),
    /// An institution picked up by the keyboard.
    PickUp(ActorId),
    /// The filter of an entry of the legend, or its end.
    Filter(Target),
}

/// Filling, listing and arranging the matrix.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum MatrixAction {
    /// Sets what the brush has in these cells, or with `false` takes it away.
    Stroke(Vec<MatrixCell>, bool),
    /// Another brush.
    TakeBrush(Brush),
    /// Another arrangement of the matrix.
    Arrange(MatrixArrangement),
    /// The end of the list of a cell; the properties of this get the keyboard.
    OpenListed(RecordRef),
}
