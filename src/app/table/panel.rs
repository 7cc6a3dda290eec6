//! The table in the window: in the place of the board, with its bar above it.

use std::collections::HashSet;

use egui::{CentralPanel, Panel, Ui};

use super::{Table, bar_ui};
use crate::app::kit::style;
use crate::app::session::paper_part::Part;
use crate::app::shell::find_bar::Finder;
use crate::app::shell::window::{App, bar};

impl App {
    /// The table in the place of the board.
    pub(in crate::app) fn table_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let Self { session, window_state, lang, outbox, .. } = self;
        let now = session.now(window_state);
        let (state, looks) = (&session.table, &mut window_state.tables);
        let above = Panel::top("table").frame(bar(look.panel));
        let scrolled = above.show(ui, |ui| bar_ui(ui, (&now, *lang), (state, looks), outbox)).inner;
        let listing = session.table.listing_mut();
        listing.scrolled = listing.scrolled.saturating_add_signed(scrolled);
        CentralPanel::no_frame().show(ui, |ui| {
            session.canvas = ui.available_rect_before_wrap();
            let nothing = HashSet::new();
            let found = window_state.finder.as_ref().map_or(&nothing, Finder::found);
            let table = Table { board: session.document.board(), lang: *lang, found };
            let columns = window_state.tables.of_mut(session.table.kind);
            table.ui(ui, &mut session.table, columns, outbox);
        });
    }

    /// How many fields for a text there are that one goes to by a key.
    pub(in crate::app) fn fields(&self) -> usize {
        let table = &self.session.table;
        let in_table = self.session.part == Part::Table && (table.editing.is_some() || table.wants_filter.is_some());
        self.window_state.fields() + usize::from(in_table)
    }
}
