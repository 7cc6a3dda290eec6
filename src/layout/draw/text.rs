//! Placing of finished lines in boxes.

use std::sync::Arc;

use crate::layout::block::Block;
use crate::model::Color;
use crate::scene::style::LINE_PITCH_EM;
use crate::scene::{Mark, Point, Rect};
use crate::typeset::{Line, Typesetter};

/// Alignment of lines in their box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::layout) enum Align {
    /// At the left edge.
    Left,
    /// Centered.
    Center,
    /// At the right edge.
    Right,
}

/// A line whose capital letters stand in the middle between the upper and lower edge of the box.
pub(in crate::layout) fn line(typesetter: &Typesetter, line: &Arc<Line>, rect: Rect, align: Align, color: Color) -> Mark {
    let cap = typesetter.metrics(line.face).cap_height * line.size;
    let y = rect.y + rect.h.midpoint(cap);
    let free = rect.w - line.width;
    let x = match align {
        Align::Left => rect.x,
        Align::Center => rect.x + free / 2.0,
        Align::Right => rect.x + free,
    };
    Mark::Text { line: Arc::clone(line), at: Point::new(x, y), color, turned: false }
}

/// The lines of a block, together in the middle between the upper and lower edge of the box.
pub(in crate::layout) fn block(typesetter: &Typesetter, block: &Block, rect: Rect, align: Align, color: Color) -> Vec<Mark> {
    let pitch = LINE_PITCH_EM * block.size;
    let top = rect.y + (rect.h - block.height()) / 2.0;
    let place = |(number, text): (usize, &Arc<Line>)| {
        let own = Rect::new(rect.x, top + number as f32 * pitch, rect.w, pitch);
        line(typesetter, text, own, align, color)
    };
    block.lines.iter().enumerate().map(place).collect()
}

/// The lines of a block running upwards from the foot of the box, together in the middle between its left and right edge.
pub(in crate::layout) fn turned(typesetter: &Typesetter, block: &Block, rect: Rect, color: Color) -> Vec<Mark> {
    let pitch = LINE_PITCH_EM * block.size;
    let left = rect.x + (rect.w - block.height()) / 2.0;
    let place = |(number, text): (usize, &Arc<Line>)| {
        let cap = typesetter.metrics(text.face).cap_height * text.size;
        let x = left + number as f32 * pitch + pitch.midpoint(cap);
        Mark::Text { line: Arc::clone(text), at: Point::new(x, rect.bottom()), color, turned: true }
    };
    block.lines.iter().enumerate().map(place).collect()
}
