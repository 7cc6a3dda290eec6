//! Dragging: what is held, and what dropping it on a cell would mean. Nothing is written before it is dropped.

use crate::model::{ActorId, Board, Cell, CellNames, Coverage, Edit, EditError, Label, Piece, RecordRef, ResponsibilityId};
use crate::scene::PieceRef;
use crate::text::{Lang, window};

/// What is held.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Drag {
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
pub(super) struct Held {
    /// What.
    pub drag: Drag,
    /// Whether Ctrl was held when the hint was last shown: whoever lets go of key and button at once means what it said.
    pub also: bool,
}

impl Held {
    /// Something just taken up.
    pub(super) fn new(drag: Drag) -> Self {
        Self { drag, also: false }
    }
}

/// What dropping on a cell would do.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DropPlan {
    /// The edit.
    pub edit: Edit,
    /// The cells that would be covered.
    pub cells: Coverage,
    /// What it would do, in words.
    pub hint: String,
}

impl Drag {
    /// The name of what is held.
    pub(super) fn name(&self, board: &Board) -> String {
        match self {
            Self::Chip { pieces, .. } => {
                let first = pieces.first().and_then(|piece| board.responsibilities().get(&piece.responsibility));
                first.map_or_else(String::new, |responsibility| board.actor_name(&responsibility.actor))
            }
            Self::Actor { actor, .. } => board.actor_name(actor),
        }
    }

    /// What dropping on this cell would do; with `also`, what is held stays where it was as well.
    pub(super) fn plan(&self, board: &Board, target: &Cell, also: bool, lang: Lang) -> Result<DropPlan, EditError> {
        let name = self.name(board);
        let said = |cells: &Coverage| CellNames::of(cells, board).say(lang);
        match self {
            Self::Actor { actor, new } => {
                let cells = Coverage::cell(target);
                let hint = window::drop_new(lang, &name, &said(&cells));
                Ok(DropPlan { edit: board.assign(new.clone(), actor, target), cells, hint })
            }
            Self::Chip { pieces, grip } => {
                let mut edits = Vec::new();
                let mut cells = Coverage::default();
                for piece in pieces.iter().filter_map(|piece| find(piece, board)) {
                    let (id, from) = (&piece.responsibility, piece.cells());
                    cells = cells.union(&board.shifted(&from, grip, target)?);
                    let edit =
                        if also { board.copy_cells(id, &from, grip, target) } else { board.move_cells(id, &from, grip, target) };
                    edits.push(edit?);
                }
                if edits.is_empty() {
                    // What is held has left the board meanwhile.
                    let gone = pieces.first().map(|piece| RecordRef::Responsibility(piece.responsibility.clone()));
                    return Err(EditError::Missing(gone.unwrap_or_else(|| RecordRef::CellNote(grip.clone()))));
                }
                let hint = if also {
                    window::drop_copy(lang, &name, &said(&cells))
                } else {
                    window::drop_move(lang, &name, &said(&cells))
                };
                Ok(DropPlan { edit: one_step(edits, board), cells, hint })
            }
        }
    }
}

/// The piece that is meant, if it is still there.
fn find(piece: &PieceRef, board: &Board) -> Option<Piece> {
    let responsibility = board.responsibilities().get(&piece.responsibility)?;
    let area = board.areas().get(&piece.area)?;
    board.pieces_in(responsibility, area).into_iter().nth(piece.number)
}

/// Several edits as one step, named after what the first of them does.
fn one_step(mut edits: Vec<Edit>, board: &Board) -> Edit {
    if edits.len() == 1 {
        return edits.remove(0);
    }
    let old = std::sync::Arc::new(board.clone());
    let label = edits.first().and_then(|first| Some(Label::of_edit(first, &old, &*old.apply(first).ok()?)));
    let more = edits.len().saturating_sub(1);
    Edit::All(label.map_or(Label::Head, |label| Label::Many(Box::new(label), more)), edits)
}
