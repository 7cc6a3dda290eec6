//! Files of the open board: saving, opening, versions, conflicts, recovery, and who else has the file open.

pub(super) mod actions;
pub(super) mod autosave;
pub(super) mod conflict;
pub(super) mod leaving;
pub(super) mod path_bar;
pub(super) mod presence;
pub(super) mod recent;
pub(super) mod recovery;
pub(super) mod set_aside;
pub(super) mod set_aside_panel;
pub(super) mod start_folder;
pub(super) mod versions;
