//! Typesetter: lines and paragraphs of a text, each made once and kept.

use std::sync::Arc;

use super::cache::Cache;
use super::font::Metrics;
use super::glue::one_line;
use super::line::{Face, Line};
use super::paragraph::{Hyphens, Paragraph, Wrapped};
use super::shaper::{MAX_LINES, MAX_SHAPED, Shaper};
use super::wrap::{longest_unbreakable_em, wrap};
use crate::text::Lang;

/// Maker of lines. Keeps what it shaped, so one typesetter should live as long as its board is open.
pub struct Typesetter {
    shaper: Shaper,
    wrapped: Cache<WrapKey, Arc<Wrapped>>,
    longest: Cache<(Face, Lang, Hyphens), f32>,
}

/// Key of a broken paragraph: all that it depends on besides its text; lengths by their bits.
type WrapKey = (Face, u32, u32, Lang, Option<usize>, Hyphens);

impl Typesetter {
    /// Typesetter with both faces loaded and nothing shaped yet.
    pub fn new() -> Self {
        Self { shaper: Shaper::new(), wrapped: Cache::new(MAX_LINES), longest: Cache::new(MAX_SHAPED) }
    }

    /// Text in one line, however wide. Line ends become spaces; see [`Line::text`] for what is drawn.
    pub fn line(&self, text: &str, face: Face, size: f32) -> Arc<Line> {
        self.shaper.drawn(&one_line(text), face, size)
    }

    /// Width of the text in one line, in points.
    pub fn width(&self, text: &str, face: Face, size: f32) -> f32 {
        self.shaper.shaped(&one_line(text), face).width * size
    }

    /// Text broken into lines.
    pub fn wrap(&self, paragraph: &Paragraph<'_>) -> Wrapped {
        let Paragraph { text, face, size, width, lang, max_lines, hyphens } = *paragraph;
        let key = (face, size.to_bits(), width.to_bits(), lang, max_lines, hyphens);
        let kept = self.wrapped.get(key, text, || Arc::new(wrap(&self.shaper, paragraph)));
        Wrapped::clone(&kept)
    }

    /// Text in one line no wider than `width`, its end replaced by "…" where it does not fit. Where not even that has
    /// room, the line is empty.
    pub fn elide(&self, text: &str, face: Face, size: f32, width: f32) -> Arc<Line> {
        let text = one_line(text);
        let whole = self.shaper.drawn(&text, face, size);
        if whole.width <= width { whole } else { self.shaper.cut(&text, face, size, width) }
    }

    /// Width in ems of the widest piece of the text that is not broken: the least room for its syllables, or for its
    /// whole words.
    pub fn longest_unbreakable(&self, text: &str, face: Face, lang: Lang, hyphens: Hyphens) -> f32 {
        self.longest.get((face, lang, hyphens), text, || longest_unbreakable_em(&self.shaper, text, face, (lang, hyphens)))
    }

    /// Measures of a face, in ems.
    pub fn metrics(&self, face: Face) -> Metrics {
        self.shaper.metrics(face)
    }

    /// True if the face lacks a letter of the text, so that a box is drawn instead.
    pub fn missing(&self, text: &str, face: Face) -> bool {
        self.shaper.shaped(&one_line(text), face).missing()
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}
