//! Checks before anything is written: a place named twice, a place from which the drawing is made, and files that are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::error::JobError;
use crate::model::Logo;
use crate::save::{self, NewFile};

/// Refused where the same place is named twice: the first file would be lost, or both mixed.
pub fn check_named_once(files: &[PathBuf]) -> Result<(), JobError> {
    let plain = |file: &PathBuf| file.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>();
    let mut seen = BTreeSet::new();
    let twice = files.iter().find(|file| !seen.insert(plain(file)));
    twice.map_or(Ok(()), |twice| Err(JobError::Twice(twice.clone())))
}

/// Refused where a file is the board's own or one of its logos: a picture written over what it is drawn from would be the end of it.
pub fn check_not_read<'f>(files: impl IntoIterator<Item = &'f Path>, board: &Path, logos: &[Logo]) -> Result<(), JobError> {
    let own = files.into_iter().find(|file| save::is_read_from(file, board, logos));
    own.map_or(Ok(()), |own| Err(JobError::IsSource(own.to_owned())))
}

/// Refused where files are there already; all of them are named.
pub fn check_free<'f>(files: impl IntoIterator<Item = &'f Path>) -> Result<(), JobError> {
    let is_there = |file: &&Path| fs::symlink_metadata(file).is_ok_and(|about| !about.is_dir());
    let there: Vec<PathBuf> = files.into_iter().filter(is_there).map(Path::to_owned).collect();
    if there.is_empty() { Ok(()) } else { Err(JobError::Exist(there)) }
}

/// Refused where a file cannot be begun, so that of several none is written where one cannot be.
pub fn check_possible<'f>(files: impl IntoIterator<Item = &'f Path>, replace: bool) -> Result<(), JobError> {
    files.into_iter().try_for_each(|file| {
        drop(NewFile::create(file, replace)?);
        Ok(())
    })
}
