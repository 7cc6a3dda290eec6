//! Shaper: shapes each text once at one em and keeps it; lines of any size are read off.

use std::sync::Arc;

use super::cache::Cache;
use super::font::{LoadedFace, Metrics};
use super::line::{Face, Line};
use super::shape::Shaped;

/// Texts kept shaped: those of a board of 1,000 responsibilities with all their parts, some 10 MB.
pub(super) const MAX_SHAPED: usize = 16_000;
/// Lines and paragraphs kept: the same for the few sizes that a fitting tries last, some 10 MB.
pub(super) const MAX_LINES: usize = 8_000;

const ELLIPSIS: &str = "…";

/// Both faces, and every text that was shaped in them.
pub(super) struct Shaper {
    regular: Option<LoadedFace>,
    bold: Option<LoadedFace>,
    shaped: Cache<Face, Arc<Shaped>>,
    lines: Cache<(Face, u32), Arc<Line>>,
    cuts: Cache<(Face, u32, u32), Arc<Line>>,
}

impl Shaper {
    /// Shaper with both faces loaded and nothing shaped yet.
    pub(super) fn new() -> Self {
        Self {
            regular: LoadedFace::load(Face::Regular),
            bold: LoadedFace::load(Face::Bold),
            shaped: Cache::new(MAX_SHAPED),
            lines: Cache::new(MAX_LINES),
            cuts: Cache::new(MAX_LINES),
        }
    }

    /// Measures of a face, in ems.
    pub(super) fn metrics(&self, face: Face) -> Metrics {
        self.loaded(face).map_or(Metrics { ascent: 1.0, descent: 0.4, cap_height: 0.66 }, |loaded| loaded.metrics)
    }

    /// Line of a text as it is drawn.
    pub(super) fn drawn(&self, text: &str, face: Face, size: f32) -> Arc<Line> {
        self.lines.get((face, size.to_bits()), text, || Arc::new(self.shaped(text, face).line(text, face, size)))
    }

    /// Longest start of the text that leaves room for "…", with it.
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

    /// Text as it is drawn, shaped at one em.
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
