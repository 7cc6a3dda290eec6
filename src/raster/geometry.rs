//! Scene shapes and outlines of letters as Bézier paths, for all formats.

use vello_cpu::kurbo::{Affine, BezPath, Point as Spot};

use crate::scene::{Path, Point, Rect, Segment, Stroke};
use crate::typeset::{Outline, OutlineStep};

/// Distance of the control points of a cubic from its ends, for a quarter of a circle of radius 1.
const QUARTER: f64 = 0.552_285;

/// Rectangle with round corners. Starts at the upper left and goes clockwise, as SVG prescribes, so that dashes agree.
pub fn rounded(rect: Rect, radius: f32) -> BezPath {
    let [left, top, right, bottom] = [rect.x, rect.y, rect.right(), rect.bottom()].map(f64::from);
    let r = f64::from(radius.min(rect.w / 2.0).min(rect.h / 2.0).max(0.0));
    let k = r * (1.0 - QUARTER);
    let mut path = BezPath::new();
    path.move_to((left + r, top));
    path.line_to((right - r, top));
    if r > 0.0 {
        path.curve_to((right - k, top), (right, top + k), (right, top + r));
    }
    path.line_to((right, bottom - r));
    if r > 0.0 {
        path.curve_to((right, bottom - k), (right - k, bottom), (right - r, bottom));
    }
    path.line_to((left + r, bottom));
    if r > 0.0 {
        path.curve_to((left + k, bottom), (left, bottom - k), (left, bottom - r));
    }
    path.line_to((left, top + r));
    if r > 0.0 {
        path.curve_to((left, top + k), (left + k, top), (left + r, top));
    }
    path.close_path();
    path
}

/// Rectangle and radius whose centred stroke lies inside the given one.
pub fn inside(rect: Rect, radius: f32, stroke: Stroke) -> (Rect, f32) {
    let half = stroke.width / 2.0;
    (rect.shrink(half), (radius - half).max(0.0))
}

/// Path of the scene as a Bézier path.
pub fn path(path: &Path) -> BezPath {
    let mut out = BezPath::new();
    let mut open = false;
    for segment in &path.segments {
        // A step without a start before it is taken as the start, as browsers would not draw it.
        match segment {
            Segment::Line(to) if open => out.line_to(spot(*to)),
            Segment::Cubic(one, two, to) if open => out.curve_to(spot(*one), spot(*two), spot(*to)),
            Segment::Close if open => out.close_path(),
            Segment::Close => {}
            Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to) => out.move_to(spot(*to)),
        }
        open = open || *segment != Segment::Close;
    }
    out
}

/// Outline of a glyph, in ems, y down.
pub fn glyph(outline: &Outline) -> BezPath {
    let mut out = BezPath::new();
    let spot = |[x, y]: [f32; 2]| Spot::new(f64::from(x), f64::from(-y));
    for step in &outline.steps {
        match *step {
            OutlineStep::Move(to) => out.move_to(spot(to)),
            OutlineStep::Line(to) => out.line_to(spot(to)),
            OutlineStep::Quad(one, to) => out.quad_to(spot(one), spot(to)),
            OutlineStep::Cubic(one, two, to) => out.curve_to(spot(one), spot(two), spot(to)),
            OutlineStep::Close => out.close_path(),
        }
    }
    out
}

/// Transform of a glyph from ems to the scene, by its origin and its size.
pub fn placed(at: Point, size: f32) -> Affine {
    Affine::translate((f64::from(at.x), f64::from(at.y))) * Affine::scale(f64::from(size))
}

/// Transform of a line to the point where it starts, upwards from there if it is `turned`.
pub(super) fn start(at: Point, turned: bool) -> Affine {
    let moved = Affine::translate((f64::from(at.x), f64::from(at.y)));
    // A quarter turn in whole numbers: what is upright is exactly so.
    if turned { moved * Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]) } else { moved }
}

fn spot(point: Point) -> Spot {
    Spot::new(f64::from(point.x), f64::from(point.y))
}
