//! Bars of a matrix: which places of an axis are covered, from left to right.

use super::pattern::fill;
use crate::scene::style::Palette;
use crate::scene::{Mark, Rect};

/// Sample of the legend: covered, not covered, covered.
pub(in crate::layout) const BAR_SAMPLE: [bool; 5] = [false, true, true, false, true];

/// The marks of a bar: a pale ground, and a dark stretch over each run of places that are covered.
pub(in crate::layout) fn bar_marks(palette: &Palette, covered: &[bool], rect: Rect) -> Vec<Mark> {
    let share = rect.w / (covered.len() as f32).max(1.0);
    let line = (rect.h * 0.25).min(0.75);
    let mut marks = vec![fill(Rect { y: rect.center().y - line / 2.0, h: line, ..rect }, palette.row_head.stroke)];
    let mut x = rect.x;
    for run in covered.chunk_by(|one, two| one == two) {
        let own = Rect { x, w: share * run.len() as f32, ..rect };
        x += own.w;
        if run.first() == Some(&true) {
            marks.push(fill(own, palette.involved.stroke));
        }
    }
    marks
}
