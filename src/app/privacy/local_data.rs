//! Daten auf diesem Rechner: everything that the program keeps on this computer beside the boards that the user saves, to be listed
//! and deleted. Reading and deleting only; its list in the settings is in `local_data_ui`.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::text::{Lang, settings as t};

/// A sort of things that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::app) enum LocalDataKind {
    /// A board with its steps that was not saved.
    Recovery,
    /// A board that was saved when the program failed.
    CrashSaved,
    /// The board before it was saved last.
    Previous,
    /// Texts of a board that could not be read.
    SetAside,
    /// The lock file of a board that somebody has open.
    LockFile,
    /// Draft of a file that was being written when the program was ended.
    Draft,
    /// Files that were opened last, in the preferences.
    Recent,
    /// Choices for exports, in the preferences.
    Choices,
    /// The preferences themselves.
    Preferences,
    /// Preferences that could not be read.
    OldPreferences,
}

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct LocalData {
    /// Kind.
    pub what: LocalDataKind,
    /// The file that it is, or that it stands in.
    pub file: PathBuf,
    /// Of which board, as far as that can be told; how many, where it is a list.
    pub of: String,
    /// Size in bytes; a part of a file counts nothing by itself.
    pub bytes: u64,
    /// Moment of the last change, in seconds since 1970; 0 where that is not known.
    pub at: u64,
    /// True if somebody works with it, so that it stays.
    pub is_in_use: bool,
}

/// Places to look in.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct LocalPlaces {
    /// The folder of recovery files, if there is one.
    pub recovery: Option<PathBuf>,
    /// The file of the preferences, if there is one.
    pub preferences: Option<PathBuf>,
    /// Files that were opened last.
    pub recent: Vec<PathBuf>,
    /// Of how many boards the choice for exports is kept.
    pub choices: usize,
    /// The recovery file of the open board, if there is one.
    pub own_recovery: Option<PathBuf>,
    /// The recovery file that the open board was brought back from, as long as it has no other.
    pub recovered_from: Option<PathBuf>,
    /// The recovery files about which this window asks: it holds them, but nobody works on them.
    pub offered: Vec<PathBuf>,
}

impl LocalDataKind {
    /// Its name for users.
    pub(in crate::app) fn say(self, lang: Lang) -> String {
        match self {
            Self::Recovery => t::recovery(lang),
            Self::CrashSaved => t::crash_saved(lang),
            Self::Previous => t::previous(lang),
            Self::SetAside => t::set_aside(lang),
            Self::LockFile => t::lock_file(lang),
            Self::Draft => t::draft(lang),
            Self::Recent => t::recent(lang),
            Self::Choices => t::choices(lang),
            Self::Preferences => t::preferences(lang),
            Self::OldPreferences => t::old_preferences(lang),
        }
    }
}

impl LocalData {
    /// "Wiederherstellung: Falkenrode".
    pub(in crate::app) fn say(&self, lang: Lang) -> String {
        let what = self.what.say(lang);
        if self.of.is_empty() { what } else { t::of(lang, &what, &self.of) }
    }
}

/// Moment of a file's last change, in seconds since 1970, and its number of bytes; `None` if there is no such file.
pub(super) fn seen(path: &Path) -> Option<(u64, u64)> {
    let metadata = std::fs::symlink_metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    let at = metadata.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    Some((at.map_or(0, |since| since.as_secs()), metadata.len()))
}

/// Seconds since 1970.
pub(in crate::app) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
