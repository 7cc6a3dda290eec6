//! Commands for how the board is looked at: in which part, areas shown large, filtered by the legend.

use egui::Context;

use super::paper_part::Part;
use crate::app::action::command::Command;
use crate::app::shell::window::App;
use crate::model::Filter;
use crate::scene::Target;

impl App {
    /// Shows another part by its command, and gives it the keyboard; whoever searches goes on searching there.
    pub(in crate::app) fn show_part(&mut self, part: Part, ctx: &Context) {
        self.turn_to(part);
        if self.window_state.finder.is_none() {
            self.focus_back(ctx);
        }
    }

    /// Shows another part; the export panel beside it stays as it is.
    pub(in crate::app) fn turn_to(&mut self, part: Part) {
        self.window_state.overlay = None;
        let session = &mut self.session;
        if part != session.part {
            session.table.end_editing();
            session.document.close_field();
        }
        session.look = self.window_state.looks.of(&session.document.board().head().board).unwrap_or_default();
        session.turn_to(part);
    }

    /// Looks at an area, at the whole grid, or at all responsibilities.
    pub(in crate::app) fn look_at(&mut self, command: Command) {
        let session = &mut self.session;
        match command {
            Command::Focus => session.board_view.focus = session.selection.area().cloned().into_iter().collect(),
            Command::WholeGrid => session.board_view.focus.clear(),
            _ => session.board_view.filter = Filter::default(),
        }
        session.settle(None);
    }

    /// Filters by an entry of the legend, or no longer.
    pub(in crate::app) fn filter_by(&mut self, entry: &Target) {
        self.session.board_view.toggle(entry);
        self.session.settle(None);
    }
}
