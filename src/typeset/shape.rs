//! A shaped text at one em, and what can be read off it: a line at any size, the width up to any byte.

use std::ops::Range;

use super::line::{Face, Glyph, Line};

/// A glyph at one em.
#[derive(Clone, Debug)]
pub(super) struct ShapedGlyph {
    pub(super) id: u16,
    pub(super) x: f32,
    pub(super) advance: f32,
    pub(super) bytes: Range<usize>,
}

/// A shaped text; all lengths in ems.
#[derive(Clone, Debug, Default)]
pub(super) struct Shaped {
    pub(super) glyphs: Vec<ShapedGlyph>,
    pub(super) width: f32,
}

impl Shaped {
    /// The text as a line of this size.
    pub(super) fn line(&self, text: &str, face: Face, size: f32) -> Line {
        let glyphs = self.glyphs.iter();
        Line {
            text: text.to_owned(),
            face,
            size,
            width: self.width * size,
            glyphs: glyphs
                .map(|glyph| Glyph { id: glyph.id, x: glyph.x * size, advance: glyph.advance * size, bytes: glyph.bytes.clone() })
                .collect(),
            hyphenated: false,
            elided: false,
        }
    }

    /// True if the face lacks a letter of it.
    pub(super) fn missing(&self) -> bool {
        self.glyphs.iter().any(|glyph| glyph.id == 0)
    }

    /// First byte of each cluster and the place of the pen there, in ems; the end of the text last.
    /// A text may be cut between clusters, never within one.
    pub(super) fn stops(&self, text_len: usize) -> Vec<(usize, f32)> {
        let mut stops: Vec<(usize, f32)> = Vec::with_capacity(self.glyphs.len() + 1);
        let mut pen = 0.0;
        for glyph in &self.glyphs {
            if stops.last().is_none_or(|(byte, _)| *byte < glyph.bytes.start) {
                stops.push((glyph.bytes.start, pen));
            }
            pen += glyph.advance;
        }
        stops.push((text_len, pen));
        stops
    }
}

/// The pen at a byte by the stops of [`Shaped::stops`]; within a cluster, where the cluster ends.
pub(super) fn pen_at(stops: &[(usize, f32)], byte: usize) -> f32 {
    let after = stops.partition_point(|(start, _)| *start < byte);
    stops.get(after).or(stops.last()).map_or(0.0, |(_, pen)| *pen)
}
