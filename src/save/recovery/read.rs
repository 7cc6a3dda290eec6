//! Reading recovery files: which there are that nobody works on, and what is in them.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::disk;
use super::super::error::Unreadable;
use super::super::limits::MAX_MEGABYTES;
use super::super::system::try_lock;
use super::line::RecoveryLine;
use super::{EXTENSION, RecoverySession};
use crate::model::{Board, History, Step, apply_changes};
use crate::save::origin::Origin;
use crate::save::read::load_bytes;

/// The longest line that can be one: the text of the largest board with its quotes and line breaks escaped, and some room.
const MAX_LINE_BYTES: u64 = (3 * MAX_MEGABYTES as u64) << 20;

/// Folders in folders that are looked into at most.
const MAX_DEPTH: usize = 8;

/// Board that a recovery file brings back.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The board with its steps, and the file it belongs to.
    pub session: RecoverySession,
    /// Steps since the board was saved, oldest first; `None` if undo does not lead to what was saved.
    pub unsaved: Option<Vec<Arc<Step>>>,
    /// Time of the last step, in seconds since 1970; 0 if none was made.
    pub at: u64,
    /// True if something follows in the file that cannot be read.
    pub is_torn: bool,
}

/// A recovery file that nobody works on. It is locked as long as this lives, so that no other window offers it as well.
#[derive(Debug)]
pub struct OrphanedRecovery {
    path: PathBuf,
    /// The file, or why it cannot be opened.
    file: io::Result<File>,
}

impl OrphanedRecovery {
    /// Path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads it up to its end, or to where it is torn.
    pub fn recover(&self) -> Result<Recovered, Unreadable> {
        match &self.file {
            Ok(file) => read(file),
            Err(error) => Err(disk::unreadable(error)),
        }
    }
}

/// The recovery files of a folder that nobody works on, locked from now on.
pub fn orphaned_recoveries(folder: &Path) -> Vec<OrphanedRecovery> {
    let lock = |path: PathBuf| match try_lock(&path) {
        Ok(None) => None,
        Ok(Some(file)) => Some(OrphanedRecovery { path, file: Ok(file) }),
        Err(error) => Some(OrphanedRecovery { path, file: Err(error) }),
    };
    all_recovery_files(folder).into_iter().filter_map(lock).collect()
}

/// The recovery files of a folder that nobody works on.
pub fn recovery_files(folder: &Path) -> Vec<PathBuf> {
    orphaned_recoveries(folder).into_iter().map(|orphaned| orphaned.path).collect()
}

/// All recovery files of a folder, in the order of their names; those in folders in it as well, where versions before put the boards
/// whose id has a slash.
pub fn all_recovery_files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    add_recovery_files(folder, MAX_DEPTH, &mut all);
    all.sort();
    all
}

fn add_recovery_files(folder: &Path, depth: usize, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth > 0 => add_recovery_files(&path, depth - 1, all),
            Ok(kind) if kind.is_file() && path.extension().is_some_and(|ending| ending == EXTENSION) => all.push(path),
            _ => {}
        }
    }
}

/// True while somebody works on a recovery file or is asked about it, in this window or another.
pub fn is_in_use(path: &Path) -> bool {
    matches!(try_lock(path), Ok(None))
}

/// Reads a recovery file up to its end, or to where it is torn.
pub fn recover(path: &Path) -> Result<Recovered, Unreadable> {
    read(&disk::open(path).map_err(|error| disk::unreadable(&error))?)
}

fn read(file: &File) -> Result<Recovered, Unreadable> {
    let mut lines = Lines { reader: BufReader::new(file), is_torn: false };
    let Some(RecoveryLine::First(text)) = lines.next() else { return Err(Unreadable::Empty) };
    let first = load_bytes(text.as_bytes()).map_err(|error| error.why)?.board;
    let mut replay =
        Replay { first, trail: Vec::new(), done: 0, at: 0, path: None, origin: None, saved: None, typed: Vec::new() };
    let mut is_torn = false;
    for entry in lines.by_ref() {
        // What does not fit ends the file as a torn line does.
        is_torn = !replay.add(entry);
        if is_torn {
            break;
        }
    }
    Ok(replay.finish(is_torn || lines.is_torn))
}

/// The lines of a file, up to one that is torn.
struct Lines<R> {
    reader: R,
    is_torn: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = RecoveryLine;

    fn next(&mut self) -> Option<RecoveryLine> {
        let mut line = Vec::new();
        let read = self.reader.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line);
        if matches!(read, Ok(0)) {
            return None;
        }
        let entry = line.strip_suffix(b"\n").and_then(RecoveryLine::of_line);
        self.is_torn = entry.is_none();
        entry
    }
}

/// A file that is read so far.
struct Replay {
    first: Arc<Board>,
    trail: Vec<(Arc<Step>, Arc<Board>)>,
    done: usize,
    at: u64,
    path: Option<PathBuf>,
    origin: Option<Origin>,
    saved: Option<usize>,
    typed: Vec<String>,
}

impl Replay {
    /// Adds a line; whether it follows from those before.
    fn add(&mut self, entry: RecoveryLine) -> bool {
        match entry {
            RecoveryLine::First(_) => return false,
            RecoveryLine::Step { after, at, label, changes } => {
                let Some(before) = self.board(after) else { return false };
                let board = Arc::new(apply_changes(&changes, before));
                self.trail.truncate(after);
                self.trail.push((Arc::new(Step::of(label, &changes)), board));
                (self.done, self.at) = (after + 1, at);
                // What was saved further on is no longer among the steps.
                self.saved = self.saved.filter(|saved| *saved <= after);
            }
            RecoveryLine::Done(done) => self.done = done.min(self.trail.len()),
            RecoveryLine::Typed(typed) => self.typed = typed,
            RecoveryLine::File { path, origin, saved } => {
                (self.path, self.origin, self.saved) = (path.map(PathBuf::from), origin, saved);
            }
        }
        true
    }

    /// The board after so many steps.
    fn board(&self, after: usize) -> Option<&Arc<Board>> {
        match after.checked_sub(1) {
            None => Some(&self.first),
            Some(last) => self.trail.get(last).map(|(_, board)| board),
        }
    }

    fn finish(self, is_torn: bool) -> Recovered {
        let saved = self.saved.and_then(|saved| self.board(saved)).map(Arc::clone);
        let Self { first, trail, done, at, path, origin, typed, .. } = self;
        // A board that is no step of the history counts as never saved.
        let saved = saved.unwrap_or_else(|| Arc::new(Board::clone(&first)));
        let history = History::of_trail(first, trail, done);
        let session = RecoverySession { history, path, origin, saved, typed };
        Recovered { unsaved: session.unsaved(), session, at, is_torn }
    }
}
