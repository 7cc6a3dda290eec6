//! Drawing the window: the bars above, what is below them, and what lies over them.

use egui::{CentralPanel, Panel, Ui};

use super::status_line::status_ui;
use super::tool_bar::tool_bar_ui;
use super::window::App;
use super::window_state::Overlay;
use super::{menu_bar, shortcut_list};
use crate::app::canvas::matrix::cell_list::CellListContext;
use crate::app::files::leave_bar::{AtRisk, leave_bar_ui};
use crate::app::files::leave_state::LeaveState;
use crate::app::files::notices::presence_bar_ui;
use crate::app::files::recovery::{failure_bar_ui, recovery_bar_ui};
use crate::app::kit::frame::bar;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::start::StartContext;
use crate::app::{beamer, table};

impl App {
    /// The bars above, and what is below them.
    pub(in crate::app) fn panels_ui(&mut self, ui: &mut Ui) {
        if self.window_state.beamer.place == beamer::BeamerPlace::Here && self.window_state.start.is_none() {
            return self.picture_ui(ui);
        }
        let look = style::look(ui.ctx());
        let unfinished = self.unfinished(self.lang);
        let Self { session, window_state, files, lang, outbox, .. } = self;
        let lang = *lang;
        let now = window_state.command_context(session);
        Panel::top("tools").frame(bar(look.bar)).show(ui, |ui| tool_bar_ui(ui, &now, &files.recent, lang, outbox));
        let in_dialog = files.request.is_in_dialog();
        if let LeaveState::Asked(next) = &files.leaving {
            let is_worth_it = session.document.has_edits() || !window_state.capture.lines().is_empty();
            let can_keep = files.recovery.is_active() && is_worth_it;
            let lost = AtRisk { has_edits: session.document.has_edits(), unfinished, can_keep };
            Panel::top("leave").frame(bar(look.notice)).show(ui, |ui| leave_bar_ui(ui, next, lost, lang, outbox));
        } else if let Some(path_bar) = &mut files.request.bar {
            Panel::top("path").frame(bar(look.notice)).show(ui, |ui| {
                if in_dialog {
                    path_bar.resting_ui(ui, lang, outbox);
                } else {
                    path_bar.ui(ui, &files.recent, lang, outbox);
                }
            });
        }
        if let Some(conflict) = &mut files.conflict {
            Panel::top("conflict").frame(bar(look.notice)).show(ui, |ui| conflict.ui(ui, lang, outbox));
        }
        if let Some(why) = files.recovery.unread_failure(&session.document) {
            Panel::top("unkept").frame(bar(look.notice)).show(ui, |ui| failure_bar_ui(ui, why, lang, outbox));
        }
        if !files.recovery.offers.is_empty() {
            Panel::top("recovery").frame(bar(look.notice)).show(ui, |ui| recovery_bar_ui(ui, &files.recovery, lang, outbox));
        }
        if let Some(other) = files.presence.unread() {
            Panel::top("presence").frame(bar(look.notice)).show(ui, |ui| presence_bar_ui(ui, other, lang, outbox));
        }
        if let Some(finder) = window_state.finder.as_mut().filter(|_| window_state.start.is_none()) {
            let board = session.document.board();
            finder.update(board, &session.board_scene);
            Panel::top("find").frame(bar(look.bar)).show(ui, |ui| finder.ui(ui, board, lang, outbox));
        }
        if window_state.start.is_some() { self.start_ui(ui) } else { self.board_ui(ui) }
    }

    /// The start page in the place of the board.
    fn start_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let status = Panel::bottom("status").frame(bar(look.status));
        status.show(ui, |ui| status_ui(ui, self.window_state.message.say(self.lang), None, self.lang, &mut self.outbox));
        self.side_of_start_ui(ui);
        let has_keys = !self.asks();
        let Self { window_state, lang, outbox, new_bits, .. } = self;
        let Some(page) = &mut window_state.start else { return };
        let theme = style::drawing(ui.ctx());
        let context = StartContext { lang: *lang, theme, new_bits: *new_bits, has_keys };
        let panel = CentralPanel::no_frame().frame(egui::Frame::new().fill(look.canvas));
        panel.show(ui, |ui| page.ui(ui, &context, outbox));
    }

    /// The overlay of the window.
    pub(in crate::app) fn overlay_ui(&mut self, ui: &Ui) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let now = window_state.command_context(session);
        match &mut window_state.overlay {
            None => {}
            Some(Overlay::Keys) => shortcut_list::shortcuts_ui(ui, *lang, outbox),
            Some(Overlay::Palette(palette)) => palette.ui(ui, &now, *lang, outbox),
            Some(Overlay::Inline(inline)) => {
                let place = session.place_of(&inline.target()).unwrap_or(session.canvas.rect);
                let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
                inline.ui(&mut cx, ui, place);
            }
            Some(Overlay::CellList(list)) => {
                let place = session.place_of(&list.target()).unwrap_or(session.canvas.rect);
                list.ui(
                    ui,
                    CellListContext { board: session.document.board(), brush: &session.matrix.brush, lang: *lang, place },
                    outbox,
                );
            }
            Some(Overlay::Refused(all)) => table::refused_ui(ui, all, *lang, outbox),
            Some(Overlay::ContextMenu(at)) => menu_bar::context_menu_ui(ui, *at, &now, *lang, outbox),
        }
    }
}
