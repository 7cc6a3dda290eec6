//! Paragraph: a text to break into lines, and the lines that it becomes.

use std::sync::Arc;

use super::line::{Face, Line};
use crate::text::Lang;

/// Text to break into lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paragraph<'a> {
    /// Text; line ends in it are kept.
    pub text: &'a str,
    /// Face of the text.
    pub face: Face,
    /// Size of the text, in points per em.
    pub size: f32,
    /// Room across, in points.
    pub width: f32,
    /// Language by which words are hyphenated.
    pub lang: Lang,
    /// Lines that there is room for; what does not fit is elided in the last.
    pub max_lines: Option<usize>,
    /// Places where words may be hyphenated.
    pub hyphens: Hyphens,
}

/// Places where words may be hyphenated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hyphens {
    /// Wherever that saves a line.
    SavingLines,
    /// Only where a word has no room in a line of its own, even if that takes more lines.
    InLongWords,
}

/// Lines of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrapped {
    /// Lines from top to bottom; none for an empty text.
    pub lines: Vec<Arc<Line>>,
    /// True if text was left out for lack of lines.
    pub elided: bool,
    /// True if a piece that cannot be broken sticks out.
    pub too_wide: bool,
}
