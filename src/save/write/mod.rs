//! Writing files, whole or not at all: a board with what lies beside it (`store`), or bytes (`new_file`).

mod atomic_file;
mod board_text;
mod excess;
mod new_file;
mod rescue;
mod store;

pub(super) use atomic_file::{AtomicFile, IfExists, remove_leftovers, replace, temporary_in};
pub use board_text::to_text;
pub use new_file::{NewFile, is_read_from, is_same_file, temporary_files, write_file};
pub use rescue::{RESCUED, rescue};
pub use store::{Overwrite, Stored, store};
