//! The axes as they are shown: which statuses are columns under which headlines, and which areas are rows.

use std::sync::Arc;

use super::index::{ColumnIx, Columns, RowIx, Rows, Run};
use crate::model::{Area, AreaId, Board, Status, StatusGroup, StatusId};
use crate::report::Selection;

/// The axes of a drawing.
pub(super) struct Grid<'a> {
    board: &'a Board,
    /// The statuses that are shown.
    pub(super) columns: Columns<&'a Arc<Status>>,
    /// The areas that are shown.
    pub(super) rows: Rows<&'a Arc<Area>>,
    /// The headlines over the columns; adjacent, together all columns.
    pub(super) bands: Vec<Band<'a>>,
    /// The column of each status of the board, if it is shown.
    column_of: Vec<Option<ColumnIx>>,
    /// The row of each area of the board, if it is shown.
    row_of: Vec<Option<RowIx>>,
}

/// A headline over the columns of one status group.
pub(super) struct Band<'a> {
    /// The group; `None` for the statuses without one.
    pub(super) group: Option<&'a Arc<StatusGroup>>,
    /// Its columns.
    pub(super) run: Run,
}

/// Part of a responsibility in one row: a run of shown columns, and the pieces of the board that it consists of. That is one
/// piece, or several where only hidden columns lie between them.
#[derive(Debug, PartialEq)]
pub(super) struct Stretch {
    /// Its columns.
    pub(super) run: Run,
    /// Which pieces of the responsibility in this area, counted along the board's axis.
    pub(super) pieces: Vec<usize>,
}

impl<'a> Grid<'a> {
    /// The axes of what is selected.
    pub(super) fn of(board: &'a Board, selection: &Selection<'a>) -> Self {
        let columns: Columns<&Arc<Status>> = selection.statuses().collect();
        let rows: Rows<&Arc<Area>> = selection.areas().collect();
        let mut column_of = vec![None; board.statuses().len()];
        for (column, status) in columns.enumerate() {
            if let Some(slot) = board.statuses().position(&status.id).and_then(|place| column_of.get_mut(place)) {
                *slot = Some(column);
            }
        }
        let mut row_of = vec![None; board.areas().len()];
        for (row, area) in rows.enumerate() {
            if let Some(slot) = board.areas().position(&area.id).and_then(|place| row_of.get_mut(place)) {
                *slot = Some(row);
            }
        }
        let bands = bands(board, &columns);
        Self { board, columns, rows, bands, column_of, row_of }
    }

    /// The row of an area, if it is shown.
    pub(super) fn row(&self, area: &AreaId) -> Option<RowIx> {
        self.board.areas().position(area).and_then(|place| self.row_of.get(place).copied().flatten())
    }

    /// The stretches of a set of statuses along the axis.
    pub(super) fn stretches<'s>(&self, statuses: impl IntoIterator<Item = &'s StatusId>) -> Vec<Stretch> {
        let mut places: Vec<usize> = statuses.into_iter().filter_map(|status| self.board.statuses().position(status)).collect();
        places.sort_unstable();
        let mut stretches: Vec<Stretch> = Vec::new();
        let (mut piece, mut before) = (0, None);
        for place in places {
            if before.is_some_and(|before: usize| before + 1 != place) {
                piece += 1;
            }
            before = Some(place);
            let Some(column) = self.column_of.get(place).copied().flatten() else { continue };
            match stretches.last_mut() {
                Some(stretch) if stretch.run.ends_before(column) => {
                    stretch.run.last = column;
                    if stretch.pieces.last() != Some(&piece) {
                        stretch.pieces.push(piece);
                    }
                }
                _ => stretches.push(Stretch { run: Run::single(column), pieces: vec![piece] }),
            }
        }
        stretches
    }

    /// "Duldung" or "Schutzstatus bis Familiennachzug": the first and the last status of a run.
    pub(super) fn ends(&self, run: Run) -> (&'a Status, &'a Status) {
        (self.columns[run.first], self.columns[run.last])
    }
}

fn bands<'a>(board: &'a Board, columns: &Columns<&'a Arc<Status>>) -> Vec<Band<'a>> {
    let mut bands: Vec<Band<'a>> = Vec::new();
    for (column, status) in columns.enumerate() {
        let group = status.group.as_ref().and_then(|group| board.status_groups().get(group));
        match bands.last_mut() {
            Some(band) if band.group.map(|group| &group.id) == group.map(|group| &group.id) => band.run.last = column,
            _ => bands.push(Band { group, run: Run::single(column) }),
        }
    }
    bands
}
