//! Writing what is no board, such as pictures: whole or not at all, like boards, but without a previous version beside it.

use std::io::{self, Write};
use std::path::Path;

use super::disk::{self, Draft};
use super::error::StoreError;

/// Writes bytes to a file; one that is there is replaced only with `replace`. A link stays a link, permissions stay.
pub fn write_file(bytes: &[u8], path: &Path, replace: bool) -> Result<(), StoreError> {
    let mut file = NewFile::create(path, replace)?;
    file.write_all(bytes).map_err(|error| file.refused(&error))?;
    file.finish()
}

/// A file that is written bit by bit; it is there only once it is finished, and dropped before that it leaves nothing.
pub struct NewFile(Draft);

impl NewFile {
    /// Starts a file; one that is there is replaced at the end, and only with `replace`.
    pub fn create(path: &Path, replace: bool) -> Result<Self, StoreError> {
        let target = disk::followed(path);
        let existing = disk::existing(&target)?;
        if existing.is_some() && !replace {
            return Err(StoreError::Exists(target));
        }
        Draft::new(&target, existing.map(|existing| existing.permissions).as_ref()).map(Self)
    }

    /// What it means for the file that writing failed.
    pub fn refused(&self, error: &io::Error) -> StoreError {
        disk::unwritable(error, &self.0.path)
    }

    /// Puts the file in its place.
    pub fn finish(self) -> Result<(), StoreError> {
        self.0.finish()
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.file.flush()
    }
}
