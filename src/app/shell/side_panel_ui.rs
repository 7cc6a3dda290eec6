//! Drawing the right side: the properties, or the panel in their place.

use egui::{Panel, Ui};

use super::side_panel::{RightSide, SidePanel};
use super::window::App;
use crate::app::canvas::{Drag, Dragged};
use crate::app::inspector::InspectorContext;
use crate::app::kit::frame::{bar, within};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::preferences::{first_width, note_width};
use crate::app::session::Session;
use crate::app::settings::SettingsValues;

impl App {
    /// Draws what is open.
    pub(in crate::app) fn side_ui(&mut self, ui: &mut Ui) {
        match self.window_state.side.open {
            Some(SidePanel::Settings) => self.settings_ui(ui),
            Some(SidePanel::About) => self.about_ui(ui),
            Some(SidePanel::Export) => self.export_ui(ui),
            Some(SidePanel::Differences) => self.differences_ui(ui),
            Some(SidePanel::SetAside) => self.set_aside_ui(ui),
            Some(SidePanel::Findings) => self.findings_ui(ui),
            Some(SidePanel::Meeting) => self.meeting_ui(ui),
            None if !self.window_state.side.is_folded => self.properties_ui(ui),
            None => {}
        }
    }

    /// Draws what stands beside the start page as well.
    pub(in crate::app) fn side_of_start_ui(&mut self, ui: &mut Ui) {
        match self.window_state.side.open {
            Some(SidePanel::Settings) => self.settings_ui(ui),
            Some(SidePanel::About) => self.about_ui(ui),
            Some(SidePanel::Differences) => self.differences_ui(ui),
            _ => {}
        }
    }

    fn settings_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, files, preferences, lang, outbox, new_bits, .. } = self;
        let width = first_width(preferences.widths.settings, 400.0);
        let panel =
            Panel::right("settings").default_size(width).size_range(340.0..=640.0).frame(bar(style::look(ui.ctx()).panel));
        let share = session.board_scene.layout().report.smallest * session.canvas.viewport.zoom
            / ui.ctx().content_rect().width().max(1.0);
        let values = SettingsValues {
            appearance: preferences.appearance,
            is_automatic: files.autosave.on,
            has_less_motion: style::has_less_motion(ui.ctx()),
            smallest: window_state.start.is_none().then_some(share),
            is_kept: preferences.file.is_some(),
        };
        let shown = panel.show(ui, |ui| {
            within(ui, |ui| {
                window_state.side.note_rect(ui.max_rect());
                let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
                window_state.side.settings.ui(&mut cx, ui, &mut preferences.room, &values);
            });
        });
        note_width(ui.ctx(), &mut preferences.widths.settings, "settings", shown.response.rect);
    }

    fn export_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, preferences, lang, outbox, .. } = self;
        let usual = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
        let width = first_width(preferences.widths.export, usual);
        let panel = Panel::right("export").default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel));
        let shown = panel.show(ui, |ui| {
            window_state.side.note_rect(ui.max_rect());
            if !window_state.side.export.ui(ui, (&session.document, preferences.room), *lang, outbox) {
                window_state.side.close();
            }
        });
        note_width(ui.ctx(), &mut preferences.widths.export, "export", shown.response.rect);
    }

    fn differences_ui(&mut self, ui: &mut Ui) {
        let (mut cx, side, _) = self.side_cx();
        right_panel(ui, "differences").show(ui, |ui| {
            within(ui, |ui| {
                side.note_rect(ui.max_rect());
                side.differences.ui(&mut cx, ui);
            });
        });
    }

    fn about_ui(&mut self, ui: &mut Ui) {
        let (mut cx, side, _) = self.side_cx();
        right_panel(ui, "about").show(ui, |ui| {
            within(ui, |ui| {
                side.note_rect(ui.max_rect());
                side.about.ui(&mut cx, ui);
            });
        });
    }

    fn set_aside_ui(&mut self, ui: &mut Ui) {
        let (mut cx, side, session) = self.side_cx();
        right_panel(ui, "asides").show(ui, |ui| {
            within(ui, |ui| {
                side.note_rect(ui.max_rect());
                side.set_aside.ui(&mut cx, ui, &session.document);
            });
        });
    }

    fn findings_ui(&mut self, ui: &mut Ui) {
        let (mut cx, side, session) = self.side_cx();
        right_panel(ui, "notes list").show(ui, |ui| {
            within(ui, |ui| {
                side.note_rect(ui.max_rect());
                side.findings.ui(&mut cx, ui, &session.board_scene);
            });
        });
    }

    fn meeting_ui(&mut self, ui: &mut Ui) {
        let (mut cx, side, _) = self.side_cx();
        right_panel(ui, "round").show(ui, |ui| {
            within(ui, |ui| {
                side.note_rect(ui.max_rect());
                side.meeting.ui(&mut cx, ui);
            });
        });
    }

    /// Context of a panel, the right side in which it stands, and the session that it shows.
    fn side_cx(&mut self) -> (PanelCx<'_>, &mut RightSide, &Session) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let session: &Session = session;
        let cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
        (cx, &mut window_state.side, session)
    }

    fn properties_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, preferences, lang, outbox, new_bits, .. } = self;
        let width = first_width(preferences.widths.properties, 290.0);
        let panel =
            Panel::right("properties").default_size(width).size_range(240.0..=520.0).frame(bar(style::look(ui.ctx()).panel));
        // What a rubber band selects is shown when it is let go, not at every step on the way.
        let selection = match &session.canvas.drag {
            Some(Drag { what: Dragged::Band { before, .. }, .. }) => before,
            _ => &session.canvas.selection,
        };
        let (document, new_bits) = (&session.document, *new_bits);
        let (board, history, logos) = (document.board(), document.history(), document.logos());
        let (saved, path) = (document.saved(), document.path());
        let shown = InspectorContext { board, history, logos, saved, path, selection, lang: *lang, new_bits };
        let drawn = panel.show(ui, |ui| {
            within(ui, |ui| {
                window_state.side.note_rect(ui.max_rect());
                window_state.side.inspector.ui(ui, &shown, outbox);
            });
        });
        note_width(ui.ctx(), &mut preferences.widths.properties, "properties", drawn.response.rect);
    }
}

/// Panel in the place of the properties, with room for sentences.
fn right_panel(ui: &Ui, id: &'static str) -> Panel {
    let width = (0.3 * ui.ctx().content_rect().width()).clamp(410.0, 560.0);
    Panel::right(id).default_size(width).size_range(340.0..=760.0).frame(bar(style::look(ui.ctx()).panel))
}
