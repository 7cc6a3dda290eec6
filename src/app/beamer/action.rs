//! Wishes of the panel of the beamer that are no commands.

use crate::model::ViewId;

/// Steering by the panel.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum BeamerAction {
    /// A view on the beamer.
    Project(ViewId),
    /// The end of the beamer.
    CloseBeamer,
}
