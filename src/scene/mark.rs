//! Marks: the few things that a drawing is made of. Painters and exporters draw them as they are.

use std::sync::Arc;

use super::geom::{Path, Point, Rect};
use crate::model::Color;
use crate::picture::Picture;
use crate::typeset::Line;

/// One thing to draw, in scene points. Every painter and exporter matches all of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A rectangle, possibly with round corners.
    Rect {
        /// Place of the rectangle.
        rect: Rect,
        /// The radius of its corners, in points.
        radius: f32,
        /// Its filling.
        fill: Option<Color>,
        /// Its outline; drawn inside `rect`, so that nothing sticks out.
        stroke: Option<Stroke>,
    },
    /// An outline of any shape.
    Path {
        /// Its shape.
        path: Path,
        /// Its filling.
        fill: Option<Color>,
        /// Its outline, centerd on the shape.
        stroke: Option<Stroke>,
    },
    /// A finished line of text.
    Text {
        /// The line.
        line: Arc<Line>,
        /// Start of its baseline.
        at: Point,
        /// Its color.
        color: Color,
        /// True if it runs upwards from there instead of to the right.
        turned: bool,
    },
    /// A picture that others made.
    Image {
        /// The picture.
        picture: Arc<Picture>,
        /// Place of the picture, which is stretched to it, so it has the picture's proportions.
        rect: Rect,
    },
}

/// Stroke of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its width, in points.
    pub width: f32,
    /// Its color.
    pub color: Color,
    /// True if it is dashed, with dashes of three and gaps of two widths.
    pub dashed: bool,
}

impl Stroke {
    /// A plain outline.
    pub const fn solid(width: f32, color: Color) -> Self {
        Self { width, color, dashed: false }
    }

    /// A dashed outline.
    pub const fn dashed(width: f32, color: Color) -> Self {
        Self { width, color, dashed: true }
    }
}
