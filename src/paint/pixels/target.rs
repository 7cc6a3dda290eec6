//! Pixels that are drawn on, and the part of them on which is drawn now.

use egui::Color32;

use super::blend::{lay, packed};
use super::pixel_rect::PixelRect;

/// Pixels that are drawn on.
pub(super) struct Target<'a> {
    rows: &'a mut [u32],
    width: usize,
    /// Part of them on which is drawn.
    pub(super) clip: PixelRect,
}

impl<'a> Target<'a> {
    /// Pixels in rows of this width.
    pub(super) fn new(rows: &'a mut [u32], width: usize, clip: PixelRect) -> Self {
        Self { rows, width, clip }
    }

    /// Pixels of a row from one column to another, as far as they are drawn on, and the column of the first.
    pub(super) fn row(&mut self, row: usize, (from, to): (usize, usize)) -> Option<(usize, &mut [u32])> {
        let (from, to) = (from.max(self.clip.left), to.min(self.clip.right));
        if from >= to || row < self.clip.top || row >= self.clip.bottom {
            return None;
        }
        let start = row * self.width;
        Some((from, self.rows.get_mut(start + from..start + to)?))
    }

    /// Fills a rectangle with a color.
    pub(super) fn fill(&mut self, rect: PixelRect, color: Color32) {
        self.lay(rect, packed(color));
    }

    /// Lays one pixel over all of a rectangle.
    pub(super) fn lay(&mut self, rect: PixelRect, pixel: u32) {
        for row in rect.top.max(self.clip.top)..rect.bottom.min(self.clip.bottom) {
            if let Some((_, row)) = self.row(row, (rect.left, rect.right)) {
                lay(pixel, row);
            }
        }
    }
}
