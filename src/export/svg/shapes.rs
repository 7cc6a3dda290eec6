//! Rectangles and paths in SVG.

use super::xml::{number, pair, put};
use crate::model::Color;
use crate::raster::geometry::inside;
use crate::scene::{Path, Rect, Segment, Stroke};

/// Writes a rectangle with its outline inside its edges.
pub(super) fn write_rect(out: &mut String, rect: Rect, radius: f32, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    let Some(stroke) = stroke else { return write_plain_rect(out, (rect, radius), (fill, None)) };
    // SVG centers strokes on the edge, so the outline is drawn on a smaller rectangle.
    let outlined = inside(rect, radius, stroke);
    if stroke.dashed && fill.is_some() {
        // The filling shows between the dashes, up to the outer edge.
        write_plain_rect(out, (rect, radius), (fill, None));
        write_plain_rect(out, outlined, (None, Some(stroke)));
    } else {
        write_plain_rect(out, outlined, (fill, Some(stroke)));
    }
}

fn write_plain_rect(out: &mut String, (rect, radius): (Rect, f32), (fill, stroke): (Option<Color>, Option<Stroke>)) {
    put(out, format_args!("<rect x=\"{}\" y=\"{}\" ", number(rect.x), number(rect.y)));
    put(out, format_args!("width=\"{}\" height=\"{}\"", number(rect.w), number(rect.h)));
    if radius > 0.0 {
        put(out, format_args!(" rx=\"{}\"", number(radius)));
    }
    write_colors(out, fill, stroke);
    out.push_str("/>\n");
}

/// Writes a path.
pub(super) fn write_path(out: &mut String, path: &Path, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    out.push_str("<path d=\"");
    for segment in &path.segments {
        match segment {
            Segment::Move(to) => put(out, format_args!("M{}", pair(*to))),
            Segment::Line(to) => put(out, format_args!("L{}", pair(*to))),
            Segment::Cubic(one, two, to) => put(out, format_args!("C{} {} {}", pair(*one), pair(*two), pair(*to))),
            Segment::Close => out.push('Z'),
        }
    }
    out.push('"');
    write_colors(out, fill, stroke);
    out.push_str("/>\n");
}

fn write_colors(out: &mut String, fill: Option<Color>, stroke: Option<Stroke>) {
    match fill {
        Some(color) => put(out, format_args!(" fill=\"{color}\"")),
        None => out.push_str(" fill=\"none\""),
    }
    if let Some(stroke) = stroke {
        put(out, format_args!(" stroke=\"{}\" stroke-width=\"{}\"", stroke.color, number(stroke.width)));
        if stroke.dashed {
            let (dash, gap) = (number(3.0 * stroke.width), number(2.0 * stroke.width));
            put(out, format_args!(" stroke-dasharray=\"{dash} {gap}\""));
        }
    }
}
