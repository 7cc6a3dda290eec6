//! Crash save: should the program fail in the middle of the work, or be ended while nothing can be kept, what was not saved yet is
//! written to a file of its own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::session::document::Document;
use crate::model::Board;
use crate::save::{self, Overwrite};

/// Copy of what would be lost, kept where it outlives the window.
#[derive(Clone, Default)]
pub(in crate::app) struct CrashSave(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// True if the window was ever drawn.
    shown: bool,
    /// The board that is not saved, and the file it goes to.
    unsaved: Option<(Arc<Board>, PathBuf)>,
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
        let unsaved = document.has_edits().then(|| (Arc::clone(document.board()), crash_save_path(document)));
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
        let (board, path) = state.unsaved.take()?;
        if state.is_kept && !state.is_unkept {
            return Some(CrashSaved::ForNextStart);
        }
        let in_temporary = std::env::temp_dir().join(path.file_name()?);
        let mut places = [path, in_temporary].into_iter();
        places.find(|path| save::store(&board, None, path, Overwrite::Always, &[]).is_ok()).map(CrashSaved::InFile)
    }
}

/// Ending of the names of crash saves.
const ENDING: &str = "wiederhergestellt.ron";

/// Beside the board's own file, or where the program was started.
fn crash_save_path(document: &Document) -> PathBuf {
    let named = PathBuf::from(format!("{}.ron", document.board().head().board));
    document.path().unwrap_or(&named).with_extension(ENDING)
}

/// Places where the board of a file may have been written by a crash save: beside it, else in the system's folder for what is temporary.
pub(in crate::app) fn places_of(board: &Path) -> [PathBuf; 2] {
    let beside = board.with_extension(ENDING);
    let temporary = std::env::temp_dir().join(beside.file_name().unwrap_or_default());
    [beside, temporary]
}

/// Crash saves in the system's folder for what is temporary.
pub(in crate::app) fn in_temporary() -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(std::env::temp_dir()) else { return Vec::new() };
    let is_ours = |path: &PathBuf| path.to_string_lossy().ends_with(&format!(".{ENDING}"));
    entries.flatten().map(|entry| entry.path()).filter(is_ours).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BoardId, Edit, Head, HeadField};
    use crate::save::LogoSource;

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
        let saved = folder.path().join("region.wiederhergestellt.ron");
        assert_eq!(crash_save.write(), Some(CrashSaved::InFile(saved.clone())));
        assert_eq!(save::load(&saved).unwrap().board.head().title, "Kreis");
        assert_eq!(save::load(&path).unwrap().board.head().title, "Region");

        crash_save.remember(&document, true);
        assert_eq!(crash_save.write(), Some(CrashSaved::ForNextStart), "a second copy would only confuse");

        std::fs::remove_file(&saved).unwrap();
        crash_save.remember(&document, true);
        crash_save.note_unkept();
        assert_eq!(crash_save.write(), Some(CrashSaved::InFile(saved)), "the window closed before it was written");
    }
}
