//! Axes of a matrix: its columns, the order and sections of its rows, and the scope of what stands in it.

use serde::{Deserialize, Serialize};

use crate::model::{AreaId, Board, Filter, Responsibility, SectorId, StatusGroupId, StatusId, TargetGroupId};
use crate::report::filter::FilteredBoard;
use crate::text::{Lang, export_panel};

/// Key of a column of a matrix: the record that it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColumnKey {
    /// Activity area.
    Area(AreaId),
    /// Residence status.
    Status(StatusId),
    /// Statuses of a group that are shown, together.
    Folded(StatusGroupId),
    /// Target group.
    Group(TargetGroupId),
    /// Responsibilities for no target group.
    NoGroup,
}

/// Order of the institutions of a matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowOrder {
    /// Sector by sector, each with a headline, in the region's order.
    #[default]
    Sector,
    /// Unit by unit above them, each with a headline, in the region's order.
    Unit,
    /// Alphabet.
    Alphabet,
    /// Order of the region, without headlines.
    Region,
}

impl RowOrder {
    /// Orders, as a user sees them.
    pub const ALL: [Self; 4] = [Self::Sector, Self::Unit, Self::Alphabet, Self::Region];

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Sector => export_panel::rows_sector(lang),
            Self::Unit => export_panel::rows_unit(lang),
            Self::Alphabet => export_panel::rows_alphabet(lang),
            Self::Region => export_panel::rows_region(lang),
        }
    }
}

/// Key of a section: what the institutions under one headline have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKey {
    /// Sector; `None` for the institutions without one.
    Sector(Option<SectorId>),
    /// Name of the unit above them; empty for those without one.
    Unit(String),
}

/// Responsibilities that stand in a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixScope {
    /// Responsibilities that count; see [`covers_cells`](crate::report::covers_cells).
    Counted,
    /// Responsibilities that a drawing shows, with what is dormant.
    Drawn {
        /// True with those who are only informed.
        informed: bool,
    },
}

/// Columns, rows and scope of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixAxes {
    /// Columns.
    pub columns: Vec<ColumnKey>,
    /// Order of the rows.
    pub rows: RowOrder,
    /// Responsibilities that stand in it.
    pub scope: MatrixScope,
}

impl MatrixAxes {
    /// Axes of the areas that a filter shows, by institution as the region ordered them; only what counts.
    pub fn of_areas(board: &Board, filter: &Filter) -> Self {
        let selection = FilteredBoard::new(board, filter);
        let columns = selection.areas().map(|area| ColumnKey::Area(area.id.clone())).collect();
        Self { columns, rows: RowOrder::Region, scope: MatrixScope::Counted }
    }
}

/// Columns in which a cell of a responsibility may stand.
pub(super) fn columns_holding(
    board: &Board,
    responsibility: &Responsibility,
    area: &AreaId,
    status: &StatusId,
) -> Vec<ColumnKey> {
    let mut keys = vec![ColumnKey::Area(area.clone()), ColumnKey::Status(status.clone())];
    let group = board.statuses().get(status).and_then(|status| status.group.clone());
    keys.extend(group.map(ColumnKey::Folded));
    keys.extend(responsibility.groups.iter().cloned().map(ColumnKey::Group));
    if responsibility.groups.is_empty() {
        keys.push(ColumnKey::NoGroup);
    }
    keys
}
