//! The panel of findings: shown and put away.

use egui::Context;

use crate::app::shell::window::App;

impl App {
    /// Shows what is worth a look beside the board; the same command puts it away.
    pub(in crate::app) fn toggle_notes(&mut self, ctx: &Context) {
        let is_open = self.window_state.notes.open;
        self.close_beside();
        if is_open { self.focus_back(ctx) } else { self.window_state.notes.show() }
    }
}
