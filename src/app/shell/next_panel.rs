//! The next panel: where F6 takes the keyboard.

use egui::{Context, Rect};

use super::window_state::WindowState;
use crate::app::{beamer, canvas};

impl WindowState {
    /// Gives the keyboard to the next panel that is not folded away: beamer, tray, board, properties.
    pub(in crate::app) fn next_panel(&mut self, ctx: &Context) {
        let focused = ctx.memory(egui::Memory::focused);
        let place = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect.center());
        let is_in = |rect: Rect| place.is_some_and(|place| rect.contains(place));
        let tray = !self.tray.is_folded;
        let on_board = focused == Some(canvas::id());
        let side = &mut self.side;
        let (has_right, right, of_beamer) = (side.open.is_some() || !side.is_folded, side.rect(), self.beamer.rect);
        let has_beamer = self.beamer.place == beamer::BeamerPlace::Window;
        if has_right && on_board {
            side.want_focus();
        } else if has_beamer && (on_board || is_in(right)) {
            ctx.memory_mut(|memory| memory.request_focus(beamer::id()));
        } else if tray && (on_board || is_in(right) || is_in(of_beamer)) {
            self.tray.want_focus();
        } else {
            self.close_overlay(ctx);
        }
    }
}
