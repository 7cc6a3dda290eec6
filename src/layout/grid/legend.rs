//! The legend of the grid: what occurs in its chips and cells.

use super::axes::Grid;
use super::bundle::{self, Bundle};
use super::cell::{self, CellContent, ShownCell};
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::filling::{Filling, StateStrip};
use crate::layout::legend::{LegendEntry, Occurrences, entries, unfiltered};
use crate::layout::options::Options;
use crate::model::{Board, Filter, State};
use crate::report::FilteredBoard;
use crate::typeset::Typesetter;

/// The entries of a drawing: for what occurs in it, or with `whole_legend` for what would occur without its filter.
pub(super) fn legend(
    typesetter: &Typesetter,
    board: &Board,
    grid: &Grid<'_>,
    (bundles, shown_cells): (&Rows<Vec<Bundle>>, &Rows<Columns<Vec<ShownCell>>>),
    options: &Options,
) -> Vec<LegendEntry> {
    let shown = occurrences(bundles, shown_cells);
    let all = |filter: Filter| {
        let all = bundle::bundles(typesetter, board, grid, &FilteredBoard::new(board, &filter), options);
        occurrences(&all, &cell::shown_cells(board, grid, &all))
    };
    let all = unfiltered(options).map_or_else(|| shown.clone(), all);
    entries(typesetter, board, (&shown, all), options)
}

/// Kinds that occur in the cells of the grid.
pub(super) fn occurrences(bundles: &Rows<Vec<Bundle>>, shown_cells: &Rows<Columns<Vec<ShownCell>>>) -> Occurrences {
    let mut found = Occurrences::default();
    for chip in bundles.iter().flatten().flat_map(|bundle| &bundle.chips) {
        found.groups.extend(&chip.groups);
        found.roles.insert(chip.role);
        found.partly |= chip.is_partial();
        if chip.state != State::Confirmed {
            found.states.insert(chip.state);
        }
    }
    for shown_cell in shown_cells.iter().flat_map(Columns::iter).flatten() {
        match shown_cell.content {
            CellContent::Strip(StateStrip::NoLead) => found.no_lead = true,
            CellContent::Strip(StateStrip::Decided(decision)) | CellContent::Filled(Filling::Decided(decision)) => {
                found.decisions.insert(decision);
            }
            CellContent::Filled(Filling::Open) => found.open = true,
            CellContent::Covered => {}
        }
    }
    found
}
