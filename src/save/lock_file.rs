//! The sign beside a file that somebody has it open: `.~NAME.lock` says who, and counts on while that is so. It only warns; what
//! protects a file is that nobody saves over what was changed meanwhile.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::error::StoreError;
use super::format::READING;
use super::write::{Draft, Put};

/// More is no sign of ours.
const MAX_BYTES: u64 = 4096;

/// Who has a file open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name under which they work at their computer.
    pub user: String,
    /// Their computer.
    pub host: String,
    /// Tells their window from every other.
    pub token: String,
    /// Raised as long as they have the file open.
    pub counter: u64,
}

/// A sign that is ours; it goes when this is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    own: Holder,
}

/// What became of the wish to put up a sign.
#[derive(Debug)]
pub enum Taken {
    /// It is ours.
    Ours(Lock),
    /// There is one already.
    Others(Holder),
}

/// Where the sign for a board's file is.
pub fn sign(board: &Path) -> PathBuf {
    let board = disk::followed(board);
    let mut name = std::ffi::OsString::from(".~");
    name.push(board.file_name().unwrap_or_default());
    name.push(".lock");
    board.with_file_name(name)
}

/// Who has the file open, as far as the sign says.
pub fn holder(board: &Path) -> Option<Holder> {
    let sign = sign(board);
    let is_small = fs::metadata(&sign).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
    let text = is_small.then(|| fs::read_to_string(&sign).ok()).flatten()?;
    READING.from_str(&text).ok()
}

impl Lock {
    /// Puts up a sign, unless somebody else has. `stale` is a sign that has stood still for long, and is replaced.
    pub fn take(board: &Path, own: Holder, stale: Option<&Holder>) -> Result<Taken, StoreError> {
        let lock = Self { path: sign(board), own };
        match holder(board) {
            Some(other) if stale != Some(&other) => return Ok(Taken::Others(other)),
            Some(_) => lock.write(Put::Replacing)?,
            // One that cannot be read is nobody's.
            None if lock.path.exists() => lock.write(Put::Replacing)?,
            None => match lock.write(Put::New) {
                Err(StoreError::Exists(_)) => return Ok(holder(board).map_or(Taken::Ours(lock), Taken::Others)),
                result => result?,
            },
        }
        Ok(Taken::Ours(lock))
    }

    /// Counts on. Somebody who took the sign over, because it seemed to stand still, is told.
    pub fn count_on(&mut self, board: &Path) -> Result<Option<Holder>, StoreError> {
        if let Some(other) = holder(board).filter(|other| other.token != self.own.token) {
            return Ok(Some(other));
        }
        self.own.counter += 1;
        self.write(Put::Replacing).map(|()| None)
    }

    fn write(&self, put: Put) -> Result<(), StoreError> {
        let failed = |why: String| StoreError::Io { why, path: self.path.clone() };
        let text = ron::to_string(&self.own).map_err(|error| failed(error.to_string()))?;
        let mut draft = Draft::new(&self.path, None)?;
        draft.file.write_all(text.as_bytes()).map_err(|error| disk::unwritable(&error, &self.path))?;
        draft.finish(put)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        if READING.from_str::<Holder>(&text).is_ok_and(|holder| holder.token == self.own.token) {
            // Left there, it stands still, and the next one takes it over.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(token: &str) -> Holder {
        Holder { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: token.to_owned(), counter: 0 }
    }

    fn taken(board: &Path, token: &str, stale: Option<&Holder>) -> Option<Lock> {
        match Lock::take(board, person(token), stale).unwrap() {
            Taken::Ours(lock) => Some(lock),
            Taken::Others(_) => None,
        }
    }

    #[test]
    fn the_first_one_puts_up_a_sign_that_the_second_one_sees() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let mut lock = taken(&board, "1", None).unwrap();
        assert!(folder.path().join(".~region.ron.lock").exists());
        assert!(taken(&board, "2", None).is_none());
        assert_eq!(holder(&board), Some(person("1")));
        assert_eq!(lock.count_on(&board), Ok(None));
        assert_eq!(holder(&board).map(|holder| holder.counter), Some(1));
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_sign_that_stood_still_is_taken_over_and_its_holder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let mut asleep = taken(&board, "1", None).unwrap();
        let seen = holder(&board).unwrap();
        let lock = taken(&board, "2", Some(&seen)).unwrap();
        assert_eq!(asleep.count_on(&board), Ok(Some(person("2"))));
        drop(asleep);
        assert_eq!(holder(&board), Some(person("2")), "the sign of somebody else stays");
        drop(lock);
        assert_eq!(holder(&board), None);
    }

    #[test]
    fn what_is_no_sign_is_nobodys() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        fs::write(folder.path().join(".~region.ron.lock"), "Unsinn").unwrap();
        assert_eq!(holder(&board), None);
        assert!(taken(&board, "1", None).is_some());
    }
}
