//! A finished line: one run of glyphs of one face and size, with its positions. Nobody measures or wraps it again.

use std::ops::Range;

/// A face of the one family, Source Sans 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// One glyph of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face; 0 where the face lacks the letter.
    pub id: u16,
    /// Its origin, in points from the start of the line.
    pub x: f32,
    /// Advance of the pen, in points.
    pub advance: f32,
    /// Bytes of the line's text that it stands for.
    pub bytes: Range<usize>,
}

/// A finished line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its text as drawn, with a visible hyphen or ellipsis where one was added.
    pub text: String,
    /// Its face.
    pub face: Face,
    /// Its size, in points per em.
    pub size: f32,
    /// Its width, in points.
    pub width: f32,
    /// Its glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// True if a word goes on in the next line, so that the last glyph is a hyphen that the text does not have.
    pub hyphenated: bool,
    /// True if text was left out and replaced by an ellipsis.
    pub elided: bool,
}
