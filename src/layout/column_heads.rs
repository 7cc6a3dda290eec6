//! Heads of columns and headlines over groups of columns, measured; the same on the grid and in a matrix.

use super::axis_index::Columns;
use super::block::Block;

/// Heads of columns and headlines over groups of them, at one fit.
pub(super) struct ColumnHeads {
    /// Headlines over groups, one per band.
    pub(super) group_heads: Vec<Block>,
    /// The height of the headlines.
    pub(super) group_heads_height: f32,
    /// Heads of columns.
    pub(super) heads: Columns<Block>,
    /// The height of the heads.
    pub(super) heads_height: f32,
}

impl ColumnHeads {
    /// Height of headlines over groups at a type size; nothing where no group is named.
    pub(super) fn group_heads_height(group_heads: &[Block], is_named: bool, em: f32) -> f32 {
        if is_named { highest(group_heads.iter().map(Block::height)) + 0.4 * em } else { 0.0 }
    }

    /// The height of both.
    pub(super) fn height(&self) -> f32 {
        self.group_heads_height + self.heads_height
    }
}

/// The largest of some heights; 0 of none.
pub(super) fn highest(heights: impl Iterator<Item = f32>) -> f32 {
    heights.fold(0.0, f32::max)
}
