//! The table in the window: in the place of the board, with its bar above it.

use std::collections::HashSet;

use egui::{CentralPanel, Panel, Ui};

use crate::app::shell::find_bar::Finder;
use crate::app::session::paper_part::Part;
use crate::app::kit::style;
use crate::app::shell::window::{App, bar};
use super::{Table, bar_ui};

impl App {
    /// The table in the place of the board.
    pub(in crate::app) fn table_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let Self { work, desk, lang, outbox, .. } = self;
        let now = work.now(desk);
        let (state, looks) = (&work.table, &mut desk.tables);
        let above = Panel::top("table").frame(bar(look.panel));
        let scrolled = above.show(ui, |ui| bar_ui(ui, (&now, *lang), (state, looks), outbox)).inner;
        let listing = work.table.listing_mut();
        listing.scrolled = listing.scrolled.saturating_add_signed(scrolled);
        CentralPanel::no_frame().show(ui, |ui| {
            work.canvas = ui.available_rect_before_wrap();
            let nothing = HashSet::new();
            let found = desk.finder.as_ref().map_or(&nothing, Finder::found);
            let table = Table { board: work.document.board(), lang: *lang, found };
            let columns = desk.tables.of_mut(work.table.kind);
            table.ui(ui, &mut work.table, columns, outbox);
        });
    }

    /// How many fields for a text there are that one goes to by a key.
    pub(in crate::app) fn fields(&self) -> usize {
        let table = &self.work.table;
        let in_table = self.work.part == Part::Table && (table.editing.is_some() || table.wants_filter.is_some());
        self.desk.fields() + usize::from(in_table)
    }
}
