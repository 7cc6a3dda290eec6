//! Files on disk; the only place in `save/` that knows about the platform. A file is written whole beside its target and
//! then put in its place, so that whatever happens either the old or the new one is there.

use std::fs::{self, File, Permissions, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::error::{LoadError, StoreError, Unreadable};
use super::limits::MAX_MEGABYTES;

/// How often, and after how long each time, a save looks whether another one of the same file is done.
const PATIENCE: (usize, Duration) = (600, Duration::from_millis(5));

/// How the names of files begin and end that are being written.
pub(super) const DRAFT: (&str, &str) = (".schaubild-", ".tmp");

/// How many links to links are followed.
const MAX_LINKS: usize = 16;

/// The bytes of a file that may be a board.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if metadata.is_dir() {
        return Err(Unreadable::Directory);
    }
    if metadata.len() > (MAX_MEGABYTES as u64) << 20 {
        return Err(Unreadable::TooLarge);
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    read_to_limit(file).map_err(|error| error.why)
}

/// Reads to the end, or until it is more than a board may have.
pub(super) fn read_to_limit(reader: impl Read) -> Result<Vec<u8>, LoadError> {
    let limit = MAX_MEGABYTES << 20;
    let mut bytes = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() > limit { Err(Unreadable::TooLarge.into()) } else { Ok(bytes) }
}

pub(super) fn unreadable(error: &io::Error) -> Unreadable {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::NotFound,
        ErrorKind::PermissionDenied => Unreadable::NoPermission,
        ErrorKind::IsADirectory => Unreadable::Directory,
        _ => Unreadable::Io(error.to_string()),
    }
}

/// What stands in the way of writing.
pub(super) fn unwritable(error: &io::Error, path: &Path) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::NoFolder(path),
        ErrorKind::PermissionDenied => StoreError::NoPermission(path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull(path),
        ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(path),
        ErrorKind::IsADirectory => StoreError::Directory(path),
        ErrorKind::InvalidFilename => StoreError::BadName(path),
        _ => StoreError::Io { why: error.to_string(), path },
    }
}

/// The file that a link leads to, so that the link stays one; the path itself if it is none.
pub(super) fn followed(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = folder(&path).join(next);
    }
    path
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file that is there already.
pub(super) struct Existing {
    /// What it may be used for; its successor gets the same.
    pub(super) permissions: Permissions,
    /// How large it is, in bytes.
    pub(super) len: u64,
}

/// The file at this path if there is one that may be replaced.
pub(super) fn existing(path: &Path) -> Result<Option<Existing>, StoreError> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(StoreError::Directory(path.to_owned())),
        Ok(metadata) if !metadata.is_file() => Err(StoreError::NoFile(path.to_owned())),
        Ok(metadata) if metadata.permissions().readonly() => Err(StoreError::ReadOnly(path.to_owned())),
        Ok(metadata) => Ok(Some(Existing { permissions: metadata.permissions(), len: metadata.len() })),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unwritable(&error, path)),
    }
}

/// Keeps others of this program from replacing the file at this path as long as the guard lives. Drives that know no locks
/// guard nothing.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the system has no lock that is waited for only so long")]
pub(super) fn guard(path: &Path) -> Result<File, StoreError> {
    use std::os::unix::fs::MetadataExt as _;
    let failed = |error: io::Error| unwritable(&error, path);
    for _ in 0..PATIENCE.0 {
        let file = File::open(path).map_err(failed)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(PATIENCE.1),
            // Whoever had the lock may have put another file in its place.
            Ok(()) if fs::metadata(path).map_err(failed)?.ino() != file.metadata().map_err(failed)?.ino() => {}
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

/// Copies a file as a whole.
pub(super) fn copy(from: &Path, to: &Path, permissions: &Permissions) -> Result<(), StoreError> {
    let file = File::open(from).map_err(|error| unwritable(&error, from))?;
    write(to, file, Some(permissions), Put::Replacing)
}

/// What becomes of a file that is there when a new one is put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// It stays, and the new one is refused.
    New,
    /// It is replaced.
    Replacing,
}

/// Writes a file as a whole: beside the target, synced, then put in its place, the folder synced.
pub(super) fn write(path: &Path, mut content: impl Read, permissions: Option<&Permissions>, put: Put) -> Result<(), StoreError> {
    let mut draft = Draft::new(path, permissions)?;
    io::copy(&mut content, &mut draft.file).map_err(|error| unwritable(&error, path))?;
    draft.finish(put)
}

/// A file that is being written beside its target. Dropped unfinished, it goes.
pub(super) struct Draft {
    /// What is written so far.
    pub(super) file: NamedTempFile,
    /// Where it goes.
    pub(super) path: PathBuf,
}

impl Draft {
    /// An empty one.
    pub(super) fn new(path: &Path, permissions: Option<&Permissions>) -> Result<Self, StoreError> {
        let failed = |error: io::Error| unwritable(&error, path);
        let mut builder = tempfile::Builder::new();
        builder.prefix(DRAFT.0).suffix(DRAFT.1);
        let file = make_public(&mut builder).tempfile_in(folder(path)).map_err(failed)?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions.clone()).map_err(failed)?;
        }
        Ok(Self { file, path: path.to_owned() })
    }

    /// Brings it to the disk.
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        self.file.as_file().sync_all().map_err(|error| unwritable(&error, &self.path))
    }

    /// Puts it in the target's place.
    pub(super) fn finish(self, put: Put) -> Result<(), StoreError> {
        self.sync()?;
        let Self { file, path } = self;
        let failed = |error: io::Error| unwritable(&error, &path);
        match put {
            Put::New => put_new(file, &path)?,
            Put::Replacing => file.persist(&path).map(drop).map_err(|error| failed(error.error))?,
        }
        sync_folder(folder(&path)).map_err(failed)
    }
}

/// Puts a file where there is none; in one step, so that none can come in between.
fn put_new(file: NamedTempFile, path: &Path) -> Result<(), StoreError> {
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(StoreError::Exists(path.to_owned())),
        // Some drives cannot do it in one step; a look and a step are then the best there is.
        Err(error) if fs::symlink_metadata(path).is_err() => {
            error.file.persist(path).map(drop).map_err(|error| unwritable(&error.error, path))
        }
        Err(error) => Err(unwritable(&error.error, path)),
    }
}

/// Allows a new file what the user's mask leaves; temporary files would be the user's alone.
#[cfg(unix)]
fn make_public<'a, 'b, 'c>(builder: &'a mut tempfile::Builder<'b, 'c>) -> &'a mut tempfile::Builder<'b, 'c> {
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

/// Elsewhere files are allowed what their folder allows.
#[cfg(not(unix))]
fn make_public<'a, 'b, 'c>(builder: &'a mut tempfile::Builder<'b, 'c>) -> &'a mut tempfile::Builder<'b, 'c> {
    builder
}

/// Makes the new name last through a power cut.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network drives cannot; the file itself is synced all the same.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// Elsewhere folders cannot be opened, and renaming is journaled.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_of_writing_has_its_own_message() {
        let path = Path::new("a.ron");
        let failure = |kind: ErrorKind| unwritable(&io::Error::from(kind), path);
        assert_eq!(failure(ErrorKind::StorageFull), StoreError::DiskFull(path.to_owned()));
        assert_eq!(failure(ErrorKind::ReadOnlyFilesystem), StoreError::ReadOnly(path.to_owned()));
        assert_eq!(failure(ErrorKind::PermissionDenied), StoreError::NoPermission(path.to_owned()));
        assert_eq!(failure(ErrorKind::NotFound), StoreError::NoFolder(path.to_owned()));
    }

    #[test]
    fn a_file_that_came_in_between_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, &b"mine"[..], None, Put::New).unwrap();
        assert_eq!(write(&path, &b"other"[..], None, Put::New), Err(StoreError::Exists(path.clone())));
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        write(&path, &b"other"[..], None, Put::Replacing).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"other");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
    }

    #[test]
    fn each_failure_of_reading_has_its_own_message() {
        assert_eq!(unreadable(&io::Error::from(ErrorKind::PermissionDenied)), Unreadable::NoPermission);
        assert_eq!(unreadable(&io::Error::from(ErrorKind::IsADirectory)), Unreadable::Directory);
    }
}
