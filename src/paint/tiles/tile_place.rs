//! Place of a tile in a drawing.

use egui::Rect;

use crate::scene::{self, Size};

/// Size of a tile, in pixels: flat, since rows of a drawing are, and an edit changes few of them.
const TILE: (u16, u16) = (512, 256);
/// Tiles around the seen ones that are kept.
const RING: u32 = 2;

/// Column and row of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TilePlace {
    column: i32,
    row: i32,
}

impl TilePlace {
    /// Tiles of a drawing of this size on which some of its pixels are.
    pub(super) fn within(size: Size, scale: f32, pixels: Rect) -> Vec<Self> {
        let range = |from: f32, to: f32, points: f32, side: u16| {
            let end = points * scale;
            let tile = |pixel: f32| (pixel.clamp(0.0, (end - 1.0).max(0.0)) / f32::from(side)).floor() as i32;
            (to > 0.0 && from < end).then(|| tile(from)..=tile(to))
        };
        let columns = range(pixels.left(), pixels.right(), size.w, TILE.0);
        let (Some(columns), Some(rows)) = (columns, range(pixels.top(), pixels.bottom(), size.h, TILE.1)) else {
            return Vec::new();
        };
        rows.flat_map(|row| columns.clone().map(move |column| Self { column, row })).collect()
    }

    /// First pixel of the tile, from the upper left corner of the drawing.
    pub(super) fn start(self) -> (f32, f32) {
        (self.column as f32 * f32::from(TILE.0), self.row as f32 * f32::from(TILE.1))
    }

    /// Pixels of the tile in a drawing of this size.
    pub(super) fn pixels(self, size: Size, scale: f32) -> (u16, u16) {
        let (left, top) = self.start();
        let side = |points: f32, start: f32, most: u16| ((points * scale).ceil() - start).clamp(1.0, f32::from(most)) as u16;
        (side(size.w, left, TILE.0), side(size.h, top, TILE.1))
    }

    /// Part of the drawing on the tile, in points.
    pub(super) fn part(self, scale: f32) -> scene::Rect {
        let (left, top) = self.start();
        scene::Rect::new(left / scale, top / scale, f32::from(TILE.0) / scale, f32::from(TILE.1) / scale)
    }

    /// True if a tile is so near to another one that it is worth keeping.
    pub(super) fn is_near(self, other: Self) -> bool {
        self.column.abs_diff(other.column).max(self.row.abs_diff(other.row)) <= RING
    }
}
