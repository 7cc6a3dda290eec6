//! Cell of a matrix as a key: the institution whose row it is in, and its column.

use crate::model::ActorId;
use crate::report::ColumnKey;
use crate::scene::Target;

/// Row and column of a cell of a matrix.
pub(in crate::app) type MatrixCell = (ActorId, ColumnKey);

/// Cell of a matrix that a target stands for, or in which it stands.
pub(in crate::app::canvas) fn matrix_cell_of(target: &Target) -> Option<MatrixCell> {
    target.matrix_cell().map(|(actor, column)| (actor.clone(), column.clone()))
}

/// Target of a cell of a matrix.
pub(in crate::app::canvas) fn target_of((actor, column): &MatrixCell) -> Target {
    Target::MatrixCell(actor.clone(), column.clone())
}
