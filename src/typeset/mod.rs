//! Text made ready to draw: fonts, shaping, hyphenation, line breaking. Everything in points.

mod line;

pub use line::{Face, Glyph, Line};
