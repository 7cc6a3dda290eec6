//! Paths of files that stand beside a board: its previous version, the texts set aside of it, and a copy.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use super::disk;
use super::origin::hash;
use crate::text::matching::slug;

/// Numbers of copies beside a file that are tried at most.
const MAX_COPIES: usize = 1000;

/// Letters of a stem that is made of an id, and digits of the hash behind one that is not the id itself.
const STEM_LETTERS: (usize, usize) = (60, 8);

/// Bytes of the longest name that drives keep.
const MAX_NAME_BYTES: usize = 255;

/// Stem for the name of a file that is about something with this id. An id comes from a file that anybody may have written: as it is it
/// could lead anywhere.
pub fn file_stem(id: &str) -> String {
    let (letters, digits) = STEM_LETTERS;
    let slug = slug(id, letters);
    if slug == id { slug } else { format!("{slug}-{}", hash(id.as_bytes()).chars().take(digits).collect::<String>()) }
}

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
    path.with_file_name(fitting("", stem.unwrap_or_default(), &format!(".{what}.ron")))
}

/// A name of three parts that no drive refuses for its length: if need be the middle is cut and gets a hash of what it was.
pub(super) fn fitting(begin: &str, middle: &OsStr, end: &str) -> OsString {
    let room = MAX_NAME_BYTES.saturating_sub(begin.len() + end.len());
    let mut name = OsString::from(begin);
    if middle.len() <= room {
        name.push(middle);
    } else {
        let (_, digits) = STEM_LETTERS;
        let whole = middle.to_string_lossy();
        let cut = whole.floor_char_boundary(room.saturating_sub(digits + 1));
        let hash: String = hash(middle.as_encoded_bytes()).chars().take(digits).collect();
        name.push(format!("{}-{hash}", whole.get(..cut).unwrap_or_default()));
    }
    name.push(end);
    name
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_id_that_is_a_good_name_is_the_stem_and_any_other_gets_a_name_of_its_own() {
        assert_eq!(file_stem("falkenrode"), "falkenrode");
        assert!(file_stem("kreis.0a1b2c3d").starts_with("kreis-0a1b2c3d-"));
        let ids = ["Kreis/2026", "kreis-2026", "../../kreis", "/kreis", "\\\\server\\kreis", "C:\\kreis", "kreis\0", ""];
        let stems: std::collections::BTreeSet<String> = ids.into_iter().map(file_stem).collect();
        assert_eq!(stems.len(), ids.len());
    }

    #[test]
    fn what_stands_beside_a_board_with_the_longest_of_names_has_a_name_that_fits() {
        let folder = tempfile::tempdir().unwrap();
        for (one, two) in [("ü".repeat(125), "ü".repeat(124) + "ä"), ("n".repeat(251), "n".repeat(250) + "m")] {
            let paths = [one, two].map(|stem| folder.path().join(format!("{stem}.ron")));
            let beside = paths.each_ref().map(|path| {
                fs::write(path, "").unwrap();
                let beside = previous_path(path);
                fs::write(&beside, "").unwrap();
                beside
            });
            assert_ne!(beside[0], beside[1]);
        }
    }

    proptest! {
        #[test]
        fn a_stem_leads_nowhere_and_is_short(id in any::<String>()) {
            let stem = file_stem(&id);
            prop_assert!(stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!((1..=STEM_LETTERS.0 + 1 + STEM_LETTERS.1).contains(&stem.len()));
        }
    }
}
