//! Wishes about the board that is worked on.

use crate::model::{Cell, Edit, FieldMark};

/// A change of the board, typing, and going through its steps.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum BoardAction {
    /// A change of the board.
    Edit(Edit),
    /// A change of the board by typing in this cell, which keeps the focus.
    Enter(Edit, Cell),
    /// Typing of an institution into the next cell.
    AddNext,
    /// A change of the board by typing in a field; what is typed in one field is one step.
    Type(Edit, FieldMark),
    /// The end of typing in a field.
    FieldLeft,
    /// Steps back or forward until so many are done.
    ToStep(usize),
}
