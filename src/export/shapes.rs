//! Scene shapes in the terms of the rasterizer.

use vello_cpu::kurbo::{Affine, BezPath, Cap, Join, Point as Spot, Stroke as Pen};

use crate::scene::{Path, Point, Rect, Segment, Stroke};
use crate::typeset::{Outline, OutlineStep};

/// How far the control points of a cubic lie for a quarter of a circle of radius 1.
const QUARTER: f64 = 0.552_285;

/// A rectangle with round corners. Starts at the upper left and goes clockwise, as SVG prescribes, so that dashes agree.
pub(super) fn rounded(rect: Rect, radius: f32) -> BezPath {
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

/// A rectangle and radius whose centred stroke lies inside the given one.
pub(super) fn inside(rect: Rect, radius: f32, stroke: Stroke) -> (Rect, f32) {
    let half = stroke.width / 2.0;
    (rect.shrink(half), (radius - half).max(0.0))
}

/// A path of the scene.
pub(super) fn path(path: &Path) -> BezPath {
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

/// The outline of a glyph, in ems, y down.
pub(super) fn glyph(outline: &Outline) -> BezPath {
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

/// Where a glyph of this size stands whose origin is `at`.
pub(super) fn placed(at: Point, size: f32) -> Affine {
    Affine::translate((f64::from(at.x), f64::from(at.y))) * Affine::scale(f64::from(size))
}

/// Where a line starts, and whether it runs upwards from there.
pub(super) fn start(at: Point, turned: bool) -> Affine {
    let moved = Affine::translate((f64::from(at.x), f64::from(at.y)));
    // A quarter turn in whole numbers: what is upright is exactly so.
    if turned { moved * Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]) } else { moved }
}

/// The pen of a stroke.
pub(super) fn pen(stroke: Stroke) -> Pen {
    let width = f64::from(stroke.width);
    let pen = Pen::new(width).with_caps(Cap::Butt).with_join(Join::Miter);
    if stroke.dashed { pen.with_dashes(0.0, [3.0 * width, 2.0 * width]) } else { pen }
}

fn spot(point: Point) -> Spot {
    Spot::new(f64::from(point.x), f64::from(point.y))
}
