//! The legend of the grid: what occurs in its chips and cells.

use super::axes::Grid;
use super::bundle::{self, Bundle};
use super::cell::{self, Look, Shows};
use crate::layout::filling::{Filling, Strip};
use crate::layout::index::{Columns, Rows};
use crate::layout::legend::{Entry, Occurring, entries, unfiltered};
use crate::layout::options::Options;
use crate::model::{Board, Filter, State};
use crate::report::FilteredBoard;
use crate::typeset::Typesetter;

/// The entries of a drawing: for what occurs in it, or with `whole_legend` for what would occur without its filter.
pub(super) fn legend(
    typesetter: &Typesetter,
    board: &Board,
    grid: &Grid<'_>,
    (bundles, looks): (&Rows<Vec<Bundle>>, &Rows<Columns<Vec<Look>>>),
    options: &Options,
) -> Vec<Entry> {
    let shown = occurring(bundles, looks);
    let all = |filter: Filter| {
        let all = bundle::bundles(typesetter, board, grid, &FilteredBoard::new(board, &filter), options);
        occurring(&all, &cell::looks(board, grid, &all))
    };
    let all = unfiltered(options).map_or_else(|| shown.clone(), all);
    entries(typesetter, board, (&shown, all), options)
}

/// What occurs in the cells of the grid.
pub(super) fn occurring(bundles: &Rows<Vec<Bundle>>, looks: &Rows<Columns<Vec<Look>>>) -> Occurring {
    let mut found = Occurring::default();
    for chip in bundles.iter().flatten().flat_map(|bundle| &bundle.chips) {
        found.groups.extend(&chip.groups);
        found.roles.insert(chip.role);
        found.partly |= chip.is_partial();
        if chip.state != State::Confirmed {
            found.states.insert(chip.state);
        }
    }
    for look in looks.iter().flat_map(Columns::iter).flatten() {
        match look.shows {
            Shows::Strip(Strip::NoLead) => found.no_lead = true,
            Shows::Strip(Strip::Decided(decision)) | Shows::Filled(Filling::Decided(decision)) => {
                found.decisions.insert(decision);
            }
            Shows::Filled(Filling::Open) => found.open = true,
            Shows::Covered => {}
        }
    }
    found
}
