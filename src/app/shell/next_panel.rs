//! The next panel: where F6 takes the keyboard.

use egui::{Context, Rect};

use super::window::App;
use crate::app::{beamer, canvas};

impl App {
    /// Gives the keyboard to the next panel that is not folded away: beamer, tray, board, properties.
    pub(in crate::app) fn next_panel(&mut self, ctx: &Context) {
        let focused = ctx.memory(egui::Memory::focused);
        let place = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect.center());
        let is_in = |rect: Rect| place.is_some_and(|place| rect.contains(place));
        let tray = !self.window_state.tray_folded;
        let properties = !self.window_state.inspector_folded && !self.window_state.has_beside();
        let on_board = focused == Some(canvas::id());
        let (right, of_beamer) = (self.window_state.right(), self.window_state.beamer.rect);
        let has_beamer = self.window_state.beamer.place == beamer::Place::Window;
        if self.window_state.has_beside() && on_board {
            self.window_state.want_focus_beside();
        } else if properties && on_board {
            self.window_state.inspector.want_focus();
        } else if has_beamer && (on_board || is_in(right)) {
            ctx.memory_mut(|memory| memory.request_focus(beamer::id()));
        } else if tray && (on_board || is_in(right) || is_in(of_beamer)) {
            self.window_state.tray.want_focus();
        } else {
            self.put_away(ctx);
        }
    }
}
