//! Crash save: should the program fail in the middle of the work, or be ended while nothing can be kept, what was not saved yet is
//! written to a file of its own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::session::document::Document;
use crate::model::Board;
use crate::save::{self, RESCUED};

/// Copy of what would be lost, kept where it outlives the window.
#[derive(Clone, Default)]
pub(in crate::app) struct CrashSave(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// True if the window was ever drawn.
    shown: bool,
    /// The board that is not saved, and its file.
    unsaved: Option<(Arc<Board>, Option<PathBuf>)>,
    /// True if its steps are in a recovery file.
    is_kept: bool,
    /// True if the window was closed although they should have been and are not.
    is_unkept: bool,
}

/// Outcome of changes that were not saved when the program failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CrashSaved {
    /// They are in this file.
    InFile(PathBuf),
    /// The next start offers them.
    ForNextStart,
}

impl CrashSave {
    /// Remembers the board as it is after a frame.
    pub(in crate::app) fn remember(&self, document: &Document, is_kept: bool) {
        let unsaved = document.has_edits().then(|| (Arc::clone(document.board()), document.path().map(Path::to_owned)));
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *state = State { shown: true, unsaved, is_kept, is_unkept: state.is_unkept };
    }

    /// The window closes, and what is not saved could not be kept for the next start.
    pub(in crate::app) fn note_unkept(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_unkept = true;
    }

    /// True if the window was closed over changes that are kept nowhere.
    pub(in crate::app) fn is_unkept(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_unkept
    }

    /// True if the window was ever drawn.
    pub(in crate::app) fn was_shown(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).shown
    }

    /// Writes what was not saved unless it is kept already; `None` if there was nothing, or no place for it.
    pub(in crate::app) fn write(&self) -> Option<CrashSaved> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (board, own) = state.unsaved.take()?;
        if state.is_kept && !state.is_unkept {
            return Some(CrashSaved::ForNextStart);
        }
        let beside = own.as_deref().and_then(Path::parent);
        let stem = own.as_deref().map_or_else(|| save::file_stem(board.head().board.as_str()), stem);
        // Where the program was started, if the board has no file.
        let places = [beside.unwrap_or(Path::new("")).to_owned(), std::env::temp_dir()];
        places.into_iter().find_map(|folder| save::rescue(&board, &folder, &stem).ok()).map(CrashSaved::InFile)
    }
}

fn stem(board: &Path) -> String {
    board.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Crash saves of the board of a file, beside it.
pub(in crate::app) fn beside(board: &Path) -> Vec<PathBuf> {
    let stem = stem(board);
    let is_of_board = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().starts_with(&stem);
    board.parent().into_iter().flat_map(in_folder).filter(is_of_board).collect()
}

/// Crash saves in the system's folder for what is temporary.
pub(in crate::app) fn in_temporary() -> Vec<PathBuf> {
    in_folder(&std::env::temp_dir())
}

fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_ours = |path: &PathBuf| path.to_string_lossy().ends_with(&format!(".{RESCUED}"));
    entries.map(|entry| entry.path()).filter(is_ours).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BoardId, Edit, Head, HeadField};
    use crate::save::{LogoSource, Overwrite};

    fn saved_in(outcome: Option<CrashSaved>) -> PathBuf {
        match outcome {
            Some(CrashSaved::InFile(path)) => path,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_what_is_not_saved_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("region.ron");
        let mut document = Document::untitled(Arc::new(Board::new(Head::new(BoardId::new("r"), "Region"))), &LogoSource::Nowhere);
        document.save(&path, Overwrite::Never).unwrap();
        let crash_save = CrashSave::default();
        assert!(!crash_save.was_shown());
        crash_save.remember(&document, false);
        assert_eq!(crash_save.write(), None);

        document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
        crash_save.remember(&document, false);
        let saved = saved_in(crash_save.write());
        assert_eq!(beside(&path), std::slice::from_ref(&saved));
        assert_eq!(save::load(&saved).unwrap().board.head().title, "Kreis");
        assert_eq!(save::load(&path).unwrap().board.head().title, "Region");

        crash_save.remember(&document, true);
        assert_eq!(crash_save.write(), Some(CrashSaved::ForNextStart), "a second copy would only confuse");

        std::fs::remove_file(&saved).unwrap();
        crash_save.remember(&document, true);
        crash_save.note_unkept();
        let again = saved_in(crash_save.write());
        assert!(again != saved && again.exists(), "the window closed before it was written");
    }

    #[test]
    fn a_board_of_any_id_is_rescued_into_the_folder_for_it() {
        for id in ["Kreis/2026", "../../kreis", "/etc/kreis", "CON"] {
            let board = Arc::new(Board::new(Head::new(BoardId::new(id), "Region")));
            let mut document = Document::untitled(board, &LogoSource::Nowhere);
            document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
            let folder = tempfile::tempdir().unwrap();
            let saved = save::rescue(document.board(), folder.path(), &save::file_stem(id)).unwrap();
            assert_eq!(saved.parent(), Some(folder.path()), "{id}");
        }
    }
}
