//! The logos of a board: the files beside it that its head names, read within limits. A logo that cannot be shown is noted; the
//! drawing keeps a place for it.

mod copy;
mod fault;
mod read;
mod source;

pub use copy::{CopiedLogos, copy_logos};
pub use fault::{LogoFault, LogoNote};
pub use read::{Logos, load_logo, read_logos};
pub use source::LogoSource;
