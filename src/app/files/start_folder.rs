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
        path.parent().map(Path::to_owned).filter(|folder| folder.is_dir())
    }
}
