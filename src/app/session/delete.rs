//! Deleting: what Del and Shift+Del do to what is selected on the Schaubild and in the matrix; rows of the table are in `table/row_actions`.

use std::sync::Arc;

use super::{Session, is_shown};
use crate::app::canvas;
use crate::app::canvas::matrix::brush;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{Edit, EditError};
use crate::report::ColumnKey;
use crate::scene::{PieceRef, Target};

impl App {
    /// Takes the selected pieces away, or the selected target groups of a matrix.
    pub(in crate::app) fn take_selected_away(&mut self) {
        match self.session.taken_out() {
            Some(edit) => self.take_away(&edit),
            None => self.take_away_if_possible(self.session.document.board().take_away(&self.session.pieces())),
        }
    }

    /// Deletes the responsibilities of the selected pieces.
    pub(in crate::app) fn delete_selected(&mut self) {
        self.take_away_if_possible(self.session.document.board().remove_whole(&self.session.pieces()));
    }

    fn take_away_if_possible(&mut self, edit: Result<Edit, EditError>) {
        match edit {
            Ok(edit) => self.take_away(&edit),
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
    }

    /// Takes pieces away; what is left elsewhere of the same responsibilities was not meant, and the next Del must not hit it.
    /// Another chip that is selected stays so.
    pub(in crate::app) fn take_away(&mut self, edit: &Edit) {
        let before = Arc::clone(self.session.document.board());
        self.edit(edit, None);
        let after = self.session.document.board();
        let is_less = |piece: &PieceRef| {
            let id = &piece.responsibility;
            before.responsibilities().get(id) != after.responsibilities().get(id)
        };
        let is_meant = |target: &Target| matches!(target, Target::Chip(pieces) if pieces.iter().any(is_less));
        if self.session.canvas.selection.targets().iter().any(is_meant) {
            self.session.canvas.selection.leave_chips(&self.session.board_scene);
        }
    }
}

impl Session {
    /// The edit that takes what is selected out of columns that are target groups; nothing where none is one. There it is the group
    /// that is taken away, not the cells.
    fn taken_out(&self) -> Option<Edit> {
        let (board, filter) = (self.document.board(), self.board_view.drawn().filter);
        let (mut now, mut edits) = (Arc::clone(board), Vec::new());
        for target in self.canvas.selection.targets() {
            let (column, responsibilities) = canvas::in_matrix(target, board)?;
            if !matches!(column, ColumnKey::Group(_)) {
                return None;
            }
            for responsibility in responsibilities.into_iter().filter(|responsibility| is_shown(board, &filter, responsibility)) {
                // What was taken away for one group is not put back for the next.
                let edit = brush::taken_out(&now, now.responsibilities().get(&responsibility.id)?, column);
                now = now.apply(&edit).ok()?;
                edits.push(edit);
            }
        }
        (!edits.is_empty()).then(|| board.one_step(edits))
    }
}
