//! Dragging: what is held, and what dropping it on a cell would mean. Nothing is written before it is dropped.

use crate::model::{ActorId, Board, Cell, CellNames, Coverage, Edit, EditError, Piece, RecordRef, ResponsibilityId};
use crate::scene::PieceRef;
use crate::text::{Lang, window};

/// What is held.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Drag {
    /// A chip of the board, held at a cell.
    Chip {
        /// The pieces that it stands for.
        pieces: Vec<PieceRef>,
        /// The cell in which it was taken up.
        grip: Cell,
    },
    /// An institution from the tray.
    Actor {
        /// Which.
        actor: ActorId,
        /// The id of the responsibility that dropping it makes.
        new: ResponsibilityId,
    },
}

/// What is held, and whether it stays where it was as well.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Held {
    /// What.
    pub drag: Drag,
    /// Whether Ctrl was held when the hint was last shown: whoever lets go of key and button at once means what it said.
    pub also: bool,
    /// How it was taken up.
    pub means: Means,
}

/// How something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Means {
    /// By the pressed button of the pointer.
    Pointer,
    /// By the keyboard: arrows carry it, Enter drops it.
    Keys,
}

impl Held {
    /// Something just taken up by the pointer.
    pub(in crate::app) fn new(drag: Drag) -> Self {
        Self { drag, also: false, means: Means::Pointer }
    }

    /// Something just taken up by the keyboard; with `also` it stays where it was as well.
    pub(in crate::app) fn by_keys(drag: Drag, also: bool) -> Self {
        Self { drag, also, means: Means::Keys }
    }
}

/// What dropping on a cell would do.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct DropPlan {
    /// The edit.
    pub edit: Edit,
    /// The cells that would be covered.
    pub cells: Coverage,
    /// What it would do, in words.
    pub hint: String,
}

impl Drag {
    /// The name of what is held.
    pub(in crate::app) fn name(&self, board: &Board) -> String {
        match self {
            Self::Chip { pieces, .. } => {
                let first = pieces.first().and_then(|piece| board.responsibilities().get(&piece.responsibility));
                first.map_or_else(String::new, |responsibility| board.actor_name(&responsibility.actor))
            }
            Self::Actor { actor, .. } => board.actor_name(actor),
        }
    }

    /// What dropping on this cell would do; with `also`, what is held stays where it was as well.
    pub(in crate::app) fn plan(&self, board: &Board, target: &Cell, also: bool, lang: Lang) -> Result<DropPlan, EditError> {
        let name = self.name(board);
        let said = |cells: &Coverage| CellNames::of(cells, board).say(lang);
        match self {
            Self::Actor { actor, new } => {
                let cells = Coverage::cell(target);
                let hint = window::drop_new(lang, &name, &said(&cells));
                Ok(DropPlan { edit: board.assign(new.clone(), actor, target), cells, hint })
            }
            Self::Chip { pieces, grip } => {
                let held: Vec<Piece> = pieces.iter().filter_map(|piece| find(piece, board)).collect();
                if held.is_empty() {
                    // What is held has left the board meanwhile.
                    let gone = pieces.first().map(|piece| RecordRef::Responsibility(piece.responsibility.clone()));
                    return Err(EditError::Missing(gone.unwrap_or_else(|| RecordRef::CellNote(grip.clone()))));
                }
                let cells = board.shifted(&Piece::all(&held), grip, target)?;
                let (edit, hint) = if also {
                    (board.copy_pieces(&held, grip, target)?, window::drop_copy(lang, &name, &said(&cells)))
                } else {
                    (board.move_pieces(&held, grip, target)?, window::drop_move(lang, &name, &said(&cells)))
                };
                Ok(DropPlan { edit, cells, hint })
            }
        }
    }
}

/// The piece that is meant, if it is still there.
pub(in crate::app) fn find(piece: &PieceRef, board: &Board) -> Option<Piece> {
    let responsibility = board.responsibilities().get(&piece.responsibility)?;
    let area = board.areas().get(&piece.area)?;
    board.pieces_in(responsibility, area).into_iter().nth(piece.number)
}
