//! Wishes to show something: its properties, or its place on the board.

use std::path::PathBuf;

use crate::model::{AreaId, RecordRef, ResponsibilityId};
use crate::report::FindingPlace;

/// Showing something, and adding a logo to what is shown.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum InspectorAction {
    /// The properties of a record.
    Show(RecordRef),
    /// The properties of a record, and nothing selected on the board.
    ShowAlone(RecordRef),
    /// The chip of a responsibility, in an area if one is named.
    Jump(ResponsibilityId, Option<AreaId>),
    /// Selects what is there, and brings it into view.
    GoTo(FindingPlace),
    /// The picture in this file as another logo.
    AddLogo(PathBuf),
}
