//! Scene to files: SVG, PNG and PDF. Pure functions: the same scene gives the same bytes.

mod cover;
mod info;
mod ink;
mod names;
mod pdf;
mod png;
mod shapes;
mod svg;
mod tags;
mod voice;

pub use info::PdfInfo;
pub use names::target_name;
pub use pdf::{PdfError, pdf};
pub use png::{PngError, png};
pub use svg::svg;
