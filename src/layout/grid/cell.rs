//! Content of each cell: frames, a word while it is empty, or a strip at its foot; in a folded column each of its
//! statuses for itself.

use super::axes::Grid;
use super::bundle::Bundle;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::filling::{Filling, StateStrip};
use crate::layout::status_columns::Column;
use crate::model::{Board, Decision, Status};
use crate::report::{CellReport, CellState, Cells};

/// Content and state of a cell of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ShownCell {
    /// Its drawn content.
    pub(super) content: CellContent,
    /// State, for those who listen.
    pub(super) state: CellState,
}

/// Drawn content of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellContent {
    /// Frames, or nothing because they are filtered out.
    Covered,
    /// Frames, and a strip at the foot.
    Strip(StateStrip),
    /// A filling and one word: empty.
    Filled(Filling),
}

/// Content of the cells of every row, one for each status of the column. The state is that of the whole board, whatever is
/// filtered out.
pub(super) fn shown_cells(board: &Board, grid: &Grid<'_>, bundles: &Rows<Vec<Bundle>>) -> Rows<Columns<Vec<ShownCell>>> {
    let cells = Cells::of(board);
    let cells_in_row = |row| {
        let mut framed: Columns<bool> = grid.columns.map(|_| false);
        let frames: &Vec<Bundle> = &bundles[row];
        for column in frames.iter().flat_map(|bundle| bundle.run.columns()) {
            framed[column] = true;
        }
        let shown_cell = |status: &Status, framed: bool| {
            let found = cells.get(board, &grid.rows[row].id, &status.id);
            let state = found.map_or(CellState::Open, CellReport::state);
            let framing = match (framed, found.is_some_and(CellReport::is_covered)) {
                (true, _) => Framing::Framed,
                (false, true) => Framing::FilteredOut,
                (false, false) => Framing::Empty,
            };
            ShownCell { content: content(state, framing), state }
        };
        let shown_cells = |(column, framed): (_, &bool)| {
            let column: &Column<'_> = &grid.columns[column];
            column.statuses.iter().map(|status| shown_cell(status, *framed)).collect()
        };
        framed.enumerate().map(shown_cells).collect()
    };
    bundles.places().map(cells_in_row).collect()
}

/// Frames in a cell.
#[derive(Clone, Copy, PartialEq)]
enum Framing {
    /// At least one frame.
    Framed,
    /// No frame, but only because a filter leaves them out.
    FilteredOut,
    /// Nothing.
    Empty,
}

fn content(state: CellState, framing: Framing) -> CellContent {
    let decision = match state {
        CellState::Gap => Some(Decision::Gap),
        CellState::NotIntended => Some(Decision::NotIntended),
        CellState::Disputed => Some(Decision::Disputed),
        CellState::Covered | CellState::WithoutLead | CellState::Open => None,
    };
    match (framing, decision) {
        (Framing::Framed, Some(decision)) => CellContent::Strip(StateStrip::Decided(decision)),
        (Framing::Framed, None) if state == CellState::WithoutLead => CellContent::Strip(StateStrip::NoLead),
        (Framing::Framed | Framing::FilteredOut, None) => CellContent::Covered,
        (Framing::FilteredOut | Framing::Empty, Some(decision)) => CellContent::Filled(Filling::Decided(decision)),
        (Framing::Empty, None) => CellContent::Filled(Filling::Open),
    }
}
