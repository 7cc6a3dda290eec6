//! Pages: what a drawing is laid out for. Screens in points (1 px of 1920 is 0.5 pt), paper in its true size.

use crate::scene::{Rect, Size};

/// A millimeter, in points.
pub(super) const MM: f32 = 72.0 / 25.4;

/// Range of lengths of a page's sides, in millimeters: from a business card to a long banner.
const SIDES_MM: std::ops::RangeInclusive<f32> = 50.0..=5000.0;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// Its width, in points.
    pub width: f32,
    /// Its height, in points.
    pub height: f32,
    /// The margin that stays free on every side, in points.
    pub margin: f32,
}

impl Page {
    /// The names of pages on the command line and in views.
    pub const NAMES: [&'static str; 8] = ["16:9", "4:3", "16:10", "a4", "a3", "a2", "a1", "a0"];

    /// The names of those that are paper, the smallest first.
    pub const PAPERS: [&'static str; 5] = ["a4", "a3", "a2", "a1", "a0"];

    /// The page with this name, lying, or of this size in millimeters, such as `420x297`; `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        let paper = |short_mm: f32, long_mm: f32| Self::new(long_mm * MM, short_mm * MM);
        match name {
            "16:9" => Some(Self::new(960.0, 540.0)),
            "4:3" => Some(Self::new(720.0, 540.0)),
            "16:10" => Some(Self::new(864.0, 540.0)),
            "a4" => Some(paper(210.0, 297.0)),
            "a3" => Some(paper(297.0, 420.0)),
            "a2" => Some(paper(420.0, 594.0)),
            "a1" => Some(paper(594.0, 841.0)),
            "a0" => Some(paper(841.0, 1189.0)),
            _ => Self::of_size(name),
        }
    }

    /// A page of this size, with a margin that grows with it.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, margin: (width.min(height) * 0.02).clamp(6.0, 40.0) }
    }

    /// A page of a size in millimeters, such as `420x297` or `99,5 × 210`: width first.
    fn of_size(text: &str) -> Option<Self> {
        let (width, height) = text.split_once(['x', 'X', '×'])?;
        let side = |text: &str| text.trim().replace(',', ".").parse::<f32>().ok().filter(|side| SIDES_MM.contains(side));
        Some(Self::new(side(width)? * MM, side(height)? * MM))
    }

    /// The page standing upright.
    pub fn portrait(self) -> Self {
        Self { width: self.width.min(self.height), height: self.width.max(self.height), ..self }
    }

    /// Its size.
    pub fn size(&self) -> Size {
        Size::new(self.width, self.height)
    }

    /// Rectangle within the margins.
    pub(super) fn content(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height).shrink(self.margin)
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new(960.0, 540.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_page_lies_and_can_stand() {
        for name in Page::NAMES {
            let page = Page::named(name).unwrap();
            assert!(page.width > page.height, "{name}");
            assert_eq!(page.portrait().height, page.width);
        }
        assert_eq!(Page::named("letter"), None);
        assert_eq!(Page::named("16:9"), Some(Page::default()));
    }

    #[test]
    fn a_size_in_millimetres_is_a_page() {
        let page = Page::named("297x210").unwrap();
        assert!((page.width / MM - 297.0).abs() < 0.01 && (page.height / MM - 210.0).abs() < 0.01);
        assert_eq!(Page::named("210 × 297").map(|page| (page.width, page.height)), Some((page.height, page.width)));
        assert_eq!(Page::named("99,5X210"), Page::named("99.5x210"));
        for wrong in ["", "x", "210", "210x", "0x0", "-3x100", "NaNx100", "infx100", "99999x100", "1x2x3"] {
            assert_eq!(Page::named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn paper_has_its_true_size() {
        let a3 = Page::named("a3").unwrap();
        assert!((a3.width / MM - 420.0).abs() < 0.01 && (a3.height / MM - 297.0).abs() < 0.01);
    }
}
