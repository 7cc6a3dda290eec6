//! The axes as they are shown: which statuses or status groups are columns under which headlines, which areas are rows, and
//! which are no more than a line.

use std::sync::Arc;

use crate::layout::axis_index::{ColumnIx, Columns, RowIx, Rows, Run};
use crate::layout::options::Options;
use crate::layout::status_columns::{Column, GroupHead, columns, in_order};
use crate::model::{Area, AreaId, Board, StatusGroup, StatusId};
use crate::report::FilteredBoard;

/// The axes of a drawing.
pub(super) struct Grid<'a> {
    board: &'a Board,
    /// The columns.
    pub(super) columns: Columns<Column<'a>>,
    /// The areas that have cells.
    pub(super) rows: Rows<&'a Arc<Area>>,
    /// The areas that are one line each, because others are in focus.
    pub(super) lines: Vec<&'a Arc<Area>>,
    /// True where some areas are in focus.
    pub(super) focused: bool,
    /// True where heads and everything around them step back before the areas in focus.
    pub(super) steps_back: bool,
    /// The headlines over the columns; adjacent, together all columns.
    pub(super) group_heads: Vec<GroupHead<'a>>,
    /// The column of each status of the board, if it is shown.
    column_of: Vec<Option<ColumnIx>>,
    /// The row of each area of the board, if it is shown.
    row_of: Vec<Option<RowIx>>,
}

/// Part of a responsibility in one row: a run of shown columns, and what of the board it consists of.
#[derive(Debug, PartialEq)]
pub(super) struct PieceRun {
    /// Its columns.
    pub(super) run: Run,
    /// Pieces of the responsibility in this area, counted along the board's axis, and the part of each, where the
    /// order of a view tears it. More than one piece only where hidden or folded columns lie between them.
    pub(super) pieces: Vec<(usize, usize)>,
    /// The statuses that it covers in folded columns that it covers only in part; places on the board's axis.
    pub(super) only: Vec<usize>,
}

impl<'a> Grid<'a> {
    /// The axes of what is selected.
    pub(super) fn of(board: &'a Board, selection: &FilteredBoard<'a>, options: &Options) -> Self {
        let areas = in_order(selection.areas(), &options.spec.area_order);
        let (large, small): (Vec<_>, Vec<_>) = areas.into_iter().partition(|area| options.spec.focus.contains(&area.id));
        let focused = !large.is_empty();
        let steps_back = focused && options.surroundings.is_whole();
        let (rows, mut lines) = if focused { (large, small) } else { (small, Vec::new()) };
        if !steps_back {
            lines.clear();
        }
        let rows: Rows<&Arc<Area>> = rows.into_iter().collect();
        let folds = |group: &StatusGroup| focused || options.spec.folded.contains(&group.id);
        let (mut columns, group_heads) = columns(board, in_order(selection.statuses(), &options.spec.status_order), folds);
        if !options.surroundings.is_whole() {
            columns.iter_mut().for_each(|column| column.name_some(board, options.lang));
        }
        let mut column_of = vec![None; board.statuses().len()];
        for (index, column) in columns.enumerate() {
            for status in &column.statuses {
                if let Some(entry) = board.statuses().position(&status.id).and_then(|place| column_of.get_mut(place)) {
                    *entry = Some(index);
                }
            }
        }
        let mut row_of = vec![None; board.areas().len()];
        for (row, area) in rows.enumerate() {
            if let Some(entry) = board.areas().position(&area.id).and_then(|place| row_of.get_mut(place)) {
                *entry = Some(row);
            }
        }
        Self { board, columns, rows, lines, focused, steps_back, group_heads, column_of, row_of }
    }

    /// The row of an area, if it is shown.
    pub(super) fn row(&self, area: &AreaId) -> Option<RowIx> {
        self.board.areas().position(area).and_then(|place| self.row_of.get(place).copied().flatten())
    }

    /// The stretches of a set of statuses along the shown axis.
    pub(super) fn piece_runs<'s>(&self, statuses: impl IntoIterator<Item = &'s StatusId>) -> Vec<PieceRun> {
        let mut places: Vec<usize> = statuses.into_iter().filter_map(|status| self.board.statuses().position(status)).collect();
        places.sort_unstable();
        let mut found: Vec<(ColumnIx, usize, usize)> = Vec::with_capacity(places.len());
        let (mut piece, mut before) = (0, None);
        for place in places {
            if before.is_some_and(|before: usize| before + 1 != place) {
                piece += 1;
            }
            before = Some(place);
            if let Some(column) = self.column_of.get(place).copied().flatten() {
                found.push((column, place, piece));
            }
        }
        // Along the shown axis; on the board's own order this changes nothing.
        found.sort_by_key(|(column, ..)| *column);
        let mut piece_runs: Vec<PieceRun> = Vec::new();
        for of_column in found.chunk_by(|one, two| one.0 == two.0) {
            let Some((column, ..)) = of_column.first() else { continue };
            let mut pieces: Vec<(usize, usize)> = of_column.iter().map(|(.., piece)| (*piece, 0)).collect();
            let part = of_column.len() < self.columns[*column].statuses.len();
            let only: Vec<usize> = of_column.iter().filter(|_| part).map(|(_, place, _)| *place).collect();
            match piece_runs.last_mut() {
                Some(last) if last.run.ends_before(*column) => {
                    last.run.last = *column;
                    last.pieces.append(&mut pieces);
                    last.only.extend(only);
                }
                _ => piece_runs.push(PieceRun { run: Run::single(*column), pieces, only }),
            }
        }
        number_parts(&mut piece_runs);
        piece_runs
    }

    /// The first and the last status of a run.
    pub(super) fn ends(&self, run: Run) -> Option<(&'a StatusId, &'a StatusId)> {
        let first = self.columns[run.first].statuses.first()?;
        let last = self.columns[run.last].statuses.last()?;
        Some((&first.id, &last.id))
    }
}

/// Each piece once per stretch; a piece that stands in several has a part in each.
fn number_parts(piece_runs: &mut [PieceRun]) {
    let mut parts: Vec<usize> = Vec::new();
    for piece_run in piece_runs {
        piece_run.pieces.sort_unstable();
        piece_run.pieces.dedup();
        for (piece, part) in &mut piece_run.pieces {
            if parts.len() <= *piece {
                parts.resize(*piece + 1, 0);
            }
            if let Some(next) = parts.get_mut(*piece) {
                *part = *next;
                *next += 1;
            }
        }
    }
}
