//! Outlines of glyphs, for those who draw letters as shapes. In ems, y up, as in the font; filled by the non-zero rule.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::font::font_bytes;
use super::line::Face;

/// One step of an outline: coordinates in ems, y up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutlineStep {
    /// Starts a new outline.
    Move([f32; 2]),
    /// A straight line.
    Line([f32; 2]),
    /// A quadratic curve: control point and end.
    Quad([f32; 2], [f32; 2]),
    /// A cubic curve: two control points and the end.
    Cubic([f32; 2], [f32; 2], [f32; 2]),
    /// Back to the start.
    Close,
}

/// The outline of a glyph; empty for a space.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Its steps.
    pub steps: Vec<OutlineStep>,
    /// Ems per font unit.
    scale: f32,
}

/// The outline of a glyph. Reads the font anew each time: who draws many glyphs keeps them.
pub fn outline(face: Face, glyph: u16) -> Outline {
    let mut out = Outline::default();
    let Ok(font) = FontRef::new(font_bytes(face)) else { return out };
    let units_per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    out.scale = 1.0 / f32::from(units_per_em.max(1));
    if let Some(shape) = font.outline_glyphs().get(GlyphId::from(glyph)) {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if shape.draw(settings, &mut out).is_err() {
            out.steps.clear();
        }
    }
    out
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [x * self.scale, y * self.scale]
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(OutlineStep::Move(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(OutlineStep::Line(self.at(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.steps.push(OutlineStep::Quad(self.at(cx, cy), self.at(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.steps.push(OutlineStep::Cubic(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y)));
    }

    fn close(&mut self) {
        self.steps.push(OutlineStep::Close);
    }
}
