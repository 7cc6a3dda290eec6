//! Files on disk: reading within limits, the errors of the system, links and folders.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::error::{LoadError, StoreError, Unreadable};
use super::file_name::{unreadable_name, unwritable_name};
use super::limits::MAX_MEGABYTES;
use super::patience::try_patiently;
use super::rights::Rights;
use super::system;

/// Links to links that are followed at most.
const MAX_LINKS: usize = 16;

/// The bytes of a file that may be a board.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    if let Some(fault) = unreadable_name(path) {
        return Err(Unreadable::Name(fault));
    }
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if metadata.is_dir() {
        return Err(Unreadable::Directory);
    }
    if !metadata.is_file() {
        return Err(Unreadable::NoFile);
    }
    if metadata.len() > (MAX_MEGABYTES as u64) << 20 {
        return Err(Unreadable::TooLarge);
    }
    let file = open(path).map_err(|error| unreadable(&error))?;
    read_to_limit(file).map_err(|error| error.why)
}

/// Opens a file for reading, with patience for whoever has it for a moment. What is no file, such as a pipe, is refused: whoever reads
/// from it could wait for ever.
pub fn open(path: &Path) -> io::Result<File> {
    let opened = try_patiently(|_| match system::open(path) {
        Err(error) if system::is_in_use(&error) => Ok(None),
        result => result.map(Some),
    })?;
    // Once more, so that the error is the system's.
    let file = opened.map_or_else(|| system::open(path), Ok)?;
    let metadata = file.metadata()?;
    if metadata.is_file() || metadata.is_dir() { Ok(file) } else { Err(io::Error::other(NoFile)) }
}

/// Error of what is no file.
#[derive(Debug, thiserror::Error)]
#[error("not a file")]
struct NoFile;

/// True if this is the error of what is no file.
pub(super) fn is_no_file(error: &io::Error) -> bool {
    error.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<NoFile>)
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
        _ if is_no_file(error) => Unreadable::NoFile,
        _ if system::is_in_use(error) => Unreadable::InUse,
        _ if system::is_share_gone(error) => Unreadable::NoShare,
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::NotFound,
        ErrorKind::PermissionDenied => Unreadable::NoPermission,
        ErrorKind::IsADirectory => Unreadable::Directory,
        _ => Unreadable::Io(error.to_string()),
    }
}

/// Obstacle to writing, told by an error of the system.
pub(super) fn unwritable(error: &io::Error, path: &Path) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        _ if system::is_in_use(error) => StoreError::InUse(path),
        _ if system::is_share_gone(error) => StoreError::NoShare(path),
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
pub(super) fn resolve_links(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = folder(&path).join(next);
    }
    path
}

/// Folder of a path.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses to write a new file by a name that Windows cannot keep.
pub(super) fn check_name(path: &Path) -> Result<(), StoreError> {
    unwritable_name(path).map_or(Ok(()), |fault| Err(StoreError::Name { fault, path: path.to_owned() }))
}

/// A file that is there already.
pub(super) struct ExistingFile {
    /// Rights; its successor gets the same.
    pub(super) rights: Rights,
    /// Size in bytes.
    pub(super) len: u64,
}

/// The file at this path if there is one that may be replaced.
pub(super) fn existing_file(path: &Path) -> Result<Option<ExistingFile>, StoreError> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(StoreError::Directory(path.to_owned())),
        Ok(metadata) if !metadata.is_file() => Err(StoreError::NoFile(path.to_owned())),
        Ok(metadata) if metadata.permissions().readonly() => Err(StoreError::ReadOnly(path.to_owned())),
        Ok(metadata) => Ok(Some(ExistingFile { rights: Rights::of(path, &metadata), len: metadata.len() })),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unwritable(&error, path)),
    }
}

/// Makes a folder that is the user's alone, unless it is there.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    system::folder_builder().recursive(true).create(folder)
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
    fn each_failure_of_reading_has_its_own_message() {
        assert_eq!(unreadable(&io::Error::from(ErrorKind::PermissionDenied)), Unreadable::NoPermission);
        assert_eq!(unreadable(&io::Error::from(ErrorKind::IsADirectory)), Unreadable::Directory);
    }
}
