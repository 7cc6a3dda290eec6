//! Viewport: zoom and place of the drawing on the canvas. Never part of the history.

use egui::{Pos2, Rect, Vec2, vec2};

use super::zoom::{FULL_SIZE, ZOOM_RANGE};
use crate::scene::{Point, Size};

/// The part of the scene that is seen on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct Viewport {
    /// Screen points per scene point.
    pub zoom: f32,
    /// Upper left corner of the scene, from that of the canvas.
    pub offset: Vec2,
    /// Part of the scene that is kept in view while the canvas changes its size, until somebody looks elsewhere.
    pub fitted: Option<Fitted>,
}

/// Part of a scene that fills the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Fitted {
    /// All of it.
    Whole,
    /// Its width; of a higher one the upper part.
    Width,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { zoom: 1.0, offset: Vec2::ZERO, fitted: Some(Fitted::Whole) }
    }
}

impl Viewport {
    /// Shows the scene in the middle of the canvas, as large as it fits.
    pub(in crate::app) fn fit(&mut self, scene: Size, (canvas, margin): (Vec2, f32), fitted: Fitted) {
        let room = (canvas - Vec2::splat(2.0 * margin)).max(Vec2::splat(1.0));
        let (across, down) = (room.x / scene.w.max(1.0), room.y / scene.h.max(1.0));
        let is_high = fitted == Fitted::Width && across > down;
        let zoom = if is_high { across } else { across.min(down) };
        self.zoom = zoom.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        self.offset = (canvas - vec2(scene.w, scene.h) * self.zoom) / 2.0;
        if is_high {
            self.offset.y = margin;
        }
        self.fitted = Some(fitted);
    }

    /// Zooms by a factor; what lies at `fixed` (from the corner of the canvas) stays there.
    pub(in crate::app) fn zoom_by(&mut self, factor: f32, fixed: Vec2) {
        let zoom = (self.zoom * factor).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        self.offset = fixed - (fixed - self.offset) * (zoom / self.zoom);
        self.zoom = zoom;
        self.fitted = None;
    }

    /// Moves the scene; some of it always stays in view.
    pub(in crate::app) fn pan_by(&mut self, by: Vec2, scene: Size, canvas: Vec2) {
        const MIN_SEEN: f32 = 80.0;
        let size = vec2(scene.w, scene.h) * self.zoom;
        let least = Vec2::splat(MIN_SEEN) - size;
        let most = (canvas - Vec2::splat(MIN_SEEN)).max(least);
        self.offset = (self.offset + by).max(least).min(most);
        self.fitted = None;
    }

    /// The point of the scene under a point of the screen.
    pub(in crate::app) fn scene_from_screen(&self, canvas: Rect, at: Pos2) -> Point {
        let from = (at - canvas.min - self.offset) / self.zoom;
        Point::new(from.x, from.y)
    }

    /// Place of a point of the scene on the screen.
    pub(in crate::app) fn screen_from_scene(&self, canvas: Rect, at: Point) -> Pos2 {
        canvas.min + self.offset + vec2(at.x, at.y) * self.zoom
    }

    /// Place of a rectangle of the scene on the screen.
    pub(in crate::app) fn rect_from_scene(&self, canvas: Rect, rect: crate::scene::Rect) -> Rect {
        Rect::from_min_size(self.screen_from_scene(canvas, Point::new(rect.x, rect.y)), vec2(rect.w, rect.h) * self.zoom)
    }

    /// The zoom in percent of the size of a projected picture.
    pub(in crate::app) fn percent(&self) -> f32 {
        self.zoom / FULL_SIZE * 100.0
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    const SCENE: Size = Size::new(960.0, 540.0);

    #[test]
    fn screen_and_scene_agree_at_any_zoom() {
        let canvas = Rect::from_min_size(pos2(200.0, 40.0), vec2(1200.0, 800.0));
        let mut view = Viewport::default();
        view.fit(SCENE, (canvas.size(), 16.0), Fitted::Whole);
        let grabbed = pos2(700.0, 300.0);
        let before = view.scene_from_screen(canvas, grabbed);
        view.zoom_by(3.7, grabbed - canvas.min);
        let after = view.scene_from_screen(canvas, grabbed);
        assert!((before.x - after.x).abs() < 1e-3 && (before.y - after.y).abs() < 1e-3);
        assert!((view.screen_from_scene(canvas, after) - grabbed).length() < 1e-2);
    }

    #[test]
    fn a_high_scene_is_as_wide_as_the_canvas_and_begins_at_its_top() {
        let (canvas, mut view) = (vec2(1000.0, 700.0), Viewport::default());
        let high = Size::new(960.0, 1900.0);
        view.fit(high, (canvas, 20.0), Fitted::Width);
        assert_eq!((view.zoom, view.offset), (1.0, vec2(20.0, 20.0)));
        view.fit(high, (canvas, 20.0), Fitted::Whole);
        assert!(view.zoom < 0.4 && view.offset.x > 300.0);
        view.fit(SCENE, (canvas, 20.0), Fitted::Width);
        assert_eq!(view.zoom, 1.0);
    }

    #[test]
    fn the_scene_never_leaves_the_canvas() {
        let canvas = vec2(1000.0, 700.0);
        let mut view = Viewport::default();
        view.fit(SCENE, (canvas, 16.0), Fitted::Whole);
        for by in [vec2(1e6, 1e6), vec2(-1e6, -1e6)] {
            view.pan_by(by, SCENE, canvas);
            assert!(view.offset.x < canvas.x && view.offset.y < canvas.y);
            assert!(view.offset.x + SCENE.w * view.zoom > 0.0 && view.offset.y + SCENE.h * view.zoom > 0.0);
        }
    }
}
