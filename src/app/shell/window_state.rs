//! What the window shows beside the board: panels, questions, messages. No part of any board.

use std::path::Path;

use egui::{Pos2, Rect};

use super::find_bar::Finder;
use super::message::Message;
use super::palette::{Palette, Used};
use super::type_ahead::TypeAhead;
use crate::app::beamer::Beamer;
use crate::app::canvas::cell_list::CellList;
use crate::app::capture::Capture;
use crate::app::differences::DifferencesPanel;
use crate::app::export_panel::ExportPanel;
use crate::app::files::autosave::Autosave;
use crate::app::files::conflict::{Conflict, Watch};
use crate::app::files::path_bar::PathBar;
use crate::app::files::recent::Recent;
use crate::app::files::set_aside_panel::AsidePanel;
use crate::app::findings::Notes;
use crate::app::inline::Inline;
use crate::app::inspector::Inspector;
use crate::app::kit::scale::Scale;
use crate::app::kit::style::Appearance;
use crate::app::meeting::Round;
use crate::app::platform::jobs::{FileDialog, Job};
use crate::app::preferences::{Folders, Looks, Widths};
use crate::app::session::document::Document;
use crate::app::settings::Settings;
use crate::app::start::Start;
use crate::app::table::TableLooks;
use crate::app::tray::TrayState;
use crate::export::{Bitmap, PngError};
use crate::layout::Room;
use crate::report::Refusal;
use crate::save;

/// Everything about the window that is no part of a board.
#[derive(Default)]
pub(in crate::app) struct WindowState {
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
    /// A dialog that stays in front of the window, from the first frame on.
    pub own_dialog: Option<rfd::FileDialog>,
    /// Files that were opened or saved.
    pub recent: Recent,
    /// The folders in which files were chosen last.
    pub folders: Folders,
    /// How wide the panels were dragged.
    pub widths: Widths,
    /// The columns of the tables.
    pub tables: TableLooks,
    /// How the matrices of boards are arranged.
    pub looks: Looks,
    /// The room in which boards are projected.
    pub room: Room,
    /// The settings.
    pub settings: Settings,
    /// The export panel.
    pub export: ExportPanel,
    /// The panel of differences between two versions.
    pub differences: DifferencesPanel,
    /// The panel of what was set aside.
    pub asides: AsidePanel,
    /// The version of the file that somebody else saved, while that is asked about.
    pub conflict: Option<Conflict>,
    /// Looks whether there is one.
    pub watch: Watch,
    /// Saving automatically.
    pub autosave: Autosave,
    /// The picture that is drawn for the clipboard, and whether it is what is selected.
    pub copy: Option<(bool, Job<Result<Bitmap, PngError>>)>,
    /// Where leaving the board stands.
    pub leaving: Leaving,
    /// The title that the window was given last.
    pub title: String,
    /// What was typed before the field was there for which it is meant.
    pub type_ahead: TypeAhead,
    /// What lies over the window.
    pub overlay: Option<Overlay>,
    /// The commands that were started last.
    pub used: Used,
    /// The search, while it is open.
    pub finder: Option<Finder>,
    /// The capture line.
    pub capture: Capture,
    /// What the room sees.
    pub beamer: Beamer,
    /// What is worth a look on the board.
    pub notes: Notes,
    /// The round: agenda, time, and what is projected of them.
    pub round: Round,
    /// The colours that the user chose.
    pub appearance: Appearance,
    /// The size of letters and buttons that the user chose.
    pub scale: Scale,
}

impl WindowState {
    /// How many fields for a text lie over the window or beside the board.
    pub(in crate::app) fn fields(&self) -> usize {
        let over = matches!(self.overlay, Some(Overlay::Palette(_) | Overlay::Inline(_)));
        let path = self.path_bar.as_ref().is_some_and(PathBar::wants_keys);
        [over, path, self.finder.is_some(), self.capture.open].into_iter().filter(|is_open| *is_open).count()
    }

    /// Whether a panel stands in the place of the properties.
    pub(in crate::app) fn has_beside(&self) -> bool {
        let has_list = self.asides.open || self.notes.open || self.differences.shown.is_some();
        self.settings.open || self.export.open || self.round.open || has_list
    }

    /// Where the panel on the right was in the last frame.
    pub(in crate::app) fn right(&self) -> Rect {
        if self.settings.open {
            self.settings.rect
        } else if self.export.open {
            self.export.rect
        } else if self.differences.shown.is_some() {
            self.differences.rect
        } else if self.asides.open {
            self.asides.rect
        } else if self.notes.open {
            self.notes.rect
        } else if self.round.open {
            self.round.rect
        } else {
            self.inspector.rect
        }
    }

    /// Gives the keyboard to the panel in the place of the properties.
    pub(in crate::app) fn want_focus_beside(&mut self) {
        if self.settings.open {
            self.settings.want_focus();
        } else if self.export.open {
            self.export.want_focus();
        } else if self.differences.shown.is_some() {
            self.differences.want_focus();
        } else if self.notes.open {
            self.notes.want_focus();
        } else if self.round.open {
            self.round.want_focus();
        } else {
            self.asides.want_focus();
        }
    }

    /// Whether something waits for an answer, so that keys are not meant for the board.
    pub(in crate::app) fn asks(&self) -> bool {
        self.overlay.is_some()
            || self.path_bar.as_ref().is_some_and(PathBar::wants_keys)
            || matches!(self.leaving, Leaving::Asked(_))
    }
}

/// What lies over a part of the window until it is used or put away. Never in front of the whole board.
pub(in crate::app) enum Overlay {
    /// All commands with their keys.
    Keys,
    /// Finding a command by typing.
    Palette(Palette),
    /// Typing on the board itself.
    Inline(Inline),
    /// What stands in a cell of the matrix.
    Standing(CellList),
    /// What of a text from the clipboard was not understood.
    Refused(Vec<Refusal>),
    /// The commands for what has the focus, at this place.
    Things(Pos2),
}

/// Where leaving the present board stands, by closing the window or for another board.
#[derive(Default)]
pub(in crate::app) enum Leaving {
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
pub(in crate::app) enum Next {
    /// Nothing: the window closes.
    Close,
    /// Another board, and what is said about it.
    Show(Box<Document>, Message),
}

impl Next {
    /// What follows once this file was written: if it was opened anew before that, what was read then is no longer in it.
    pub(in crate::app) fn after_writing(self, path: &Path) -> Self {
        match self {
            Self::Show(document, says) if is_read_from(&document, path) => {
                let again = Document::open(path).map_or(document, Box::new);
                Self::Show(again, says)
            }
            next => next,
        }
    }
}

/// Whether a document is nothing but what was in this file.
fn is_read_from(document: &Document, path: &Path) -> bool {
    let is_same = document.path().is_some_and(|own| save::is_same_file(own, path));
    is_same && !document.has_edits() && document.recovered_from().is_none()
}
