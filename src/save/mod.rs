//! Boards on disk: versioned RON, read with notes, written whole or not at all.

mod aside;
mod bounds;
mod cut;
mod disk;
mod error;
mod file;
mod format;
mod head;
mod limits;
mod lines;
mod list_file;
mod load;
mod lock;
mod logo_list;
mod logos;
mod note;
mod notes;
mod records;
mod recovery;
mod references;
mod repair;
mod scan;
mod source;
mod store;

pub use aside::{Kept, is_record, read_aside, read_by_hand, written_id};
pub use error::{LoadError, StoreError, TooMuch, Unreadable};
pub use file::{NewFile, drafts, is_read_from, is_same_file, write_file};
pub use format::{FORMAT, to_text};
pub use list_file::{MAX_LIST_BYTES, list_text, load_list};
pub use load::{Loaded, Origin, is_still, load, load_bytes, load_reader};
pub use lock::{Holder, Lock, Taken, holder, sign};
pub use logos::{Brought, LogoFault, LogoNote, LogoSource, Logos, bring_logos, load_logo, read_logos};
pub use note::{About, Fault, Note, SetAside};
pub use recovery::{
    LeftFile, OwnFile, Recovered, RecoveryFile, RecoverySession, all_recovery_files, is_in_use, left_files, recover,
    recovery_files, remove_recovery,
};
pub use source::Place;
pub use store::{Overwrite, Stored, aside_path, copy_path, previous_path, store};
