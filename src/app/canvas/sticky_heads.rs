//! Sticky heads: where each part of the drawing lies on the screen. Heads stay visible while the grid moves below them. Where they would take
//! too much of the window they become smaller, so that they and the grid are both seen at every zoom.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::viewport::Viewport;
use crate::app::session::board_scene::BoardScene;
use crate::paint;
use crate::scene::{Rect as SceneRect, Region};

/// The most of the window's width or height that heads take while the grid moves below them.
const MAX_SHARE: f32 = 0.3;

/// Distance that a text keeps from the edge of what is seen of its head, in screen points.
const EDGE: f32 = 6.0;

/// Places of the heads, and of the edge where the grid ends below them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct StickyHeads {
    area: Rect,
    view: Viewport,
    /// Across the screen: the heads of rows.
    rows: Strip,
    /// Down the screen: the heads of columns.
    columns: Strip,
}

/// The heads along one axis of the screen, in screen points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Strip {
    /// Their beginning if they moved along with the grid.
    natural: f32,
    /// Their end then.
    natural_end: f32,
    /// Their beginning.
    start: f32,
    /// Their size, as a share of what the zoom makes of them.
    scale: f32,
    /// Edge from which on the grid is seen.
    end: f32,
}

impl Strip {
    /// Heads that go along with the grid.
    fn still(edge: f32) -> Self {
        Self { natural: 0.0, natural_end: 0.0, start: 0.0, scale: 1.0, end: edge }
    }

    /// Heads from `first` to `last`, of a grid that ends at `end`, in a window from `edge` on with so much room.
    fn of((first, last): (f32, f32), end: f32, (edge, room): (f32, f32)) -> Self {
        let whole = last - first;
        // While they leave the window they become smaller, then they stay.
        let size = (last - edge).clamp(whole.min(MAX_SHARE * room), whole);
        // They leave with the last row or column.
        let start = edge.min(end - 2.0 * size).max(first);
        let is_moved = start > first || size < whole;
        let scale = if whole > 0.0 { size / whole } else { 1.0 };
        Self { natural: first, natural_end: last, start, scale, end: if is_moved { start + size } else { edge } }
    }

    /// True while the heads are elsewhere than the grid has them, or smaller.
    fn is_moved(&self) -> bool {
        self.start != self.natural || self.scale != 1.0
    }

    /// Place of something in these heads.
    fn place(&self, natural: f32) -> f32 {
        match () {
            // Without a change exactly where it was, so that lines of heads and grid meet.
            () if !self.is_moved() => natural,
            // A headline above some rows reaches over the grid, as far as that does.
            () if natural > self.natural_end + 0.5 => natural.max(self.end),
            () => self.start + (natural - self.natural) * self.scale,
        }
    }
}

impl StickyHeads {
    /// The pins of a drawing that is seen like this in this part of the screen.
    pub(super) fn of(drawing: &BoardScene, view: Viewport, area: Rect) -> Self {
        Self::new((drawing.bounds(Region::RowHeads), drawing.bounds(Region::ColumnHeads)), view, area)
    }

    /// The same for heads of rows and columns that are there in the scene.
    fn new((rows, columns): (Option<SceneRect>, Option<SceneRect>), view: Viewport, area: Rect) -> Self {
        let none = Self { area, view, rows: Strip::still(area.left()), columns: Strip::still(area.top()) };
        let (Some(rows), Some(columns)) = (rows, columns) else { return none };
        // Where areas have a headline above them instead of a head beside them, that goes along with the grid.
        let beside = rows.x < columns.x;
        let (rows, columns) = (view.rect_from_scene(area, rows), view.rect_from_scene(area, columns));
        let across = || Strip::of((rows.left(), rows.right()), columns.right(), (area.left(), area.width()));
        Self {
            rows: if beside { across() } else { none.rows },
            columns: Strip::of((columns.top(), columns.bottom()), rows.bottom(), (area.top(), area.height())),
            ..none
        }
    }

    /// The part of the screen in which a region is seen.
    pub(super) fn seen(&self, region: Region) -> Rect {
        let Self { area, rows, columns, .. } = *self;
        let corner = pos2(rows.end, columns.end);
        match region {
            Region::ColumnHeads => Rect::from_min_max(pos2(corner.x, area.top()), area.max),
            Region::RowHeads => Rect::from_min_max(pos2(area.left(), corner.y), area.max),
            Region::Corner => area,
            Region::Title | Region::Body | Region::Legend | Region::Foot => Rect::from_min_max(corner, area.max),
        }
    }

    /// A rectangle of a region on the screen.
    pub(super) fn rect(&self, region: Region, rect: SceneRect) -> Rect {
        let natural = self.view.rect_from_scene(self.area, rect);
        let place = |at: Pos2| match region {
            Region::ColumnHeads => pos2(at.x, self.columns.place(at.y)),
            Region::RowHeads => pos2(self.rows.place(at.x), at.y),
            Region::Corner => pos2(self.rows.place(at.x), self.columns.place(at.y)),
            Region::Title | Region::Body | Region::Legend | Region::Foot => at,
        };
        Rect::from_min_max(place(natural.min), place(natural.max))
    }

    /// Factor by which the heads of a region are smaller than the zoom makes them.
    fn scale(&self, region: Region) -> f32 {
        match region {
            Region::ColumnHeads => self.columns.scale,
            Region::RowHeads => self.rows.scale,
            _ => 1.0,
        }
    }

    /// True for a headline that reaches over the grid: its text stands at its beginning.
    fn reaches_over(&self, region: Region, head: SceneRect) -> bool {
        region == Region::RowHeads && self.view.rect_from_scene(self.area, head).right() > self.rows.natural_end + 0.5
    }

    /// Painting of a region that goes along with the grid, or as it is in the drawing.
    pub(super) fn place(&self, region: Region, zooming: bool) -> paint::View {
        let origin = SceneRect { x: 0.0, y: 0.0, w: 0.0, h: 0.0 };
        let moved = self.rect(region, origin).min - self.view.rect_from_scene(self.area, origin).min;
        let offset = self.area.min.to_vec2() + self.view.offset + moved;
        paint::View { offset, zoom: self.view.zoom, clip: self.seen(region), zooming }
    }

    /// Painting of the text of a head that has the box `text` in the head's box `head`: as large as the head is, and as far as
    /// the head reaches where it is seen. `None` where that is as it is in the drawing.
    pub(super) fn text_place(&self, region: Region, (head, text): (SceneRect, SceneRect), zooming: bool) -> Option<paint::View> {
        let scale = self.scale(region);
        let (whole, natural) = (self.rect(region, head), self.rect(region, text));
        // Along the heads they are as large as the grid: only their text is smaller there, and stays in its middle.
        let size = scale * self.view.zoom * vec2(text.w, text.h);
        let natural = if self.reaches_over(region, head) {
            let left = whole.left() + scale * self.view.zoom * (text.x - head.x);
            Rect::from_min_size(pos2(left, natural.center().y - size.y / 2.0), size)
        } else {
            Rect::from_center_size(natural.center(), size)
        };
        let seen = whole.intersect(self.seen(region));
        let min = pos2(
            start_in_view(natural.x_range(), seen.x_range(), whole.x_range()),
            start_in_view(natural.y_range(), seen.y_range(), whole.y_range()),
        );
        if scale == 1.0 && min == natural.min {
            return None;
        }
        let zoom = scale * self.view.zoom;
        let offset: Vec2 = min - zoom * vec2(text.x, text.y) - Pos2::ZERO;
        Some(paint::View { offset, zoom, clip: self.seen(region), zooming })
    }
}

/// Beginning of a text so that it is seen, but never leaves its head.
fn start_in_view(text: egui::Rangef, seen: egui::Rangef, head: egui::Rangef) -> f32 {
    // Where it is nearer to the edge of its head anyway, it stays so near.
    let near = |own: f32| EDGE.min(own.max(0.0));
    let (min, max) = (seen.min + near(text.min - head.min), seen.max - near(head.max - text.max));
    let start = match () {
        () if text.min < min => min,
        () if text.max > max => max - text.span(),
        () => return text.min,
    };
    start.min(head.max - text.span()).max(head.min)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid as it is on a page of 960 × 540.
    const ROWS: SceneRect = SceneRect { x: 12.0, y: 90.0, w: 110.0, h: 380.0 };
    const COLUMNS: SceneRect = SceneRect { x: 122.0, y: 40.0, w: 826.0, h: 50.0 };
    const AREA: Rect = Rect { min: pos2(250.0, 40.0), max: pos2(1376.0, 820.0) };

    fn sticky(zoom: f32, at: SceneRect) -> StickyHeads {
        // What is looked at lies in the middle of the window.
        let middle = zoom * vec2(at.x + at.w / 2.0, at.y + at.h / 2.0);
        let view = Viewport { zoom, offset: AREA.size() / 2.0 - middle, fitted: None };
        StickyHeads::new((Some(ROWS), Some(COLUMNS)), view, AREA)
    }

    /// The head of one of ten rows, and its text.
    fn row(number: u8) -> (SceneRect, SceneRect) {
        let head = SceneRect { y: 90.0 + 38.0 * f32::from(number), h: 38.0, ..ROWS };
        (head, SceneRect { x: head.x + 3.0, y: head.y + 13.0, w: 60.0, h: 12.0 })
    }

    #[test]
    fn heads_and_the_text_in_them_are_seen_at_every_zoom() {
        for percent in [50.0_f32, 100.0, 300.0, 600.0, 1000.0] {
            for number in 0..10 {
                let (head, text) = row(number);
                let sticky = sticky(percent / 50.0, SceneRect { x: 500.0, w: 10.0, ..head });
                let on_screen = sticky.rect(Region::RowHeads, head).intersect(sticky.seen(Region::RowHeads));
                assert!(on_screen.width() > 100.0 && on_screen.height() > 10.0, "{percent} %: {on_screen:?} of row {number}");
                assert!(on_screen.width() <= 0.31 * AREA.width() || !sticky.rows.is_moved(), "{percent} %: {on_screen:?}");
                let drawn = sticky.text_place(Region::RowHeads, (head, text), false);
                let drawn = drawn.unwrap_or_else(|| sticky.place(Region::RowHeads, false));
                let at = Rect::from_min_size(pos2(text.x, text.y) * drawn.zoom + drawn.offset, drawn.zoom * vec2(text.w, text.h));
                assert!(on_screen.expand(0.1).contains_rect(at), "{percent} %: the text at {at:?} in {on_screen:?}");
                assert!(text.h * drawn.zoom >= 10.0, "{percent} %: text of {} pixels", text.h * drawn.zoom);
            }
        }
    }

    #[test]
    fn heads_become_smaller_without_a_jump() {
        let (zoom, mut last) = (16.0, None);
        for step in 0..4000_u16 {
            let view = Viewport { zoom, offset: vec2(200.0 - f32::from(step), -2000.0), fitted: None };
            let sticky = StickyHeads::new((Some(ROWS), Some(COLUMNS)), view, AREA);
            let now = sticky.rect(Region::RowHeads, ROWS);
            if let Some(last) = last.replace(now) {
                assert!(
                    (now.left() - last.left()).abs() < 1.1 && (now.right() - last.right()).abs() < 1.1,
                    "{last:?} to {now:?}"
                );
            }
        }
    }

    #[test]
    fn without_heads_beside_the_grid_nothing_is_moved_across() {
        let headline = SceneRect { x: 122.0, w: 826.0, ..ROWS };
        let view = Viewport { zoom: 4.0, offset: vec2(-900.0, -100.0), fitted: None };
        let sticky = StickyHeads::new((Some(headline), Some(COLUMNS)), view, AREA);
        assert_eq!(sticky.rect(Region::RowHeads, headline), view.rect_from_scene(AREA, headline));
        // Its text stays in sight as long as anything of it does.
        let text = SceneRect { w: 60.0, h: 12.0, ..headline };
        let place = sticky.text_place(Region::RowHeads, (headline, text), false).unwrap();
        assert!(text.x * place.zoom + place.offset.x >= AREA.left());
    }
}
