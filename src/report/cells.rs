//! Cells of the grid: the responsibilities in each, and its state. Its look is for the layout.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::filter::FilteredBoard;
use crate::model::{ActorId, AreaId, Board, Cell, Decision, Responsibility, Role, State, StatusId, TargetGroupId};
use crate::text::{Lang, findings, terms};

/// True if the grid shows it at all: whatever has ended is kept for the record only.
pub fn is_drawn(responsibility: &Responsibility) -> bool {
    responsibility.state != State::Ended
}

/// True if its cells count as covered. Who is only informed does nothing there, and what is dormant is not done by anybody
/// at present; what is disputed or only proposed counts, so that every audience reads the same numbers.
pub fn covers_cells(responsibility: &Responsibility) -> bool {
    let active = match responsibility.state {
        State::Proposed | State::Confirmed | State::Disputed => true,
        State::Dormant | State::Ended => false,
    };
    active && responsibility.role != Role::Informed
}

/// State of a cell for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CellState {
    /// Somebody leads, and others may take part.
    Covered,
    /// There are institutions, but none of them leads.
    WithoutLead,
    /// Empty and not yet discussed.
    Open,
    /// Lücke: a confirmed gap.
    Gap,
    /// nicht vorgesehen: empty on purpose.
    NotIntended,
    /// strittig.
    Disputed,
}

impl CellState {
    /// States, all of them.
    pub const ALL: [Self; 6] = [Self::Covered, Self::WithoutLead, Self::Open, Self::Gap, Self::NotIntended, Self::Disputed];

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Covered => findings::cell_covered(lang),
            Self::WithoutLead => findings::cell_without_lead(lang),
            Self::Open => findings::cell_open(lang),
            Self::Gap => terms::decision_gap(lang),
            Self::NotIntended => terms::decision_not_intended(lang),
            Self::Disputed => terms::decision_disputed(lang),
        }
    }
}

/// Cell with all that stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct CellReport {
    /// Area and status of the cell.
    pub cell: Cell,
    /// Responsibilities that are drawn here: by role, then institution, both in their order.
    pub drawn: Vec<Arc<Responsibility>>,
    /// Decision of the group about it.
    pub decision: Option<Decision>,
}

impl CellReport {
    /// Responsibilities that cover it; see [`covers_cells`].
    pub fn covering(&self) -> impl Iterator<Item = &Arc<Responsibility>> {
        self.drawn.iter().filter(|responsibility| covers_cells(responsibility))
    }

    /// True if anybody does something here.
    pub fn is_covered(&self) -> bool {
        self.covering().next().is_some()
    }

    /// True if anybody leads here.
    pub fn has_lead(&self) -> bool {
        self.covering().any(|responsibility| responsibility.role == Role::Lead)
    }

    /// Institutions that cover it: each once, the strongest role first.
    pub fn actors(&self) -> Vec<&ActorId> {
        let mut seen = BTreeSet::new();
        self.covering().map(|responsibility| &responsibility.actor).filter(|actor| seen.insert(*actor)).collect()
    }

    /// Target groups for which it is covered.
    pub fn groups(&self) -> BTreeSet<&TargetGroupId> {
        self.covering().flat_map(|responsibility| &responsibility.groups).collect()
    }

    /// Roles in which it is covered, the strongest first.
    pub fn roles(&self) -> BTreeSet<Role> {
        self.covering().map(|responsibility| responsibility.role).collect()
    }

    /// State for a reader. What the group decided goes before what can be counted.
    pub fn state(&self) -> CellState {
        match self.decision {
            Some(Decision::Gap) => CellState::Gap,
            Some(Decision::NotIntended) => CellState::NotIntended,
            Some(Decision::Disputed) => CellState::Disputed,
            None if self.has_lead() => CellState::Covered,
            None if self.is_covered() => CellState::WithoutLead,
            None => CellState::Open,
        }
    }
}

/// Cells of a board, area by area.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    columns: usize,
    all: Vec<CellReport>,
}

impl Cells {
    /// Cells of a whole board.
    pub fn of(board: &Board) -> Self {
        Self::collect(board, |_| true)
    }

    /// Cells with only those responsibilities that a filter selects. No cell is left out.
    pub fn selected(board: &Board, selection: &FilteredBoard<'_>) -> Self {
        Self::collect(board, |responsibility| selection.selects(responsibility))
    }

    /// Cell at a row and a column of the board's order.
    pub fn at(&self, row: usize, column: usize) -> Option<&CellReport> {
        if column < self.columns { self.all.get(row * self.columns + column) } else { None }
    }

    /// Cell of an area and a status.
    pub fn get(&self, board: &Board, area: &AreaId, status: &StatusId) -> Option<&CellReport> {
        self.at(board.areas().position(area)?, board.statuses().position(status)?)
    }

    /// Cells, area by area, along the axis.
    pub fn iter(&self) -> std::slice::Iter<'_, CellReport> {
        self.all.iter()
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// True if the grid has no cell at all.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn collect(board: &Board, wanted: impl Fn(&Responsibility) -> bool) -> Self {
        let mut cells = Self::empty(board);
        let drawn = board.responsibilities().iter().filter(|responsibility| is_drawn(responsibility) && wanted(responsibility));
        let mut ordered: Vec<_> = drawn.collect();
        // Sorted once for all cells. The sort is stable: what is equal stays in the region's order.
        ordered.sort_by_cached_key(|responsibility| {
            (responsibility.role, board.actors().position(&responsibility.actor).unwrap_or(usize::MAX))
        });
        for responsibility in ordered {
            for area in responsibility.covers.areas() {
                let Some(row) = board.areas().position(area) else { continue };
                for status in responsibility.covers.statuses_in(area).into_iter().flatten() {
                    let Some(column) = board.statuses().position(status) else { continue };
                    if let Some(cell) = cells.all.get_mut(row * cells.columns + column) {
                        cell.drawn.push(Arc::clone(responsibility));
                    }
                }
            }
        }
        cells
    }

    fn empty(board: &Board) -> Self {
        let cell = |area: &AreaId, status: &StatusId| CellReport {
            cell: Cell::new(area.clone(), status.clone()),
            drawn: Vec::new(),
            decision: board.note(area, status).map(|note| note.decision),
        };
        let rows = board.areas().iter();
        let all = rows.flat_map(|area| board.statuses().iter().map(move |status| cell(&area.id, &status.id)));
        Self { columns: board.statuses().len(), all: all.collect() }
    }
}

impl<'a> IntoIterator for &'a Cells {
    type Item = &'a CellReport;
    type IntoIter = std::slice::Iter<'a, CellReport>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
