//! Wishes about the file of the board: saving, opening, its versions, and leaving it.

use std::path::PathBuf;

use super::purpose::Purpose;
use super::set_aside::SetAsidePlace;

/// Saving, opening, asking where, and answers about the file.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum FilesAction {
    /// Saving to this file; with `true` an existing file is replaced.
    SaveTo(PathBuf, bool),
    /// Asking for a file.
    AskPath(Purpose),
    /// Choosing the file in the system's dialog.
    Browse(Purpose),
    /// The end of the path bar.
    CancelPath,
    /// Opening this file in place of the present board.
    OpenFile(PathBuf),
    /// The end of the notice about somebody who has the same file open.
    PresenceRead(String),
    /// The end of the notes about the file.
    NotesRead,
    /// An answer about a file that was changed elsewhere.
    Conflict(ConflictAnswer),
    /// An answer about what an earlier run did not save.
    Recovery(RecoveryAnswer),
    /// Taking the previous version over.
    TakePrevious,
    /// Opening the previous version as a board of its own.
    PreviousBeside,
    /// Taking a text over as a record that was set aside.
    TakeUp(SetAsidePlace, String),
}

/// Leaving the present board although there are changes that are not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum LeaveAction {
    /// Without saving.
    LeaveUnsaved,
    /// Without saving; what is not saved is offered again at the next start.
    LeaveKept,
    /// After saving, if that works.
    SaveAndLeave,
    /// Not after all.
    Stay,
}

/// Answer about a file that was changed elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum ConflictAnswer {
    /// Show what is different.
    Differences,
    /// Show the version in the file.
    Reload,
    /// Save beside it.
    Copy,
    /// Ask once more whether to replace it.
    AskReplace,
    /// Replace it.
    Replace,
    /// Nothing now.
    Later,
}

/// Answer about what an earlier run did not save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum RecoveryAnswer {
    /// Go on with the board, in its own file.
    TakeOver,
    /// Open it as a board of its own.
    Beside,
    /// Ask once more whether it may go.
    AskDiscard,
    /// Away with it.
    Discard,
    /// Ask again at the next start.
    Later,
    /// Show what it would bring back.
    Differences,
    /// Show every step, or no longer.
    Steps,
    /// That nothing can be kept was read.
    FailureRead,
}
