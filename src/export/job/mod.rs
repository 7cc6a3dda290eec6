//! Export job: the one way from a board to its files, for the window and the command line. A board as its audience sees it
//! ([`Source`]) and an [`Output`] become sheets ([`prepare`]); they are looked at, told of and written ([`Prepared`]).
//!
//! Arguments, ticks, words about arguments, and threads are not here.

mod check;
mod error;
mod file;
mod output;
mod prepared;
mod sheet;
mod source;
mod style;

pub use check::{check_free, check_named_once, check_not_read, check_possible};
pub use error::{JobError, TooSmall, nothing_left};
pub use file::{OutFile, write_all};
pub use output::Output;
pub use prepared::{Prepared, prepare};
pub use sheet::Sheet;
pub use source::Source;
pub use style::{ExportError, FileStyle};
