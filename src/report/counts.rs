//! Counts: the size of a board and its coverage. No count is ever given per institution: nobody is ranked.

use super::cells::{CellState, Cells, covers_cells};
use crate::model::Board;

/// Numbers of a board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Residence statuses.
    pub statuses: usize,
    /// Activity areas.
    pub areas: usize,
    /// Target groups.
    pub target_groups: usize,
    /// Institutions.
    pub actors: usize,
    /// Contact persons.
    pub contacts: usize,
    /// Responsibilities in any state.
    pub responsibilities: usize,
    /// Cells of the grid.
    pub cells: usize,
    /// Cells of all responsibilities that count, in sum.
    pub covers: usize,
    /// Different pairs of institution and cell among them.
    pub pairs: usize,
    /// Cells that somebody covers.
    pub covered: usize,
    /// Covered cells in which nobody leads.
    pub without_lead: usize,
    /// Cells that nobody covers, whatever was decided about them.
    pub empty: usize,
    /// Empty cells that were not discussed yet.
    pub open: usize,
    /// Cells with the note *Lücke*.
    pub gaps: usize,
    /// Cells with the note *nicht vorgesehen*.
    pub not_intended: usize,
    /// Cells with the note *strittig*.
    pub disputed: usize,
    /// Responsibilities that cover the fullest cell.
    pub fullest: usize,
}

impl Counts {
    /// Numbers of a board.
    pub fn of(board: &Board) -> Self {
        Self::with_cells(board, &Cells::of(board))
    }

    /// Numbers of a board whose cells are known already.
    pub fn with_cells(board: &Board, cells: &Cells) -> Self {
        let in_state = |state: CellState| cells.iter().filter(|cell| cell.state() == state).count();
        let covered = cells.iter().filter(|cell| cell.is_covered()).count();
        let counting = board.responsibilities().iter().filter(|responsibility| covers_cells(responsibility));
        Self {
            statuses: board.statuses().len(),
            areas: board.areas().len(),
            target_groups: board.target_groups().len(),
            actors: board.actors().len(),
            contacts: board.contacts().len(),
            responsibilities: board.responsibilities().len(),
            cells: cells.len(),
            covers: counting.map(|responsibility| responsibility.covers.len()).sum(),
            pairs: cells.iter().map(|cell| cell.actors().len()).sum(),
            covered,
            without_lead: cells.iter().filter(|cell| cell.is_covered() && !cell.has_lead()).count(),
            empty: cells.len() - covered,
            open: in_state(CellState::Open),
            gaps: in_state(CellState::Gap),
            not_intended: in_state(CellState::NotIntended),
            disputed: in_state(CellState::Disputed),
            fullest: cells.iter().map(|cell| cell.covering().count()).max().unwrap_or_default(),
        }
    }
}
