//! Reading recovery files: which there are that nobody works on, and what is in them.

use std::fs::{self, File, TryLockError};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::disk;
use super::super::error::Unreadable;
use super::super::load::{Origin, load_bytes};
use super::entry::Entry;
use super::{ENDING, Session};
use crate::model::{Board, History, Step, apply_changes};

/// What a recovery file brings back.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The board with its steps, and the file it belongs to.
    pub session: Session,
    /// What was done since the board was saved, oldest first; `None` if undo does not lead to what was saved.
    pub unsaved: Option<Vec<Arc<Step>>>,
    /// When the last step was made, in seconds since 1970; 0 if none was.
    pub at: u64,
}

/// The recovery files of a folder that nobody works on.
pub fn recovery_files(folder: &Path) -> Vec<PathBuf> {
    all_recovery_files(folder).into_iter().filter(|path| !is_in_use(path)).collect()
}

/// All recovery files of a folder, in the order of their names.
pub fn all_recovery_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut all: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
    all.sort();
    all
}

/// Whether somebody works on a recovery file, in this window or another.
pub fn is_in_use(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Reads a recovery file up to its end, or to where it is torn.
pub fn recover(path: &Path) -> Result<Recovered, Unreadable> {
    let file = File::open(path).map_err(|error| disk::unreadable(&error))?;
    let mut lines = BufReader::new(file).split(b'\n').map_while(Result::ok).map_while(|line| Entry::of_line(&line));
    let Some(Entry::First(text)) = lines.next() else { return Err(Unreadable::Empty) };
    let first = load_bytes(text.as_bytes()).map_err(|error| error.why)?.board;
    let mut reading = Reading { first, trail: Vec::new(), done: 0, at: 0, path: None, origin: None, saved: None };
    // What does not fit ends the file as a torn line does.
    while lines.next().is_some_and(|entry| reading.take_in(entry)) {}
    Ok(reading.finish())
}

/// A file that is read so far.
struct Reading {
    first: Arc<Board>,
    trail: Vec<(Arc<Step>, Arc<Board>)>,
    done: usize,
    at: u64,
    path: Option<PathBuf>,
    origin: Option<Origin>,
    saved: Option<usize>,
}

impl Reading {
    /// Adds a line; whether it follows from those before.
    fn take_in(&mut self, entry: Entry) -> bool {
        match entry {
            Entry::First(_) => return false,
            Entry::Step { after, at, label, changes } => {
                let Some(before) = self.board(after) else { return false };
                let board = Arc::new(apply_changes(&changes, before));
                self.trail.truncate(after);
                self.trail.push((Arc::new(Step::of(label, &changes)), board));
                (self.done, self.at) = (after + 1, at);
                // What was saved further on is no longer among the steps.
                self.saved = self.saved.filter(|saved| *saved <= after);
            }
            Entry::Done(done) => self.done = done.min(self.trail.len()),
            Entry::File { path, origin, saved } => {
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

    fn finish(self) -> Recovered {
        let saved = self.saved.and_then(|saved| self.board(saved)).map(Arc::clone);
        let done = self.done;
        let since =
            |saved: usize| self.trail.get(saved..done).unwrap_or_default().iter().map(|(step, _)| Arc::clone(step)).collect();
        let unsaved = self.saved.filter(|_| saved.is_some()).map(since);
        let Self { first, trail, at, path, origin, .. } = self;
        // A board that is no step of the history counts as never saved.
        let saved = saved.unwrap_or_else(|| Arc::new(Board::clone(&first)));
        let history = History::of_trail(first, trail, done);
        Recovered { session: Session { history, path, origin, saved }, unsaved, at }
    }
}
