//! Texts broken into lines, and the room they take.

use std::sync::Arc;

use super::base::Base;
use crate::scene::style::LINE_PITCH_EM;
use crate::typeset::{Face, Hyphens, Line, Paragraph, Wrapped};

/// Texts that were broken for a width, with the size they are set in.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// The lines.
    pub(super) lines: Vec<Arc<Line>>,
    /// The type size, in points.
    pub(super) size: f32,
    /// True where something was left out.
    pub(super) elided: bool,
}

impl Block {
    /// Its height with a line pitch for every line.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * LINE_PITCH_EM * self.size
    }

    /// The width of its widest line.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// Breaks a text of the board for a size, a width and a number of lines. A line with a piece that is still too wide is cut.
pub(super) fn wrapped(
    base: &Base<'_>,
    text: &str,
    face: Face,
    (size, width, lines): (f32, f32, usize),
    hyphens: Hyphens,
) -> Block {
    let lang = base.board.head().language;
    let width = width.max(0.0);
    let paragraph = Paragraph { text, face, size, width, lang, max_lines: Some(lines), hyphens };
    let mut wrapped = base.typesetter.wrap(&paragraph);
    if wrapped.elided && hyphens == Hyphens::InLongWords {
        // Rather cut a word than leave text out.
        wrapped = base.typesetter.wrap(&Paragraph { hyphens: Hyphens::SavingLines, ..paragraph });
    }
    let Wrapped { mut lines, mut elided, too_wide } = wrapped;
    if too_wide {
        for line in lines.iter_mut().filter(|line| line.width > width) {
            *line = base.typesetter.elide(&line.text, face, size, width);
            elided = true;
        }
    }
    Block { lines, size, elided }
}
