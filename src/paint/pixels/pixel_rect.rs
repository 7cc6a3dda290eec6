//! Rectangle of whole pixels.

use egui::Rect;

/// Rectangle of pixels; the last column and row are those before `right` and `bottom`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelRect {
    /// First column.
    pub left: usize,
    /// First row.
    pub top: usize,
    /// Column after the last one.
    pub right: usize,
    /// Row after the last one.
    pub bottom: usize,
}

impl PixelRect {
    /// True if it has no pixel.
    pub fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// Part of it that is within another one.
    pub fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The least that holds both.
    pub(super) fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Pixels that a clip of shapes lets through, as graphics drivers round it.
    pub(super) fn of_clip(clip: Rect, pixels_per_point: f32) -> Self {
        Self::of(clip, |edge| (edge * pixels_per_point).round())
    }

    /// Pixels whose middle lies in a rectangle, in pixels.
    pub(super) fn covered(rect: Rect) -> Self {
        Self::of(rect, |edge| (edge - 0.5).ceil())
    }

    /// Pixels that are touched by a rectangle in points, and some around them.
    pub(super) fn around(rect: Rect, pixels_per_point: f32, more: f32) -> Self {
        let rect = rect * pixels_per_point;
        Self {
            left: (rect.left() - more).max(0.0) as usize,
            top: (rect.top() - more).max(0.0) as usize,
            right: (rect.right() + more + 1.0).max(0.0) as usize,
            bottom: (rect.bottom() + more + 1.0).max(0.0) as usize,
        }
    }

    fn of(rect: Rect, pixel: impl Fn(f32) -> f32) -> Self {
        // Casts saturate: what is above or left of the window begins at its edge.
        let [left, top, right, bottom] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(|edge| pixel(edge) as usize);
        Self { left, top, right, bottom }
    }
}
