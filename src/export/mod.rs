//! Scene to files: SVG and PNG. Pure functions: the same scene gives the same bytes.

mod base64;
mod letters;
mod names;
mod pixels;
mod png;
mod raster;
mod shapes;
mod svg;
mod xml;

pub use letters::SvgText;
pub use names::target_name;
pub use pixels::{Ground, Pixels};
pub use png::{PngError, png};
pub use svg::svg;
