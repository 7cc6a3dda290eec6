//! The settings: shown and put away.

use egui::Context;

use crate::app::shell::side_panel::SidePanel;
use crate::app::shell::window::App;

impl App {
    /// Shows the settings in the place of the properties, or puts them away.
    pub(in crate::app) fn toggle_settings(&mut self, ctx: &Context) {
        if !self.window_state.side.shows(SidePanel::Settings) {
            let places = self.places();
            self.window_state.side.settings.refresh(ctx, places);
        }
        self.window_state.toggle_side(SidePanel::Settings, ctx);
    }
}
