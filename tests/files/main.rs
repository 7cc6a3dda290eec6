//! Files: what is saved and read, damaged files, recovery files, and every message about them.

#[path = "../common/boards.rs"]
mod common;
mod damage;
#[cfg(windows)]
mod in_use;
mod messages;
mod names;
#[cfg(unix)]
mod no_file;
mod rare_messages;
mod recovery;
#[path = "../common/region.rs"]
mod region;
mod saves;
