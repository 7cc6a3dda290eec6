//! The search: opened, gone through, put away.

use egui::Context;

use super::message::Message;
use super::window::App;
use super::window_state::WindowState;
use crate::app::canvas;
use crate::app::session::paper_part::PaperPart;
use crate::scene::Group;
use crate::text::find;

impl App {
    /// Goes to the next of what is found, or to the one before; what is not drawn shows its properties.
    pub(in crate::app) fn find(&mut self, forward: bool) {
        let (session, Some(finder)) = (&mut self.session, &mut self.window_state.finder) else { return };
        let board = session.document.board();
        // Who types fast has pressed Enter in the frame of the last letter.
        finder.update(board, &session.board_scene);
        let Some(hit) = finder.step(forward) else { return };
        if session.paper_part == PaperPart::Table {
            if !session.choose_row(&hit) {
                self.window_state.message = Message::of(find::no_row);
            }
            return;
        }
        let is_hit = |group: &&Group| canvas::found_as(&group.target, board).contains(&hit);
        let found = session.board_scene.scene().groups.iter().find(is_hit).map(|group| group.target.clone());
        if !found.is_some_and(|target| session.focus_on(target)) {
            session.canvas.selection.clear();
            self.window_state.message = Message::of(find::not_drawn);
        }
        // A chip may stand for several, and for its institution.
        self.session.canvas.selection.show(hit);
        self.window_state.side.inspector.show_properties();
    }
}

impl WindowState {
    /// Puts the search away.
    pub(in crate::app) fn close_finder(&mut self, ctx: &Context) {
        self.finder = None;
        self.focus_back(ctx);
    }
}
