//! Mapping of the selection to the drawing of another part: the same things, found again there.

use super::Selection;
use crate::app::canvas::target_records::{pieces_of, responsibilities_of};
use crate::app::session::board_scene::BoardScene;
use crate::model::{ActorId, Board, Cell, Coverage, Piece, RecordRef, Responsibility, ResponsibilityId};
use crate::report::{ColumnKey, cells_in_column, matrix_columns};
use crate::scene::{MatrixChipRef, Target};

impl Selection {
    /// The same things as they stand in this drawing, which is that of another part. What has no place there is what the properties
    /// show, if it has any.
    pub(in crate::app) fn mapped_to(&self, board: &Board, drawing: &BoardScene) -> Self {
        let mut found = Self { shown: self.shown.clone(), ..Self::default() };
        for target in &self.targets {
            let here =
                if drawing.group(target).is_some() { Some(target.clone()) } else { self.elsewhere(target, board, drawing) };
            found.targets.retain(|other| Some(other) != here.as_ref());
            found.targets.extend(here);
        }
        if found.targets.is_empty() {
            let landed: Vec<(ResponsibilityId, Coverage)> =
                self.targets.iter().flat_map(|target| covered(target, board)).collect();
            found.follow(&landed, (board, drawing), self.home.as_ref());
            found.shown.clone_from(&self.shown);
        }
        // An empty cell of a matrix is only its institution's.
        let is_empty = self.institution().is_some() && self.responsibilities(board).is_empty();
        if found.targets.is_empty() || is_empty {
            found.by_institution(self.institution().cloned(), drawing);
        }
        found
    }

    /// An institution without a chip has a row in a matrix; without a row its properties are shown.
    fn by_institution(&mut self, actor: Option<ActorId>, drawing: &BoardScene) {
        let shown = if let Some(RecordRef::Actor(actor)) = &self.shown { Some(actor.clone()) } else { None };
        let Some(actor) = actor.or(shown) else { return };
        let row = Target::Actor(actor.clone());
        if drawing.group(&row).is_some() {
            (self.targets, self.shown) = (vec![row], None);
        } else if self.shown.is_none() {
            self.shown = Some(RecordRef::Actor(actor));
        }
    }

    /// The institution in whose row of a matrix the focus is.
    fn institution(&self) -> Option<&ActorId> {
        self.focus()?.row_actor()
    }

    /// Counterpart in this drawing of something in another one: a head for a head, a chip of a matrix for a chip, and for a cell of
    /// the grid that of the institution that stands there first.
    fn elsewhere(&self, target: &Target, board: &Board, drawing: &BoardScene) -> Option<Target> {
        let is_drawn = |target: &Target| drawing.group(target).is_some();
        let found = |id: &ResponsibilityId| board.responsibilities().get(id);
        match target {
            Target::Chip(_) => {
                let cells = Piece::all(&pieces_of(target, board));
                let near = self.home.as_ref().filter(|home| cells.contains(&home.area, &home.status)).map(Coverage::cell);
                responsibilities_of(target, board).iter().filter_map(found).find_map(|responsibility| {
                    let near = near.iter().find_map(|near| entry(board, responsibility, near, drawing));
                    near.or_else(|| entry(board, responsibility, &cells, drawing))
                })
            }
            Target::Cell(cell) => {
                let mut here: Vec<_> = board
                    .responsibilities()
                    .iter()
                    .filter(|responsibility| responsibility.covers.contains(&cell.area, &cell.status))
                    .collect();
                here.sort_by_key(|responsibility| responsibility.role);
                let entry =
                    here.into_iter().find_map(|responsibility| entry(board, responsibility, &Coverage::cell(cell), drawing));
                entry.or_else(|| heads(cell).into_iter().find(is_drawn))
            }
            Target::FoldedCell(area, _) => Some(Target::Area(area.clone())).filter(is_drawn),
            Target::GroupColumn(Some(group)) => Some(Target::LegendGroup(group.clone())).filter(is_drawn),
            Target::MatrixCell(..) if !responsibilities_of(target, board).is_empty() => None,
            Target::ColumnStates(column) | Target::MatrixCell(_, column) => Some(Target::head_of(column)).filter(is_drawn),
            _ => None,
        }
    }
}

/// The chip in a matrix that shows these cells of a responsibility.
fn entry(board: &Board, responsibility: &Responsibility, cells: &Coverage, drawing: &BoardScene) -> Option<Target> {
    let shows = |column: &ColumnKey| !cells_in_column(board, responsibility, column).intersection(cells).is_empty();
    let entry = |column: ColumnKey| MatrixChipRef {
        actor: responsibility.actor.clone(),
        column,
        role: responsibility.role,
        state: responsibility.state,
    };
    let columns = matrix_columns(board, responsibility).into_iter().filter(shows);
    columns.map(|column| Target::MatrixChip(entry(column))).find(|target| drawing.group(target).is_some())
}

/// The cells of the responsibilities for which something in a matrix stands.
fn covered(target: &Target, board: &Board) -> Vec<(ResponsibilityId, Coverage)> {
    let mut all: Vec<(ResponsibilityId, Coverage)> = Vec::new();
    for piece in pieces_of(target, board) {
        match all.iter_mut().find(|(id, _)| *id == piece.responsibility) {
            Some((_, cells)) => *cells = cells.union(&piece.cells()),
            None => all.push((piece.responsibility.clone(), piece.cells())),
        }
    }
    all
}

/// The heads of a cell of the grid.
fn heads(cell: &Cell) -> [Target; 2] {
    [Target::Area(cell.area.clone()), Target::Status(cell.status.clone())]
}
