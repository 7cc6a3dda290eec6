//! The folders in which files were chosen last: where the path bar and the system's dialog begin.

use std::path::{self, Path, PathBuf};

use serde::Serialize;

use super::Parts;
use crate::app::files::purpose::Purpose;

/// One folder for each purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::app) struct Folders {
    /// Of boards.
    boards: Option<PathBuf>,
    /// Of exported files.
    exports: Option<PathBuf>,
    /// Of pictures for logos.
    pictures: Option<PathBuf>,
    /// Of lists of names.
    lists: Option<PathBuf>,
}

impl Folders {
    /// Reads what stands in a file.
    pub(super) fn read(&mut self, parts: &mut Parts) {
        for (name, folder) in [
            ("boards", &mut self.boards),
            ("exports", &mut self.exports),
            ("pictures", &mut self.pictures),
            ("lists", &mut self.lists),
        ] {
            parts.read(name, folder);
        }
    }

    /// Forgets what cannot be written to a file.
    pub(super) fn forget_unwritable(&mut self) {
        for folder in [&mut self.boards, &mut self.exports, &mut self.pictures, &mut self.lists] {
            folder.take_if(|folder| folder.to_str().is_none());
        }
    }

    /// The folder for a purpose, as long as it is there.
    pub(in crate::app) fn of(&self, purpose: Purpose) -> Option<&Path> {
        let folder = match purpose {
            Purpose::Save | Purpose::Open => &self.boards,
            Purpose::Export => &self.exports,
            Purpose::Logo => &self.pictures,
            Purpose::Names => &self.lists,
        };
        folder.as_deref().filter(|folder| folder.is_dir())
    }

    /// Notes that a file was chosen for a purpose.
    pub(in crate::app) fn note(&mut self, purpose: Purpose, file: &Path) {
        let file = path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let folder = file.parent().map(Path::to_owned);
        match purpose {
            Purpose::Save | Purpose::Open => self.boards = folder,
            Purpose::Export => self.exports = folder,
            Purpose::Logo => self.pictures = folder,
            Purpose::Names => self.lists = folder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_begins_where_it_was_last() {
        let all = tempfile::tempdir().unwrap();
        let mut folders = Folders::default();
        assert_eq!(folders.of(Purpose::Open), None);
        for (purpose, name) in
            [(Purpose::Save, "boards"), (Purpose::Export, "exports"), (Purpose::Logo, "pictures"), (Purpose::Names, "lists")]
        {
            std::fs::create_dir(all.path().join(name)).unwrap();
            folders.note(purpose, &all.path().join(name).join("file"));
        }
        assert_eq!(folders.of(Purpose::Open), Some(&*all.path().join("boards")));
        assert_eq!(folders.of(Purpose::Names), Some(&*all.path().join("lists")));
        std::fs::remove_dir(all.path().join("exports")).unwrap();
        assert_eq!(folders.of(Purpose::Export), None, "a folder that is gone is no place to begin");
    }
}
