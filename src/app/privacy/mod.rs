//! Privacy: data that the program keeps on this computer, and everything that is stored about a person.

pub(super) mod action;
pub(super) mod actions;
pub(super) mod list_local_data;
pub(super) mod local_data;
pub(super) mod local_data_ui;
pub(super) mod person_files;
pub(super) mod person_search;
pub(super) mod person_ui;
pub(super) mod remove_local_data;
