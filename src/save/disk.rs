//! Files on disk; the only place in `save/` that knows about the platform. A file is written whole beside its target and
//! then put in its place, so that whatever happens either the old or the new one is there.

use std::ffi::OsStr;
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

/// How many links to links are followed.
const MAX_LINKS: usize = 16;

/// How the names of drafts begin and end, and how many random letters are in between.
const DRAFT: (&str, &str, usize) = (".schaubild-", ".tmp", 6);

/// A draft this much older than one of now is nobody's any more, be the drive as slow as it may.
const ABANDONED: Duration = Duration::from_hours(1);

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

/// An empty draft in a folder, the user's alone but for what `permit` allows. It is held, so that nobody takes it for left over.
pub(super) fn draft_in(folder: &Path, permit: fn(&mut tempfile::Builder<'_, '_>)) -> io::Result<NamedTempFile> {
    let (prefix, suffix, letters) = DRAFT;
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(suffix).rand_bytes(letters);
    permit(&mut builder);
    let draft = builder.tempfile_in(folder)?;
    // Some drives know no locks; there its age alone says that it is not left over.
    let _ = draft.as_file().try_lock();
    Ok(draft)
}

/// Removes the drafts that were left beside a file when the program was killed while it wrote them. The file was written just now:
/// what is much older, by the clock of the same drive, and held by nobody, is waited for by nobody.
pub(super) fn sweep(written: &Path) {
    let Ok(now) = fs::metadata(written).and_then(|metadata| metadata.modified()) else { return };
    let Ok(entries) = fs::read_dir(folder(written)) else { return };
    for entry in entries.flatten().filter(|entry| is_draft(&entry.file_name())) {
        let is_old = |metadata: &fs::Metadata| metadata.modified().is_ok_and(|at| at + ABANDONED < now);
        // What is a link or a folder was not made here.
        let is_left = entry.metadata().is_ok_and(|metadata| metadata.is_file() && is_old(&metadata));
        if is_left && !matches!(hold(&entry.path()), Ok(None)) {
            // It will be tried again with the next file that is written here.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a draft has such a name, and nothing that anybody else would choose.
pub(super) fn is_draft(name: &OsStr) -> bool {
    let (prefix, suffix, letters) = DRAFT;
    let random = name.to_str().and_then(|name| name.strip_prefix(prefix)?.strip_suffix(suffix));
    random.is_some_and(|random| random.len() == letters && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
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

/// Makes a folder that is the user's alone, unless it is there.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
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
        let file = draft_in(folder(path), make_public).map_err(failed)?;
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
fn make_public(builder: &mut tempfile::Builder<'_, '_>) {
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
}

/// Elsewhere files are allowed what their folder allows.
#[cfg(not(unix))]
fn make_public(_builder: &mut tempfile::Builder<'_, '_>) {}

/// Makes the new name last through a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network drives cannot; the file itself is synced all the same.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// Elsewhere folders cannot be opened, and renaming is journaled.
#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
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
    fn drafts_that_a_kill_left_go_with_the_next_save_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let make = |name: &str, is_old: bool| {
            let file = File::create(folder.path().join(name)).unwrap();
            let now = file.metadata().unwrap().modified().unwrap();
            file.set_modified(if is_old { now - 2 * ABANDONED } else { now }).unwrap();
            file
        };
        for name in [".schaubild-abc123.tmp", ".schaubild-notes.txt", ".schaubild-mine.tmp", ".schaubild-ab c12.tmp", "b.tmp"] {
            drop(make(name, true));
        }
        drop(make(".schaubild-fresh1.tmp", false));
        let held = make(".schaubild-held01.tmp", true);
        held.lock().unwrap();
        write(&path, &b"mine"[..], None, Put::New).unwrap();
        sweep(&path);
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        left.sort();
        let others = [".schaubild-ab c12.tmp", ".schaubild-fresh1.tmp", ".schaubild-held01.tmp", ".schaubild-mine.tmp"];
        assert_eq!(left, [&others[..], &[".schaubild-notes.txt", "a.ron", "b.tmp"]].concat());
    }

    #[test]
    fn each_failure_of_reading_has_its_own_message() {
        assert_eq!(unreadable(&io::Error::from(ErrorKind::PermissionDenied)), Unreadable::NoPermission);
        assert_eq!(unreadable(&io::Error::from(ErrorKind::IsADirectory)), Unreadable::Directory);
    }
}
