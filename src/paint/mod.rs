//! Scene to egui shapes. Draws what it is given, where the view puts it; measures and wraps nothing.

mod fonts;
mod images;
mod pixels;
mod polygon;
mod shapes;
mod text;
mod tiles;

pub use fonts::{family, fonts};
pub use pixels::{PixelRect, Pixels, Shapes, Textures};
pub use tiles::{Tiles, is_tiled, set_tiled};

use egui::{Painter, Pos2, Rect, Vec2};

use crate::scene::{self, Group, Mark, Scene};

/// Height below which groups are drawn as blocks of color, in pixels: nobody sees more of them, and there may be thousands.
const MIN_DETAIL_PX: f32 = 5.0;

/// Place of a scene on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Upper left corner of the scene, in screen points.
    pub offset: Vec2,
    /// Screen points per scene point.
    pub zoom: f32,
    /// Part of the screen that is seen; groups outside are not drawn.
    pub clip: Rect,
    /// True while the zoom is changing. Letters then come in few sizes and are stretched to fit, which saves rasterizing
    /// them anew for every frame; ask for one more frame without when it stops.
    pub zooming: bool,
}

impl View {
    fn pos(&self, point: scene::Point) -> Pos2 {
        Pos2::new(point.x * self.zoom, point.y * self.zoom) + self.offset
    }

    fn rect(&self, rect: scene::Rect) -> Rect {
        Rect::from_min_max(self.pos(scene::Point::new(rect.x, rect.y)), self.pos(scene::Point::new(rect.right(), rect.bottom())))
    }
}

/// Draws the ground and every group that is seen.
pub fn paint(painter: &Painter, scene: &Scene, view: &View) {
    ground(painter, scene, view);
    groups(painter, &scene.groups, view);
}

/// Draws the ground alone.
pub fn ground(painter: &Painter, scene: &Scene, view: &View) {
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(view.clip));
    let ground = view.rect(scene::Rect::new(0.0, 0.0, scene.size.w, scene.size.h));
    painter.rect_filled(ground, 0.0, shapes::color(scene.background));
}

/// Draws some groups, as far as they are seen: a pinned region, what lights up.
pub fn groups<'a>(painter: &Painter, groups: impl IntoIterator<Item = &'a Group>, view: &View) {
    let clip = painter.clip_rect().intersect(view.clip);
    let painter = painter.with_clip_rect(clip);
    let least = MIN_DETAIL_PX / painter.pixels_per_point();
    for group in groups {
        let rect = view.rect(group.rect);
        if !rect.intersects(clip) {
            continue;
        }
        if rect.height() < least {
            shapes::draw_blocks(&painter, &group.marks, view);
        } else {
            draw_marks(&painter, &group.marks, view);
        }
    }
}

/// Draws one group as a ghost: where the view puts it, with an opacity from 0 to 1.
pub fn group(painter: &Painter, group: &Group, view: &View, opacity: f32) {
    let mut painter = painter.clone();
    painter.multiply_opacity(opacity);
    groups(&painter, [group], view);
}

/// Draws some marks, whatever group they are of.
pub fn marks<'a>(painter: &Painter, some: impl IntoIterator<Item = &'a Mark>, view: &View) {
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(view.clip));
    draw_marks(&painter, some, view);
}

/// Draws the grounds among some marks, each stretched to where `place` puts it on the screen.
pub fn stretched<'a>(
    painter: &Painter,
    some: impl IntoIterator<Item = &'a Mark>,
    clip: Rect,
    place: impl Fn(scene::Rect) -> Rect,
) {
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(clip));
    for mark in some {
        if let Mark::Rect { rect, fill: Some(fill), .. } = mark {
            painter.rect_filled(place(*rect), 0.0, shapes::color(*fill));
        }
    }
}

/// Draws marks one over the other.
fn draw_marks<'a>(painter: &Painter, marks: impl IntoIterator<Item = &'a Mark>, view: &View) {
    for mark in marks {
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => shapes::draw_rect(painter, *rect, *radius, (*fill, *stroke), view),
            Mark::Path { path, fill, stroke } => shapes::draw_path(painter, path, (*fill, *stroke), view),
            Mark::Text { line, at, color, turned } => {
                text::draw(painter, line, (view.pos(*at), *turned), shapes::color(*color), view);
            }
            Mark::Image { picture, rect } => images::draw(painter, picture, view.rect(*rect), view.zooming),
        }
    }
}
