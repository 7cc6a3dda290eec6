//! Kind of a drawing: the Schaubild, the matrix and its arrangement, or the list of contact persons.

use serde::{Deserialize, Serialize};

use crate::report::RowOrder;
use crate::text::{Lang, export_panel};

/// Kind of a drawing of a board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DrawingKind {
    /// The Schaubild: areas × statuses, with institutions placed on the grid.
    #[default]
    Grid,
    /// The matrix: institutions × areas, statuses or target groups.
    Matrix(MatrixLook),
    /// The list of contact persons by institution.
    Contacts,
}

/// Arrangement of a matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixLook {
    /// Its columns.
    pub columns: ColumnKind,
    /// Order of its rows.
    pub rows: RowOrder,
    /// True where each cell has a bar that shows which statuses it covers; areas, where statuses are the columns.
    pub bar: bool,
}

/// Kind of the columns of a matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Activity areas.
    #[default]
    Areas,
    /// Residence statuses under their groups, or the groups that are folded.
    Statuses,
    /// Target groups.
    Groups,
}

impl ColumnKind {
    /// All kinds, in the order in which a user sees them.
    pub const ALL: [Self; 3] = [Self::Areas, Self::Statuses, Self::Groups];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Areas => export_panel::columns_areas(lang),
            Self::Statuses => export_panel::columns_statuses(lang),
            Self::Groups => export_panel::columns_groups(lang),
        }
    }
}
