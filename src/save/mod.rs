//! Boards on disk: versioned RON, read with notes, written whole or not at all.

mod advisory_lock;
mod board_paths;
mod disk;
mod error;
mod format;
mod limits;
mod list_file;
mod lock_file;
mod logos;
mod origin;
mod quote;
mod read;
mod recovery;
mod text_position;
mod write;

pub use board_paths::{aside_path, copy_path, previous_path};
pub use error::{LoadError, StoreError, TooMuch, Unreadable};
pub use format::FORMAT;
pub use limits::MAX_LIST_BYTES;
pub use list_file::{list_text, load_list};
pub use lock_file::{Holder, Lock, Taken, holder, sign};
pub use logos::{Brought, LogoFault, LogoNote, LogoSource, Logos, bring_logos, load_logo, read_logos};
pub use origin::Origin;
pub use read::{
    About, Fault, Kept, Loaded, Note, SetAside, is_record, is_still, load, load_bytes, load_reader, read_aside, read_by_hand,
    written_id,
};
pub use recovery::{
    LeftFile, OwnFile, Recovered, RecoveryFile, RecoverySession, all_recovery_files, is_in_use, left_files, recover,
    recovery_files, remove_recovery,
};
pub use text_position::Place;
pub use write::{NewFile, Overwrite, Stored, drafts, is_read_from, is_same_file, store, to_text, write_file};
