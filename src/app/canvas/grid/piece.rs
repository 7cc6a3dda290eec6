//! Piece that a chip stands for, looked up on a board.

use crate::model::{Board, Piece};
use crate::scene::PieceRef;

/// Piece of that name, if it is still there.
pub(in crate::app) fn find(piece: &PieceRef, board: &Board) -> Option<Piece> {
    let responsibility = board.responsibilities().get(&piece.responsibility)?;
    let area = board.areas().get(&piece.area)?;
    board.pieces_in(responsibility, area).into_iter().nth(piece.number)
}
