//! Targets that groups of marks stand for: the screen hits and speaks them, SVG names them and PDF tags them.

use crate::model::{
    ActorId, AreaId, Cell, ContactId, Decision, ResponsibilityId, Role, State, StatusGroupId, StatusId, TargetGroupId,
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

/// Tasks of an institution in one column of a matrix, in one role and one state.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryRef {
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
    Entry(EntryRef),
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

impl Target {
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
