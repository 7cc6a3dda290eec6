//! Writing what is no board, such as pictures: whole or not at all, like boards, but without a previous version beside it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::super::disk;
use super::super::error::StoreError;
use super::atomic_file::{Draft, Put, is_draft};
use crate::model::Logo;

/// Whether both paths lead to one file that is there.
pub fn is_same_file(one: &Path, two: &Path) -> bool {
    matches!((one.canonicalize(), two.canonicalize()), (Ok(one), Ok(two)) if one == two)
}

/// Whether a file is a board's own or one of its logos beside it: what is drawn from it must not be written over it.
pub fn is_read_from(file: &Path, board: &Path, logos: &[Logo]) -> bool {
    let beside = logos.iter().filter(|logo| logo.is_beside()).map(|logo| board.with_file_name(&logo.file));
    is_same_file(file, board) || beside.into_iter().any(|logo| is_same_file(file, &logo))
}

/// Writes bytes to a file; one that is there is replaced only with `replace`. A link stays a link, permissions stay.
pub fn write_file(bytes: &[u8], path: &Path, replace: bool) -> Result<(), StoreError> {
    let mut file = NewFile::create(path, replace)?;
    file.write_all(bytes).map_err(|error| file.refused(&error))?;
    file.finish()
}

/// What was being written in a folder when the program was ended or the power went: nobody will go on with it. It may as well be
/// written at this moment; how old it is tells.
pub fn drafts(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let ours = entries.flatten().filter(|entry| is_draft(&entry.file_name()));
    let mut all: Vec<PathBuf> = ours.map(|entry| entry.path()).collect();
    all.sort();
    all
}

/// A file that is written bit by bit; it is there only once it is finished, and dropped before that it leaves nothing.
pub struct NewFile {
    draft: Draft,
    put: Put,
}

impl NewFile {
    /// Starts a file; one that is there is replaced at the end, and only with `replace`.
    pub fn create(path: &Path, replace: bool) -> Result<Self, StoreError> {
        let target = disk::followed(path);
        let existing = disk::existing(path)?;
        if existing.is_some() && !replace {
            return Err(StoreError::Exists(target));
        }
        let draft = Draft::new(&target, existing.map(|existing| existing.permissions).as_ref())?;
        Ok(Self { draft, put: if replace { Put::Replacing } else { Put::New } })
    }

    /// What it means for the file that writing failed.
    pub fn refused(&self, error: &io::Error) -> StoreError {
        disk::unwritable(error, &self.draft.path)
    }

    /// Puts the file in its place.
    pub fn finish(self) -> Result<(), StoreError> {
        self.draft.finish(self.put)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.draft.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.draft.file.flush()
    }
}
