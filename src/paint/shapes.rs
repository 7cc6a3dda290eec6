//! Rectangles and paths on the screen. Strokes are never thinner than a hair that can be seen, dashes never smaller than a pixel.

use egui::epaint::RectShape;
use egui::{Color32, CornerRadius, Painter, Pos2, Shape, StrokeKind};

use super::{View, polygon};
use crate::model::Color;
use crate::scene::{Mark, Path, Rect, Segment, Stroke};

/// Size below which shapes are left out, in pixels: no one can tell which symbol it is.
const MIN_SHAPE_PX: f32 = 3.0;

/// Draws only the rectangles among some marks, each in one color between its ground and its outline.
pub(super) fn draw_blocks(painter: &Painter, marks: &[Mark], view: &View) {
    for mark in marks {
        let Mark::Rect { rect, fill, stroke, .. } = mark else { continue };
        let on_screen = view.rect(*rect);
        let ground = fill.map_or(Color32::TRANSPARENT, color);
        let block = stroke.map_or(ground, |stroke| {
            let outline = 2.0 * screen_width(painter, stroke, view) / on_screen.size().min_elem().max(0.1);
            ground.lerp_to_gamma(color(stroke.color), outline.min(1.0))
        });
        painter.rect_filled(on_screen, 0.0, block);
    }
}

/// Color of the scene as egui's.
pub(super) fn color(color: Color) -> Color32 {
    Color32::from_rgb(color.r, color.g, color.b)
}

/// Draws a rectangle, its outline inside its edges.
pub(super) fn draw_rect(
    painter: &Painter,
    rect: Rect,
    radius: f32,
    (fill, stroke): (Option<Color>, Option<Stroke>),
    view: &View,
) {
    let on_screen = view.rect(rect);
    let rounding = CornerRadius::same((radius * view.zoom).round().clamp(0.0, 255.0) as u8);
    let ground = fill.map_or(Color32::TRANSPARENT, color);
    match stroke {
        Some(stroke) if is_dashed_on_screen(painter, stroke, view) => {
            painter.rect_filled(on_screen, rounding, ground);
            let width = screen_width(painter, stroke, view);
            let outline = polygon::rounded_rect(on_screen.shrink(width / 2.0), (radius * view.zoom - width / 2.0).max(0.0));
            painter.extend(dashes(&outline, stroke, width));
        }
        Some(stroke) => {
            let line = egui::Stroke::new(screen_width(painter, stroke, view), color(stroke.color));
            painter.add(RectShape::new(on_screen, rounding, ground, line, StrokeKind::Inside));
        }
        None => {
            painter.rect_filled(seen(painter, on_screen), rounding, ground);
        }
    }
}

/// Rectangle at least a pixel high and wide. egui moves edges to whole pixels: a rule thinner than one would be there in one row
/// and gone in the next. It grows to the upper left, where what lies beside it was drawn before; to the lower right it would be covered.
fn seen(painter: &Painter, rect: egui::Rect) -> egui::Rect {
    let least = if rect.is_positive() { 1.0 / painter.pixels_per_point() } else { 0.0 };
    egui::Rect::from_min_max(rect.max - rect.size().max(egui::Vec2::splat(least)), rect.max)
}

/// Draws a path.
pub(super) fn draw_path(painter: &Painter, path: &Path, (fill, stroke): (Option<Color>, Option<Stroke>), view: &View) {
    let pixel = 1.0 / painter.pixels_per_point();
    // Before its curves are worked out: most paths are symbols, of which large boards have thousands.
    if extent(path) * view.zoom < MIN_SHAPE_PX * pixel {
        return;
    }
    for (points, closed) in flat(path, view) {
        let bounds = egui::Rect::from_points(&points);
        if !bounds.expand(pixel).intersects(painter.clip_rect()) || bounds.size().max_elem() < MIN_SHAPE_PX * pixel {
            continue;
        }
        if let Some(ground) = fill {
            painter.add(polygon::filled(&points, color(ground), pixel));
        }
        if let Some(stroke) = stroke {
            let width = screen_width(painter, stroke, view);
            let line = egui::Stroke::new(width, color(stroke.color));
            if is_dashed_on_screen(painter, stroke, view) {
                let mut outline = points;
                if closed {
                    outline.extend(outline.first().copied());
                }
                painter.extend(dashes(&outline, stroke, width));
            } else if closed {
                painter.add(Shape::closed_line(points, line));
            } else {
                painter.add(Shape::line(points, line));
            }
        }
    }
}

/// Larger side of the box around all points of a path; the path is no larger.
fn extent(path: &Path) -> f32 {
    let corners = path.segments.iter().flat_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) => [Some(to), None, None],
        Segment::Cubic(one, two, to) => [Some(one), Some(two), Some(to)],
        Segment::Close => [None; 3],
    });
    let all = corners.flatten().map(|point| Pos2::new(point.x, point.y));
    all.fold(egui::Rect::NOTHING, |mut all, point| {
        all.extend_with(point);
        all
    })
    .size()
    .max_elem()
}

/// Width of a stroke on the screen: at least half a pixel, so that lines stay when a large board is seen whole.
fn screen_width(painter: &Painter, stroke: Stroke, view: &View) -> f32 {
    (stroke.width * view.zoom).max(0.5 / painter.pixels_per_point())
}

/// True if dashes would be seen as such.
fn is_dashed_on_screen(painter: &Painter, stroke: Stroke, view: &View) -> bool {
    stroke.dashed && stroke.width * view.zoom * painter.pixels_per_point() >= 0.3
}

fn dashes(outline: &[Pos2], stroke: Stroke, width: f32) -> Vec<Shape> {
    Shape::dashed_line(outline, egui::Stroke::new(width, color(stroke.color)), 3.0 * width, 2.0 * width)
}

/// Outlines of a path as corners on the screen, each with `true` if it is closed.
fn flat(path: &Path, view: &View) -> Vec<(Vec<Pos2>, bool)> {
    let mut outlines: Vec<(Vec<Pos2>, bool)> = Vec::new();
    for segment in &path.segments {
        if let Segment::Move(to) = segment {
            outlines.push((vec![view.pos(*to)], false));
            continue;
        }
        let Some((points, closed)) = outlines.last_mut() else { continue };
        match segment {
            Segment::Move(_) => {}
            Segment::Line(to) => points.push(view.pos(*to)),
            Segment::Cubic(one, two, to) => curve(points, [view.pos(*one), view.pos(*two), view.pos(*to)]),
            Segment::Close => *closed = true,
        }
    }
    for (points, closed) in &mut outlines {
        if *closed && points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
    }
    outlines
}

/// Adds a cubic curve in as many straight steps as its length asks for.
fn curve(points: &mut Vec<Pos2>, [one, two, to]: [Pos2; 3]) {
    let Some(from) = points.last().copied() else { return };
    let length = from.distance(one) + one.distance(two) + two.distance(to);
    let steps = length.sqrt().mul_add(1.2, 1.0).ceil().clamp(2.0, 32.0);
    for step in 1..=steps as usize {
        let t = step as f32 / steps;
        let s = 1.0 - t;
        let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
        let along = |f: f32, g: f32, h: f32, i: f32| a * f + b * g + c * h + d * i;
        points.push(Pos2::new(along(from.x, one.x, two.x, to.x), along(from.y, one.y, two.y, to.y)));
    }
}
