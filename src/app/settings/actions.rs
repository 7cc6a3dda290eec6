//! The settings: shown and put away.

use egui::Context;

use crate::app::shell::window::App;

impl App {
    /// Shows the settings in the place of the properties, or puts them away.
    pub(in crate::app) fn toggle_settings(&mut self, ctx: &Context) {
        if self.window_state.settings.open {
            self.window_state.settings.open = false;
            return self.focus_back(ctx);
        }
        self.close_beside();
        let places = self.places();
        self.window_state.settings.show(ctx, places);
        if let Some(start) = &mut self.window_state.start {
            start.leave_focus();
        }
    }
}
