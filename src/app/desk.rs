//! What the window shows beside the board: panels, questions, messages. No part of any board.

use egui::Pos2;

use super::ahead::Ahead;

use super::document::Document;
use super::export_panel::ExportPanel;
use super::inline::Inline;
use super::inspector::Inspector;
use super::jobs::{FileDialog, Job};
use super::message::Message;
use super::notes::Notes;
use super::palette::{Palette, Used};
use super::path_bar::PathBar;
use super::recent::Recent;
use super::start::Start;
use super::style::Appearance;
use super::tray::TrayState;
use crate::export::{Picture, PngError};

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
    pub message: Message,
    /// The start page, while it stands where the board would.
    pub start: Option<Start>,
    /// The path bar, while a file is asked for.
    pub path_bar: Option<PathBar>,
    /// The system's file dialog, while it is open.
    pub dialog: Option<FileDialog>,
    /// The token of the other one with the same file about whom the user has read.
    pub neighbor_read: Option<String>,
    /// Whether the system's file dialog is tried.
    pub has_dialogs: bool,
    /// Files that were opened or saved.
    pub recent: Recent,
    /// The export panel.
    pub export: ExportPanel,
    /// The picture that is drawn for the clipboard, and whether it is what is selected.
    pub copy: Option<(bool, Job<Result<Picture, PngError>>)>,
    /// Where leaving the board stands.
    pub leaving: Leaving,
    /// The title that the window was given last.
    pub title: String,
    /// What was typed before the field was there for which it is meant.
    pub ahead: Ahead,
    /// What lies over the window.
    pub overlay: Option<Overlay>,
    /// The commands that were started last.
    pub used: Used,
    /// What is worth a look on the board.
    pub notes: Notes,
    /// The colours that the user chose.
    pub appearance: Appearance,
}

impl Desk {
    /// Whether a field for a text lies over the window or beside the board.
    pub(super) fn has_field(&self) -> bool {
        matches!(self.overlay, Some(Overlay::Palette(_) | Overlay::Inline(_))) || self.path_bar.is_some()
    }

    /// Whether something waits for an answer, so that keys are not meant for the board.
    pub(super) fn asks(&self) -> bool {
        self.overlay.is_some() || self.path_bar.is_some() || matches!(self.leaving, Leaving::Asked(_))
    }
}

/// What lies over a part of the window until it is used or put away. Never in front of the whole board.
pub(super) enum Overlay {
    /// All commands with their keys.
    Keys,
    /// What is worth a look.
    Notes,
    /// Finding a command by typing.
    Palette(Palette),
    /// Typing on the board itself.
    Inline(Inline),
    /// The commands for what has the focus, at this place.
    Things(Pos2),
}

/// Where leaving the present board stands, by closing the window or for another board.
#[derive(Default)]
pub(super) enum Leaving {
    /// Nobody wants to.
    #[default]
    No,
    /// Unsaved changes are in the way; the user is asked.
    Asked(Next),
    /// As soon as the board is saved.
    AfterSave(Next),
    /// The window closes, whatever is unsaved.
    Anyway,
    /// The window closes; what is unsaved is kept for the next start.
    Kept,
}

/// What follows the present board.
pub(super) enum Next {
    /// Nothing: the window closes.
    Close,
    /// Another board, and what is said about it.
    Show(Box<Document>, Message),
}
