//! Locks of the system on a file, which keep only this program out: while one saves, and while one works on a recovery file. Drives
//! that know no locks lock nothing.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::disk::unwritable;
use super::error::StoreError;

/// Number of attempts, and pause between two, of a save that waits for another one of the same file.
const LOCK_RETRIES: (usize, Duration) = (600, Duration::from_millis(5));

/// Lock that keeps others of this program from replacing the file at this path as long as it lives. Drives that know no locks
/// lock nothing.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the system has no lock that is waited for only so long")]
pub(super) fn lock_for_saving(path: &Path) -> Result<File, StoreError> {
    let failed = |error: io::Error| unwritable(&error, path);
    for _ in 0..LOCK_RETRIES.0 {
        let file = File::open(path).map_err(failed)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(LOCK_RETRIES.1),
            // Whoever had the lock may have put another file in its place.
            Ok(()) if !is_at(&file, path) => {}
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(file),
        }
    }
    Err(StoreError::Busy(path.to_owned()))
}

/// Always true elsewhere: a locked file cannot be replaced.
#[cfg(not(unix))]
pub(super) fn lock_for_saving(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(|error| unwritable(&error, path))
}

/// Opens a file and locks it; `None` if somebody else has. Drives that know no locks lock nothing.
pub(super) fn try_lock(path: &Path) -> io::Result<Option<File>> {
    let file = File::open(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        // Whoever had it may have put another file in its place.
        Ok(()) if !is_at(&file, path) => Ok(None),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// True if this is the file at this path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let inode = |metadata: io::Result<fs::Metadata>| metadata.map(|metadata| metadata.ino()).ok();
    inode(fs::metadata(path)) == inode(file.metadata())
}

/// Always true elsewhere: a locked file cannot be replaced.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}
