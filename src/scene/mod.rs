//! The scene: what a drawing consists of, laid out once, for the screen and for every export.
//!
//! A scene is a list of groups in drawing order. Each has a target that says what it stands for, a box, a region, words for
//! those who do not see it, and marks that no one measures or wraps again.

mod geom;
mod index;
mod mark;
pub mod style;
mod symbol;
mod table_span;
mod target;

pub use geom::{Path, Point, Rect, Segment, Size};
pub use index::Index;
pub use mark::{Mark, Stroke};
pub use symbol::symbol_marks;
pub use table_span::TableSpan;
pub use target::{MatrixChipRef, PieceRef, Target, TargetKind};

use crate::model::Color;
use crate::text::Lang;

/// A whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its size, in points.
    pub size: Size,
    /// Its ground.
    pub background: Color,
    /// The language of its texts.
    pub lang: Lang,
    /// Its title, for file formats that have one.
    pub title: String,
    /// Subject in a line, for file formats that say so.
    pub subject: String,
    /// Its groups, in drawing order.
    pub groups: Vec<Group>,
}

/// Everything that is drawn for one target.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Target that it stands for; its key.
    pub target: Target,
    /// The box that it is hit by; its marks lie inside.
    pub rect: Rect,
    /// The part of the drawing it belongs to.
    pub region: Region,
    /// Cells that it takes in the table that the drawing is: heads, frames and their chips, and cells whose state is drawn.
    pub table_span: Option<TableSpan>,
    /// Meaning in words: for screen readers, tooltips and the titles of SVG.
    pub words: String,
    /// Its marks, in drawing order.
    pub marks: Vec<Mark>,
}

/// The parts of a drawing; a screen may pin heads while the body moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// Title block.
    Title,
    /// The corner between the heads.
    Corner,
    /// Heads of columns.
    ColumnHeads,
    /// Heads of rows.
    RowHeads,
    /// The grid.
    Body,
    /// Legend.
    Legend,
    /// Law notice, imprint and logos.
    Foot,
}

impl Region {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Corner, Self::ColumnHeads, Self::RowHeads, Self::Body, Self::Legend, Self::Foot];
}

impl Scene {
    /// The group that is hit at a point: the last drawn there.
    pub fn hit(&self, point: Point) -> Option<&Group> {
        self.groups.iter().rev().find(|group| group.rect.contains(point))
    }

    /// The size of its smallest text, in points per em; 0 without any.
    pub fn smallest_type(&self) -> f32 {
        let sizes = self.groups.iter().flat_map(|group| &group.marks).filter_map(|mark| match mark {
            Mark::Text { line, .. } => Some(line.size),
            Mark::Rect { .. } | Mark::Path { .. } | Mark::Image { .. } => None,
        });
        sizes.reduce(f32::min).unwrap_or_default()
    }

    /// The group that stands for a target.
    pub fn group(&self, target: &Target) -> Option<&Group> {
        self.groups.iter().find(|group| group.target == *target)
    }
}
