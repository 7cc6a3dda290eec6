//! Files of the open board: saving, opening, versions, conflicts, recovery, and who else has the file open.

pub(super) mod action;
pub(super) mod actions;
pub(super) mod ask_path;
pub(super) mod autosave;
pub(super) mod autosave_actions;
pub(super) mod conflict;
pub(super) mod conflict_actions;
pub(super) mod file_state;
pub(super) mod leave_bar;
pub(super) mod leave_state;
pub(super) mod leaving;
pub(super) mod notices;
pub(super) mod open;
pub(super) mod path_bar;
pub(super) mod path_request;
pub(super) mod presence;
pub(super) mod previous;
pub(super) mod purpose;
pub(super) mod recent;
pub(super) mod recovery;
pub(super) mod save;
pub(super) mod set_aside;
pub(super) mod set_aside_actions;
pub(super) mod set_aside_panel;
pub(super) mod start_folder;
