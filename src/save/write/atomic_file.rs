//! Writing a file as a whole: beside its target, then put in its place, so that whatever happens either the old or the new one is there.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

use super::super::advisory_lock::hold;
use super::super::disk::{folder, sync_folder, unwritable};
use super::super::error::StoreError;

/// How the names of drafts begin and end, and how many random letters are in between.
const DRAFT: (&str, &str, usize) = (".schaubild-", ".tmp", 6);

/// A draft this much older than one of now is nobody's any more, be the drive as slow as it may.
const ABANDONED: Duration = Duration::from_hours(1);

/// Copies a file as a whole.
pub(in crate::save) fn copy(from: &Path, to: &Path, permissions: &Permissions) -> Result<(), StoreError> {
    let file = File::open(from).map_err(|error| unwritable(&error, from))?;
    write(to, file, Some(permissions), Put::Replacing)
}

/// What becomes of a file that is there when a new one is put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::save) enum Put {
    /// It stays, and the new one is refused.
    New,
    /// It is replaced.
    Replacing,
}

/// Writes a file as a whole: beside the target, synced, then put in its place, the folder synced.
pub(in crate::save) fn write(
    path: &Path,
    mut content: impl Read,
    permissions: Option<&Permissions>,
    put: Put,
) -> Result<(), StoreError> {
    let mut draft = Draft::new(path, permissions)?;
    io::copy(&mut content, &mut draft.file).map_err(|error| unwritable(&error, path))?;
    draft.finish(put)
}

/// An empty draft in a folder, the user's alone but for what `permit` allows. It is held, so that nobody takes it for left over.
pub(in crate::save) fn draft_in(folder: &Path, permit: fn(&mut tempfile::Builder<'_, '_>)) -> io::Result<NamedTempFile> {
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
pub(in crate::save) fn sweep(written: &Path) {
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
pub(in crate::save) fn is_draft(name: &OsStr) -> bool {
    let (prefix, suffix, letters) = DRAFT;
    let random = name.to_str().and_then(|name| name.strip_prefix(prefix)?.strip_suffix(suffix));
    random.is_some_and(|random| random.len() == letters && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A file that is being written beside its target. Dropped unfinished, it goes.
pub(in crate::save) struct Draft {
    /// What is written so far.
    pub(in crate::save) file: NamedTempFile,
    /// Where it goes.
    pub(in crate::save) path: PathBuf,
}

impl Draft {
    /// An empty one.
    pub(in crate::save) fn new(path: &Path, permissions: Option<&Permissions>) -> Result<Self, StoreError> {
        let failed = |error: io::Error| unwritable(&error, path);
        let file = draft_in(folder(path), make_public).map_err(failed)?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions.clone()).map_err(failed)?;
        }
        Ok(Self { file, path: path.to_owned() })
    }

    /// Brings it to the disk.
    pub(in crate::save) fn sync(&self) -> Result<(), StoreError> {
        self.file.as_file().sync_all().map_err(|error| unwritable(&error, &self.path))
    }

    /// Puts it in the target's place.
    pub(in crate::save) fn finish(self, put: Put) -> Result<(), StoreError> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
