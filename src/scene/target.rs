//! Targets that groups of marks stand for: the screen hits and speaks them, SVG names them and PDF tags them.

use crate::model::{
    ActorId, AreaId, Cell, ContactId, Decision, RecordRef, ResponsibilityId, Role, State, StatusGroupId, StatusId, TargetGroupId,
};
use crate::report::{ColumnKey, SectionKey};

/// One piece of a responsibility, by a name that stays when the piece grows, shrinks or moves within its area.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PieceRef {
    /// Of which responsibility.
    pub responsibility: ResponsibilityId,
    /// In which area.
    pub area: AreaId,
    /// Number of the piece there, counted along the axis from 0.
    pub number: usize,
    /// Number of the part, counted from 0, where a view orders the statuses so that it is torn apart.
    pub part: usize,
}

/// Chip of a matrix: tasks of an institution in one column, in one role and one state.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MatrixChipRef {
    /// Institution.
    pub actor: ActorId,
    /// In which column.
    pub column: ColumnKey,
    /// In which role.
    pub role: Role,
    /// State of agreement.
    pub state: State,
}

/// Target that a group of marks stands for. Its own key: two groups of one scene never have equal targets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// The title, region, date and edition.
    Title,
    /// The empty corner above the row heads.
    Corner,
    /// The headline over a group of statuses; `None` for the statuses without one.
    StatusGroup(Option<StatusGroupId>),
    /// The head of a column.
    Status(StatusId),
    /// The head of a row.
    Area(AreaId),
    /// A cell: its ground, its state, and what it says while it is empty.
    Cell(Cell),
    /// A cell of a folded status group with several statuses.
    FoldedCell(AreaId, StatusGroupId),
    /// The frame around the chips of one run; keyed by the area and the first and last status.
    Frame(AreaId, StatusId, StatusId),
    /// A chip: one piece, or several of one institution that look alike.
    Chip(Vec<PieceRef>),
    /// The head of an institution's row in a matrix.
    Actor(ActorId),
    /// A contact person in the list of them.
    Person(ContactId),
    /// The headline above some rows of a matrix.
    Section(SectionKey),
    /// The head of a target group's column in a matrix; `None` for what is for no target group.
    GroupColumn(Option<TargetGroupId>),
    /// A cell of a matrix: its ground, and the bar of what it covers.
    MatrixCell(ActorId, ColumnKey),
    /// A chip in such a cell.
    MatrixChip(MatrixChipRef),
    /// The head of the last row of a matrix, which tells how the cells of each column stand.
    StatesHead,
    /// A cell of that row.
    ColumnStates(ColumnKey),
    /// A target group in the legend.
    LegendGroup(TargetGroupId),
    /// A role in the legend.
    LegendRole(Role),
    /// The state of a responsibility in the legend.
    LegendState(State),
    /// A decision about a cell in the legend.
    LegendDecision(Decision),
    /// "covered, but nobody leads" in the legend.
    LegendNoLead,
    /// "empty and not yet discussed" in the legend.
    LegendOpen,
    /// "not for every status of the group" in the legend.
    LegendPartly,
    /// The bar of what an entry of a matrix covers in the legend.
    LegendBar,
    /// The law notice.
    LawNotice,
    /// Names of those who publish and fund.
    Imprint,
    /// The logo of one of them, by the name of its file.
    Logo(String),
}

/// Kind of a target: its part in a drawing, whatever record it stands for. Screen and exporters decide by it how a group is hit, walked
/// to, spoken and tagged; a new target only says its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetKind {
    /// Title block.
    Title,
    /// Empty corner between the heads.
    Corner,
    /// Head of a column or row, or headline over columns.
    Head,
    /// Headline above rows, or head of a row that only counts.
    Headline,
    /// Cell that says in words what it is.
    Cell,
    /// Cell that is the ground of chips, which say all of it.
    ChipCell,
    /// Frame around chips.
    Frame,
    /// Chip.
    Chip,
    /// Line of a list.
    ListItem,
    /// Entry of the legend by which a drawing can be filtered.
    LegendFilter,
    /// Entry of the legend that only explains.
    LegendNote,
    /// Note at the foot.
    Note,
    /// Logo.
    Logo,
}

impl Target {
    /// Its kind.
    pub fn kind(&self) -> TargetKind {
        match self {
            Self::Title => TargetKind::Title,
            Self::Corner => TargetKind::Corner,
            Self::StatusGroup(_) | Self::Status(_) | Self::Area(_) | Self::Actor(_) | Self::GroupColumn(_) => TargetKind::Head,
            Self::Section(_) | Self::StatesHead => TargetKind::Headline,
            Self::Cell(_) | Self::FoldedCell(..) | Self::ColumnStates(_) => TargetKind::Cell,
            Self::MatrixCell(..) => TargetKind::ChipCell,
            Self::Frame(..) => TargetKind::Frame,
            Self::Chip(_) | Self::MatrixChip(_) => TargetKind::Chip,
            Self::Person(_) => TargetKind::ListItem,
            Self::LegendGroup(_) | Self::LegendRole(_) | Self::LegendState(_) => TargetKind::LegendFilter,
            Self::LegendDecision(_) | Self::LegendNoLead | Self::LegendOpen | Self::LegendPartly | Self::LegendBar => {
                TargetKind::LegendNote
            }
            Self::LawNotice | Self::Imprint => TargetKind::Note,
            Self::Logo(_) => TargetKind::Logo,
        }
    }

    /// True for a chip, whatever the drawing.
    pub fn is_chip(&self) -> bool {
        self.kind() == TargetKind::Chip
    }

    /// The record that it stands for by itself; `None` for what stands for several, and for what stands for none.
    pub fn record(&self) -> Option<RecordRef> {
        match self {
            Self::Cell(cell) => Some(RecordRef::CellNote(cell.clone())),
            Self::Status(id) => Some(RecordRef::Status(id.clone())),
            Self::StatusGroup(Some(id)) => Some(RecordRef::StatusGroup(id.clone())),
            Self::Area(id) => Some(RecordRef::Area(id.clone())),
            Self::Actor(id) => Some(RecordRef::Actor(id.clone())),
            Self::LegendGroup(id) | Self::GroupColumn(Some(id)) => Some(RecordRef::TargetGroup(id.clone())),
            Self::Section(SectionKey::Sector(Some(id))) => Some(RecordRef::Sector(id.clone())),
            _ => None,
        }
    }

    /// The record that a head stands for.
    pub fn head_record(&self) -> Option<RecordRef> {
        self.record().filter(|_| self.kind() == TargetKind::Head)
    }

    /// The record that is named on a head or in the legend.
    pub fn named_record(&self) -> Option<RecordRef> {
        self.record().filter(|_| matches!(self.kind(), TargetKind::Head | TargetKind::LegendFilter))
    }

    /// The pieces of a chip on the grid.
    pub fn pieces(&self) -> Option<&[PieceRef]> {
        if let Self::Chip(pieces) = self { Some(pieces) } else { None }
    }

    /// Institution and column of a cell of a matrix, or of a chip in it.
    pub fn matrix_cell(&self) -> Option<(&ActorId, &ColumnKey)> {
        match self {
            Self::MatrixCell(actor, column) => Some((actor, column)),
            Self::MatrixChip(entry) => Some((&entry.actor, &entry.column)),
            _ => None,
        }
    }

    /// The institution in whose row of a matrix it stands.
    pub fn row_actor(&self) -> Option<&ActorId> {
        if let Self::Actor(actor) = self { Some(actor) } else { self.matrix_cell().map(|(actor, _)| actor) }
    }

    /// The column of a matrix in whose cells it stands.
    pub fn column(&self) -> Option<&ColumnKey> {
        if let Self::ColumnStates(column) = self { Some(column) } else { self.matrix_cell().map(|(_, column)| column) }
    }

    /// The head of a column of a matrix.
    pub fn head_of(column: &ColumnKey) -> Self {
        match column {
            ColumnKey::Area(id) => Self::Area(id.clone()),
            ColumnKey::Status(id) => Self::Status(id.clone()),
            ColumnKey::Folded(id) => Self::StatusGroup(Some(id.clone())),
            ColumnKey::Group(id) => Self::GroupColumn(Some(id.clone())),
            ColumnKey::NoGroup => Self::GroupColumn(None),
        }
    }
}
