//! Small, weak text that explains.

use egui::{Label, RichText, Ui};

/// Draws a line that explains what stands above it.
pub(in crate::app) fn small_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).small().weak()).wrap());
}
