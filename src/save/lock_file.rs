//! Lock file beside a board that somebody has open: `.~NAME.lock` says who, and its counter is raised while that is so. It only
//! warns; what protects a file is that nobody saves over what was changed meanwhile.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::board_paths::fitting;
use super::disk;
use super::error::StoreError;
use super::format::READING;
use super::write::{AtomicFile, IfExists};

/// Size in bytes above which it is no lock file of ours.
const MAX_BYTES: u64 = 4096;

/// User who has a file open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockOwner {
    /// Name under which they work at their computer; empty if it is not known.
    pub user: String,
    /// Their computer.
    pub host: String,
    /// Tells their window from every other.
    pub token: String,
    /// Raised as long as they have the file open.
    pub counter: u64,
}

/// Lock file of ours; it is removed when this is dropped.
#[derive(Debug)]
pub struct LockFile {
    path: PathBuf,
    own: LockOwner,
}

/// Outcome of the attempt to lock a file.
#[derive(Debug)]
pub enum LockOutcome {
    /// The lock file is ours.
    Acquired(LockFile),
    /// Somebody else's lock file is there already.
    HeldBy(LockOwner),
}

/// Path of the lock file of a board.
pub fn lock_path(board: &Path) -> PathBuf {
    let board = disk::resolve_links(board);
    board.with_file_name(fitting(".~", board.file_name().unwrap_or_default(), ".lock"))
}

/// User who has the file open, as far as the lock file says.
pub fn lock_owner(board: &Path) -> Option<LockOwner> {
    let path = lock_path(board);
    let is_small = fs::metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
    let text = is_small.then(|| disk::open(&path).and_then(io::read_to_string).ok()).flatten()?;
    READING.from_str(&text).ok()
}

impl LockFile {
    /// Writes the lock file, unless somebody else has one. `stale` is the owner of one whose counter has stood still for long; it
    /// is replaced.
    pub fn acquire(board: &Path, own: LockOwner, stale: Option<&LockOwner>) -> Result<LockOutcome, StoreError> {
        let lock = Self { path: lock_path(board), own };
        match lock_owner(board) {
            Some(other) if stale != Some(&other) => return Ok(LockOutcome::HeldBy(other)),
            Some(_) => lock.write(IfExists::Replace)?,
            // One that cannot be read is nobody's.
            None if lock.path.exists() => lock.write(IfExists::Replace)?,
            None => match lock.write(IfExists::Refuse) {
                Err(StoreError::Exists(_)) => {
                    return Ok(lock_owner(board).map_or(LockOutcome::Acquired(lock), LockOutcome::HeldBy));
                }
                result => result?,
            },
        }
        Ok(LockOutcome::Acquired(lock))
    }

    /// Raises the counter. Gives the owner who took the file over meanwhile, because it seemed to stand still.
    pub fn renew(&mut self, board: &Path) -> Result<Option<LockOwner>, StoreError> {
        if let Some(other) = lock_owner(board).filter(|other| other.token != self.own.token) {
            return Ok(Some(other));
        }
        self.own.counter += 1;
        self.write(IfExists::Replace).map(|()| None)
    }

    fn write(&self, if_exists: IfExists) -> Result<(), StoreError> {
        let failed = |why: String| StoreError::Io { why, path: self.path.clone() };
        let text = ron::to_string(&self.own).map_err(|error| failed(error.to_string()))?;
        let mut file = AtomicFile::hidden(&self.path)?;
        file.temporary.write_all(text.as_bytes()).map_err(|error| disk::unwritable(&error, &self.path))?;
        file.finish(if_exists).map(drop)
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        if READING.from_str::<LockOwner>(&text).is_ok_and(|owner| owner.token == self.own.token) {
            // Left there, it stands still, and the next one takes it over.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(token: &str) -> LockOwner {
        LockOwner { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: token.to_owned(), counter: 0 }
    }

    fn acquired(board: &Path, token: &str, stale: Option<&LockOwner>) -> Option<LockFile> {
        match LockFile::acquire(board, owner(token), stale).unwrap() {
            LockOutcome::Acquired(lock) => Some(lock),
            LockOutcome::HeldBy(_) => None,
        }
    }

    #[test]
    fn the_first_one_writes_a_lock_file_that_the_second_one_sees() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let mut lock = acquired(&board, "1", None).unwrap();
        assert!(folder.path().join(".~region.ron.lock").exists());
        assert!(acquired(&board, "2", None).is_none());
        assert_eq!(lock_owner(&board), Some(owner("1")));
        assert_eq!(lock.renew(&board), Ok(None));
        assert_eq!(lock_owner(&board).map(|owner| owner.counter), Some(1));
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_file_that_stood_still_is_taken_over_and_its_owner_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let mut asleep = acquired(&board, "1", None).unwrap();
        let seen = lock_owner(&board).unwrap();
        let lock = acquired(&board, "2", Some(&seen)).unwrap();
        assert_eq!(asleep.renew(&board), Ok(Some(owner("2"))));
        drop(asleep);
        assert_eq!(lock_owner(&board), Some(owner("2")), "the lock file of somebody else stays");
        drop(lock);
        assert_eq!(lock_owner(&board), None);
    }

    #[test]
    fn what_is_no_lock_file_is_nobodys() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        fs::write(folder.path().join(".~region.ron.lock"), "Unsinn").unwrap();
        assert_eq!(lock_owner(&board), None);
        assert!(acquired(&board, "1", None).is_some());
    }
}
