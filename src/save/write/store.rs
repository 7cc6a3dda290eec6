//! Writing a board to a file: set-aside texts first, then the previous version, then the board, so that at no moment
//! anything is on no disk.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::super::board_paths::{previous_path, set_aside_path};
use super::super::disk::{self, ExistingFile};
use super::super::error::{StoreError, StoreWarning};
use super::super::format::FORMAT;
use super::super::limits;
use super::super::origin::{Origin, hash};
use super::super::read::SetAside;
use super::super::rights::Rights;
use super::super::saving_lock::lock_for_saving;
use super::atomic_file::{self, AtomicFile, IfExists};
use super::board_text::write_board;
use super::excess::excess;
use crate::model::Board;
use crate::text::Lang;

/// Permission to replace a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// No.
    Never,
    /// Only if it is still the file that the board came from.
    Unchanged,
    /// The same, but the version that is replaced is not kept: it was saved automatically. So what is kept is always a version
    /// that somebody saved by hand or found at opening, and not the one of five seconds ago.
    Automatic,
    /// Yes, whatever it is.
    Always,
}

/// Result of writing a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Saved file that the board is now.
    pub origin: Origin,
    /// Path of the previous version, if there was one.
    pub previous: Option<PathBuf>,
    /// Path of the texts that were set aside, if there were any.
    pub set_aside: Option<PathBuf>,
    /// Things that are not as they should be with the file.
    pub warnings: Vec<StoreWarning>,
}

/// Writes a board to a file. `set_aside` is what [`load`](fn@super::super::read::load) set aside; after it is stored once, pass an
/// empty list. A board that could not be read again is refused. A link stays a link, rights stay; the version that was there
/// is kept as `NAME.vorher.ron`.
pub fn store(
    board: &Board,
    origin: Option<&Origin>,
    path: &Path,
    overwrite: Overwrite,
    set_aside: &[SetAside],
) -> Result<Stored, StoreError> {
    let target = disk::resolve_links(path);
    let text = write_board(board, origin).map_err(|error| StoreError::Io { why: error.to_string(), path: target.clone() })?;
    if let Some(what) = excess(board, &text) {
        return Err(StoreError::TooMuch { what, path: target });
    }
    disk::check_name(path)?;
    let existing = disk::existing_file(path)?;
    if let Some(existing) = &existing {
        may_replace(existing, origin, &target, overwrite)?;
    } else if origin.is_some() && matches!(overwrite, Overwrite::Unchanged | Overwrite::Automatic) {
        // Where a drive was, its empty folder may be left: nobody would look for the board there.
        return Err(StoreError::Vanished(target));
    }
    let rights = existing.map(|existing| existing.rights);
    let mut file = AtomicFile::new(&target, rights.as_ref())?;
    file.temporary.write_all(text.as_bytes()).map_err(|error| disk::unwritable(&error, &target))?;
    file.sync()?;
    // Two who save at the same moment come one after the other, and the second sees what the first has written.
    let lock = rights.as_ref().map(|_| lock_for_saving(&target)).transpose()?;
    let may_still = || match disk::existing_file(path)? {
        Some(existing) => may_replace(&existing, origin, &target, overwrite),
        None => Ok(()),
    };
    if lock.is_some() {
        may_still()?;
    }
    let beside = set_aside_path(&target);
    let lang = board.head().language;
    let texts = set_aside.iter().fold(String::new(), |mut all, one| {
        add_set_aside(one, lang, &mut all);
        all
    });
    if !texts.is_empty() {
        append(&beside, &texts, rights.as_ref())?;
    }
    let kept = rights.as_ref().filter(|_| overwrite != Overwrite::Automatic);
    let previous = kept.map(|rights| (previous_path(&target), rights));
    if let Some((previous, rights)) = &previous {
        // What it lacks the board lacks as well, and that is said.
        atomic_file::copy(&target, previous, rights)?;
    }
    // Nobody may put a file there in the meantime that nobody allowed to be replaced.
    let if_exists = if rights.is_none() && overwrite != Overwrite::Always { IfExists::Refuse } else { IfExists::Replace };
    let warnings = file.finish_if(if_exists, may_still)?;
    drop(lock);
    atomic_file::remove_leftovers(&target);
    let revision = origin.map_or(1, |origin| origin.revision.saturating_add(1));
    Ok(Stored {
        origin: Origin { revision, hash: hash(text.as_bytes()), format: FORMAT },
        previous: previous.map(|(previous, _)| previous),
        set_aside: (!texts.is_empty()).then_some(beside),
        warnings,
    })
}

fn may_replace(existing: &ExistingFile, origin: Option<&Origin>, path: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
    match (overwrite, origin) {
        (Overwrite::Always, _) => Ok(()),
        (Overwrite::Never, _) | (Overwrite::Unchanged | Overwrite::Automatic, None) => Err(StoreError::Exists(path.to_owned())),
        (Overwrite::Unchanged | Overwrite::Automatic, Some(origin)) => {
            let is_small = !usize::try_from(existing.len).is_ok_and(limits::is_too_large);
            let same = is_small && hash(&content(path)?) == origin.hash;
            if same { Ok(()) } else { Err(StoreError::ChangedOnDisk(path.to_owned())) }
        }
    }
}

fn content(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let read = disk::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| disk::unwritable(&error, path))
}

/// Adds a text that was set aside, its reason as a comment before it.
fn add_set_aside(one: &SetAside, lang: Lang, all: &mut String) {
    let reason = one.note.say(lang).replace(['\n', '\r'], " ");
    // Writing to a string does not fail.
    let _ = write!(all, "// {reason}\n{},\n\n", one.text.trim_end().trim_end_matches(','));
}

/// Adds a text to the end of a file, unless it stands there already because the save after it failed.
fn append(path: &Path, text: &str, rights: Option<&Rights>) -> Result<(), StoreError> {
    let existing = disk::existing_file(path)?;
    let mut bytes = if existing.is_some() { content(path)? } else { Vec::new() };
    if bytes.ends_with(text.as_bytes()) {
        return Ok(());
    }
    bytes.extend_from_slice(text.as_bytes());
    let kept = existing.map(|existing| existing.rights);
    atomic_file::write(path, bytes.as_slice(), kept.as_ref().or(rights), IfExists::Replace).map(drop)
}
