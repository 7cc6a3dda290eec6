//! Patterns that tell states apart without color: hatchings and dots, clipped to their box.

use crate::model::Color;
use crate::scene::{Mark, Path, Point, Rect, Segment, Stroke};

/// A filled rectangle.
pub(in crate::layout) fn fill(rect: Rect, color: Color) -> Mark {
    Mark::Rect { rect, radius: 0.0, fill: Some(color), stroke: None }
}

/// Lines rising to the right, `pitch` apart, clipped to the box.
pub(in crate::layout) fn hatch(rect: Rect, pitch: f32, stroke: Stroke) -> Mark {
    let mut segments = Vec::new();
    // Half the line's width stays free, so that nothing sticks out.
    let inner = rect.shrink(stroke.width / 2.0);
    let (left, right, bottom) = (inner.x, inner.right(), inner.bottom());
    let step = pitch * std::f32::consts::SQRT_2;
    let count = ((inner.w + inner.h) / step).ceil() as usize;
    for number in 0..=count {
        // The line through the lower edge at x = start; it leaves at the upper or the right edge.
        let start = left - inner.h + (number as f32 + 0.5) * step;
        let from = start.max(left);
        let to = (start + inner.h).min(right);
        if from < to {
            segments.push(Segment::Move(Point::new(from, bottom - (from - start))));
            segments.push(Segment::Line(Point::new(to, bottom - (to - start))));
        }
    }
    Mark::Path { path: Path { segments }, fill: None, stroke: Some(stroke) }
}

/// A row of square dots through the middle of the box.
pub(in crate::layout) fn dots(rect: Rect, side: f32, color: Color) -> Mark {
    let mut segments = Vec::new();
    let count = ((rect.w + side) / (2.0 * side)).floor().max(0.0) as usize;
    let used = (2 * count).saturating_sub(1) as f32 * side;
    let (left, top) = (rect.x + (rect.w - used) / 2.0, rect.y + (rect.h - side) / 2.0);
    for number in 0..count {
        let x = left + 2.0 * number as f32 * side;
        segments.extend([
            Segment::Move(Point::new(x, top)),
            Segment::Line(Point::new(x + side, top)),
            Segment::Line(Point::new(x + side, top + side)),
            Segment::Line(Point::new(x, top + side)),
            Segment::Close,
        ]);
    }
    Mark::Path { path: Path { segments }, fill: Some(color), stroke: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_stay_in_their_box() {
        for rect in [Rect::new(10.0, 10.0, 50.0, 8.0), Rect::new(0.0, 0.0, 3.0, 40.0), Rect::new(0.0, 0.0, 0.0, 0.0)] {
            let marks = [hatch(rect, 4.0, Stroke::solid(1.0, Color::rgb(0, 0, 0))), dots(rect, 2.0, Color::rgb(0, 0, 0))];
            for mark in marks {
                let Mark::Path { path, .. } = mark else { panic!("a path") };
                for segment in path.segments {
                    if let Segment::Move(point) | Segment::Line(point) = segment {
                        let inside = rect.shrink(-0.01);
                        assert!(inside.contains(point), "{point:?} in {rect:?}");
                    }
                }
            }
        }
    }
}
