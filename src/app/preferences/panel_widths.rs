//! Widths to which the panels beside the board were dragged.

use egui::{Context, Id, Rect};
use serde::Serialize;

use super::Parts;

/// The width of each panel in points; `None` where nobody dragged it, so that it is as wide as fits the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::app) struct PanelWidths {
    /// The tray.
    pub tray: Option<u16>,
    /// The tray with the preview of the beamer above it.
    pub beamer: Option<u16>,
    /// The properties.
    pub properties: Option<u16>,
    /// The export panel.
    pub export: Option<u16>,
    /// The settings.
    pub settings: Option<u16>,
}

impl PanelWidths {
    /// Reads what stands in a file.
    pub(super) fn read(&mut self, parts: &mut Parts) {
        parts.read("tray", &mut self.tray);
        parts.read("beamer", &mut self.beamer);
        parts.read("properties", &mut self.properties);
        parts.read("export", &mut self.export);
        parts.read("settings", &mut self.settings);
    }
}

/// The width with which a panel begins: as it was dragged, else as usual.
pub(in crate::app) fn first_width(dragged: Option<u16>, usual: f32) -> f32 {
    dragged.map_or(usual, f32::from)
}

/// Notes the width of a panel while its edge is dragged: it changes under a pointer that is held down. A window that becomes narrower
/// makes its panels narrower as well, which nobody wished.
pub(in crate::app) fn note_width(ctx: &Context, width: &mut Option<u16>, name: &'static str, panel: Rect) {
    let now = panel.width();
    let before = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique(("panel width", name)), now), now));
    let is_dragging = ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if is_dragging && (now - before).abs() > 0.1 {
        *width = Some(now.round() as u16);
    }
}
