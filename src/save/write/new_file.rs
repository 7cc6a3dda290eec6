//! Writing what is no board, such as pictures: whole or not at all, like boards, but without a previous version beside it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::super::disk;
use super::super::error::StoreError;
use super::atomic_file::{AtomicFile, IfExists, is_temporary_name};
use crate::model::Logo;
use crate::text::Lang;

/// True if both paths lead to one file that is there.
pub fn is_same_file(one: &Path, two: &Path) -> bool {
    matches!((one.canonicalize(), two.canonicalize()), (Ok(one), Ok(two)) if one == two)
}

/// True for a board's own file and for its logos beside it: what is drawn from them must not be written over them.
pub fn is_read_from(file: &Path, board: &Path, logos: &[Logo]) -> bool {
    let beside = logos.iter().filter(|logo| logo.is_beside()).map(|logo| board.with_file_name(&logo.file));
    is_same_file(file, board) || beside.into_iter().any(|logo| is_same_file(file, &logo))
}

/// Writes bytes to a file; one that is there is replaced only with `replace`. A link stays a link, rights stay.
pub fn write_file(bytes: &[u8], path: &Path, replace: bool) -> Result<(), StoreError> {
    let mut file = NewFile::create(path, replace)?;
    file.write_all(bytes).map_err(|error| file.write_error(&error))?;
    file.finish()
}

/// Temporary files of a folder, left when the program was ended or the power went while it wrote: nobody will go on with them. One
/// may as well be written at this moment; its age tells.
pub fn temporary_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let ours = entries.flatten().filter(|entry| is_temporary_name(&entry.file_name()));
    let mut all: Vec<PathBuf> = ours.map(|entry| entry.path()).collect();
    all.sort();
    all
}

/// A file that is written bit by bit; it is there only once it is finished, and dropped before that it leaves nothing.
pub struct NewFile {
    atomic: AtomicFile,
    if_exists: IfExists,
}

impl NewFile {
    /// Starts a file; one that is there is replaced at the end, and only with `replace`.
    pub fn create(path: &Path, replace: bool) -> Result<Self, StoreError> {
        let target = disk::resolve_links(path);
        disk::check_name(path)?;
        let existing = disk::existing_file(path)?;
        if existing.is_some() && !replace {
            return Err(StoreError::Exists(target));
        }
        let atomic = AtomicFile::new(&target, existing.map(|existing| existing.rights).as_ref())?;
        Ok(Self { atomic, if_exists: if replace { IfExists::Replace } else { IfExists::Refuse } })
    }

    /// Error of the file for a failure of writing.
    pub fn write_error(&self, error: &io::Error) -> StoreError {
        disk::unwritable(error, &self.atomic.path)
    }

    /// Puts the file in its place. What is not as it should be with it goes to the log: it can be written once more at any time.
    pub fn finish(self) -> Result<(), StoreError> {
        let path = self.atomic.path.clone();
        for warning in self.atomic.finish(self.if_exists)? {
            log::warn!("{}: {}", path.display(), warning.say(Lang::En));
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.atomic.temporary.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.atomic.temporary.flush()
    }
}
