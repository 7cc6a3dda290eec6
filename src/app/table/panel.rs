//! The table in the window: in the place of the board, with its bar above it.

use std::collections::HashSet;

use egui::{CentralPanel, Panel, Ui};

use super::{Table, bar_ui};
use crate::app::kit::frame::bar;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::shell::find_bar::Finder;
use crate::app::shell::window::App;

impl App {
    /// The table in the place of the board.
    pub(in crate::app) fn table_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let Self { session, window_state, preferences, lang, outbox, new_bits, .. } = self;
        let now = window_state.command_context(session);
        let above = Panel::top("table").frame(bar(look.panel));
        let scrolled = above.show(ui, |ui| bar_ui(ui, &now, *lang, &session.table, &mut preferences.tables, outbox)).inner;
        let listing = session.table.listing_mut();
        listing.scrolled = listing.scrolled.saturating_add_signed(scrolled);
        CentralPanel::no_frame().show(ui, |ui| {
            session.canvas.rect = ui.available_rect_before_wrap();
            let nothing = HashSet::new();
            let found = window_state.finder.as_ref().map_or(&nothing, Finder::found);
            let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
            let columns = preferences.tables.of_mut(session.table.kind);
            Table { found }.ui(&mut cx, ui, &mut session.table, columns);
        });
    }
}
