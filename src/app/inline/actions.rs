//! Commands that let something be typed on the board.

use super::Inline;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::model::Side;
use crate::scene::Target;

impl App {
    /// Lets the name of what has the focus be changed in place.
    pub(in crate::app) fn rename(&mut self) {
        if let Some(target) = self.session.canvas.selection.named() {
            self.window_state.overlay = Some(Overlay::Inline(Inline::rename(target.clone(), self.session.document.board())));
        }
    }

    /// Lets an institution be typed into the focused cell.
    pub(in crate::app) fn add(&mut self) {
        if let Some(cell) = self.session.canvas.selection.cell() {
            self.window_state.overlay = Some(Overlay::Inline(Inline::add(cell.clone())));
        }
    }

    /// Goes on to the next cell of the row, to type there.
    pub(in crate::app) fn add_next(&mut self) {
        let session = &mut self.session;
        let next = session.canvas.selection.cell().and_then(|cell| session.document.board().neighbor(cell, Side::Right));
        if let Some(cell) = next {
            session.canvas.selection.choose(Target::Cell(cell), &session.board_scene);
            session.reveal();
            self.add();
        }
    }
}
