//! What stands in one cell of a matrix: which responsibilities of an institution, and which of their cells. The whole matrix is
//! made elsewhere.

use std::sync::Arc;

use super::cells::is_drawn;
use super::matrix::{ColumnKey, keys};
use crate::model::{ActorId, Board, Coverage, Responsibility};

/// The responsibilities of an institution in a column, the strongest role first, then in the region's order. Also those that only
/// inform, which a drawing may leave out; not what has ended.
pub fn standing_in<'a>(board: &'a Board, actor: &ActorId, column: &ColumnKey) -> Vec<&'a Arc<Responsibility>> {
    let here = |held: &&Arc<Responsibility>| held.actor == *actor && is_drawn(held) && !cells_in(board, held, column).is_empty();
    let mut all: Vec<&Arc<Responsibility>> = board.responsibilities().iter().filter(here).collect();
    all.sort_by_key(|held| held.role);
    all
}

/// The cells of a responsibility that stand in a column.
pub fn cells_in(board: &Board, held: &Responsibility, column: &ColumnKey) -> Coverage {
    held.covers.keep(|area, status| keys(board, held, area, status).contains(column))
}

/// The columns in which a cell of a responsibility may stand: of a matrix of areas, of statuses and of target groups.
pub fn columns_of(board: &Board, held: &Responsibility) -> Vec<ColumnKey> {
    let mut columns: Vec<ColumnKey> = Vec::new();
    for key in held.covers.cells().flat_map(|(area, status)| keys(board, held, area, status)) {
        if !columns.contains(&key) {
            columns.push(key);
        }
    }
    columns
}
