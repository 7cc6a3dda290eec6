//! Locks of the system on a file, which keep only this program out: while one saves, and while one works on a recovery file. Drives that
//! know no locks lock nothing.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::disk::unwritable;
use super::error::StoreError;

/// How often, and after how long each time, a save looks whether another one of the same file is done.
const PATIENCE: (usize, Duration) = (600, Duration::from_millis(5));

/// Keeps others of this program from replacing the file at this path as long as the guard lives. Drives that know no locks
/// guard nothing.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the system has no lock that is waited for only so long")]
pub(super) fn guard(path: &Path) -> Result<File, StoreError> {
    let failed = |error: io::Error| unwritable(&error, path);
    for _ in 0..PATIENCE.0 {
        let file = File::open(path).map_err(failed)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(PATIENCE.1),
            // Whoever had the lock may have put another file in its place.
            Ok(()) if !is_at(&file, path) => {}
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(file),
        }
    }
    Err(StoreError::Busy(path.to_owned()))
}

/// Elsewhere a locked file cannot be replaced.
#[cfg(not(unix))]
pub(super) fn guard(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(|error| unwritable(&error, path))
}

/// Opens a file and holds it; `None` if somebody else does. Drives that know no locks hold nothing.
pub(super) fn hold(path: &Path) -> io::Result<Option<File>> {
    let file = File::open(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        // Whoever had it may have put another file in its place.
        Ok(()) if !is_at(&file, path) => Ok(None),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// Whether this is the file at this path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let inode = |metadata: io::Result<fs::Metadata>| metadata.map(|metadata| metadata.ino()).ok();
    inode(fs::metadata(path)) == inode(file.metadata())
}

/// Elsewhere a locked file cannot be replaced.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}
