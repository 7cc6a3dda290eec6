//! Text made ready to draw: fonts, shaping, hyphenation, line breaking. Everything in points.

mod breaks;
mod cache;
mod ends;
mod font;
mod glue;
mod line;
mod outline;
mod paragraph;
mod shape;
mod shaper;
mod subset;
mod typesetter;
mod wrap;

pub use font::{Metrics, font_bytes, space};
pub use glue::one_line;
pub use line::{Face, Glyph, Line};
pub use outline::{Outline, OutlineStep, outline};
pub use paragraph::{Hyphens, Paragraph, Wrapped};
pub use subset::subset;
pub use typesetter::Typesetter;
