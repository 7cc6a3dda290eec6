//! The rubber band: chips in it are selected, together with what was selected before if Ctrl was down.

use egui::{Rect, Stroke, StrokeKind};

use super::Canvas;
use super::drag_ui::Pointer;
use super::placement::Placement;
use super::selection::Selection;
use super::state::CanvasState;
use crate::app::canvas::drag::{Drag, Dragged};
use crate::scene::{Point, Target};

impl Canvas<'_> {
    /// Drag of a band that begins where the button was pressed.
    pub(super) fn band(placement: &Placement<'_>, state: &CanvasState) -> Option<Drag> {
        let (pressed, more) = placement.ui.input(|input| (input.pointer.press_origin(), input.modifiers.command));
        let from = placement.view.scene_from_screen(placement.area, pressed?);
        let before = if more { state.selection.clone() } else { Selection::default() };
        Some(Drag::by_pointer(Dragged::Band { from, before }, Some(from)))
    }

    /// Draws the band and selects what is in it.
    pub(super) fn band_ui(
        &self,
        placement: &Placement<'_>,
        (from, before): (Point, &Selection),
        pointer: &Pointer,
        state: &mut CanvasState,
    ) {
        let Some(at) = pointer.at else { return };
        let band = Rect::from_two_pos(placement.view.screen_from_scene(placement.area, from), at);
        let chips = self.drawing.within(placement.scene_rect(band)).filter(|group| matches!(group.target, Target::Chip(_)));
        let within = chips.filter(|group| placement.seen(group).intersects(band)).map(|group| &group.target);
        state.selection = before.clone();
        state.selection.add(within, self.drawing);
        if pointer.released {
            state.drag = None;
        } else {
            let stroke = Stroke::new(1.5, placement.look.accent);
            placement.painter.rect(band, 2.0, placement.look.accent_ground, stroke, StrokeKind::Inside);
        }
    }
}
