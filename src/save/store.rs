//! Writing a board to a file: set-aside texts first, then the previous version, then the board, so that at no moment
//! anything is on no disk.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::disk::{self, Draft, Existing, Put};
use super::error::StoreError;
use super::format::{FORMAT, write_board};
use super::limits;
use super::load::{Origin, hash};
use super::note::SetAside;
use crate::model::Board;
use crate::text::Lang;

/// How many copies beside a file are looked for.
const MOST_COPIES: usize = 1000;

/// Whether a file that is there already may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// No.
    Never,
    /// Only if it is still the file that the board came from.
    Unchanged,
    /// The same, but the version that is replaced is not kept: it was saved automatically. So what is kept is always a version
    /// that somebody saved by hand or found at opening, and not the one of five seconds ago.
    Automatic,
    /// Whatever it is.
    Always,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Which file the board is now.
    pub origin: Origin,
    /// Where the previous version is, if there was one.
    pub previous: Option<PathBuf>,
    /// Where the texts that were set aside are, if there were any.
    pub set_aside: Option<PathBuf>,
}

/// Writes a board to a file. `set_aside` is what [`load`](fn@super::load) set aside; after it is stored once, pass an empty list.
/// What could not be read again is refused. A link stays a link, permissions stay; the version that was there is kept as `NAME.vorher.ron`.
pub fn store(
    board: &Board,
    origin: Option<&Origin>,
    path: &Path,
    overwrite: Overwrite,
    set_aside: &[SetAside],
) -> Result<Stored, StoreError> {
    let target = disk::followed(path);
    let text = write_board(board, origin).map_err(|error| StoreError::Io { why: error.to_string(), path: target.clone() })?;
    if let Some(what) = limits::excess(board, &text) {
        return Err(StoreError::TooMuch { what, path: target });
    }
    let existing = disk::existing(path)?;
    if let Some(existing) = &existing {
        may_replace(existing, origin, &target, overwrite)?;
    } else if origin.is_some() && matches!(overwrite, Overwrite::Unchanged | Overwrite::Automatic) {
        // Where a drive was, its empty folder may be left: nobody would look for the board there.
        return Err(StoreError::Vanished(target));
    }
    let permissions = existing.map(|existing| existing.permissions);
    let mut draft = Draft::new(&target, permissions.as_ref())?;
    draft.file.write_all(text.as_bytes()).map_err(|error| disk::unwritable(&error, &target))?;
    draft.sync()?;
    // Two who save at the same moment come one after the other, and the second sees what the first has written.
    let guard = permissions.as_ref().map(|_| disk::guard(&target)).transpose()?;
    if guard.is_some()
        && let Some(existing) = disk::existing(path)?
    {
        may_replace(&existing, origin, &target, overwrite)?;
    }
    let aside = aside_path(&target);
    let lang = board.head().language;
    let aside_text = set_aside.iter().fold(String::new(), |mut all, one| {
        add_aside(one, lang, &mut all);
        all
    });
    if !aside_text.is_empty() {
        append(&aside, &aside_text, permissions.as_ref())?;
    }
    let kept = permissions.as_ref().filter(|_| overwrite != Overwrite::Automatic);
    let previous = kept.map(|permissions| (previous_path(&target), permissions));
    if let Some((previous, permissions)) = &previous {
        disk::copy(&target, previous, permissions)?;
    }
    // Nobody may put a file there in the meantime that nobody allowed to be replaced.
    let put = if permissions.is_none() && overwrite != Overwrite::Always { Put::New } else { Put::Replacing };
    draft.finish(put)?;
    drop(guard);
    disk::sweep(&target);
    let revision = origin.map_or(1, |origin| origin.revision.saturating_add(1));
    Ok(Stored {
        origin: Origin { revision, hash: hash(text.as_bytes()), format: FORMAT },
        previous: previous.map(|(previous, _)| previous),
        set_aside: (!aside_text.is_empty()).then_some(aside),
    })
}

fn may_replace(existing: &Existing, origin: Option<&Origin>, path: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
    match (overwrite, origin) {
        (Overwrite::Always, _) => Ok(()),
        (Overwrite::Never, _) | (Overwrite::Unchanged | Overwrite::Automatic, None) => Err(StoreError::Exists(path.to_owned())),
        (Overwrite::Unchanged | Overwrite::Automatic, Some(origin)) => {
            let is_small = !usize::try_from(existing.len).is_ok_and(limits::is_too_large);
            let same = is_small && hash(&fs::read(path).map_err(|error| disk::unwritable(&error, path))?) == origin.hash;
            if same { Ok(()) } else { Err(StoreError::ChangedOnDisk(path.to_owned())) }
        }
    }
}

/// Where the version is kept that a board replaces at this path.
pub fn previous_path(path: &Path) -> PathBuf {
    beside(&disk::followed(path), "vorher")
}

/// Where the texts are kept that were set aside when the board at this path was read.
pub fn aside_path(path: &Path) -> PathBuf {
    beside(&disk::followed(path), "ausgesondert")
}

/// A path beside this one at which there is nothing yet, for a copy: `falkenrode-kopie.ron`, then `falkenrode-kopie-2.ron`.
pub fn copy_path(path: &Path, word: &str) -> PathBuf {
    let path = disk::followed(path);
    let stem = path.file_stem().map(OsString::from).unwrap_or_default();
    let named = |number: usize| {
        let mut name = stem.clone();
        name.push(if number == 1 { format!("-{word}.ron") } else { format!("-{word}-{number}.ron") });
        path.with_file_name(name)
    };
    (1..MOST_COPIES).map(named).find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_else(|| named(MOST_COPIES))
}

/// `falkenrode.vorher.ron` for `falkenrode.ron`: the same name, so that they stand side by side in every listing, and the same
/// ending, so that they open in the same way. There is one previous version; older ones are a backup's to keep.
fn beside(path: &Path, what: &str) -> PathBuf {
    let is_ron = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
    let stem = if is_ron { path.file_stem() } else { path.file_name() };
    let mut name = stem.map(OsString::from).unwrap_or_default();
    name.push(format!(".{what}.ron"));
    path.with_file_name(name)
}

/// Adds a text that was set aside, its reason as a comment before it.
fn add_aside(one: &SetAside, lang: Lang, all: &mut String) {
    let reason = one.note.say(lang).replace(['\n', '\r'], " ");
    // Writing to a string does not fail.
    let _ = write!(all, "// {reason}\n{},\n\n", one.text.trim_end().trim_end_matches(','));
}

/// Adds a text to the end of a file, unless it stands there already because the save after it failed.
fn append(path: &Path, text: &str, permissions: Option<&fs::Permissions>) -> Result<(), StoreError> {
    let existing = disk::existing(path)?;
    let mut bytes = if existing.is_some() { fs::read(path).map_err(|error| disk::unwritable(&error, path))? } else { Vec::new() };
    if bytes.ends_with(text.as_bytes()) {
        return Ok(());
    }
    bytes.extend_from_slice(text.as_bytes());
    let kept = existing.map(|existing| existing.permissions);
    disk::write(path, bytes.as_slice(), kept.as_ref().or(permissions), Put::Replacing)
}
