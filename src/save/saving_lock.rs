//! Lock while a board is saved, by a file beside it: `.~NAME.save` is there only as long. It keeps nobody out but this program, on
//! this computer or on another one that saves to the same drive. Not the board's own file, which is replaced meanwhile.

use std::path::{Path, PathBuf};

use super::board_paths::fitting;
use super::disk::unwritable;
use super::error::StoreError;
use super::patience::wait_for_saving;
use super::system::{self, SaveLock};

/// Lock that keeps others of this program from saving to this path as long as it lives.
pub(super) fn lock_for_saving(path: &Path) -> Result<SaveLock, StoreError> {
    let beside = beside(path);
    let lock = wait_for_saving(|_| system::lock_beside(&beside)).map_err(|error| unwritable(&error, path))?;
    lock.ok_or_else(|| StoreError::Busy(path.to_owned()))
}

fn beside(path: &Path) -> PathBuf {
    path.with_file_name(fitting(".~", path.file_name().unwrap_or_default(), ".save"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn one_saves_after_the_other_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("region.ron");
        let lock = lock_for_saving(&path).unwrap();
        assert!(folder.path().join(".~region.ron.save").exists());
        assert!(system::lock_beside(&beside(&path)).unwrap().is_none());
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        drop(lock_for_saving(&path).unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_file_that_may_only_be_read_is_a_lock_too() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("region.ron");
        fs::write(beside(&path), "").unwrap();
        fs::set_permissions(beside(&path), fs::Permissions::from_mode(0o444)).unwrap();
        let lock = lock_for_saving(&path).unwrap();
        assert!(system::lock_beside(&beside(&path)).unwrap().is_none());
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_file_that_a_kill_left_is_nobodys() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("region.ron");
        fs::write(beside(&path), "").unwrap();
        drop(lock_for_saving(&path).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
