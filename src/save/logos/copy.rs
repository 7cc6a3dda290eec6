//! Copying the logos of a board to where it was saved.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::error::StoreError;
use super::super::quote::shortened;
use super::super::write::write_file;
use super::fault::{LogoFault, LogoNote};
use super::source::{LogoSource, read_file};
use crate::model::{Logo, MAX_LOGOS};
use crate::picture::Picture;

/// Result of copying logos beside a board.
#[derive(Debug, Default)]
pub struct CopiedLogos {
    /// Files that were written.
    pub written: Vec<PathBuf>,
    /// Logos that lie there no more than before, or not as they were.
    pub notes: Vec<LogoNote>,
    /// Errors of logos that could not be written.
    pub failed: Vec<StoreError>,
}

impl CopiedLogos {
    /// True if every logo lies beside the board now.
    pub fn is_complete(&self) -> bool {
        self.notes.is_empty() && self.failed.is_empty()
    }
}

/// Copies the logos of a board beside the file it was saved to, where they are not there yet. Nothing is replaced, and nothing is
/// copied that is no picture.
pub fn copy_logos(list: &[Logo], source: &LogoSource, board: &Path) -> CopiedLogos {
    let mut copied = CopiedLogos::default();
    let LogoSource::Folder(folder) = LogoSource::beside(board) else { return copied };
    let is_home = source.is(&folder);
    if is_home && matches!(source, LogoSource::Folder(_)) {
        return copied;
    }
    for logo in list.iter().take(MAX_LOGOS).filter(|logo| logo.is_beside()) {
        let path = folder.join(&logo.file);
        if is_home && fs::symlink_metadata(&path).is_ok() {
            continue;
        }
        let found = source.read(&logo.file).and_then(|bytes| match Picture::decode(&bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(LogoFault::Picture(error)),
        });
        let outcome = match found {
            Err(fault) => Err(LogoFault::NotCopied(Box::new(fault))),
            Ok(bytes) if fs::symlink_metadata(&path).is_ok() => match read_file(&path) {
                Ok(there) if there == bytes => Ok(()),
                _ => Err(LogoFault::Differs(folder.clone())),
            },
            Ok(bytes) => {
                match write_file(&bytes, &path, false) {
                    Ok(()) => copied.written.push(path),
                    Err(error) => copied.failed.push(error),
                }
                Ok(())
            }
        };
        copied.notes.extend(outcome.err().map(|fault| LogoNote { file: shortened(&logo.file), fault }));
    }
    copied
}
