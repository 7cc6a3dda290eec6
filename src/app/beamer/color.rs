//! Colors of a drawing on the screen.

use egui::Color32;

use crate::model::Color;

/// The same color for egui.
pub(super) fn color(color: Color) -> Color32 {
    Color32::from_rgb(color.r, color.g, color.b)
}
