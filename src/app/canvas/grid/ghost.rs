//! The ghost of what is dragged: it stays under the hand, while what it leaves behind fades.

use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Stroke, StrokeKind, vec2};

use super::drag::GridDrag;
use crate::app::canvas::Canvas;
use crate::app::canvas::drag::Drag;
use crate::app::canvas::placement::Placement;
use crate::model::{Cell, MoveMode};
use crate::paint;
use crate::scene::{Region, Target};
use crate::typeset::Face;

/// Opacity of a ghost.
const OPACITY: f32 = 0.8;

/// Share of what is left behind that is covered.
const FADED: f32 = 0.6;

impl Canvas<'_> {
    /// Draws what is dragged at a place of the screen.
    pub(in crate::app::canvas) fn ghost(&self, placement: &Placement<'_>, (drag, now): (&GridDrag, &Drag), at: Pos2) {
        match drag {
            GridDrag::Chips { chips, grip, .. } => {
                let Some(from) = now
                    .from
                    .map(|from| placement.view.screen_from_scene(placement.area, from))
                    .or_else(|| self.middle(placement, grip))
                else {
                    return;
                };
                let mut place = placement.sticky.place(Region::Body, false);
                place.offset += at - from;
                for group in chips.iter().filter_map(|chip| self.drawing.group(&Target::Chip(chip.clone()))) {
                    if now.mode != MoveMode::Copy {
                        self.fade(placement, placement.seen(group));
                    }
                    paint::group(placement.painter, group, &place, OPACITY);
                }
            }
            GridDrag::Actor { .. } => self.name_at(placement, &drag.name(self.board, self.lang), at),
            GridDrag::End { .. } => {}
        }
    }

    fn middle(&self, placement: &Placement<'_>, cell: &Cell) -> Option<Pos2> {
        Some(placement.rect(self.drawing.group(&Target::Cell(cell.clone()))?).center())
    }

    fn fade(&self, placement: &Placement<'_>, rect: Rect) {
        let ground = self.drawing.scene().background;
        let ground = Color32::from_rgb(ground.r, ground.g, ground.b).gamma_multiply(FADED);
        placement.painter.rect_filled(rect, 3.0, ground);
    }

    /// Draws the name of what has no chip yet, as large as the chips are.
    fn name_at(&self, placement: &Placement<'_>, name: &str, at: Pos2) {
        let size = (self.drawing.layout().fit.size() * placement.view.zoom).clamp(8.0, 60.0);
        let font = FontId::new(size, FontFamily::Name(paint::family(Face::Regular).into()));
        let galley = placement.painter.layout_no_wrap(name.to_owned(), font, placement.look.text);
        let rect = Align2::CENTER_CENTER.anchor_size(at, galley.size() + vec2(0.8 * size, 0.2 * size));
        let stroke = Stroke::new(1.5, placement.look.accent);
        placement.painter.rect(rect, 3.0, placement.look.bar.gamma_multiply(OPACITY), stroke, StrokeKind::Inside);
        placement.painter.galley(rect.center() - galley.size() / 2.0, galley, placement.look.text);
    }
}
