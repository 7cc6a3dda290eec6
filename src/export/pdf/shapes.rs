//! Rectangles and paths on a PDF page.

use krilla::color::rgb;
use krilla::geom::{Path as Shape, PathBuilder};
use krilla::paint::{Fill, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use vello_cpu::kurbo::{BezPath, PathEl};

use crate::model::Color;
use crate::raster::geometry;
use crate::scene::{Rect, Stroke};

/// Longest reach of a corner, in widths of the stroke, before it is cut; the default of SVG and of the rasterizer.
const MITER_LIMIT: f32 = 4.0;

/// Draws a rectangle with a radius, its outline inside its edges.
pub(super) fn draw_rect(surface: &mut Surface<'_>, rect: Rect, radius: f32, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    let Some(stroke) = stroke else { return draw_path(surface, &geometry::rounded(rect, radius), (fill, None)) };
    let (inner, inner_radius) = geometry::inside(rect, radius, stroke);
    let outlined = geometry::rounded(inner, inner_radius);
    if stroke.dashed {
        // The filling shows between the dashes, up to the outer edge.
        draw_path(surface, &geometry::rounded(rect, radius), (fill, None));
        draw_path(surface, &outlined, (None, Some(stroke)));
    } else {
        draw_path(surface, &outlined, (fill, Some(stroke)));
    }
}

/// Draws a path.
pub(super) fn draw_path(surface: &mut Surface<'_>, path: &BezPath, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    if fill.is_none() && stroke.is_none() {
        return;
    }
    let Some(shape) = shape(path) else { return };
    surface.set_fill(fill.map(opaque));
    surface.set_stroke(stroke.map(pen));
    surface.draw_path(&shape);
}

/// Color in the terms of the PDF writer.
pub(super) fn opaque(color: Color) -> Fill {
    Fill { paint: rgb::Color::new(color.r, color.g, color.b).into(), ..Fill::default() }
}

fn pen(stroke: Stroke) -> Pen {
    let dash = stroke.dashed.then(|| StrokeDash { array: vec![3.0 * stroke.width, 2.0 * stroke.width], offset: 0.0 });
    let paint = rgb::Color::new(stroke.color.r, stroke.color.g, stroke.color.b).into();
    Pen { paint, width: stroke.width, miter_limit: MITER_LIMIT, dash, ..Pen::default() }
}

/// Path in the terms of the PDF writer; `None` if there is nothing to draw.
pub(super) fn shape(path: &BezPath) -> Option<Shape> {
    let mut out = PathBuilder::new();
    for step in path.elements() {
        match *step {
            PathEl::MoveTo(to) => out.move_to(to.x as f32, to.y as f32),
            PathEl::LineTo(to) => out.line_to(to.x as f32, to.y as f32),
            PathEl::QuadTo(one, to) => out.quad_to(one.x as f32, one.y as f32, to.x as f32, to.y as f32),
            PathEl::CurveTo(one, two, to) => {
                out.cubic_to(one.x as f32, one.y as f32, two.x as f32, two.y as f32, to.x as f32, to.y as f32);
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}
