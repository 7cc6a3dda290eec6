//! What stands out on the canvas: what is pointed at, selected, focused, and what a drop would cover.

use egui::{Rect, Stroke, StrokeKind};

use super::Canvas;
use super::plan::DropPlan;
use super::selection::Selection;
use super::sheet::Sheet;
use crate::model::Cell;
use crate::scene::{PieceRef, Target};

impl Canvas<'_> {
    /// Outlines all chips that show a piece of the same responsibilities.
    pub(super) fn light_up(&self, sheet: &Sheet<'_>, pieces: &[PieceRef]) {
        if pieces.is_empty() {
            return;
        }
        let is_one = |other: &PieceRef| pieces.iter().any(|piece| piece.responsibility == other.responsibility);
        for group in &self.drawing.scene().groups {
            if let Target::Chip(others) = &group.target
                && others.iter().any(is_one)
            {
                sheet.ring(sheet.rect(group), 2.0);
            }
        }
    }

    /// Outlines what is selected; what has the focus by a second line around it while the board has the keyboard.
    pub(super) fn light_selection(&self, sheet: &Sheet<'_>, selection: &Selection, has_keyboard: bool) {
        for target in selection.targets() {
            let Some(group) = self.drawing.group(target) else { continue };
            let painter = sheet.painter.with_clip_rect(sheet.pins.seen(group.region).expand(4.0));
            let rect = sheet.rect(group);
            let stroke = Stroke::new(3.0, sheet.look.accent);
            painter.rect_stroke(rect.expand(0.5), 4.0, stroke, StrokeKind::Outside);
            if has_keyboard && selection.focus() == Some(target) {
                // A bright line between the two, so that the ring is seen on any ground.
                painter.rect_stroke(rect.expand(3.5), 6.0, Stroke::new(1.5, sheet.look.bar), StrokeKind::Outside);
                painter.rect_stroke(rect.expand(5.0), 7.0, Stroke::new(1.5, sheet.look.accent), StrokeKind::Outside);
            }
        }
    }

    /// Lights the cells that a drop would cover.
    pub(super) fn light_cells(&self, sheet: &Sheet<'_>, plan: &DropPlan) {
        for (area, status) in plan.cells.cells() {
            let cell = Target::Cell(Cell::new(area.clone(), status.clone()));
            let Some(group) = self.drawing.group(&cell) else { continue };
            let painter = sheet.painter.with_clip_rect(sheet.pins.seen(group.region));
            let stroke = Stroke::new(2.0, sheet.look.accent);
            painter.rect(sheet.rect(group), 2.0, sheet.look.accent_ground, stroke, StrokeKind::Inside);
        }
    }
}

impl Sheet<'_> {
    fn ring(&self, rect: Rect, width: f32) {
        self.painter.rect_stroke(rect.expand(1.5), 4.0, Stroke::new(width, self.look.accent), StrokeKind::Outside);
    }
}
