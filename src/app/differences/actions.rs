//! The panel of differences: shown with a comparison.

use super::Comparison;
use crate::app::shell::window::App;

impl App {
    /// Shows a comparison in the place of the properties.
    pub(in crate::app) fn compare(&mut self, comparison: Comparison) {
        self.close_beside();
        self.window_state.differences.show(comparison);
    }
}
