//! Owner of the keyboard: the board, the beamer, or something that asks.

use egui::Ui;

use super::window::App;
use crate::app::action::command::KeyboardOwner;
use crate::app::session::paper_part::PaperPart;
use crate::app::{beamer, canvas};

impl App {
    /// Owner of the keyboard.
    pub(in crate::app) fn keyboard_owner(&self, ui: &Ui) -> KeyboardOwner {
        match ui.memory(egui::Memory::focused) {
            _ if self.asks() => KeyboardOwner::Elsewhere,
            Some(id) if id == canvas::id() => KeyboardOwner::Board(self.session.paper_part),
            Some(id) if id == beamer::id() => KeyboardOwner::Beamer,
            _ => KeyboardOwner::Elsewhere,
        }
    }

    /// True while something waits for an answer, so that keys are not meant for the board.
    pub(in crate::app) fn asks(&self) -> bool {
        self.window_state.overlay.is_some() || self.files.asks()
    }

    /// Number of fields for a text that one goes to by a key.
    pub(in crate::app) fn fields(&self) -> usize {
        let table = &self.session.table;
        let in_table = self.session.paper_part == PaperPart::Table && (table.editing.is_some() || table.wants_filter.is_some());
        self.window_state.fields() + usize::from(self.files.request.wants_keys()) + usize::from(in_table)
    }
}
