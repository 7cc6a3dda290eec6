//! Boards on disk: versioned RON, read with notes, written whole or not at all; templates compiled in.

mod aside;
mod bounds;
pub mod capture;
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
mod lock;
mod logo_list;
mod logos;
mod names;
mod note;
mod notes;
mod recognize;
mod records;
mod recovery;
mod references;
mod repair;
mod scan;
mod source;
mod store;
mod templates;
mod typical;

pub use aside::{Kept, is_record, read_aside, read_by_hand, written_id};
pub use compose::{compose, meeting_templates, new_board};
pub use error::{LoadError, StoreError, TooMuch, Unreadable};
pub use file::{NewFile, drafts, is_read_from, is_same_file, write_file};
pub use format::{FORMAT, to_text};
pub use load::{Loaded, Origin, is_still, load, load_bytes, load_reader};
pub use lock::{Holder, Lock, Taken, holder, sign};
pub use logos::{Brought, LogoFault, LogoNote, LogoSource, Logos, Pictures, bring_logos, load_logo, read_logos};
pub use names::{ListedName, MAX_LIST_BYTES, Names, list_text, load_list, read_names};
pub use note::{About, Fault, Note, SetAside};
pub use recognize::{kind_of, newcomer};
pub use recovery::{
    LeftFile, OwnFile, Recovered, RecoveryFile, RecoverySession, all_recovery_files, is_in_use, left_files, recover,
    recovery_files, remove_recovery,
};
pub use source::Place;
pub use store::{Overwrite, Stored, aside_path, copy_path, previous_path, store};
pub use templates::{Part, Template, TemplateError, example, examples, template, templates, the_example};
pub use typical::{Typical, add_institution, add_institutions, add_named, given_to, institution, typical_edits, typical_for};
