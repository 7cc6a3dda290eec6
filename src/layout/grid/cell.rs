//! What each cell shows: frames, a word while it is empty, or a strip at its foot; in a folded column each of its
//! statuses for itself.

use super::axes::Grid;
use super::bundle::Bundle;
use crate::layout::filling::{Filling, Strip};
use crate::layout::index::{Columns, Rows};
use crate::layout::status_columns::Column;
use crate::model::{Board, Decision, Status};
use crate::report::{CellReport, CellState, Cells};

/// What a cell of the board shows, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// What is drawn.
    pub(super) shows: Shows,
    /// What it is, for those who listen.
    pub(super) state: CellState,
}

/// What is drawn of a cell's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// Frames, or nothing because they are filtered out.
    Covered,
    /// Frames, and a strip at the foot.
    Strip(Strip),
    /// A filling and one word: empty.
    Filled(Filling),
}

/// What the cells of every row show, one for each status of the column. The state is that of the whole board, whatever is
/// filtered out.
pub(super) fn looks(board: &Board, grid: &Grid<'_>, bundles: &Rows<Vec<Bundle>>) -> Rows<Columns<Vec<Look>>> {
    let cells = Cells::of(board);
    let look_in_row = |row| {
        let mut framed: Columns<bool> = grid.columns.map(|_| false);
        let frames: &Vec<Bundle> = &bundles[row];
        for column in frames.iter().flat_map(|bundle| bundle.run.columns()) {
            framed[column] = true;
        }
        let look = |status: &Status, framed: bool| {
            let found = cells.get(board, &grid.rows[row].id, &status.id);
            let state = found.map_or(CellState::Open, CellReport::state);
            let content = match (framed, found.is_some_and(CellReport::is_covered)) {
                (true, _) => Content::Framed,
                (false, true) => Content::FilteredOut,
                (false, false) => Content::Empty,
            };
            Look { shows: shows(state, content), state }
        };
        let looks = |(column, framed): (_, &bool)| {
            let column: &Column<'_> = &grid.columns[column];
            column.statuses.iter().map(|status| look(status, *framed)).collect()
        };
        framed.enumerate().map(looks).collect()
    };
    bundles.places().map(look_in_row).collect()
}

/// What stands in a cell.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    /// At least one frame.
    Framed,
    /// No frame, but only because a filter leaves them out.
    FilteredOut,
    /// Nothing.
    Empty,
}

fn shows(state: CellState, content: Content) -> Shows {
    let decision = match state {
        CellState::Gap => Some(Decision::Gap),
        CellState::NotIntended => Some(Decision::NotIntended),
        CellState::Disputed => Some(Decision::Disputed),
        CellState::Covered | CellState::WithoutLead | CellState::Open => None,
    };
    match (content, decision) {
        (Content::Framed, Some(decision)) => Shows::Strip(Strip::Decided(decision)),
        (Content::Framed, None) if state == CellState::WithoutLead => Shows::Strip(Strip::NoLead),
        (Content::Framed | Content::FilteredOut, None) => Shows::Covered,
        (Content::FilteredOut | Content::Empty, Some(decision)) => Shows::Filled(Filling::Decided(decision)),
        (Content::Empty, None) => Shows::Filled(Filling::Open),
    }
}
