//! The ghost of what is held: it stays under the hand, while what it leaves behind fades.

use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Stroke, StrokeKind, vec2};

use super::Canvas;
use super::dragged::{Drag, Held};
use super::placement::Sheet;
use crate::model::{Carry, Cell};
use crate::paint;
use crate::scene::{Region, Target};
use crate::typeset::Face;

/// How much of a ghost is seen.
const OPACITY: f32 = 0.8;

/// How much of what is left behind is covered.
const FADED: f32 = 0.6;

impl Canvas<'_> {
    /// Draws what is held at a place of the screen.
    pub(super) fn ghost(&self, sheet: &Sheet<'_>, now: &Held, at: Pos2) {
        match &now.drag {
            Drag::Chips { chips, grip, .. } => {
                let Some(from) =
                    now.from.map(|from| sheet.view.screen_from_scene(sheet.area, from)).or_else(|| self.middle(sheet, grip))
                else {
                    return;
                };
                let mut place = sheet.pins.place(Region::Body, false);
                place.offset += at - from;
                for group in chips.iter().filter_map(|chip| self.drawing.group(&Target::Chip(chip.clone()))) {
                    if now.way != Carry::Also {
                        self.fade(sheet, sheet.seen(group));
                    }
                    paint::group(sheet.painter, group, &place, OPACITY);
                }
            }
            Drag::Actor { .. } => self.name_at(sheet, &now.name(self.board, self.lang), at),
            Drag::End { .. } | Drag::Head(_) | Drag::Squares { .. } | Drag::Band { .. } => {}
        }
    }

    fn middle(&self, sheet: &Sheet<'_>, cell: &Cell) -> Option<Pos2> {
        Some(sheet.rect(self.drawing.group(&Target::Cell(cell.clone()))?).center())
    }

    fn fade(&self, sheet: &Sheet<'_>, rect: Rect) {
        let ground = self.drawing.scene().background;
        let ground = Color32::from_rgb(ground.r, ground.g, ground.b).gamma_multiply(FADED);
        sheet.painter.rect_filled(rect, 3.0, ground);
    }

    /// What is not drawn yet is shown by its name, as large as the chips are.
    fn name_at(&self, sheet: &Sheet<'_>, name: &str, at: Pos2) {
        let size = (self.drawing.laid().fit.size() * sheet.view.zoom).clamp(8.0, 60.0);
        let font = FontId::new(size, FontFamily::Name(paint::family(Face::Regular).into()));
        let galley = sheet.painter.layout_no_wrap(name.to_owned(), font, sheet.look.text);
        let rect = Align2::CENTER_CENTER.anchor_size(at, galley.size() + vec2(0.8 * size, 0.2 * size));
        let stroke = Stroke::new(1.5, sheet.look.accent);
        sheet.painter.rect(rect, 3.0, sheet.look.bar.gamma_multiply(OPACITY), stroke, StrokeKind::Inside);
        sheet.painter.galley(rect.center() - galley.size() / 2.0, galley, sheet.look.text);
    }
}
