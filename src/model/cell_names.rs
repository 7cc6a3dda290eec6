//! Names of cells, for labels and for saying what is different.

use serde::{Deserialize, Serialize};

use super::{Board, Coverage};
use crate::text::{self, Lang, edits};

/// Names of cells, kept as data because the board they are on goes on changing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellNames {
    /// The names of the areas, in the board's order.
    areas: Vec<String>,
    /// The names of the statuses, in the board's order.
    statuses: Vec<String>,
    /// True where these are all statuses of the board.
    all_statuses: bool,
    /// Number of cells, where they are no rectangle and are counted instead of named.
    counted: Option<usize>,
}

impl CellNames {
    /// Most statuses that are named; more are counted.
    const NAMED: usize = 3;

    /// The names of the cells on this board.
    pub fn of(cells: &Coverage, board: &Board) -> Self {
        let in_areas = cells.areas().count();
        let statuses = cells.statuses();
        let rectangular = cells.len() == in_areas * statuses.len();
        let areas = board.areas().iter().filter(|area| cells.statuses_in(&area.id).is_some());
        let columns = board.statuses().iter().filter(|status| statuses.contains(&status.id));
        Self {
            areas: areas.map(|area| area.short.clone()).collect(),
            statuses: columns.map(|status| status.short.clone()).collect(),
            all_statuses: statuses.len() > 1 && statuses.len() == board.statuses().len(),
            counted: (!rectangular).then_some(cells.len()),
        }
    }

    /// "Arbeit, Duldung"; many statuses and cells are counted.
    pub fn say(&self, lang: Lang) -> String {
        let statuses = if let Some(count) = self.counted {
            edits::number_of_cells(lang, count)
        } else if self.all_statuses {
            edits::all_statuses(lang)
        } else if self.statuses.len() > Self::NAMED {
            edits::number_of_statuses(lang, self.statuses.len())
        } else {
            text::and(lang, &self.statuses)
        };
        edits::cells_many(lang, &text::and(lang, &self.areas), &statuses)
    }
}
