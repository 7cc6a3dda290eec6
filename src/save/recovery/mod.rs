//! Recovery files: every step since a board was opened, written while one works, so that nothing is lost when the program ends
//! without being asked. A file begins with the first board; each further line is a step, or where in the steps one stands. Lines
//! carry a hash: what a power cut left half written ends the file.

mod board_file;
mod line;
mod read;
mod write;

pub use board_file::BoardFileState;
pub use read::{OrphanedRecovery, Recovered, all_recovery_files, is_in_use, orphaned_recoveries, recover, recovery_files};
pub use write::{RecoveryFile, remove_recovery};

use std::path::PathBuf;
use std::sync::Arc;

use super::origin::Origin;
use crate::model::{Board, History, Step};

/// The end of the names of recovery files.
const EXTENSION: &str = "recovery";

/// An open board with all that recovery has to bring back.
#[derive(Clone, Debug)]
pub struct RecoverySession {
    /// The board and its steps.
    pub history: History,
    /// The file it belongs to.
    pub path: Option<PathBuf>,
    /// State of that file when it was last read or written.
    pub origin: Option<Origin>,
    /// The board that is in the file; without a file the one that was begun with.
    pub saved: Arc<Board>,
    /// Lines that were typed and not taken over.
    pub typed: Vec<String>,
}

impl RecoverySession {
    /// Number of steps after which the board was that is in the file; `None` if undo does not lead there any more.
    fn saved_at(&self) -> Option<usize> {
        let trail = self.history.trail().map(|(_, board)| board);
        [self.history.first()].into_iter().chain(trail).position(|board| Arc::ptr_eq(board, &self.saved))
    }

    /// Steps since the board was saved, oldest first; `None` if undo does not lead to what was saved.
    fn unsaved(&self) -> Option<Vec<Arc<Step>>> {
        let steps = self.history.trail().take(self.history.len());
        self.saved_at().map(|saved| steps.skip(saved).map(|(step, _)| Arc::clone(step)).collect())
    }
}
