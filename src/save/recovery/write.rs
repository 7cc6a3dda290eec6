//! Writing a recovery file: what is new is appended; what no longer follows from it is written anew.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::disk::DRAFT;
use super::super::format::to_text;
use super::super::load::Origin;
use super::entry::Entry;
use super::{ENDING, Session};
use crate::model::{Board, changes};

/// A file is written anew when it is this many times as long as it was when it was last written anew, so that typing on in one
/// field for hours does not fill the disk.
const GROWTH: u64 = 4;

/// Below this many bytes that is not worth it.
const SMALL: u64 = 1 << 20;

/// A recovery file that is being written. Its lock, held as long as this lives, says that somebody works on it.
pub struct RecoveryFile {
    path: PathBuf,
    file: File,
    written: Written,
    /// How long it is, in bytes, and how long it was when it was last written anew.
    len: (u64, u64),
}

/// What stands in the file.
#[derive(Default)]
struct Written {
    /// The board before all steps; `None` in an empty file.
    first: Option<Arc<Board>>,
    /// The boards that the steps led to.
    boards: Vec<Arc<Board>>,
    /// How many steps are done.
    done: usize,
    about: About,
}

/// Which file the board belongs to, and after how many steps it was saved there.
#[derive(Clone, Default, PartialEq)]
struct About {
    path: Option<PathBuf>,
    origin: Option<Origin>,
    saved: Option<usize>,
}

impl RecoveryFile {
    /// Begins a file in a folder, which is made if it is not there. `name` tells it from others; `at` is the time in seconds
    /// since 1970.
    pub fn create(folder: &Path, name: &str, session: &Session, at: u64) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Self::anew(folder.join(format!("{name}.{ENDING}")), session, at)
    }

    /// Brings the file up to date, and the disk with it.
    pub fn update(&mut self, session: &Session, at: u64) -> io::Result<()> {
        let (len, fresh) = self.len;
        let follows = self.written.first.as_ref().is_some_and(|first| Arc::ptr_eq(first, session.history.first()));
        // A file that somebody removed could still be written to, but nobody would find it.
        if !follows || len > SMALL.max(fresh * GROWTH) || !self.path.exists() {
            *self = Self::anew(self.path.clone(), session, at)?;
            return Ok(());
        }
        let lines = self.written.missing(session, at)?;
        if lines.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.file.write_all(lines.as_bytes()).and_then(|()| self.file.sync_data()) {
            // Half a line would end the file for a reader, and with it all that comes after.
            self.file.set_len(len)?;
            return Err(error);
        }
        self.len.0 += lines.len() as u64;
        self.written = Written::of(session);
        Ok(())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the file: what it holds is saved, or not wanted.
    pub fn remove(self) -> io::Result<()> {
        fs::remove_file(&self.path)
    }

    /// Writes a whole file beside its place and puts it there; it is the user's alone.
    fn anew(path: PathBuf, session: &Session, at: u64) -> io::Result<Self> {
        let lines = Written::default().missing(session, at)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut draft = tempfile::Builder::new().prefix(DRAFT.0).suffix(DRAFT.1).tempfile_in(folder)?;
        draft.write_all(lines.as_bytes())?;
        // A slow disk must not keep the first one from being found; the next ones replace one that is whole.
        let is_first = !path.exists();
        if !is_first {
            draft.as_file().sync_all()?;
        }
        // Some drives know no locks; the worst is then that a second window offers what the first still works on.
        let _ = draft.as_file().try_lock();
        let file = draft.persist(&path).map_err(|error| error.error)?;
        if is_first {
            file.sync_all()?;
        }
        let len = lines.len() as u64;
        Ok(Self { path, file, written: Written::of(session), len: (len, len) })
    }
}

impl Written {
    fn of(session: &Session) -> Self {
        Self {
            first: Some(Arc::clone(session.history.first())),
            boards: session.history.trail().map(|(_, board)| Arc::clone(board)).collect(),
            done: session.history.len(),
            about: About { path: session.path.clone(), origin: session.origin.clone(), saved: session.saved_at() },
        }
    }

    /// The lines that lead from what is written to a session.
    fn missing(&self, session: &Session, at: u64) -> io::Result<String> {
        let mut lines = String::new();
        let mut add = |entry: Entry| -> io::Result<()> {
            lines.push_str(&entry.line().map_err(io::Error::other)?);
            Ok(())
        };
        if self.first.is_none() {
            add(Entry::First(to_text(session.history.first(), None)))?;
        }
        let same =
            self.boards.iter().zip(session.history.trail()).take_while(|(written, (_, board))| Arc::ptr_eq(written, board));
        let (same, mut done) = (same.count(), self.done);
        let mut before = session.history.first();
        for (after, (step, board)) in session.history.trail().enumerate() {
            if after >= same {
                add(Entry::Step { after, at, label: step.label.clone(), changes: changes(before, board) })?;
                done = after + 1;
            }
            before = board;
        }
        if done != session.history.len() {
            add(Entry::Done(session.history.len()))?;
        }
        let about = Self::of(session).about;
        if about != self.about {
            let path = about.path.as_deref().and_then(Path::to_str).map(str::to_owned);
            add(Entry::File { path, origin: about.origin, saved: about.saved })?;
        }
        Ok(lines)
    }
}
