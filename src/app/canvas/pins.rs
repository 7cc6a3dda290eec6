//! Where each part of the drawing lies on the screen: heads stay visible while the grid moves below them.

use egui::{Pos2, Rect, Vec2, vec2};

use super::super::drawing::Drawing;
use super::super::view::Viewport;
use crate::paint;
use crate::scene::Region;

/// How far the heads are moved from where the drawing has them, and where the grid ends below them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pins {
    area: Rect,
    view: Viewport,
    /// How far the heads of columns are moved down, and the heads of rows to the right, in screen points.
    moved: Vec2,
    /// The upper left corner of what the heads leave free, where they are moved.
    corner: Pos2,
}

impl Pins {
    /// The pins of a drawing that is seen like this in this part of the screen.
    pub(super) fn of(drawing: &Drawing, view: Viewport, area: Rect) -> Self {
        let bounds = |region: Region| drawing.bounds(region).map(|rect| view.rect_from_scene(area, rect));
        let none = Self { area, view, moved: Vec2::ZERO, corner: area.min };
        let (Some(columns), Some(rows)) = (bounds(Region::ColumnHeads), bounds(Region::RowHeads)) else { return none };
        // The heads leave with the last row and column.
        let down = (area.top() - columns.top()).min(rows.bottom() - 2.0 * columns.height() - columns.top()).max(0.0);
        let right = (area.left() - rows.left()).min(columns.right() - 2.0 * rows.width() - rows.left()).max(0.0);
        // Heads that would take more than half of the window hide what they are to explain.
        let down = if columns.height() > area.height() / 2.0 { 0.0 } else { down };
        let right = if rows.width() > area.width() / 2.0 { 0.0 } else { right };
        let corner = Pos2::new(
            if right > 0.0 { rows.right() + right } else { area.left() },
            if down > 0.0 { columns.bottom() + down } else { area.top() },
        );
        Self { moved: vec2(right, down), corner, ..none }
    }

    /// Whether any head is moved.
    pub(super) fn are_moved(&self) -> bool {
        self.moved != Vec2::ZERO
    }

    /// Where a region is drawn: how far it is moved, and the part of the screen in which it is seen.
    fn of_region(&self, region: Region) -> (Vec2, Rect) {
        let Self { area, moved, corner, .. } = *self;
        match region {
            Region::ColumnHeads => (vec2(0.0, moved.y), Rect::from_min_max(Pos2::new(corner.x, area.top()), area.max)),
            Region::RowHeads => (vec2(moved.x, 0.0), Rect::from_min_max(Pos2::new(area.left(), corner.y), area.max)),
            Region::Corner => (moved, area),
            Region::Title | Region::Body | Region::Legend | Region::Foot => (Vec2::ZERO, Rect::from_min_max(corner, area.max)),
        }
    }

    /// A rectangle of a region on the screen.
    pub(super) fn rect(&self, region: Region, rect: crate::scene::Rect) -> Rect {
        self.view.rect_from_scene(self.area, rect).translate(self.of_region(region).0)
    }

    /// The part of the screen in which a region is seen.
    pub(super) fn seen(&self, region: Region) -> Rect {
        self.of_region(region).1
    }

    /// How a region is painted.
    pub(super) fn place(&self, region: Region, zooming: bool) -> paint::View {
        let (moved, clip) = self.of_region(region);
        paint::View { offset: self.area.min.to_vec2() + self.view.offset + moved, zoom: self.view.zoom, clip, zooming }
    }
}
