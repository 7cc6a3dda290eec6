//! Scene to files: SVG, PNG and PDF. Pure functions: the same scene gives the same bytes.

mod chapter;
mod cover;
mod format;
mod images;
mod info;
mod ink;
mod letters;
mod names;
mod pdf;
mod pdf_images;
mod pixels;
mod png;
mod raster;
mod shapes;
mod sheet;
mod svg;
mod tags;
mod voice;
mod xml;

pub use chapter::Chapter;
pub use format::Format;
pub use info::PdfInfo;
pub use letters::SvgText;
pub use names::target_name;
pub use pdf::{PdfError, pdf, pdf_of};
pub use pixels::{Ground, LEAST_TYPE_PX, PictureSize, Pixels};
pub use png::{Picture, PngError, png, rgb};
pub use sheet::{ExportError, FileStyle, PageFile, Sheet, files, sheets, write};
pub use svg::svg;
