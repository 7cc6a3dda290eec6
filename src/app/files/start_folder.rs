//! Folder in which one begins to look for a file: where one for the same purpose was chosen last.

use std::env;
use std::path::{self, Path, PathBuf};

use super::purpose::Purpose;
use crate::app::shell::window::App;

impl App {
    /// The path from which one goes on: a file where one is written, a folder where one is read.
    pub(in crate::app) fn first_path(&self, purpose: Purpose) -> PathBuf {
        let own = self.session.document.path().map(|path| path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        let last = self.files.folders.of(purpose).map(Path::to_owned);
        let home = || env::home_dir().unwrap_or_default();
        match (purpose, own) {
            (Purpose::Save, Some(own)) => own,
            (Purpose::Save, None) => last.unwrap_or_else(home).join(self.session.file_name()),
            (Purpose::Export, own) => {
                let name =
                    own.as_deref().and_then(Path::file_name).map_or_else(|| self.session.file_name().into(), PathBuf::from);
                let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
                last.or(beside).unwrap_or_else(home).join(name)
            }
            (Purpose::Open | Purpose::Names | Purpose::Logo, own) => {
                let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
                // The folder alone, with the separator after which one types on.
                last.or(beside).unwrap_or_else(home).join("")
            }
        }
    }

    /// The folder in which the system's dialog begins.
    pub(in crate::app) fn first_folder(&self, purpose: Purpose) -> Option<PathBuf> {
        let path = match purpose {
            Purpose::Export => {
                self.window_state.side.export.path_of(&self.session.document).unwrap_or_else(|| self.first_path(purpose))
            }
            _ => self.first_path(purpose),
        };
        let folder = match purpose {
            Purpose::Save | Purpose::Export => path.parent().map(Path::to_owned),
            // That is a folder already.
            Purpose::Open | Purpose::Names | Purpose::Logo => Some(path),
        };
        folder.filter(|folder| folder.is_dir())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use egui::Context;

    use super::*;
    use crate::app::session::document::Document;
    use crate::catalogue;
    use crate::save::{self, Overwrite};
    use crate::text::Lang;

    #[test]
    fn the_dialog_begins_in_the_folder_of_the_board_and_not_one_above() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("region.ron");
        save::store(&catalogue::the_example().board().unwrap(), None, &path, Overwrite::Never, &[]).unwrap();
        let mut app = App::new(&Context::default(), Document::open(&path).unwrap(), Lang::De, || 7);
        let same =
            |one: Option<PathBuf>, two: &Path| one.is_some_and(|one| one.canonicalize().unwrap() == two.canonicalize().unwrap());
        for purpose in [Purpose::Save, Purpose::Open, Purpose::Names, Purpose::Logo, Purpose::Export] {
            assert!(same(app.first_folder(purpose), folder.path()), "{purpose:?}");
        }
        let lists = folder.path().join("listen");
        std::fs::create_dir(&lists).unwrap();
        app.files.folders.note(Purpose::Names, &lists.join("namen.txt"));
        assert!(same(app.first_folder(Purpose::Names), &lists));
        assert!(same(app.first_folder(Purpose::Logo), folder.path()));
    }
}
