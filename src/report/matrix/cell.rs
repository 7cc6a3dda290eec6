//! One cell of a matrix: the responsibilities of an institution in a column, and the cells of the grid that stand there.

use std::sync::Arc;

use super::axes::{ColumnKey, columns_holding};
use crate::model::{ActorId, Board, Coverage, Responsibility};
use crate::report::cells::is_drawn;

/// Responsibilities of an institution in a column, the strongest role first, then in the region's order. Also those that only
/// inform, which a drawing may leave out; not what has ended.
pub fn matrix_cell<'a>(board: &'a Board, actor: &ActorId, column: &ColumnKey) -> Vec<&'a Arc<Responsibility>> {
    let here = |responsibility: &&Arc<Responsibility>| {
        responsibility.actor == *actor && is_drawn(responsibility) && !cells_in_column(board, responsibility, column).is_empty()
    };
    let mut all: Vec<&Arc<Responsibility>> = board.responsibilities().iter().filter(here).collect();
    all.sort_by_key(|responsibility| responsibility.role);
    all
}

/// Cells of a responsibility that stand in a column.
pub fn cells_in_column(board: &Board, responsibility: &Responsibility, column: &ColumnKey) -> Coverage {
    responsibility.covers.keep(|area, status| columns_holding(board, responsibility, area, status).contains(column))
}

/// Columns in which a cell of a responsibility may stand: of a matrix of areas, of statuses and of target groups.
pub fn matrix_columns(board: &Board, responsibility: &Responsibility) -> Vec<ColumnKey> {
    let mut columns: Vec<ColumnKey> = Vec::new();
    for key in responsibility.covers.cells().flat_map(|(area, status)| columns_holding(board, responsibility, area, status)) {
        if !columns.contains(&key) {
            columns.push(key);
        }
    }
    columns
}
