//! The panel to the right: properties, or in their place the export, the settings, differences, what was set
//! aside, notes or the round.

use egui::{Panel, Ui};

use super::window::{App, bar, within};
use crate::app::canvas::{Drag, Held};
use crate::app::kit::style;
use crate::app::preferences::{first_width, note_width};
use crate::app::{inspector, meeting, settings};

impl App {
    /// Draws whichever of them is open.
    pub(in crate::app) fn side_ui(&mut self, ui: &mut Ui) {
        if self.window_state.settings.open {
            self.settings_ui(ui);
        } else if self.window_state.export.open {
            self.export_ui(ui);
        } else if self.window_state.differences.shown.is_some() {
            self.differences_ui(ui);
        } else if self.window_state.asides.open {
            self.asides_ui(ui);
        } else if self.window_state.notes.open {
            self.notes_ui(ui);
        } else if self.window_state.round.open {
            self.round_ui(ui);
        } else if !self.window_state.inspector_folded {
            self.properties_ui(ui);
        }
    }

    /// Puts away what stands in the place of the properties.
    pub(in crate::app) fn close_beside(&mut self) {
        self.window_state.differences.shown = None;
        let window_state = &mut self.window_state;
        (window_state.asides.open, window_state.notes.open, window_state.export.open, window_state.settings.open) =
            (false, false, false, false);
        window_state.round.open = false;
    }

    /// Draws the settings; they stand beside the start page as well.
    pub(in crate::app) fn settings_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, preferences, .. } = self;
        let width = first_width(window_state.widths.settings, 400.0);
        let panel =
            Panel::right("settings").default_size(width).size_range(340.0..=640.0).frame(bar(style::look(ui.ctx()).panel));
        let share = session.drawing.laid().report.smallest * session.view.zoom / ui.ctx().content_rect().width().max(1.0);
        let around = settings::Around {
            lang: *lang,
            appearance: window_state.appearance,
            is_automatic: window_state.autosave.on,
            has_less_motion: style::has_less_motion(ui.ctx()),
            smallest: window_state.start.is_none().then_some(share),
            is_kept: preferences.is_some(),
        };
        let shown = panel.show(ui, |ui| within(ui, |ui| window_state.settings.ui(ui, &mut window_state.room, &around, outbox)));
        note_width(ui.ctx(), &mut window_state.widths.settings, "settings", shown.response.rect);
    }

    fn export_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        let usual = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
        let width = first_width(window_state.widths.export, usual);
        let panel = Panel::right("export").default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel));
        let shown = panel.show(ui, |ui| window_state.export.ui(ui, (&session.document, window_state.room), *lang, outbox));
        note_width(ui.ctx(), &mut window_state.widths.export, "export", shown.response.rect);
    }

    /// Draws the differences between two boards; they stand beside the start page as well.
    pub(in crate::app) fn differences_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        let board = session.document.board();
        right_panel(ui, "differences").show(ui, |ui| within(ui, |ui| window_state.differences.ui(ui, board, *lang, outbox)));
    }

    fn asides_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        right_panel(ui, "asides").show(ui, |ui| within(ui, |ui| window_state.asides.ui(ui, &session.document, *lang, outbox)));
    }

    fn notes_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        right_panel(ui, "notes list").show(ui, |ui| within(ui, |ui| window_state.notes.ui(ui, &session.drawing, *lang, outbox)));
    }

    fn round_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let around = meeting::Around { board: session.document.board(), lang: *lang, new_bits: *new_bits };
        right_panel(ui, "round").show(ui, |ui| within(ui, |ui| window_state.round.ui(ui, around, outbox)));
    }

    fn properties_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let width = first_width(window_state.widths.properties, 290.0);
        let panel =
            Panel::right("properties").default_size(width).size_range(240.0..=520.0).frame(bar(style::look(ui.ctx()).panel));
        // What a rubber band selects is shown when it is let go, not at every step on the way.
        let selection = match &session.held {
            Some(Held { drag: Drag::Band { before, .. }, .. }) => before,
            _ => &session.selection,
        };
        let (document, new_bits) = (&session.document, *new_bits);
        let (board, history, logos) = (document.board(), document.history(), document.logos());
        let (saved, path) = (document.saved(), document.path());
        let around = inspector::Around { board, history, logos, saved, path, selection, lang: *lang, new_bits };
        let shown = panel.show(ui, |ui| within(ui, |ui| window_state.inspector.ui(ui, &around, outbox)));
        note_width(ui.ctx(), &mut window_state.widths.properties, "properties", shown.response.rect);
    }
}

/// A panel in the place of the properties, with room for sentences.
fn right_panel(ui: &Ui, id: &'static str) -> Panel {
    let width = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
    Panel::right(id).default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel))
}
