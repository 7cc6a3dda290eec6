//! Files that were opened or saved, the last first.

use std::path::{self, Path, PathBuf};

/// Number of files that are kept.
const KEPT: usize = 8;

/// The files.
#[derive(Debug, Default)]
pub(in crate::app) struct Recent(Vec<PathBuf>);

impl Recent {
    /// The files of an earlier run.
    pub(in crate::app) fn of(mut files: Vec<PathBuf>) -> Self {
        files.truncate(KEPT);
        Self(files)
    }

    /// Puts a file first.
    pub(in crate::app) fn note(&mut self, file: &Path) {
        let file = path::absolute(file).unwrap_or_else(|_| file.to_owned());
        self.0.retain(|other| *other != file);
        self.0.insert(0, file);
        self.0.truncate(KEPT);
    }

    /// The files, the last first.
    pub(in crate::app) fn files(&self) -> &[PathBuf] {
        &self.0
    }
}
