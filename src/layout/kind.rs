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
    Matrix(MatrixArrangement),
    /// The list of contact persons by institution.
    Contacts,
}

impl DrawingKind {
    /// All kinds, with a matrix of this arrangement, in the order in which a user sees them.
    pub const fn all(arrangement: MatrixArrangement) -> [Self; 3] {
        [Self::Grid, Self::Matrix(arrangement), Self::Contacts]
    }

    /// Its name among views on the command line; `None` for the grid, which is drawn where none is named.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Grid => None,
            Self::Matrix(_) => Some("matrix"),
            Self::Contacts => Some("contacts"),
        }
    }

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Grid => export_panel::drawing_grid(lang),
            Self::Matrix(_) => export_panel::drawing_matrix(lang),
            Self::Contacts => export_panel::drawing_contacts(lang),
        }
    }

    /// Arrangement of a matrix; `None` for other drawings.
    pub fn matrix(self) -> Option<MatrixArrangement> {
        if let Self::Matrix(arrangement) = self { Some(arrangement) } else { None }
    }

    /// True where statuses are its columns, so that status groups can be folded.
    pub fn has_status_columns(self) -> bool {
        match self {
            Self::Grid => true,
            Self::Matrix(arrangement) => arrangement.columns == ColumnKind::Statuses,
            Self::Contacts => false,
        }
    }

    /// True where areas can be large beside the others, in focus. Every institution of a matrix is a row: there is nothing to be large beside
    /// it.
    pub fn has_focus(self) -> bool {
        self == Self::Grid
    }

    /// True where it may go on several pages. A grid stays on one: whoever follows a row must not turn the page.
    pub fn has_pages(self) -> bool {
        self != Self::Grid
    }

    /// True for a list, which on paper is read standing, and goes into a folder.
    pub fn is_list(self) -> bool {
        self == Self::Contacts
    }
}

/// Arrangement of a matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixArrangement {
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
