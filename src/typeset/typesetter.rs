//! The typesetter: shapes each text once at one em and keeps it; everything else is read off.

use std::sync::Arc;

use super::cache::Cache;
use super::font::{LoadedFace, Metrics};
use super::glue::one_line;
use super::line::{Face, Line};
use super::shape::Shaped;
use super::wrap::{Hyphens, Paragraph, Wrapped, longest_unbreakable_em, wrap};
use crate::text::Lang;

/// Makes lines. Keeps what it shaped, so one typesetter should live as long as its board is open.
pub struct Typesetter {
    regular: Option<LoadedFace>,
    bold: Option<LoadedFace>,
    shaped: Cache<Face, Arc<Shaped>>,
    lines: Cache<(Face, u32), Arc<Line>>,
    cuts: Cache<(Face, u32, u32), Arc<Line>>,
    wrapped: Cache<WrapKey, Arc<Wrapped>>,
    longest: Cache<(Face, Lang, Hyphens), f32>,
}

/// What a broken paragraph depends on besides its text; lengths by their bits.
type WrapKey = (Face, u32, u32, Lang, Option<usize>, Hyphens);

/// Texts kept shaped: those of a board of 1,000 responsibilities with all their parts, some 10 MB.
const MOST_SHAPED: usize = 16_000;
/// Lines and paragraphs kept: the same for the few sizes that a fitting tries last, some 10 MB.
const MOST_LINES: usize = 8_000;

const ELLIPSIS: &str = "…";

impl Typesetter {
    /// A typesetter with both faces loaded and nothing shaped yet.
    pub fn new() -> Self {
        Self {
            regular: LoadedFace::load(Face::Regular),
            bold: LoadedFace::load(Face::Bold),
            shaped: Cache::new(MOST_SHAPED),
            lines: Cache::new(MOST_LINES),
            cuts: Cache::new(MOST_LINES),
            wrapped: Cache::new(MOST_LINES),
            longest: Cache::new(MOST_SHAPED),
        }
    }

    /// The text in one line, however wide. Line ends become spaces; see [`Line::text`] for what is drawn.
    pub fn line(&self, text: &str, face: Face, size: f32) -> Arc<Line> {
        self.drawn(&one_line(text), face, size)
    }

    /// The width of the text in one line, in points.
    pub fn width(&self, text: &str, face: Face, size: f32) -> f32 {
        self.shaped(&one_line(text), face).width * size
    }

    /// The text broken into lines.
    pub fn wrap(&self, paragraph: &Paragraph<'_>) -> Wrapped {
        let Paragraph { text, face, size, width, lang, max_lines, hyphens } = *paragraph;
        let key = (face, size.to_bits(), width.to_bits(), lang, max_lines, hyphens);
        let kept = self.wrapped.get(key, text, || Arc::new(wrap(self, paragraph)));
        Wrapped::clone(&kept)
    }

    /// The text in one line no wider than `width`, its end replaced by "…" where it does not fit. Where not even that has
    /// room, the line is empty.
    pub fn elide(&self, text: &str, face: Face, size: f32, width: f32) -> Arc<Line> {
        let text = one_line(text);
        let whole = self.drawn(&text, face, size);
        if whole.width <= width { whole } else { self.cut(&text, face, size, width) }
    }

    /// The width in ems of the widest piece of the text that is not broken: the least room for its syllables, or for its
    /// whole words.
    pub fn longest_unbreakable(&self, text: &str, face: Face, lang: Lang, hyphens: Hyphens) -> f32 {
        self.longest.get((face, lang, hyphens), text, || longest_unbreakable_em(self, text, face, (lang, hyphens)))
    }

    /// Measures of a face, in ems.
    pub fn metrics(&self, face: Face) -> Metrics {
        self.loaded(face).map_or(Metrics { ascent: 1.0, descent: 0.4, cap_height: 0.66 }, |loaded| loaded.metrics)
    }

    /// Whether the face lacks a letter of the text, so that a box is drawn instead.
    pub fn missing(&self, text: &str, face: Face) -> bool {
        self.shaped(&one_line(text), face).missing()
    }

    /// A text as it is drawn, in one line.
    pub(super) fn drawn(&self, text: &str, face: Face, size: f32) -> Arc<Line> {
        self.lines.get((face, size.to_bits()), text, || Arc::new(self.shaped(text, face).line(text, face, size)))
    }

    /// The longest start of the text that leaves room for "…", with it.
    pub(super) fn cut(&self, text: &str, face: Face, size: f32, width: f32) -> Arc<Line> {
        self.cuts.get((face, size.to_bits(), width.to_bits()), text, || self.cut_anew(text, face, size, width))
    }

    fn cut_anew(&self, text: &str, face: Face, size: f32, width: f32) -> Arc<Line> {
        let stops = self.shaped(text, face).stops(text.len());
        let fits = stops.partition_point(|(_, pen)| pen * size <= width);
        let candidates = stops.iter().take(fits).rev().map(|(byte, _)| text.get(..*byte).unwrap_or_default());
        for start in candidates {
            let start = start.trim_end_matches([' ', ',', '.', '-', '/', '(', '–', '\u{A0}', '\u{202F}']);
            let drawn = format!("{start}{ELLIPSIS}");
            if self.shaped(&drawn, face).width * size <= width {
                return Arc::new(Line { elided: true, ..Line::clone(&self.drawn(&drawn, face, size)) });
            }
        }
        Arc::new(Line { elided: true, ..Shaped::default().line("", face, size) })
    }

    /// A text as it is drawn, shaped at one em.
    pub(super) fn shaped(&self, text: &str, face: Face) -> Arc<Shaped> {
        let shape = || self.loaded(face).map(|loaded| loaded.shape(text)).unwrap_or_default();
        self.shaped.get(face, text, || Arc::new(shape()))
    }

    fn loaded(&self, face: Face) -> Option<&LoadedFace> {
        match face {
            Face::Regular => self.regular.as_ref(),
            Face::Bold => self.bold.as_ref(),
        }
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}
