//! From how far away type can be read: while its capitals are at least 16 arc minutes high.

use super::page::{MM, Page};

/// How high capitals are, in em.
const CAPITALS_EM: f32 = 0.66;
/// The tangent of 16 arc minutes.
const LEAST_ANGLE: f32 = 0.004_654;
/// How wide a projected picture is taken to be, in millimetres.
const CANVAS_MM: f32 = 3000.0;

impl Page {
    /// Whether it is a screen and not paper.
    pub fn is_screen(&self) -> bool {
        let same = |name: &str| Self::named(name).is_some_and(|page| page == *self || page.portrait() == *self);
        Self::NAMES.iter().filter(|name| !Self::PAPERS.contains(name)).any(|name| same(name))
    }

    /// From how far away type of this size can be read on it, in millimetres; a screen is taken to be 3 m wide.
    pub fn legible_from_mm(&self, size: f32) -> f32 {
        if self.is_screen() { legible_on_screen_mm(size / self.width) } else { legible_mm(size / MM) }
    }
}

/// From how far away type can be read on a projected picture 3 m wide, whose em is this share of its width; in millimetres.
pub fn legible_on_screen_mm(share: f32) -> f32 {
    legible_mm(share * CANVAS_MM)
}

fn legible_mm(size_mm: f32) -> f32 {
    size_mm * CAPITALS_EM / LEAST_ANGLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_is_legible_from_where_16_arc_minutes_say() {
        // 15 px of 1,080 lines are 7.5 pt.
        assert!((Page::default().legible_from_mm(7.5) - 3320.0).abs() < 20.0);
        for (pixels, meters) in [(36.0, 8.0), (27.0, 6.0), (15.0, 3.3)] {
            assert!((legible_on_screen_mm(pixels / 1920.0) / 1000.0 - meters).abs() < 0.05, "{pixels}");
        }
        let a3 = Page::named("a3").unwrap();
        assert!(!a3.is_screen() && Page::default().portrait().is_screen());
        assert!((a3.legible_from_mm(9.0) - 450.0).abs() < 5.0);
    }
}
