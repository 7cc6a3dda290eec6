//! Reasons for which a file cannot be read or written at all. In either case the file stays as it is.

use std::path::PathBuf;

use super::file_name::NameFault;
use super::format::FORMAT;
use super::limits::{MAX_LIST_BYTES, MAX_MEGABYTES, MAX_VALUES};
use super::rights::Right;
use super::text_position::TextPosition;
use crate::text::{Lang, count, files};

/// A file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
pub struct LoadError {
    /// Reason.
    pub why: Unreadable,
    /// Path of the file, where there is one.
    pub path: Option<PathBuf>,
}

/// Reason for which a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No such file.
    NotFound,
    /// A directory.
    Directory,
    /// A pipe, a device or the like.
    NoFile,
    /// No permission from the system.
    NoPermission,
    /// Windows takes the name for something else than a file.
    Name(NameFault),
    /// Another program has it open and lets nobody read it.
    InUse,
    /// The drive is on another computer that does not answer.
    NoShare,
    /// Another error, in the system's words.
    Io(String),
    /// An empty file.
    Empty,
    /// More than 64 MB.
    TooLarge,
    /// More values than any board has.
    TooMuch,
    /// Not UTF-8.
    NotUtf8 {
        /// Position of the first wrong byte.
        position: TextPosition,
        /// The same in bytes, counted from 0.
        offset: usize,
    },
    /// RON, but of another program; or no RON at all.
    OtherRon {
        /// The name before the brackets.
        name: String,
    },
    /// The lines that say what it is are missing.
    NoHead,
    /// Written by a newer version.
    NewerFormat {
        /// The format as it stands there.
        found: String,
    },
    /// Brackets inside brackets without end.
    TooDeep {
        /// Position at which the limit is reached.
        position: TextPosition,
    },
    /// A list of names that is no text.
    NoList,
    /// A list of names that is far too long for one.
    LongList,
}

impl LoadError {
    /// The message for users, the path last.
    pub fn say(&self, lang: Lang) -> String {
        let why = match &self.why {
            Unreadable::NotFound => files::not_found(lang),
            Unreadable::Directory => files::directory(lang),
            Unreadable::NoFile => files::no_file(lang),
            Unreadable::NoPermission => files::no_permission(lang),
            Unreadable::Name(fault) => fault.say(lang),
            Unreadable::InUse => files::in_use(lang),
            Unreadable::NoShare => files::no_share(lang),
            Unreadable::Io(why) => files::unreadable(lang, why),
            Unreadable::Empty => files::empty(lang),
            Unreadable::TooLarge => files::too_large(lang, MAX_MEGABYTES),
            Unreadable::TooMuch => files::too_much(lang, &count(lang, MAX_VALUES)),
            Unreadable::NotUtf8 { position, offset } => files::not_utf8(lang, position.line, position.column, *offset),
            Unreadable::OtherRon { name } if name.is_empty() => files::no_ron(lang),
            Unreadable::OtherRon { name } => files::other_ron(lang, name),
            Unreadable::NoHead => files::no_head(lang),
            Unreadable::NewerFormat { found } => files::newer_format(lang, found, FORMAT),
            Unreadable::TooDeep { position } => files::too_deep(lang, position.line, position.column),
            Unreadable::NoList => files::no_names_list(lang),
            Unreadable::LongList => files::long_names_list(lang, MAX_LIST_BYTES / 1024),
        };
        match &self.path {
            Some(path) => files::with_path(lang, &why, &path.display().to_string()),
            None => why,
        }
    }
}

impl From<Unreadable> for LoadError {
    fn from(why: Unreadable) -> Self {
        Self { why, path: None }
    }
}

/// A board that cannot be written. The file that was there is still there, whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// A file that is there already and must not be replaced.
    #[error("{}", self.say(Lang::En))]
    Exists(PathBuf),
    /// A file that somebody else changed since it was read.
    #[error("{}", self.say(Lang::En))]
    ChangedOnDisk(PathBuf),
    /// The file that the board came from is no longer there: removed, renamed, or its drive is gone and another folder shows.
    #[error("{}", self.say(Lang::En))]
    Vanished(PathBuf),
    /// The name is too long, or has letters that the drive does not know.
    #[error("{}", self.say(Lang::En))]
    BadName(PathBuf),
    /// A file that somebody else is writing at this moment.
    #[error("{}", self.say(Lang::En))]
    Busy(PathBuf),
    /// A file that another program has open, and that cannot be replaced as long.
    #[error("{}", self.say(Lang::En))]
    InUse(PathBuf),
    /// The drive is on another computer that does not answer.
    #[error("{}", self.say(Lang::En))]
    NoShare(PathBuf),
    /// A name that a drive of Windows cannot keep.
    #[error("{}", self.say(Lang::En))]
    Name {
        /// Fault of the name.
        fault: NameFault,
        /// Path of the file.
        path: PathBuf,
    },
    /// The target is a directory.
    #[error("{}", self.say(Lang::En))]
    Directory(PathBuf),
    /// The target is no file but a device or the like, which would be replaced by one.
    #[error("{}", self.say(Lang::En))]
    NoFile(PathBuf),
    /// The board holds more than can be read again.
    #[error("{}", self.say(Lang::En))]
    TooMuch {
        /// Kind of excess.
        what: TooMuch,
        /// Path of the file.
        path: PathBuf,
    },
    /// The folder does not exist.
    #[error("{}", self.say(Lang::En))]
    NoFolder(PathBuf),
    /// The file, or the whole disk, must not be written to.
    #[error("{}", self.say(Lang::En))]
    ReadOnly(PathBuf),
    /// No permission from the system.
    #[error("{}", self.say(Lang::En))]
    NoPermission(PathBuf),
    /// No space left.
    #[error("{}", self.say(Lang::En))]
    DiskFull(PathBuf),
    /// Another error, in the system's words.
    #[error("{}", self.say(Lang::En))]
    Io {
        /// Words of the system.
        why: String,
        /// Path of the file.
        path: PathBuf,
    },
}

impl StoreError {
    /// The message for users, the path last.
    pub fn say(&self, lang: Lang) -> String {
        let (why, path) = match self {
            Self::Exists(path) => (files::exists(lang), path),
            Self::ChangedOnDisk(path) => (files::changed_on_disk(lang), path),
            Self::Vanished(path) => (files::vanished(lang), path),
            Self::BadName(path) => (files::bad_name(lang), path),
            Self::Busy(path) => (files::busy(lang), path),
            Self::InUse(path) => (files::target_in_use(lang), path),
            Self::NoShare(path) => (files::no_share(lang), path),
            Self::Name { fault, path } => (fault.say(lang), path),
            Self::Directory(path) => (files::target_directory(lang), path),
            Self::NoFile(path) => (files::target_no_file(lang), path),
            Self::TooMuch { what, path } => (what.say(lang), path),
            Self::NoFolder(path) => (files::no_folder(lang), path),
            Self::ReadOnly(path) => (files::read_only(lang), path),
            Self::NoPermission(path) => (files::no_write_permission(lang), path),
            Self::DiskFull(path) => (files::disk_full(lang), path),
            Self::Io { why, path } => (files::unwritable(lang, why), path),
        };
        files::with_path(lang, &why, &path.display().to_string())
    }
}

/// Something that is not as it should be with a file that is written all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreWarning {
    /// The drive did not confirm that the file has its name; the reason in the system's words.
    NotSynced(String),
    /// It lacks a right of the file before it.
    Lost(Right),
}

impl StoreWarning {
    /// The message for users, to go on from where the file is.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NotSynced(why) => files::not_synced(lang, why),
            Self::Lost(Right::Owner) => files::lost_owner(lang),
            Self::Lost(Right::Group) => files::lost_group(lang),
            Self::Lost(Right::Mode) => files::lost_mode(lang),
            Self::Lost(Right::List) => files::lost_list(lang),
        }
    }
}

/// Kind of excess of a board, with the number that may be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// Cells of one responsibility: of which institution.
    CellsOfOne(String, usize),
    /// Cells of all responsibilities together.
    Cells(usize),
    /// Records.
    Records(usize),
    /// Values.
    Values(usize),
    /// Megabytes.
    Megabytes(usize),
}

impl TooMuch {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::CellsOfOne(actor, most) => files::too_many_cells_of_one(lang, actor, &count(lang, *most)),
            Self::Cells(most) => files::too_many_cells(lang, &count(lang, *most)),
            Self::Records(most) => files::too_many_records(lang, &count(lang, *most)),
            Self::Values(most) => files::too_many_values(lang, &count(lang, *most)),
            Self::Megabytes(most) => files::too_many_megabytes(lang, *most),
        }
    }
}
