//! Places of columns and their heads; the same on the grid and in a matrix.

use crate::layout::axis_index::{Columns, Run};
use crate::layout::column_heads::ColumnHeads;
use crate::layout::widths::run_width;
use crate::scene::{Point, Rect};

/// Places of columns and their heads, in points.
pub(in crate::layout) struct ColumnPlaces {
    /// The upper edge of the headlines over groups.
    group_heads_top: f32,
    /// The height of the headlines.
    group_heads_height: f32,
    /// The upper edge of the heads of columns.
    heads_top: f32,
    /// The height of the heads.
    heads_height: f32,
    /// The left edge of each column.
    left: Columns<f32>,
    /// The width of each column.
    widths: Columns<f32>,
}

impl ColumnPlaces {
    /// Places of columns of these widths below their heads, from this corner on.
    pub(in crate::layout) fn of(heads: &ColumnHeads, widths: &Columns<f32>, corner: Point) -> Self {
        let mut x = corner.x;
        let left = widths.map(|width| {
            let left = x;
            x += width;
            left
        });
        Self {
            group_heads_top: corner.y,
            group_heads_height: heads.group_heads_height,
            heads_top: corner.y + heads.group_heads_height,
            heads_height: heads.heads_height,
            left,
            widths: widths.clone(),
        }
    }

    /// The upper edge of what stands below the heads.
    pub(in crate::layout) fn body_top(&self) -> f32 {
        self.heads_top + self.heads_height
    }

    /// The corner beside all heads, from this left edge on, so wide.
    pub(in crate::layout) fn corner(&self, left: f32, width: f32) -> Rect {
        Rect::new(left, self.group_heads_top, width, self.group_heads_height + self.heads_height)
    }

    /// The headline over a group.
    pub(in crate::layout) fn group_head(&self, run: Run) -> Rect {
        self.run(run, (self.group_heads_top, self.group_heads_height))
    }

    /// The head of a run of columns; that of a folded group takes the room of the headlines too, which all others have above them.
    pub(in crate::layout) fn head(&self, run: Run, is_folded: bool) -> Rect {
        let above = if is_folded { self.group_heads_height } else { 0.0 };
        self.run(run, (self.heads_top - above, self.heads_height + above))
    }

    /// The rectangle of a run of columns from an upper edge on, so high.
    pub(in crate::layout) fn run(&self, run: Run, (top, height): (f32, f32)) -> Rect {
        Rect::new(self.left[run.first], top, run_width(&self.widths, run), height)
    }
}
