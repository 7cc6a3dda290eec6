//! Boards on disk: versioned RON, read with notes, written whole or not at all; templates compiled in.

mod compose;
mod cut;
mod disk;
mod error;
mod file;
mod format;
mod head;
mod limits;
mod lines;
mod load;
mod logo_list;
mod logos;
mod names;
mod note;
mod notes;
mod records;
mod references;
mod repair;
mod scan;
mod source;
mod store;
mod templates;
mod typical;

pub use compose::{compose, new_board};
pub use error::{LoadError, StoreError, TooMuch, Unreadable};
pub use file::{NewFile, is_read_from, is_same_file, write_file};
pub use format::{FORMAT, to_text};
pub use load::{Loaded, Origin, load, load_bytes, load_reader};
pub use logos::{Brought, LogoFault, LogoNote, LogoSource, Logos, Pictures, bring_logos, load_logo, read_logos};
pub use names::{ListedName, MAX_LIST_BYTES, Names, load_list, read_names};
pub use note::{About, Fault, Note, SetAside};
pub use source::Place;
pub use store::{Overwrite, Stored, previous_path, store};
pub use templates::{Part, Template, TemplateError, example, examples, template, templates, the_example};
pub use typical::{Typical, add_institution, add_institutions, add_named, typical_edits, typical_for};
