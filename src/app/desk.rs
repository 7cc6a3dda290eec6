//! What the window shows beside the board: panels, questions, messages. No part of any board.

use egui::Pos2;

use super::inline::Inline;
use super::inspector::Inspector;
use super::jobs::FileDialog;
use super::palette::Palette;
use super::save_bar::SaveBar;
use super::style::Appearance;
use super::tray::TrayState;

/// Everything about the window that is no part of a board.
#[derive(Default)]
pub(super) struct Desk {
    /// Whether the tray is folded away.
    pub tray_folded: bool,
    /// What is searched and chosen in the tray.
    pub tray: TrayState,
    /// Whether the properties are folded away.
    pub inspector_folded: bool,
    /// What the panel of properties remembers.
    pub inspector: Inspector,
    /// What was said last.
    pub message: String,
    /// The save bar, while it is asked where to save.
    pub save_bar: Option<SaveBar>,
    /// The system's file dialog, while it is open.
    pub dialog: Option<FileDialog>,
    /// Where closing the window stands.
    pub closing: Closing,
    /// What lies over the window.
    pub overlay: Option<Overlay>,
    /// The colours that the user chose.
    pub appearance: Appearance,
}

/// What lies over a part of the window until it is used or put away. Never in front of the whole board.
pub(super) enum Overlay {
    /// All commands with their keys.
    Keys,
    /// Finding a command by typing.
    Palette(Palette),
    /// Typing on the board itself.
    Inline(Inline),
    /// The commands for what has the focus, at this place.
    Things(Pos2),
}

/// Where closing the window stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Closing {
    /// Nobody wants to.
    #[default]
    No,
    /// Unsaved changes are in the way; the user is asked.
    Asked,
    /// As soon as the board is saved.
    AfterSave,
    /// Now, whatever is unsaved.
    Anyway,
}
