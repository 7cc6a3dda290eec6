//! Scene to files: SVG, PNG and PDF. Pure functions: the same scene gives the same bytes.
//!
//! A folder for each format, with the same file names for the same job: `paint` walks the marks of a scene, `shapes`, `text` and
//! `images` write them, `mod` makes the file around them, and `error` says why it could not be made.

mod chapter;
mod format;
mod ground;
pub mod job;
mod pdf;
mod png;
mod svg;
mod target_names;

pub use chapter::Chapter;
pub use format::Format;
pub use ground::Ground;
pub use pdf::{PdfError, PdfInfo, pdf, pdf_of};
pub use png::{Bitmap, MIN_TYPE_PX, PictureSize, PixelSize, PngError, bitmap, png};
pub use svg::{SvgText, svg};
pub use target_names::target_name;
