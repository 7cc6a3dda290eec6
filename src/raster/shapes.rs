//! Rectangles and paths in pixels.

use vello_cpu::RenderContext;
use vello_cpu::kurbo::{Affine, BezPath, Cap, Join, Stroke as Pen};
use vello_cpu::peniko::color::{AlphaColor, Srgb};

use super::geometry;
use crate::model::Color;
use crate::scene::{Path, Rect, Stroke};

/// Draws a rectangle with a radius, its outline inside its edges.
pub(super) fn draw_rect(
    context: &mut RenderContext,
    to_part: Affine,
    (rect, radius): (Rect, f32),
    (color, outline): (Option<Color>, Option<Stroke>),
) {
    let outlined = outline.map(|outline| (outline, geometry::inside(rect, radius, outline)));
    if let Some(color) = color {
        // Under a solid outline the filling ends within it: two soft edges at one place would show.
        let solid = outlined.filter(|(outline, _)| !outline.dashed).map(|(_, inside)| inside);
        let (rect, radius) = solid.unwrap_or((rect, radius));
        fill(context, to_part, &geometry::rounded(rect, radius), color);
    }
    if let Some((outline, (rect, radius))) = outlined {
        stroke(context, to_part, &geometry::rounded(rect, radius), outline);
    }
}

/// Draws a path.
pub(super) fn draw_path(
    context: &mut RenderContext,
    to_part: Affine,
    path: &Path,
    (color, outline): (Option<Color>, Option<Stroke>),
) {
    let path = geometry::path(path);
    if let Some(color) = color {
        fill(context, to_part, &path, color);
    }
    if let Some(outline) = outline {
        stroke(context, to_part, &path, outline);
    }
}

/// Fills a path.
pub(super) fn fill(context: &mut RenderContext, to_part: Affine, path: &BezPath, color: Color) {
    context.set_transform(to_part);
    context.set_paint(opaque(color));
    context.fill_path(path);
}

fn stroke(context: &mut RenderContext, to_part: Affine, path: &BezPath, stroke: Stroke) {
    context.set_transform(to_part);
    context.set_paint(opaque(stroke.color));
    context.set_stroke(pen(stroke));
    context.stroke_path(path);
}

/// Color in the terms of the rasterizer.
pub(super) fn opaque(color: Color) -> AlphaColor<Srgb> {
    AlphaColor::from_rgb8(color.r, color.g, color.b)
}

fn pen(stroke: Stroke) -> Pen {
    let width = f64::from(stroke.width);
    let pen = Pen::new(width).with_caps(Cap::Butt).with_join(Join::Miter);
    if stroke.dashed { pen.with_dashes(0.0, [3.0 * width, 2.0 * width]) } else { pen }
}
