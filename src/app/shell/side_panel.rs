//! The panel to the right: properties, or in their place the export, the settings, differences, what was set
//! aside, notes or the round.

use egui::{Panel, Ui};

use crate::app::canvas::{Drag, Held};
use crate::app::{inspector, meeting, settings};
use crate::app::preferences::{first_width, note_width};
use crate::app::kit::style;
use super::window::{App, bar, within};

impl App {
    /// Draws whichever of them is open.
    pub(in crate::app) fn side_ui(&mut self, ui: &mut Ui) {
        if self.desk.settings.open {
            self.settings_ui(ui);
        } else if self.desk.export.open {
            self.export_ui(ui);
        } else if self.desk.differences.shown.is_some() {
            self.differences_ui(ui);
        } else if self.desk.asides.open {
            self.asides_ui(ui);
        } else if self.desk.notes.open {
            self.notes_ui(ui);
        } else if self.desk.round.open {
            self.round_ui(ui);
        } else if !self.desk.inspector_folded {
            self.properties_ui(ui);
        }
    }

    /// Draws the settings; they stand beside the start page as well.
    pub(in crate::app) fn settings_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, preferences, .. } = self;
        let width = first_width(desk.widths.settings, 400.0);
        let panel =
            Panel::right("settings").default_size(width).size_range(340.0..=640.0).frame(bar(style::look(ui.ctx()).panel));
        let share = work.drawing.laid().report.smallest * work.view.zoom / ui.ctx().content_rect().width().max(1.0);
        let around = settings::Around {
            lang: *lang,
            appearance: desk.appearance,
            is_automatic: desk.autosave.on,
            has_less_motion: style::has_less_motion(ui.ctx()),
            smallest: desk.start.is_none().then_some(share),
            is_kept: preferences.is_some(),
        };
        let shown = panel.show(ui, |ui| within(ui, |ui| desk.settings.ui(ui, &mut desk.room, &around, outbox)));
        note_width(ui.ctx(), &mut desk.widths.settings, "settings", shown.response.rect);
    }

    fn export_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, .. } = self;
        let usual = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
        let width = first_width(desk.widths.export, usual);
        let panel = Panel::right("export").default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel));
        let shown = panel.show(ui, |ui| desk.export.ui(ui, (&work.document, desk.room), *lang, outbox));
        note_width(ui.ctx(), &mut desk.widths.export, "export", shown.response.rect);
    }

    /// Draws the differences between two boards; they stand beside the start page as well.
    pub(in crate::app) fn differences_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, .. } = self;
        let board = work.document.board();
        right_panel(ui, "differences").show(ui, |ui| within(ui, |ui| desk.differences.ui(ui, board, *lang, outbox)));
    }

    fn asides_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, .. } = self;
        right_panel(ui, "asides").show(ui, |ui| within(ui, |ui| desk.asides.ui(ui, &work.document, *lang, outbox)));
    }

    fn notes_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, .. } = self;
        right_panel(ui, "notes list").show(ui, |ui| within(ui, |ui| desk.notes.ui(ui, &work.drawing, *lang, outbox)));
    }

    fn round_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, new_bits, .. } = self;
        let around = meeting::Around { board: work.document.board(), lang: *lang, new_bits: *new_bits };
        right_panel(ui, "round").show(ui, |ui| within(ui, |ui| desk.round.ui(ui, around, outbox)));
    }

    fn properties_ui(&mut self, ui: &mut Ui) {
        let Self { work, desk, lang, outbox, new_bits, .. } = self;
        let width = first_width(desk.widths.properties, 290.0);
        let panel =
            Panel::right("properties").default_size(width).size_range(240.0..=520.0).frame(bar(style::look(ui.ctx()).panel));
        // What a rubber band selects is shown when it is let go, not at every step on the way.
        let selection = match &work.held {
            Some(Held { drag: Drag::Band { before, .. }, .. }) => before,
            _ => &work.selection,
        };
        let (document, new_bits) = (&work.document, *new_bits);
        let (board, history, logos) = (document.board(), document.history(), document.logos());
        let (saved, path) = (document.saved(), document.path());
        let around = inspector::Around { board, history, logos, saved, path, selection, lang: *lang, new_bits };
        let shown = panel.show(ui, |ui| within(ui, |ui| desk.inspector.ui(ui, &around, outbox)));
        note_width(ui.ctx(), &mut desk.widths.properties, "properties", shown.response.rect);
    }
}

/// A panel in the place of the properties, with room for sentences.
fn right_panel(ui: &Ui, id: &'static str) -> Panel {
    let width = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
    Panel::right(id).default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel))
}
