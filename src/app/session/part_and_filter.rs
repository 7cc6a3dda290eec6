//! Commands for how the board is looked at: in which part, areas shown large, filtered by the legend.

use egui::Context;

use super::Session;
use super::paper_part::PaperPart;
use crate::app::action::command::Command;
use crate::app::shell::window::App;
use crate::model::Filter;
use crate::scene::Target;

impl App {
    /// Shows another part by its command, and gives it the keyboard; whoever searches goes on searching there.
    pub(in crate::app) fn show_part(&mut self, part: PaperPart, ctx: &Context) {
        self.turn_to(part);
        if self.window_state.finder.is_none() {
            self.window_state.focus_back(ctx);
        }
    }

    /// Shows another part; the export panel beside it stays as it is.
    pub(in crate::app) fn turn_to(&mut self, part: PaperPart) {
        self.window_state.overlay = None;
        let session = &mut self.session;
        if part != session.paper_part {
            session.table.end_editing();
            session.document.close_field();
        }
        session.matrix.arrangement = self.preferences.arrangements.of(&session.document.board().head().board).unwrap_or_default();
        session.turn_to(part);
    }
}

impl Session {
    /// Looks at an area, at the whole grid, or at all responsibilities.
    pub(in crate::app) fn look_at(&mut self, command: Command) {
        match command {
            Command::Focus => self.board_view.spec.focus = self.canvas.selection.area().cloned().into_iter().collect(),
            Command::WholeGrid => self.board_view.spec.focus.clear(),
            _ => self.board_view.spec.filter = Filter::default(),
        }
        self.settle(None);
    }

    /// Filters by an entry of the legend, or no longer.
    pub(in crate::app) fn filter_by(&mut self, entry: &Target) {
        self.board_view.toggle(entry);
        self.settle(None);
    }
}
