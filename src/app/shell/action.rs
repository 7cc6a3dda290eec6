//! Wishes about the window around the board.

use egui::Pos2;

use super::message::Message;

/// Overlays, panels beside the board, messages, and the search.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum WindowAction {
    /// Something to say in the status line.
    Say(Message),
    /// The commands for what has the focus, at this place.
    ShowContextMenu(Pos2),
    /// The end of what lies over the window.
    CloseOverlay,
    /// The end of the panel in the place of the properties.
    CloseSidePanel,
    /// The next of what is found, or with `false` the one before.
    Find(bool),
    /// The end of the search.
    CloseFinder,
}
