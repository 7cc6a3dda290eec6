//! Writing a recovery file: what is new is appended; what no longer follows from it is written anew.

use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempPath;

use super::super::board_paths::file_stem;
use super::super::disk;
use super::super::error::StoreError;
use super::super::system::{self, Access};
use super::super::write::{remove_leftovers, replace, temporary_in, to_text};
use super::line::RecoveryLine;
use super::{EXTENSION, RecoverySession};
use crate::model::{Board, changes};
use crate::save::origin::Origin;

/// A file is written anew when it is this many times as long as it was when it was last written anew, so that typing on in one
/// field for hours does not fill the disk.
const MAX_GROWTH: u64 = 4;

/// Bytes below which that is not worth it.
const MIN_REWRITE_BYTES: u64 = 1 << 20;

/// A recovery file that is being written. Its lock, held as long as this lives, says that somebody works on it.
pub struct RecoveryFile {
    path: PathBuf,
    /// `None` while nothing is there yet, and where a replaced file could not be opened again.
    file: Option<File>,
    written: Written,
    /// Length in bytes, and the length when it was last written anew.
    len: (u64, u64),
}

/// Content of the file.
#[derive(Default)]
struct Written {
    /// The board before all steps; `None` in an empty file.
    first: Option<Arc<Board>>,
    /// The boards that the steps led to.
    boards: Vec<Arc<Board>>,
    /// Number of steps that are done.
    done: usize,
    board_file: BoardFile,
    typed: Vec<String>,
}

/// File that the board belongs to, and the number of steps after which it was saved there.
#[derive(Clone, Default, PartialEq)]
struct BoardFile {
    path: Option<PathBuf>,
    origin: Option<Origin>,
    saved: Option<usize>,
}

impl RecoveryFile {
    /// Begins a file in a folder, which is made if it is not there. `name` tells it from others, whatever it consists of; `at` is the
    /// time in seconds since 1970.
    pub fn create(folder: &Path, name: &str, session: &RecoverySession, at: u64) -> Result<Self, StoreError> {
        let path = folder.join(format!("{}.{EXTENSION}", file_stem(name)));
        let mut file = Self { path, file: None, written: Written::default(), len: (0, 0) };
        file.rewrite(session, at)?;
        remove_leftovers(&file.path);
        Ok(file)
    }

    /// Brings the file up to date, and the disk with it.
    pub fn update(&mut self, session: &RecoverySession, at: u64) -> Result<(), StoreError> {
        let (len, fresh) = self.len;
        let follows = self.written.first.as_ref().is_some_and(|first| Arc::ptr_eq(first, session.history.first()));
        // A file that somebody removed could still be written to, but nobody would find it.
        let goes_on = |file: &Self| follows && file.file.is_some() && file.path.exists();
        if goes_on(self) && len <= MIN_REWRITE_BYTES.max(fresh * MAX_GROWTH) {
            return self.append(session, at);
        }
        match self.rewrite(session, at) {
            // A long file is better than none; in a while a short one is tried again.
            Err(_) if goes_on(self) => {
                self.len.1 = len / 2;
                self.append(session, at)
            }
            result => result,
        }
    }

    /// Puts a whole new file in its place: nothing is left of what the session does not hold. Both are the user's alone, and so is a
    /// folder that is made for it.
    pub fn rewrite(&mut self, session: &RecoverySession, at: u64) -> Result<(), StoreError> {
        let failed = |error: io::Error| disk::unwritable(&error, &self.path);
        let lines = Written::default().missing(session, at).map_err(failed)?;
        // A slow disk must not keep the first one from being found; the next ones replace one that is whole.
        let is_first = !self.path.exists();
        let (file, temporary) = write_beside(&self.path, &lines, !is_first).map_err(failed)?;
        // As long as it is open, not every system lets it be replaced.
        self.file = None;
        let replaced = replace(temporary, &self.path, || Ok(()));
        if replaced.is_err() {
            self.file = system::try_lock(&self.path).ok().flatten();
            return replaced;
        }
        if is_first {
            file.sync_all().map_err(failed)?;
        }
        system::sync_folder(disk::folder(&self.path)).map_err(failed)?;
        let len = lines.len() as u64;
        (self.file, self.written, self.len) = (Some(file), Written::of(session), (len, len));
        Ok(())
    }

    /// Path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the file: what it holds is saved, or not wanted.
    pub fn remove(self) -> Result<(), StoreError> {
        let Self { path, file, .. } = self;
        drop(file);
        remove_recovery(&path)
    }

    /// Adds what is not in the file yet.
    fn append(&mut self, session: &RecoverySession, at: u64) -> Result<(), StoreError> {
        let failed = |error: io::Error| disk::unwritable(&error, &self.path);
        let lines = self.written.missing(session, at).map_err(failed)?;
        let Some(file) = self.file.as_mut().filter(|_| !lines.is_empty()) else { return Ok(()) };
        // Half a line that an earlier attempt left would end the file for a reader, and with it all that comes after.
        let len = self.len.0;
        file.set_len(len).and_then(|()| file.seek(SeekFrom::Start(len))).map_err(failed)?;
        if let Err(error) = file.write_all(lines.as_bytes()).and_then(|()| file.sync_data()) {
            // If it cannot be cut off now, the next attempt does it.
            let _ = file.set_len(len);
            return Err(failed(error));
        }
        self.len.0 += lines.len() as u64;
        self.written = Written::of(session);
        Ok(())
    }
}

/// Writes a whole file beside its place.
fn write_beside(path: &Path, lines: &str, is_synced: bool) -> io::Result<(File, TempPath)> {
    let folder = disk::folder(path);
    disk::make_private(folder)?;
    let mut temporary = temporary_in(folder, Access::Private)?;
    temporary.write_all(lines.as_bytes())?;
    if is_synced {
        temporary.as_file().sync_all()?;
    }
    let (file, temporary) = temporary.into_parts();
    let temporary = system::show(temporary, &file, None)?;
    Ok((file, temporary))
}

/// Removes a recovery file that is there: what it holds is saved, or not wanted.
pub fn remove_recovery(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(disk::unwritable(&error, path)),
        _ => Ok(()),
    }
}

impl Written {
    fn of(session: &RecoverySession) -> Self {
        Self {
            first: Some(Arc::clone(session.history.first())),
            boards: session.history.trail().map(|(_, board)| Arc::clone(board)).collect(),
            done: session.history.len(),
            board_file: BoardFile { path: session.path.clone(), origin: session.origin.clone(), saved: session.saved_at() },
            typed: session.typed.clone(),
        }
    }

    /// The lines that lead from what is written to a session.
    fn missing(&self, session: &RecoverySession, at: u64) -> io::Result<String> {
        let mut lines = String::new();
        let mut add = |entry: RecoveryLine| -> io::Result<()> {
            lines.push_str(&entry.line().map_err(io::Error::other)?);
            Ok(())
        };
        if self.first.is_none() {
            add(RecoveryLine::First(to_text(session.history.first(), None)))?;
        }
        let same =
            self.boards.iter().zip(session.history.trail()).take_while(|(written, (_, board))| Arc::ptr_eq(written, board));
        let (same, mut done) = (same.count(), self.done);
        let mut before = session.history.first();
        for (after, (step, board)) in session.history.trail().enumerate() {
            if after >= same {
                add(RecoveryLine::Step { after, at, label: step.label.clone(), changes: changes(before, board) })?;
                done = after + 1;
            }
            before = board;
        }
        if done != session.history.len() {
            add(RecoveryLine::Done(session.history.len()))?;
        }
        if session.typed != self.typed {
            add(RecoveryLine::Typed(session.typed.clone()))?;
        }
        let board_file = Self::of(session).board_file;
        if board_file != self.board_file {
            let path = board_file.path.as_deref().and_then(Path::to_str).map(str::to_owned);
            add(RecoveryLine::File { path, origin: board_file.origin, saved: board_file.saved })?;
        }
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::super::recover;
    use super::*;
    use crate::model::{BoardId, Edit, Head, HeadField, History};

    #[test]
    fn what_a_full_disk_left_half_written_spoils_nothing_that_comes_after() {
        let folder = tempfile::tempdir().unwrap();
        let board = Arc::new(Board::new(Head::new(BoardId::new("region"), "Region")));
        let mut session = RecoverySession {
            history: History::new(Arc::clone(&board)),
            path: None,
            origin: None,
            saved: board,
            typed: Vec::new(),
        };
        let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
        file.file.as_mut().unwrap().write_all(b"0123456789abcdef Step(aft").unwrap();
        session.history.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
        file.update(&session, 2).unwrap();
        let back = recover(file.path()).unwrap();
        assert_eq!(back.session.history.present().head().title, "Kreis");
        assert!(!back.is_torn);
    }
}
