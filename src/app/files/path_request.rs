//! Request for a file: the path bar, and the system's dialog beside it.

use super::path_bar::PathBar;
use crate::app::platform::file_dialog::FileDialog;

/// State of asking for a file.
#[derive(Default)]
pub(in crate::app) struct PathRequest {
    /// The path bar, while a file is asked for.
    pub bar: Option<PathBar>,
    /// The system's file dialog, while it is open.
    pub dialog: Option<FileDialog>,
    /// True while the system's file dialog is tried.
    pub has_dialogs: bool,
    /// A dialog that stays in front of the window, from the first frame on.
    pub own_dialog: Option<rfd::FileDialog>,
}

impl PathRequest {
    /// True while the file is to be chosen in the system's dialog.
    pub(in crate::app) fn is_in_dialog(&self) -> bool {
        self.dialog.as_ref().is_some_and(FileDialog::is_expected)
    }

    /// True while keys are meant for the path bar.
    pub(in crate::app) fn wants_keys(&self) -> bool {
        self.bar.as_ref().is_some_and(PathBar::wants_keys)
    }
}
