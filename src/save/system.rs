//! Differences between the systems about files: locks, permissions, hidden files, and errors. All else about files is the same on each.
//!
//! On Unix a lock is asked for and binds only those who ask. On Windows it lies in how a file is opened: as long as one is open for
//! writing, nobody else can open it for that, while reading, renaming and removing are allowed.

#[cfg(unix)]
pub(super) use self::unix::{
    SaveLock, create_temporary, folder_builder, is_held, is_in_use, is_replacing_refused, is_share_gone, lock_beside, long_path,
    open, put_new, show, sync_folder, try_lock,
};
#[cfg(windows)]
pub(super) use self::windows::{
    SaveLock, create_temporary, folder_builder, is_held, is_in_use, is_replacing_refused, is_share_gone, lock_beside, long_path,
    open, put_new, show, sync_folder, try_lock,
};

/// Readers of a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// The user alone.
    Private,
    /// Those whom the user's settings or the folder allow it.
    Usual,
}

/// Visibility of a file in the listings of a folder. On Unix its name says that alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Visibility {
    /// As any other.
    Shown,
    /// Left out, unless the user asks for all.
    Hidden,
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
    use std::io::{self, ErrorKind};
    use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
    use std::path::{Path, PathBuf};

    use rustix::fs::OFlags;
    use tempfile::{PathPersistError, TempPath};

    use super::super::rights::Rights;
    use super::{Access, Visibility};

    /// Lock on what is saved at a path, held as long as this lives.
    pub(in crate::save) struct SaveLock(PathBuf, Option<File>);

    impl Drop for SaveLock {
        fn drop(&mut self) {
            if self.1.is_some() {
                // It goes while it is locked, so that nobody locks what is no longer there; one that stays is locked by the next.
                let _ = fs::remove_file(&self.0);
            }
        }
    }

    /// Locks by a file of this path, which is there only meanwhile; `None` while somebody else does. Drives that know no locks lock
    /// nothing.
    pub(in crate::save) fn lock_beside(path: &Path) -> io::Result<Option<SaveLock>> {
        let file = match OpenOptions::new().write(true).create(true).truncate(false).mode(0o666).open(path) {
            Ok(file) => file,
            // Another user's: to lock it, it need not be written to.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => match File::open(path) {
                Ok(file) => file,
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                // One that is theirs alone and was left behind must not keep everybody from saving for ever.
                Err(_) => return Ok(Some(SaveLock(path.to_owned(), None))),
            },
            Err(error) => return Err(error),
        };
        Ok(locked(file, path).map(|file| SaveLock(path.to_owned(), Some(file))))
    }

    /// Opens a file for reading. Of a pipe into which nobody writes the system would wait for somebody.
    pub(in crate::save) fn open(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).custom_flags(OFlags::NONBLOCK.bits().cast_signed()).open(path)
    }

    /// Opens a file and locks it; `None` if somebody else has. Drives that know no locks lock nothing.
    pub(in crate::save) fn try_lock(path: &Path) -> io::Result<Option<File>> {
        Ok(locked(OpenOptions::new().read(true).write(true).open(path).or_else(|_| File::open(path))?, path))
    }

    fn locked(file: File, path: &Path) -> Option<File> {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => None,
            // Whoever had the lock may have put another file in its place.
            Ok(()) => is_at(&file, path).then_some(file),
            Err(TryLockError::Error(_)) => Some(file),
        }
    }

    /// True if this is the file at this path.
    fn is_at(file: &File, path: &Path) -> bool {
        let inode = |metadata: io::Result<fs::Metadata>| metadata.map(|metadata| (metadata.dev(), metadata.ino())).ok();
        inode(fs::metadata(path)) == inode(file.metadata())
    }

    /// A new file, locked.
    pub(in crate::save) fn create_temporary(path: &Path, access: Access) -> io::Result<File> {
        let mode = if access == Access::Private { 0o600 } else { 0o666 };
        let file = OpenOptions::new().create_new(true).read(true).write(true).mode(mode).open(path)?;
        // Some drives know no locks; there its age alone says that it is not left over.
        let _ = file.try_lock();
        Ok(file)
    }

    /// Nothing to do: what is hidden is so by its name.
    #[expect(clippy::unnecessary_wraps, reason = "on Windows it can fail")]
    pub(in crate::save) fn show(path: TempPath, _file: &File, _rights: Option<&Rights>) -> io::Result<TempPath> {
        Ok(path)
    }

    /// Puts a file where there is none; in one step, so that none can come in between.
    pub(in crate::save) fn put_new(from: TempPath, to: &Path, _visibility: Visibility) -> Result<(), PathPersistError> {
        from.persist_noclobber(to)
    }

    /// Makes a folder that is the user's alone.
    pub(in crate::save) fn folder_builder() -> DirBuilder {
        let mut builder = DirBuilder::new();
        builder.mode(0o700);
        builder
    }

    /// Makes the new name last through a power cut.
    pub(in crate::save) fn sync_folder(folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network drives cannot; the file itself is synced all the same.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
            result => result,
        }
    }

    /// The folder itself: no length is too long for the system's calls that a drive could hold.
    pub(in crate::save) fn long_path(folder: &Path) -> PathBuf {
        folder.to_owned()
    }

    /// Never: a file that is open can be read and replaced all the same.
    pub(in crate::save) fn is_in_use(_error: &io::Error) -> bool {
        false
    }

    /// Never, for the same reason.
    pub(in crate::save) fn is_replacing_refused(_error: &io::Error) -> bool {
        false
    }

    /// Never, for the same reason.
    pub(in crate::save) fn is_held(_path: &Path) -> bool {
        false
    }

    /// True if the drive is on another computer that does not answer.
    pub(in crate::save) fn is_share_gone(error: &io::Error) -> bool {
        use ErrorKind::{HostUnreachable, NetworkDown, NetworkUnreachable, NotConnected, StaleNetworkFileHandle, TimedOut};
        matches!(
            error.kind(),
            HostUnreachable | NetworkDown | NetworkUnreachable | NotConnected | StaleNetworkFileHandle | TimedOut
        )
    }
}

#[cfg(windows)]
mod windows {
    use std::fs::{self, DirBuilder, File, OpenOptions};
    use std::io;
    use std::os::windows::fs::OpenOptionsExt as _;
    use std::path::{Path, PathBuf};

    use tempfile::{PathPersistError, TempPath};

    use super::super::rights::Rights;
    use super::{Access, Visibility};

    /// Rights of others meanwhile: to read, and to rename or remove (`FILE_SHARE_READ | FILE_SHARE_DELETE`).
    const SHARE_ALL_BUT_WRITING: u32 = 1 | 4;
    /// Rights to a lock file: to write and to remove it (`FILE_GENERIC_WRITE | DELETE`).
    const WRITE_AND_DELETE: u32 = 0x0012_0116 | DELETE;
    /// Right to remove or rename a file (`DELETE`).
    const DELETE: u32 = 0x0001_0000;
    /// The system removes the file when the last one closes it, even one that is killed (`FILE_FLAG_DELETE_ON_CLOSE`).
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    /// `FILE_ATTRIBUTE_HIDDEN`.
    const HIDDEN: u32 = 2;

    /// `ERROR_ACCESS_DENIED`: said too of a file that is open, if it is to be replaced.
    const ACCESS_DENIED: i32 = 5;
    /// `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`, `ERROR_USER_MAPPED_FILE`.
    const IN_USE: [i32; 3] = [32, 33, 1224];
    /// Errors of a drive on another computer: `ERROR_REM_NOT_LIST`, `BAD_NETPATH`, `NETWORK_BUSY`, `DEV_NOT_EXIST`,
    /// `UNEXP_NET_ERR`, `NETNAME_DELETED`, `BAD_NET_NAME`, `SEM_TIMEOUT`, `NO_NET_OR_BAD_PATH`, `NETWORK_UNREACHABLE`,
    /// `HOST_UNREACHABLE`.
    const SHARE_GONE: [i32; 11] = [51, 53, 54, 55, 59, 64, 67, 121, 1203, 1231, 1232];

    /// Lock on what is saved at a path, held as long as this lives.
    pub(in crate::save) struct SaveLock(#[expect(dead_code, reason = "open it is the lock")] File);

    /// Locks by a file of this path, which is there only meanwhile; `None` while somebody else does.
    pub(in crate::save) fn lock_beside(path: &Path) -> io::Result<Option<SaveLock>> {
        let mut options = OpenOptions::new();
        options.create(true).write(true).truncate(false).access_mode(WRITE_AND_DELETE).share_mode(0);
        match options.attributes(HIDDEN).custom_flags(DELETE_ON_CLOSE).open(path) {
            Ok(file) => Ok(Some(SaveLock(file))),
            // The latter while the system removes it; the folder itself can be written to, where the draft lies already.
            Err(error) if is_replacing_refused(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Opens a file for reading.
    pub(in crate::save) fn open(path: &Path) -> io::Result<File> {
        File::open(path)
    }

    /// Opens a file and locks it; `None` if somebody else has.
    pub(in crate::save) fn try_lock(path: &Path) -> io::Result<Option<File>> {
        match OpenOptions::new().read(true).write(true).share_mode(SHARE_ALL_BUT_WRITING).open(path) {
            Ok(file) => Ok(Some(file)),
            Err(error) if is_in_use(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A new file, locked and hidden. Its readers are those of its folder.
    pub(in crate::save) fn create_temporary(path: &Path, _access: Access) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.create_new(true).read(true).write(true).share_mode(SHARE_ALL_BUT_WRITING).attributes(HIDDEN).open(path)
    }

    /// Gives a finished file what the one had that it replaces, else shows it as any other.
    pub(in crate::save) fn show(path: TempPath, file: &File, rights: Option<&Rights>) -> io::Result<TempPath> {
        match rights {
            Some(rights) => file.set_permissions(rights.permissions().clone()).map(|()| path),
            None => TempPath::try_from_path(path.keep()?),
        }
    }

    /// Puts a file where there is none; in one step, so that none can come in between. A hidden one stays so.
    pub(in crate::save) fn put_new(from: TempPath, to: &Path, visibility: Visibility) -> Result<(), PathPersistError> {
        match visibility {
            Visibility::Shown => from.persist_noclobber(to),
            // A second name for it; the first goes with its path.
            Visibility::Hidden => fs::hard_link(&from, to).map_err(|error| PathPersistError { error, path: from }),
        }
    }

    /// Makes a folder; the user's own folders are the user's alone.
    pub(in crate::save) fn folder_builder() -> DirBuilder {
        DirBuilder::new()
    }

    /// Nothing to do: folders cannot be opened, and renaming is journaled.
    #[expect(clippy::unnecessary_wraps, reason = "on Unix it can fail")]
    pub(in crate::save) fn sync_folder(_folder: &Path) -> io::Result<()> {
        Ok(())
    }

    /// The folder in the form that may be longer than 260 letters, where the drive knows it.
    pub(in crate::save) fn long_path(folder: &Path) -> PathBuf {
        fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
    }

    /// True if a file cannot be opened because another program has it open.
    pub(in crate::save) fn is_in_use(error: &io::Error) -> bool {
        error.raw_os_error().is_some_and(|code| IN_USE.contains(&code))
    }

    /// True if a file may not be replaced at this moment, most likely because another program has it open.
    pub(in crate::save) fn is_replacing_refused(error: &io::Error) -> bool {
        error.raw_os_error() == Some(ACCESS_DENIED) || is_in_use(error)
    }

    /// True if a file that may not be replaced is one that could be removed: it is no permission that is missing.
    pub(in crate::save) fn is_held(path: &Path) -> bool {
        let opened = OpenOptions::new().access_mode(DELETE).open(path);
        opened.map_or_else(|error| is_in_use(&error), |_| true)
    }

    /// True if the drive is on another computer that does not answer.
    pub(in crate::save) fn is_share_gone(error: &io::Error) -> bool {
        error.raw_os_error().is_some_and(|code| SHARE_GONE.contains(&code))
    }
}
