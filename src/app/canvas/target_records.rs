//! Records and pieces of the board that a target on a drawing stands for.

use super::grid::piece::find;
use crate::model::{AreaId, Board, Piece, RecordRef, Responsibility, ResponsibilityId, StatusId};
use crate::report::{ColumnKey, cells_in_column, matrix_cell};
use crate::scene::Target;

/// The records for which something on a drawing stands; the first is shown in the properties.
pub(super) fn records(target: &Target, board: &Board) -> Vec<RecordRef> {
    match target {
        Target::Chip(_) | Target::MatrixChip(_) => {
            responsibilities_of(target, board).into_iter().map(RecordRef::Responsibility).collect()
        }
        Target::MatrixCell(actor, _) => {
            let responsibilities = responsibilities_of(target, board).into_iter().map(RecordRef::Responsibility);
            responsibilities.chain([RecordRef::Actor(actor.clone())]).collect()
        }
        Target::ColumnStates(column) => records(&Target::head_of(column), board),
        _ => target.record().into_iter().collect(),
    }
}

/// The responsibilities of a chip, of a cell of a matrix, or of a chip in it.
pub(super) fn responsibilities_of(target: &Target, board: &Board) -> Vec<ResponsibilityId> {
    match target {
        Target::Chip(pieces) => {
            let mut all: Vec<ResponsibilityId> = pieces.iter().map(|piece| piece.responsibility.clone()).collect();
            all.dedup();
            all
        }
        _ => in_matrix(target, board).map_or_else(Vec::new, |(_, responsibilities)| {
            responsibilities.iter().map(|responsibility| responsibility.id.clone()).collect()
        }),
    }
}

/// The pieces of a chip, of a cell of a matrix, or of a chip in it.
pub(super) fn pieces_of(target: &Target, board: &Board) -> Vec<Piece> {
    match target {
        Target::Chip(pieces) => pieces.iter().filter_map(|piece| find(piece, board)).collect(),
        _ => in_matrix(target, board).map_or_else(Vec::new, |(column, responsibilities)| {
            responsibilities.into_iter().flat_map(|responsibility| pieces_in(board, responsibility, column)).collect()
        }),
    }
}

/// The column of a cell of a matrix or of a chip in it, and the responsibilities that stand there.
pub(in crate::app) fn in_matrix<'b, 't>(
    target: &'t Target,
    board: &'b Board,
) -> Option<(&'t ColumnKey, Vec<&'b Responsibility>)> {
    match target {
        Target::MatrixCell(actor, column) => {
            Some((column, matrix_cell(board, actor, column).into_iter().map(|responsibility| &**responsibility).collect()))
        }
        Target::MatrixChip(entry) => {
            let all = matrix_cell(board, &entry.actor, &entry.column).into_iter();
            let own = all
                .filter(|responsibility| responsibility.role == entry.role && responsibility.state == entry.state)
                .map(|responsibility| &**responsibility);
            Some((&entry.column, own.collect()))
        }
        _ => None,
    }
}

/// The pieces of a responsibility, as far as they stand in a column.
fn pieces_in(board: &Board, responsibility: &Responsibility, column: &ColumnKey) -> Vec<Piece> {
    let cells = cells_in_column(board, responsibility, column);
    let pieces = board.pieces(responsibility).into_iter().map(|piece| {
        let here = |status: &StatusId| cells.contains(&piece.area, status);
        let statuses = piece.statuses.iter().filter(|status| here(status)).cloned().collect();
        Piece { statuses, ..piece }
    });
    pieces.filter(|piece| !piece.statuses.is_empty()).collect()
}

/// The responsibilities of a chip, on the grid or in a matrix; of anything else none.
pub(in crate::app) fn chip_of(target: &Target, board: &Board) -> Vec<RecordRef> {
    if target.is_chip() { records(target, board) } else { Vec::new() }
}

/// True where a target is a chip of this responsibility, in an area if one is named.
pub(in crate::app) fn shows(target: &Target, responsibility: &ResponsibilityId, area: Option<&AreaId>, board: &Board) -> bool {
    let is_meant = |piece: &Piece| piece.responsibility == *responsibility && area.is_none_or(|area| piece.area == *area);
    target.is_chip() && pieces_of(target, board).iter().any(is_meant)
}

/// The records as which a search finds something on a drawing: heads, rows and chips; on the grid a chip also as its institution.
pub(in crate::app) fn found_as(target: &Target, board: &Board) -> Vec<RecordRef> {
    match target {
        Target::Chip(_) => {
            let responsibilities = responsibilities_of(target, board);
            let actor = responsibilities
                .first()
                .and_then(|id| board.responsibilities().get(id))
                .map(|responsibility| RecordRef::Actor(responsibility.actor.clone()));
            responsibilities.into_iter().map(RecordRef::Responsibility).chain(actor).collect()
        }
        Target::MatrixChip(_) | Target::Area(_) | Target::Status(_) | Target::Actor(_) => records(target, board),
        _ => Vec::new(),
    }
}
