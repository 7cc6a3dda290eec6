//! Highlights on the canvas: around what is pointed at, selected, focused or found, and over what a drop would cover.

use egui::{Rect, Stroke, StrokeKind};

use super::Canvas;
use super::grid::drop::DropPlan;
use super::placement::Placement;
use super::selection::Selection;
use crate::model::{AreaId, Cell, StatusId};
use crate::scene::{Group, PieceRef, Rect as SceneRect, Region, Target};

impl Canvas<'_> {
    /// Outlines what is selected; what has the focus by a second line around it while the board has the keyboard.
    pub(super) fn highlight_selection(&self, placement: &Placement<'_>, selection: &Selection, has_keyboard: bool) {
        for target in selection.targets() {
            let Some(group) = self.drawing.group(target) else { continue };
            let painter = placement.painter.with_clip_rect(placement.sticky.seen(group.region).expand(4.0));
            let rect = placement.rect(group);
            // Thinner around what is small, so that it is still seen.
            let stroke = Stroke::new((rect.height() / 4.0).clamp(1.0, 3.0), placement.look.accent);
            painter.rect_stroke(rect.expand(0.5), 4.0, stroke, StrokeKind::Outside);
            if has_keyboard && selection.focus() == Some(target) {
                // A bright line between the two, so that the ring is seen on any ground.
                painter.rect_stroke(rect.expand(3.5), 6.0, Stroke::new(1.5, placement.look.bar), StrokeKind::Outside);
                painter.rect_stroke(rect.expand(5.0), 7.0, Stroke::new(1.5, placement.look.accent), StrokeKind::Outside);
            }
        }
    }

    /// Marks the entry of the legend that is filtered by, wherever the focus has gone since.
    pub(super) fn highlight_filter(&self, placement: &Placement<'_>) {
        for seen in placement.seen.iter().filter(|seen| self.drawing.is_filtered_by(&seen.group.target)) {
            let stroke = Stroke::new(2.0, placement.look.accent);
            placement.painter.rect(seen.rect.expand(2.0), 4.0, placement.look.accent_ground, stroke, StrokeKind::Outside);
        }
    }

    /// Marks what a search has found, as a text is marked by hand: by a ground and a line around it.
    pub(super) fn highlight_found(&self, placement: &Placement<'_>) {
        if self.found.is_empty() {
            return;
        }
        for seen in placement.seen.iter().filter(|seen| self.found.contains(&seen.group.target)) {
            let painter = placement.painter.with_clip_rect(placement.sticky.seen(seen.group.region).expand(4.0));
            let stroke = Stroke::new(2.5, placement.look.found);
            painter.rect(placement.rect(seen.group).expand(1.5), 3.0, placement.look.found_ground, stroke, StrokeKind::Outside);
        }
    }

    /// Lights the cells that a drop would cover; those that stand side by side as one, so that no line goes through chips.
    pub(super) fn highlight_cells(&self, placement: &Placement<'_>, plan: &DropPlan) {
        let cell = |(area, status): (&AreaId, &StatusId)| Target::Cell(Cell::new(area.clone(), status.clone()));
        let mut groups: Vec<&Group> = plan.cells.cells().filter_map(|at| self.drawing.group(&cell(at))).collect();
        groups.sort_by(|one, two| one.rect.y.total_cmp(&two.rect.y).then(one.rect.x.total_cmp(&two.rect.x)));
        let mut runs: Vec<(Region, SceneRect)> = Vec::new();
        for group in groups {
            match runs.last_mut() {
                Some((region, run)) if *region == group.region && follows(&group.rect, run) => *run = run.union(&group.rect),
                _ => runs.push((group.region, group.rect)),
            }
        }
        for (region, run) in runs {
            let painter = placement.painter.with_clip_rect(placement.sticky.seen(region));
            let stroke = Stroke::new(2.0, placement.look.accent);
            painter.rect(placement.sticky.rect(region, run), 0.0, placement.look.accent_ground, stroke, StrokeKind::Inside);
        }
    }
}

/// True where a box stands to the right of another one in its row, with no more than the gap between columns.
fn follows(next: &SceneRect, run: &SceneRect) -> bool {
    /// The widest gap, in points of the scene.
    const GAP: f32 = 3.0;
    next.y == run.y && next.h == run.h && next.x - run.right() <= GAP
}

impl Placement<'_> {
    /// Outlines all chips that show a piece of the same responsibilities.
    pub(super) fn highlight_pieces(&self, pieces: &[PieceRef]) {
        if pieces.is_empty() {
            return;
        }
        let is_one = |other: &PieceRef| pieces.iter().any(|piece| piece.responsibility == other.responsibility);
        for seen in &self.seen {
            if let Target::Chip(others) = &seen.group.target
                && others.iter().any(is_one)
            {
                self.ring(self.rect(seen.group), seen.group.region);
            }
        }
    }

    /// Outlines a frame of which an end can be dragged.
    pub(super) fn highlight_frame(&self, rect: Rect) {
        self.ring(rect, Region::Body);
    }

    /// A ring around a part of a region, as far as that is seen.
    fn ring(&self, rect: Rect, region: Region) {
        let painter = self.painter.with_clip_rect(self.sticky.seen(region).expand(4.0));
        painter.rect_stroke(rect.expand(1.5), 4.0, Stroke::new(2.0, self.look.accent), StrokeKind::Outside);
    }
}
