//! Drop: effect of letting go of what is dragged at a place, or why it cannot be let go there. Nothing is written before.

use super::drag::GridDrag;
use crate::app::canvas::selection::Selection;
use crate::app::session::board_scene::BoardScene;
use crate::model::{
    AreaId, Board, Cell, CellNames, Coverage, Destination, Edit, EditError, End, MoveMode, Piece, Responsibility,
    ResponsibilityId, StatusId,
};
use crate::scene::Target;
use crate::text::{Lang, window};

/// A place where something can be let go.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Spot {
    /// A cell.
    Cell(Cell),
    /// A frame over this run of an area, with the cell that is pointed at.
    Frame(Cell, Vec<StatusId>),
    /// The head of an area, with the statuses that are shown.
    Row(AreaId, Vec<StatusId>),
    /// The tray.
    Tray,
}

/// Reason why something cannot be dropped at a place.
#[derive(Clone, Debug)]
pub(in crate::app) enum Refusal {
    /// It is beside every place that could take it.
    Outside,
    /// The place or what is dragged does not allow it; why, in words.
    Place(fn(Lang) -> String),
    /// The board does not allow it.
    Edit(EditError),
}

impl Refusal {
    /// The reason, for users.
    pub(in crate::app) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Outside => window::drop_nowhere(lang),
            Self::Place(why) => why(lang),
            Self::Edit(error) => error.say(lang),
        }
    }
}

/// Effect of a drop.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct DropPlan {
    /// The edit.
    pub edit: Edit,
    /// The cells that would be covered.
    pub cells: Coverage,
    /// The responsibility that it would make.
    pub new: Option<ResponsibilityId>,
    /// The effect in words.
    pub hint: String,
}

impl Spot {
    /// Place where the keyboard would drop something: what has the focus.
    pub(in crate::app) fn of_focus(selection: &Selection, drawing: &BoardScene) -> Option<Self> {
        match selection.focus()? {
            Target::Area(area) => Some(Self::Row(area.clone(), drawing.statuses().to_vec())),
            _ => selection.cell().cloned().map(Self::Cell),
        }
    }

    /// The cells that something new would cover here.
    fn cells(&self) -> Coverage {
        match self {
            Self::Cell(cell) => Coverage::cell(cell),
            Self::Frame(Cell { area, .. }, run) | Self::Row(area, run) => {
                Coverage::rectangle([area.clone()], run.iter().cloned())
            }
            Self::Tray => Coverage::default(),
        }
    }
}

impl DropPlan {
    /// A cell in which the result is seen.
    pub(in crate::app) fn cell(&self, spot: &Spot) -> Option<Cell> {
        match spot {
            Spot::Cell(cell) | Spot::Frame(cell, _) => Some(cell.clone()),
            Spot::Row(..) | Spot::Tray => self.cells.cells().next().map(|(area, status)| Cell::new(area.clone(), status.clone())),
        }
    }
}

impl GridDrag {
    /// Effect of dropping it at this place, or why it cannot be dropped there.
    pub(in crate::app) fn plan(&self, mode: MoveMode, board: &Board, spot: &Spot, lang: Lang) -> Result<DropPlan, Refusal> {
        let said = |cells: &Coverage| CellNames::of(cells, board).say(lang);
        let pieces = self.pieces(board);
        let name = name(self, &pieces, board, lang);
        match (self, spot) {
            (Self::Actor { .. } | Self::End { .. }, Spot::Tray) => Err(Refusal::Outside),
            (Self::Actor { actor, new, typical }, _) => {
                let cells = spot.cells();
                let edit = board.assign_like(new.clone(), actor, cells.clone(), like(typical, &cells));
                let hint = window::drop_new(lang, &name, &said(&cells));
                Ok(DropPlan { edit, cells, new: Some(new.clone()), hint })
            }
            // What is dragged has left the board meanwhile.
            _ if pieces.is_empty() => Err(Refusal::Place(window::drop_gone)),
            (Self::Chips { .. }, Spot::Tray) => {
                let edit = board.take_away(&pieces).map_err(Refusal::Edit)?;
                let hint = window::drop_away(lang, &name, &said(&Piece::all(&pieces)));
                Ok(DropPlan { edit, cells: Coverage::default(), new: None, hint })
            }
            (Self::Chips { grip, bits, .. }, _) => {
                let (edit, cells) =
                    move_pieces(board, &pieces, (mode, *bits), &landing(&pieces, grip, spot)).map_err(Refusal::Edit)?;
                if cells == Piece::all(&pieces) {
                    return Err(Refusal::Place(window::drop_same));
                }
                let hint = match mode {
                    MoveMode::Move => window::drop_move(lang, &name, &said(&cells)),
                    MoveMode::Copy => window::drop_copy(lang, &name, &said(&cells)),
                    MoveMode::Split => window::drop_own(lang, &name, &said(&cells)),
                };
                Ok(DropPlan { edit, cells, new: None, hint })
            }
            (Self::End { end, grip, .. }, _) => {
                let (edit, cells) = stretch(board, &pieces, (*end, grip), spot).map_err(Refusal::Edit)?;
                let hint = window::drop_stretch(lang, &name, &said(&cells));
                Ok(DropPlan { edit, cells, new: None, hint })
            }
        }
    }

    /// The name of what is dragged.
    pub(in crate::app) fn name(&self, board: &Board, lang: Lang) -> String {
        name(self, &self.pieces(board), board, lang)
    }
}

fn name(drag: &GridDrag, pieces: &[Piece], board: &Board, lang: Lang) -> String {
    let of_piece = |piece: &Piece| Some(board.actor_name(&board.responsibilities().get(&piece.responsibility)?.actor));
    if let GridDrag::Actor { actor, .. } = drag {
        return board.actor_name(actor);
    }
    let first = pieces.first().and_then(of_piece).unwrap_or_default();
    if pieces.len() > 1 { window::drop_several(lang, &first, pieces.len() - 1) } else { first }
}

/// The typical responsibility whose role and target groups a new one takes over: one that covers some of its cells, else one
/// in its area.
fn like<'a>(typical: &'a [Responsibility], cells: &Coverage) -> Option<&'a Responsibility> {
    let here = typical.iter().find(|row| !row.covers.intersection(cells).is_empty());
    here.or_else(|| typical.iter().find(|row| cells.areas().any(|area| row.covers.statuses_in(area).is_some())))
}

fn landing(pieces: &[Piece], grip: &Cell, spot: &Spot) -> Destination {
    match spot {
        Spot::Row(area, _) => Destination::Row(area.clone()),
        // Within its own frame a chip is pushed along.
        Spot::Frame(cell, run) if !pieces.iter().any(|piece| piece.area == cell.area && piece.statuses == *run) => {
            Destination::Run(cell.area.clone(), run.clone())
        }
        Spot::Cell(cell) | Spot::Frame(cell, _) => Destination::Shifted(grip.clone(), cell.clone()),
        Spot::Tray => Destination::Shifted(grip.clone(), grip.clone()),
    }
}

fn move_pieces(
    board: &Board,
    pieces: &[Piece],
    (mode, bits): (MoveMode, u64),
    to: &Destination,
) -> Result<(Edit, Coverage), EditError> {
    let name = |piece: &Piece| Some(board.actor_name(&board.responsibilities().get(&piece.responsibility)?.actor));
    let name = pieces.first().and_then(name).unwrap_or_default();
    let mut bits = (0..).map(|number| bits.wrapping_add(number));
    board.move_pieces(pieces, mode, to, || ResponsibilityId::make(&name, bits.next().unwrap_or_default()))
}

fn stretch(board: &Board, pieces: &[Piece], (end, grip): (End, &Cell), spot: &Spot) -> Result<(Edit, Coverage), EditError> {
    let column = |status: &StatusId| board.statuses().position(status).unwrap_or_default() as isize;
    let to = match spot {
        Spot::Cell(cell) | Spot::Frame(cell, _) => column(&cell.status),
        Spot::Row(..) | Spot::Tray => column(&grip.status),
    };
    board.resize_pieces(pieces, end, to - column(&grip.status))
}
