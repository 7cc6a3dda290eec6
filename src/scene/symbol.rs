//! The symbols of target groups as shapes, never from a font: told apart at 8 pixels, and without color.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::geom::{Path, Point, Rect, Segment};
use super::mark::Mark;
use crate::model::{Color, Symbol};

/// Distance of the control points of a cubic for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_285;

/// The marks of a symbol in the middle of a rectangle, as large as fits. `ground` is what shows through its holes.
pub fn symbol_marks(symbol: Symbol, rect: Rect, color: Color, ground: Color) -> Vec<Mark> {
    let side = rect.w.min(rect.h);
    let center = rect.center();
    let place = |p: Point| Point::new(center.x + (p.x - 0.5) * side, center.y + (p.y - 0.5) * side);
    let placed = |shape: Vec<Segment>| shape.into_iter().map(|segment| moved(segment, place)).collect();
    let mark = |(fill_of, shape): (ShapeFill, Vec<Segment>)| Mark::Path {
        path: Path { segments: placed(shape) },
        fill: Some(if fill_of == ShapeFill::Color { color } else { ground }),
        stroke: None,
    };
    shapes(symbol).into_iter().map(mark).collect()
}

/// Fill of a part of a symbol.
#[derive(Clone, Copy, PartialEq)]
enum ShapeFill {
    Color,
    Ground,
}

type Shapes = Vec<(ShapeFill, Vec<Segment>)>;

/// The parts of a symbol in a square of side 1, drawn one over the other.
fn shapes(symbol: Symbol) -> Shapes {
    match symbol {
        Symbol::Circle => solid(circle(0.43)),
        Symbol::TriangleUp => solid(polygon(&[(0.5, 0.06), (0.98, 0.9), (0.02, 0.9)])),
        Symbol::TriangleDown => solid(polygon(&[(0.5, 0.94), (0.98, 0.1), (0.02, 0.1)])),
        Symbol::Square => solid(bar(0.1, 0.1, 0.9, 0.9)),
        Symbol::Star => solid(star()),
        Symbol::Diamond => solid(diamond(0.5)),
        Symbol::Pentagon => solid(regular(5, 0.52, 0.54)),
        Symbol::PentagonOpen => holed(regular(5, 0.54, 0.54), regular(5, 0.3, 0.54)),
        Symbol::Hexagon => solid(polygon(&[(0.24, 0.06), (0.76, 0.06), (1.0, 0.5), (0.76, 0.94), (0.24, 0.94), (0.0, 0.5)])),
        Symbol::Octagon => cog(),
        Symbol::Cross => vec![(ShapeFill::Color, bar(0.33, 0.03, 0.67, 0.97)), (ShapeFill::Color, bar(0.03, 0.33, 0.97, 0.67))],
        Symbol::HalfCircle => half_circle(),
        Symbol::DiamondDot => nested(diamond(0.5), diamond(0.34), diamond(0.19)),
        Symbol::DoubleSquare => nested(bar(0.04, 0.04, 0.96, 0.96), bar(0.17, 0.17, 0.83, 0.83), bar(0.3, 0.3, 0.7, 0.7)),
        Symbol::DoubleCircle => nested(circle(0.49), circle(0.36), circle(0.2)),
        Symbol::CircleOpen => holed(circle(0.48), circle(0.35)),
        Symbol::Book => book(),
        Symbol::Shield => solid(shield()),
        Symbol::Drop => solid(drop()),
        Symbol::Heart => solid(heart()),
        Symbol::Wave => vec![(ShapeFill::Color, wave(0.32)), (ShapeFill::Color, wave(0.72))],
        Symbol::Bar => solid(bar(0.36, 0.02, 0.64, 0.98)),
        Symbol::LettersAl => letters_al(),
        Symbol::LetterQ => letter_q(),
    }
}

fn solid(shape: Vec<Segment>) -> Shapes {
    vec![(ShapeFill::Color, shape)]
}

fn holed(outer: Vec<Segment>, hole: Vec<Segment>) -> Shapes {
    vec![(ShapeFill::Color, outer), (ShapeFill::Ground, hole)]
}

fn nested(outer: Vec<Segment>, hole: Vec<Segment>, core: Vec<Segment>) -> Shapes {
    vec![(ShapeFill::Color, outer), (ShapeFill::Ground, hole), (ShapeFill::Color, core)]
}

fn half_circle() -> Shapes {
    let right_half = vec![
        Segment::Move(at(0.5, 0.15)),
        Segment::Cubic(at(0.5 + 0.35 * QUARTER, 0.15), at(0.85, 0.5 - 0.35 * QUARTER), at(0.85, 0.5)),
        Segment::Cubic(at(0.85, 0.5 + 0.35 * QUARTER), at(0.5 + 0.35 * QUARTER, 0.85), at(0.5, 0.85)),
        Segment::Close,
    ];
    holed(circle(0.47), right_half)
}

/// Eight teeth around a hole.
fn cog() -> Shapes {
    let mut corners = Vec::new();
    for tooth in 0..8 {
        let middle = TAU * tooth as f32 / 8.0 - FRAC_PI_2;
        for (angle, radius) in [(-0.3, 0.36), (-0.2, 0.5), (0.2, 0.5), (0.3, 0.36)] {
            let angle: f32 = middle + angle;
            corners.push((0.5 + radius * angle.cos(), 0.5 + radius * angle.sin()));
        }
    }
    holed(polygon(&corners), circle(0.15))
}

fn book() -> Shapes {
    let mut shapes = vec![(ShapeFill::Color, bar(0.0, 0.2, 1.0, 0.8))];
    shapes.push((ShapeFill::Ground, bar(0.46, 0.2, 0.54, 0.8)));
    shapes
}

/// White letters on a square: at 8 pixels two strokes of which the left one leans.
fn letters_al() -> Shapes {
    vec![
        (ShapeFill::Color, bar(0.0, 0.0, 1.0, 1.0)),
        (
            ShapeFill::Ground,
            polygon(&[(0.32, 0.14), (0.46, 0.14), (0.7, 0.86), (0.55, 0.86), (0.39, 0.34), (0.23, 0.86), (0.08, 0.86)]),
        ),
        (ShapeFill::Ground, bar(0.25, 0.57, 0.53, 0.68)),
        (ShapeFill::Ground, bar(0.78, 0.14, 0.9, 0.86)),
    ]
}

fn letter_q() -> Shapes {
    vec![
        (ShapeFill::Color, circle(0.46)),
        (ShapeFill::Ground, circle(0.29)),
        (ShapeFill::Color, polygon(&[(0.44, 0.62), (0.62, 0.44), (1.0, 0.82), (0.82, 1.0)])),
    ]
}

fn star() -> Vec<Segment> {
    let mut corners = Vec::new();
    for spike in 0..10 {
        let radius = if spike % 2 == 0 { 0.55 } else { 0.22 };
        let angle = TAU * spike as f32 / 10.0 - FRAC_PI_2;
        corners.push((0.5 + radius * angle.cos() * 0.95, 0.55 + radius * angle.sin()));
    }
    polygon(&corners)
}

fn shield() -> Vec<Segment> {
    vec![
        Segment::Move(at(0.08, 0.08)),
        Segment::Line(at(0.92, 0.08)),
        Segment::Line(at(0.92, 0.45)),
        Segment::Cubic(at(0.92, 0.72), at(0.72, 0.9), at(0.5, 1.0)),
        Segment::Cubic(at(0.28, 0.9), at(0.08, 0.72), at(0.08, 0.45)),
        Segment::Close,
    ]
}

fn drop() -> Vec<Segment> {
    vec![
        Segment::Move(at(0.5, 0.0)),
        Segment::Cubic(at(0.6, 0.22), at(0.82, 0.42), at(0.82, 0.67)),
        Segment::Cubic(at(0.82, 0.86), at(0.68, 1.0), at(0.5, 1.0)),
        Segment::Cubic(at(0.32, 1.0), at(0.18, 0.86), at(0.18, 0.67)),
        Segment::Cubic(at(0.18, 0.42), at(0.4, 0.22), at(0.5, 0.0)),
        Segment::Close,
    ]
}

fn heart() -> Vec<Segment> {
    vec![
        Segment::Move(at(0.5, 0.96)),
        Segment::Cubic(at(0.2, 0.7), at(0.0, 0.53), at(0.0, 0.32)),
        Segment::Cubic(at(0.0, 0.02), at(0.38, -0.04), at(0.5, 0.28)),
        Segment::Cubic(at(0.62, -0.04), at(1.0, 0.02), at(1.0, 0.32)),
        Segment::Cubic(at(1.0, 0.53), at(0.8, 0.7), at(0.5, 0.96)),
        Segment::Close,
    ]
}

/// A thick wave whose middle is at height `y`.
fn wave(y: f32) -> Vec<Segment> {
    let (above, below) = (y - 0.1, y + 0.1);
    vec![
        Segment::Move(at(0.0, above)),
        Segment::Cubic(at(0.2, above - 0.3), at(0.35, above - 0.1), at(0.5, above)),
        Segment::Cubic(at(0.65, above + 0.1), at(0.8, above + 0.3), at(1.0, above)),
        Segment::Line(at(1.0, below)),
        Segment::Cubic(at(0.8, below + 0.3), at(0.65, below + 0.1), at(0.5, below)),
        Segment::Cubic(at(0.35, below - 0.1), at(0.2, below - 0.3), at(0.0, below)),
        Segment::Close,
    ]
}

fn diamond(radius: f32) -> Vec<Segment> {
    polygon(&[(0.5, 0.5 - radius), (0.5 + radius, 0.5), (0.5, 0.5 + radius), (0.5 - radius, 0.5)])
}

fn bar(left: f32, top: f32, right: f32, bottom: f32) -> Vec<Segment> {
    polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)])
}

/// A regular polygon that stands on a side.
fn regular(corners: usize, radius: f32, center_y: f32) -> Vec<Segment> {
    let corner = |number: usize| {
        let angle = TAU * number as f32 / corners as f32 - FRAC_PI_2;
        (0.5 + radius * angle.cos(), center_y + radius * angle.sin())
    };
    polygon(&(0..corners).map(corner).collect::<Vec<_>>())
}

fn circle(radius: f32) -> Vec<Segment> {
    let (low, high, k) = (0.5 - radius, 0.5 + radius, radius * QUARTER);
    vec![
        Segment::Move(at(0.5, low)),
        Segment::Cubic(at(0.5 + k, low), at(high, 0.5 - k), at(high, 0.5)),
        Segment::Cubic(at(high, 0.5 + k), at(0.5 + k, high), at(0.5, high)),
        Segment::Cubic(at(0.5 - k, high), at(low, 0.5 + k), at(low, 0.5)),
        Segment::Cubic(at(low, 0.5 - k), at(0.5 - k, low), at(0.5, low)),
        Segment::Close,
    ]
}

fn polygon(corners: &[(f32, f32)]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(corners.len() + 1);
    for (number, (x, y)) in corners.iter().enumerate() {
        let corner = at(*x, *y);
        segments.push(if number == 0 { Segment::Move(corner) } else { Segment::Line(corner) });
    }
    segments.push(Segment::Close);
    segments
}

const fn at(x: f32, y: f32) -> Point {
    // The last digits of sine and cosine are the processor's and the compiler's; the same board gives the same bytes.
    const STEPS: f32 = 10_000.0;
    Point::new((x * STEPS).round() / STEPS, (y * STEPS).round() / STEPS)
}

fn moved(segment: Segment, place: impl Fn(Point) -> Point) -> Segment {
    match segment {
        Segment::Move(to) => Segment::Move(place(to)),
        Segment::Line(to) => Segment::Line(place(to)),
        Segment::Cubic(one, two, to) => Segment::Cubic(place(one), place(two), place(to)),
        Segment::Close => Segment::Close,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_stays_in_its_square() {
        let rect = Rect::new(10.0, 20.0, 8.0, 12.0);
        let square = Rect::new(10.0, 22.0, 8.0, 8.0);
        let (black, white) = (Color::rgb(0, 0, 0), Color::rgb(255, 255, 255));
        for symbol in Symbol::ALL {
            for mark in symbol_marks(symbol, rect, black, white) {
                let Mark::Path { path, .. } = mark else { panic!("{symbol:?} is not a path") };
                for segment in path.segments {
                    if let Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to) = segment {
                        let spot = Rect::new(to.x, to.y, 0.0, 0.0);
                        assert!(square.encloses(&spot, 0.21), "{symbol:?} {to:?}");
                    }
                }
            }
        }
    }
}
