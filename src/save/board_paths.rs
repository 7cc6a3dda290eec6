//! Paths of files that stand beside a board: its previous version, the texts set aside of it, and a copy.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::disk;

/// Numbers of copies beside a file that are tried at most.
const MAX_COPIES: usize = 1000;

/// Path of the version that a board replaces at this path.
pub fn previous_path(path: &Path) -> PathBuf {
    beside(&disk::resolve_links(path), "vorher")
}

/// Path of the texts that were set aside when the board at this path was read.
pub fn set_aside_path(path: &Path) -> PathBuf {
    beside(&disk::resolve_links(path), "ausgesondert")
}

/// A path beside this one at which there is nothing yet, for a copy: `falkenrode-kopie.ron`, then `falkenrode-kopie-2.ron`.
pub fn copy_path(path: &Path, word: &str) -> PathBuf {
    let path = disk::resolve_links(path);
    let stem = path.file_stem().map(OsString::from).unwrap_or_default();
    let named = |number: usize| {
        let mut name = stem.clone();
        name.push(if number == 1 { format!("-{word}.ron") } else { format!("-{word}-{number}.ron") });
        path.with_file_name(name)
    };
    (1..MAX_COPIES).map(named).find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_else(|| named(MAX_COPIES))
}

/// `falkenrode.vorher.ron` for `falkenrode.ron`: the same name, so that they stand side by side in every listing, and the same
/// ending, so that they open in the same way. There is one previous version; older ones are a backup's to keep.
fn beside(path: &Path, what: &str) -> PathBuf {
    let is_ron = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
    let stem = if is_ron { path.file_stem() } else { path.file_name() };
    let mut name = stem.map(OsString::from).unwrap_or_default();
    name.push(format!(".{what}.ron"));
    path.with_file_name(name)
}
