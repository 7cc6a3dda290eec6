//! States of the grid's cells in each column of a matrix.

use std::collections::BTreeMap;

use super::axes::ColumnKey;
use crate::model::{AreaId, Board, StatusId};
use crate::report::cells::{CellReport, CellState, Cells};
use crate::report::filter::FilteredBoard;

/// States of the cells of each column, counted, of the whole board, whatever is filtered out of them.
pub(super) fn column_states(
    board: &Board,
    selection: &FilteredBoard<'_>,
    columns: &[ColumnKey],
) -> Vec<Option<BTreeMap<CellState, usize>>> {
    let cells = Cells::of(board);
    let counted = |wanted: &dyn Fn(&AreaId, &StatusId) -> bool| {
        let mut counts = BTreeMap::new();
        for area in selection.areas() {
            for status in selection.statuses().filter(|status| wanted(&area.id, &status.id)) {
                let state = cells.get(board, &area.id, &status.id).map_or(CellState::Open, CellReport::state);
                *counts.entry(state).or_insert(0) += 1;
            }
        }
        counts
    };
    let of_column = |key: &ColumnKey| match key {
        ColumnKey::Area(own) => Some(counted(&|area, _| area == own)),
        ColumnKey::Status(own) => Some(counted(&|_, status| status == own)),
        ColumnKey::Folded(group) => {
            let of_group =
                |status: &StatusId| board.statuses().get(status).is_some_and(|status| status.group.as_ref() == Some(group));
            Some(counted(&|_, status| of_group(status)))
        }
        ColumnKey::Group(_) | ColumnKey::NoGroup => None,
    };
    columns.iter().map(of_column).collect()
}
