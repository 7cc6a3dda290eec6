//! State of the open file beside the board itself: what is asked about it, who else has it, what is kept of it.

use super::autosave::Autosave;
use super::conflict::{Conflict, ConflictWatch};
use super::file_work::FileWork;
use super::leave_state::LeaveState;
use super::path_bar::PathBar;
use super::path_request::PathRequest;
use super::presence::FilePresence;
use super::purpose::Purpose;
use super::recent::Recent;
use super::recovery::Recovery;
use super::recovery::crash_save::CrashSave;
use crate::app::preferences::Folders;

/// Everything about files that is no part of a board.
#[derive(Default)]
pub(in crate::app) struct FileState {
    /// The request for a file.
    pub request: PathRequest,
    /// The file that is being read.
    pub work: Option<FileWork>,
    /// Files that were opened or saved.
    pub recent: Recent,
    /// The folders in which files were chosen last.
    pub folders: Folders,
    /// The version of the file that somebody else saved, while that is asked about.
    pub conflict: Option<Conflict>,
    /// The look for such a version.
    pub watch: ConflictWatch,
    /// Saving automatically.
    pub autosave: Autosave,
    /// State of leaving the board.
    pub leaving: LeaveState,
    /// The others who have the file open.
    pub presence: FilePresence,
    /// Copy of the steps that are not saved, should the program end without being asked.
    pub recovery: Recovery,
    /// Copy that is saved should the program fail.
    pub crash_save: CrashSave,
}

impl FileState {
    /// True while something about the file waits for an answer, so that keys are not meant for the board.
    pub(in crate::app) fn asks(&self) -> bool {
        self.request.wants_keys() || matches!(self.leaving, LeaveState::Asked(_))
    }

    /// Shows this bar. A dialog for another purpose is no longer heard, and who is asked for anything but where to save no
    /// longer leaves after saving.
    pub(in crate::app) fn show_bar(&mut self, bar: PathBar) {
        self.request.dialog.take_if(|dialog| dialog.purpose != bar.purpose);
        if bar.purpose != Purpose::Save {
            self.stay_after_saving();
        }
        self.request.bar = Some(bar);
    }

    /// Asks for no file any more, and hears no dialog: its answer was meant for what was there when it was opened.
    pub(in crate::app) fn stop_asking(&mut self) {
        (self.request.bar, self.request.dialog) = (None, None);
        self.stay_after_saving();
    }

    fn stay_after_saving(&mut self) {
        if matches!(self.leaving, LeaveState::AfterSave(_)) {
            self.leaving = LeaveState::No;
        }
    }
}
