//! Panning and zooming.

use std::time::Duration;

use egui::{Response, Ui, Vec2};

use super::viewport::Viewport;
use crate::scene::Size;

/// Time after the last change of a zoom gesture until the letters are drawn exactly.
const SETTLE: Duration = Duration::from_millis(80);

/// Wheel and middle button pan; Ctrl and wheel, or two fingers, zoom. Says whether the zoom is just changing.
pub(super) fn pan_and_zoom(ui: &Ui, response: &Response, view: &mut Viewport, scene: Size) -> bool {
    let area = response.rect;
    let input = ui.input(|input| {
        let pointer = &input.pointer;
        // Read from the pointer itself: the chip below it would take the middle button as its own.
        let dragged = if pointer.middle_down() { pointer.delta() } else { Vec2::ZERO };
        (pointer.latest_pos(), dragged, input.zoom_delta(), input.smooth_scroll_delta())
    });
    let (Some(pointer), dragged, zoom, scroll) = input else { return false };
    if !area.contains(pointer) || ui.ctx().layer_id_at(pointer).is_some_and(|layer| layer != ui.layer_id()) {
        return false;
    }
    if zoom != 1.0 {
        view.zoom_by(zoom, pointer - area.min);
        // Exact letters as soon as the gesture stops.
        ui.ctx().request_repaint_after(SETTLE);
    } else if scroll + dragged != Vec2::ZERO {
        view.pan_by(scroll + dragged, scene, area.size());
    }
    zoom != 1.0
}
