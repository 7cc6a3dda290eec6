//! Boards on disk: versioned RON, read with notes, written whole or not at all; templates compiled in.

mod cut;
mod disk;
mod error;
mod format;
mod head;
mod lines;
mod load;
mod note;
mod notes;
mod records;
mod references;
mod repair;
mod scan;
mod source;
mod store;

pub use error::{LoadError, StoreError, Unreadable};
pub use format::{FORMAT, to_text};
pub use load::{Loaded, Origin, load, load_bytes, load_reader};
pub use note::{About, Fault, Note, SetAside};
pub use source::Place;
pub use store::{Overwrite, Stored, store};
