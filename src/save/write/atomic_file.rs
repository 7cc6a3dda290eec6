//! Atomic writing of a file: beside its target, then put in its place, so that whatever happens either the old or the new one is
//! there.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{NamedTempFile, TempPath};

use super::super::disk::{folder, open, unwritable};
use super::super::error::{StoreError, StoreWarning};
use super::super::patience::try_patiently;
use super::super::rights::Rights;
use super::super::system::{self, Access, Visibility};

/// Begin and end of the names of temporary files, and the number of random letters in between.
const TEMPORARY_NAME: (&str, &str, usize) = (".schaubild-", ".tmp", 6);

/// Age above which a temporary file is nobody's any more, be the drive as slow as it may.
const LEFTOVER_AGE: Duration = Duration::from_hours(1);

/// Copies a file as a whole.
pub(in crate::save) fn copy(from: &Path, to: &Path, rights: &Rights) -> Result<Vec<StoreWarning>, StoreError> {
    let file = open(from).map_err(|error| unwritable(&error, from))?;
    write(to, file, Some(rights), IfExists::Replace)
}

/// Fate of a file that is there when a new one is put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::save) enum IfExists {
    /// The file stays, and the new one is refused.
    Refuse,
    /// The file is replaced.
    Replace,
}

/// Writes a file as a whole: beside the target, synced, then put in its place, the folder synced.
pub(in crate::save) fn write(
    path: &Path,
    mut content: impl Read,
    rights: Option<&Rights>,
    if_exists: IfExists,
) -> Result<Vec<StoreWarning>, StoreError> {
    let mut file = AtomicFile::new(path, rights)?;
    io::copy(&mut content, &mut file.temporary).map_err(|error| unwritable(&error, path))?;
    file.finish(if_exists)
}

/// An empty temporary file in a folder. It is locked, so that nobody takes it for left over.
pub(in crate::save) fn temporary_in(folder: &Path, access: Access) -> io::Result<NamedTempFile> {
    let (prefix, suffix, letters) = TEMPORARY_NAME;
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(suffix).rand_bytes(letters);
    builder.make_in(system::long_path(folder), |path| system::create_temporary(path, access))
}

/// Removes the temporary files that were left beside a file when the program was killed while it wrote them. The file was written
/// just now: one that is much older, by the clock of the same drive, and locked by nobody, is waited for by nobody.
pub(in crate::save) fn remove_leftovers(written: &Path) {
    let Ok(now) = fs::metadata(written).and_then(|metadata| metadata.modified()) else { return };
    let Ok(entries) = fs::read_dir(folder(written)) else { return };
    for entry in entries.flatten().filter(|entry| is_temporary_name(&entry.file_name())) {
        let is_old = |metadata: &fs::Metadata| metadata.modified().is_ok_and(|at| at + LEFTOVER_AGE < now);
        // What is a link or a folder was not made here.
        let is_left = entry.metadata().is_ok_and(|metadata| metadata.is_file() && is_old(&metadata));
        if is_left && !matches!(system::try_lock(&entry.path()), Ok(None)) {
            // It will be tried again with the next file that is written here.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// True for names of temporary files, which nobody else would choose.
pub(in crate::save) fn is_temporary_name(name: &OsStr) -> bool {
    let (prefix, suffix, letters) = TEMPORARY_NAME;
    let random = name.to_str().and_then(|name| name.strip_prefix(prefix)?.strip_suffix(suffix));
    random.is_some_and(|random| random.len() == letters && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// File that is written beside its target and put in its place as a whole. Dropped unfinished, it goes.
pub(in crate::save) struct AtomicFile {
    /// Content written so far.
    pub(in crate::save) temporary: NamedTempFile,
    /// Path of the target.
    pub(in crate::save) path: PathBuf,
    rights: Option<Rights>,
    visibility: Visibility,
    warnings: Vec<StoreWarning>,
}

impl AtomicFile {
    /// An empty file beside its target, with the rights of the one that it will replace before anything is in it. A drive that gives no
    /// rights takes the file all the same.
    pub(in crate::save) fn new(path: &Path, rights: Option<&Rights>) -> Result<Self, StoreError> {
        let failed = |error: io::Error| unwritable(&error, path);
        let temporary = temporary_in(folder(path), Access::Usual).map_err(failed)?;
        let lost = rights.map(|rights| rights.give(temporary.as_file())).unwrap_or_default();
        let warnings = lost.into_iter().map(StoreWarning::Lost).collect();
        Ok(Self { temporary, path: path.to_owned(), rights: rights.cloned(), visibility: Visibility::Shown, warnings })
    }

    /// The same, hidden from whoever looks at the folder.
    pub(in crate::save) fn hidden(path: &Path) -> Result<Self, StoreError> {
        Ok(Self { visibility: Visibility::Hidden, ..Self::new(path, None)? })
    }

    /// Brings it to the disk.
    pub(in crate::save) fn sync(&self) -> Result<(), StoreError> {
        self.temporary.as_file().sync_all().map_err(|error| unwritable(&error, &self.path))
    }

    /// Puts it in the target's place.
    pub(in crate::save) fn finish(self, if_exists: IfExists) -> Result<Vec<StoreWarning>, StoreError> {
        self.finish_if(if_exists, || Ok(()))
    }

    /// Puts it in the target's place. Where another program hinders that for a moment, `may_replace` is asked before it is tried
    /// again: the target may be another one by then.
    pub(in crate::save) fn finish_if(
        self,
        if_exists: IfExists,
        may_replace: impl Fn() -> Result<(), StoreError>,
    ) -> Result<Vec<StoreWarning>, StoreError> {
        self.sync()?;
        let Self { temporary, path, rights, visibility, mut warnings } = self;
        let failed = |error: io::Error| unwritable(&error, &path);
        let (mut file, mut temporary) = temporary.into_parts();
        if visibility == Visibility::Shown {
            temporary = system::show(temporary, &file, rights.as_ref()).map_err(failed)?;
        }
        match if_exists {
            IfExists::Refuse => put_new(temporary, &path, visibility)?,
            // The draft is whole and lies beside it until all is written, and the version before it too.
            IfExists::Replace if lacks_rights(&warnings) && write_in_place(&mut file, &path).is_ok() => warnings.clear(),
            IfExists::Replace => replace(temporary, &path, may_replace)?,
        }
        drop(file);
        // The file is there by now: whoever calls that a failure would take it for somebody else's the next time.
        warnings.extend(system::sync_folder(folder(&path)).err().map(|error| StoreWarning::NotSynced(error.to_string())));
        Ok(warnings)
    }
}

/// True if a file that took another one's place would lock somebody out.
fn lacks_rights(warnings: &[StoreWarning]) -> bool {
    warnings.iter().any(|warning| matches!(warning, StoreWarning::Lost(_)))
}

/// Writes what a draft holds over a file, which stays whose it is. Should that break off, the draft is put in its place all the same.
fn write_in_place(draft: &mut File, path: &Path) -> io::Result<()> {
    let mut target = OpenOptions::new().write(true).open(path)?;
    draft.rewind()?;
    let length = io::copy(draft, &mut target)?;
    target.set_len(length)?;
    target.sync_all()
}

/// Puts a file where there is none; in one step, so that none can come in between.
fn put_new(file: TempPath, path: &Path, visibility: Visibility) -> Result<(), StoreError> {
    match system::put_new(file, path, visibility) {
        Ok(()) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(StoreError::Exists(path.to_owned())),
        // Some drives cannot do it in one step; a look and a step are then the best there is.
        Err(error) if fs::symlink_metadata(path).is_err() => replace(error.path, path, || Ok(())),
        Err(error) => Err(unwritable(&error.error, path)),
    }
}

/// Puts a file in the place of another one, with patience for a program that has that open. `may_replace` is asked before it is tried
/// once more.
pub(in crate::save) fn replace(
    mut file: TempPath,
    path: &Path,
    may_replace: impl Fn() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut refused = None;
    let replaced = try_patiently(|number| {
        if number > 0 {
            may_replace()?;
        }
        match fs::rename(&file, path) {
            Ok(()) => Ok(Some(())),
            Err(error) if system::is_replacing_refused(&error) => {
                refused = Some(error);
                Ok(None)
            }
            Err(error) => Err(unwritable(&error, path)),
        }
    })?;
    match (replaced, refused) {
        (None, Some(_)) if system::is_held(path) => Err(StoreError::InUse(path.to_owned())),
        (None, Some(error)) => Err(unwritable(&error, path)),
        _ => {
            file.disable_cleanup(true);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_came_in_between_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, &b"mine"[..], None, IfExists::Refuse).unwrap();
        assert_eq!(write(&path, &b"other"[..], None, IfExists::Refuse), Err(StoreError::Exists(path.clone())));
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        write(&path, &b"other"[..], None, IfExists::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"other");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
    }

    #[test]
    fn temporary_files_that_a_kill_left_go_with_the_next_save_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let make = |name: &str, is_old: bool| {
            let file = File::create(folder.path().join(name)).unwrap();
            let now = file.metadata().unwrap().modified().unwrap();
            file.set_modified(if is_old { now - 2 * LEFTOVER_AGE } else { now }).unwrap();
            file
        };
        for name in [".schaubild-abc123.tmp", ".schaubild-notes.txt", ".schaubild-mine.tmp", ".schaubild-ab c12.tmp", "b.tmp"] {
            drop(make(name, true));
        }
        drop(make(".schaubild-fresh1.tmp", false));
        let held = make(".schaubild-held01.tmp", true);
        held.lock().unwrap();
        write(&path, &b"mine"[..], None, IfExists::Refuse).unwrap();
        remove_leftovers(&path);
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        left.sort();
        let others = [".schaubild-ab c12.tmp", ".schaubild-fresh1.tmp", ".schaubild-held01.tmp", ".schaubild-mine.tmp"];
        assert_eq!(left, [&others[..], &[".schaubild-notes.txt", "a.ron", "b.tmp"]].concat());
    }
}
