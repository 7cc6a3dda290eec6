//! Lock of an open window: an empty file in the program's own folder, named like the token in its lock files beside boards, and locked
//! by the system until the program ends, in whatever way. By it a lock file that a killed program left is told from one that counts.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::system::{self, Access};

/// The end of the names of such files.
const EXTENSION: &str = "window";

/// Files of killed programs that are kept: each may still tell of a lock file beside a board that nobody opened since.
const MAX_ABANDONED: usize = 20;

/// Lock of our window; it is removed when this is dropped.
#[derive(Debug)]
pub struct WindowLock(PathBuf, #[expect(dead_code, reason = "open it is the lock")] File);

impl WindowLock {
    /// Locks for the window with this token, in a folder that is made if it is not there.
    pub fn acquire(folder: &Path, token: &str) -> io::Result<Self> {
        disk::make_private(folder)?;
        remove_old(folder);
        let path = path(folder, token).ok_or(io::ErrorKind::InvalidInput)?;
        let file = system::create_temporary(&path, Access::Private)?;
        Ok(Self(path, file))
    }
}

impl Drop for WindowLock {
    fn drop(&mut self) {
        // Left there, it is not locked, which says that the window is gone.
        let _ = fs::remove_file(&self.0);
    }
}

/// True if the window with this token was one of this folder's, and its program ended without closing it.
pub fn is_abandoned(folder: &Path, token: &str) -> bool {
    path(folder, token).is_some_and(|path| matches!(system::try_lock(&path), Ok(Some(_))))
}

/// Path of the file; `None` for a token that is none: it is read from a folder in which others write.
fn path(folder: &Path, token: &str) -> Option<PathBuf> {
    let is_token = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_token.then(|| folder.join(format!("{token}.{EXTENSION}")))
}

/// Removes the oldest of those that killed programs left, beyond some.
fn remove_old(folder: &Path) {
    let is_ours = |path: &PathBuf| path.extension().is_some_and(|ending| ending == EXTENSION);
    let changed = |path: PathBuf| Some((fs::metadata(&path).ok()?.modified().ok()?, path));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut abandoned: Vec<_> = entries.filter(is_ours).filter_map(changed).collect();
    abandoned.retain(|(_, path)| matches!(system::try_lock(path), Ok(Some(_))));
    abandoned.sort();
    for (_, path) in abandoned.iter().rev().skip(MAX_ABANDONED) {
        // The next window tries again.
        let _ = fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_abandoned_when_its_program_ended_without_closing_it() {
        let folder = tempfile::tempdir().unwrap();
        let recovery = folder.path().join("recovery");
        assert!(!is_abandoned(&recovery, "1"), "nothing is known of it");
        let lock = WindowLock::acquire(&recovery, "1").unwrap();
        assert!(!is_abandoned(&recovery, "1"), "it is open");
        drop(lock);
        assert!(!is_abandoned(&recovery, "1"), "it was closed");
        assert_eq!(fs::read_dir(&recovery).unwrap().count(), 0);
        fs::write(recovery.join("1.window"), "").unwrap();
        assert!(is_abandoned(&recovery, "1"));
        assert!(!is_abandoned(&recovery, "../recovery/1"), "no way leads out of the folder");
    }

    #[test]
    fn killed_programs_do_not_fill_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..30 {
            fs::write(folder.path().join(format!("{number}.window")), "").unwrap();
        }
        let _lock = WindowLock::acquire(folder.path(), "own").unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), MAX_ABANDONED + 1);
    }
}
