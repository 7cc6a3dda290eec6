//! Scene to files: SVG and PNG. Pure functions: the same scene gives the same bytes.

mod names;
mod png;
mod shapes;
mod svg;

pub use names::target_name;
pub use png::{PngError, png};
pub use svg::svg;
