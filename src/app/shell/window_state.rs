//! State of the window beside the board: panels, questions, messages. No part of any board.

use egui::Pos2;

use super::command_palette::{Palette, RecentCommands};
use super::find_bar::Finder;
use super::message::Message;
use super::side_panel::RightSide;
use super::type_ahead::TypeAhead;
use crate::app::action::command::CommandContext;
use crate::app::beamer::Beamer;
use crate::app::canvas::matrix::cell_list::CellList;
use crate::app::capture::Capture;
use crate::app::inline::Inline;
use crate::app::platform::jobs::Job;
use crate::app::session::Session;
use crate::app::start::Start;
use crate::app::tray::TrayState;
use crate::export::{Bitmap, PngError};
use crate::report::Refusal;

/// Everything about the window that is no part of a board.
#[derive(Default)]
pub(in crate::app) struct WindowState {
    /// State of the tray.
    pub tray: TrayState,
    /// The right side: properties, or a panel in their place.
    pub side: RightSide,
    /// Message that was said last.
    pub message: Message,
    /// The start page, while it stands where the board would.
    pub start: Option<Start>,
    /// The picture that is drawn for the clipboard, and whether it is what is selected.
    pub copy: Option<(bool, Job<Result<Bitmap, PngError>>)>,
    /// The title that the window was given last.
    pub title: String,
    /// Events that were typed before the field was there for which they are meant.
    pub type_ahead: TypeAhead,
    /// Overlay of the window.
    pub overlay: Option<Overlay>,
    /// The commands that were started last.
    pub used: RecentCommands,
    /// The search, while it is open.
    pub finder: Option<Finder>,
    /// The capture line.
    pub capture: Capture,
    /// The beamer.
    pub beamer: Beamer,
}

impl WindowState {
    /// Number of fields for a text that lie over the window or above the board.
    pub(in crate::app) fn fields(&self) -> usize {
        let over = matches!(self.overlay, Some(Overlay::Palette(_) | Overlay::Inline(_)));
        [over, self.finder.is_some(), self.capture.open].into_iter().filter(|is_open| *is_open).count()
    }

    /// Folds the tray away, or brings it back.
    pub(in crate::app) fn toggle_tray(&mut self) {
        self.tray.is_folded = !self.tray.is_folded;
    }

    /// Shows the palette of commands.
    pub(in crate::app) fn show_palette(&mut self) {
        self.overlay = Some(Overlay::Palette(Palette::new(&self.used)));
    }

    /// Shows the search and gives it the keyboard.
    pub(in crate::app) fn open_finder(&mut self) {
        self.finder.get_or_insert_default().want_focus();
    }

    /// Context that a command would meet: no board while the start page stands in its place, even where one lies behind.
    pub(in crate::app) fn command_context<'a>(&self, session: &'a Session) -> CommandContext<'a> {
        CommandContext {
            document: self.start.is_none().then_some(&session.document),
            selection: &session.canvas.selection,
            board_view: &session.board_view,
            part: session.paper_part,
            table: &session.table,
            has_beamer: self.beamer.is_on(),
        }
    }
}

/// Overlay of a part of the window until it is used or put away. Never in front of the whole board.
pub(in crate::app) enum Overlay {
    /// All commands with their keys.
    Keys,
    /// Finding a command by typing.
    Palette(Palette),
    /// Typing on the board itself.
    Inline(Inline),
    /// List of what stands in a cell of the matrix.
    CellList(CellList),
    /// Parts of a text from the clipboard that were not understood.
    Refused(Vec<Refusal>),
    /// The commands for what has the focus, at this place.
    ContextMenu(Pos2),
}
