//! Boards on disk: versioned RON, read with notes, written whole or not at all.

mod board_paths;
mod disk;
mod error;
mod file_name;
mod format;
mod limits;
mod list_file;
mod lock_file;
mod logos;
mod origin;
mod patience;
mod quote;
mod read;
mod recovery;
mod rights;
mod saving_lock;
mod system;
mod text_position;
mod window_lock;
mod write;

pub use board_paths::{copy_path, file_stem, previous_path, set_aside_path};
pub use disk::open;
pub use error::{LoadError, StoreError, StoreWarning, TooMuch, Unreadable};
pub use file_name::NameFault;
pub use format::FORMAT;
pub use limits::MAX_LIST_BYTES;
pub use list_file::load_list;
pub use lock_file::{LockFile, LockOutcome, LockOwner, lock_owner, lock_path};
pub use logos::{CopiedLogos, LogoFault, LogoNote, LogoSource, Logos, copy_logos, load_logo, read_logos};
pub use origin::Origin;
pub use read::{
    About, Fault, FiledText, Loaded, Note, SetAside, is_record, is_unchanged, load, load_bytes, load_reader, read_corrected,
    read_set_aside, written_id,
};
pub use recovery::{
    BoardFileState, OrphanedRecovery, Recovered, RecoveryFile, RecoverySession, all_recovery_files, is_in_use,
    orphaned_recoveries, recover, recovery_files, remove_recovery,
};
pub use rights::Right;
pub use text_position::TextPosition;
pub use window_lock::{WindowLock, is_abandoned};
pub use write::{
    NewFile, Overwrite, RESCUED, Stored, is_read_from, is_same_file, rescue, store, temporary_files, to_text, write_file,
};
