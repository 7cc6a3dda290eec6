//! Commands for the selected pieces and the focused cell: roles, decisions, moving, extending, shrinking.

use super::paper_part::PaperPart;
use crate::app::action::command::Command;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{Cell, Destination, Edit, EditError, End, Item as _, MoveMode, Piece, RecordRef, ResponsibilityId, Side};
use crate::scene::Target;
use crate::text::{parts, window};

impl App {
    /// Changes the selected pieces, the focused cell or the focused head as a command means it.
    pub(in crate::app) fn change_selected(&mut self, command: Command) {
        if let (Command::Move(side), Some(what)) = (command, self.session.canvas.selection.focus().and_then(Target::head_record))
        {
            return self.shift_head(&what, side);
        }
        let pieces = self.session.pieces();
        let from = self.session.canvas.selection.cell().cloned();
        let wanted = match (command, &from) {
            (Command::Move(side), Some(cell)) => self.session.document.board().neighbor(cell, side).or(from.clone()),
            _ => from.clone(),
        };
        match self.edit_for(command, &pieces, from.as_ref(), wanted.as_ref()) {
            Some(Ok(edit)) if matches!(command, Command::Move(_)) => self.put(&edit, wanted.as_ref()),
            Some(Ok(edit)) => self.edit(&edit, wanted.as_ref()),
            Some(Err(error)) => self.window_state.message = Message::of(|lang| error.say(lang)),
            None => {}
        }
    }

    /// Moves a head on by one place.
    fn shift_head(&mut self, what: &RecordRef, side: Side) {
        let session = &self.session;
        if matches!(what, RecordRef::Actor(_)) && !session.board_scene.has_regions_order() {
            self.window_state.message = Message::of(parts::not_in_order);
            return;
        }
        // Areas stand below each other on the grid and beside each other in a matrix.
        let is_turned = session.paper_part == PaperPart::Matrix && matches!(what, RecordRef::Area(_));
        let side = if is_turned { side.turned() } else { side };
        match session.document.board().shift_head(what, side) {
            Some(edit) => self.edit(&edit, None),
            None => self.window_state.message = Message::of(window::head_edge),
        }
    }

    fn edit_for(
        &self,
        command: Command,
        pieces: &[Piece],
        from: Option<&Cell>,
        to: Option<&Cell>,
    ) -> Option<Result<Edit, EditError>> {
        let board = self.session.document.board();
        Some(match command {
            Command::Role(role) => board.set_roles(pieces, role, || self.new_responsibility(pieces)),
            Command::Move(_) => {
                let to = Destination::Shifted(from?.clone(), to?.clone());
                board.move_pieces(pieces, MoveMode::Move, &to, || self.new_responsibility(pieces)).map(|(edit, _)| edit)
            }
            Command::Extend(side) => board.extend_pieces(pieces, side),
            Command::Shrink(side) => board.shrink_pieces(pieces, if side == Side::Left { End::Last } else { End::First }),
            Command::Note(decision) => Ok(board.set_note(from?, decision)),
            _ => return None,
        })
    }

    fn new_responsibility(&self, pieces: &[Piece]) -> ResponsibilityId {
        let board = self.session.document.board();
        let actor = pieces.first().and_then(|piece| board.responsibilities().get(&piece.responsibility));
        let actor = actor.and_then(|responsibility| board.actors().get(&responsibility.actor));
        ResponsibilityId::make(actor.map_or("", |actor| actor.name()), (self.new_bits)())
    }
}
