//! Panels below the bars while a board is open: the tray, the status line, the panel to the right, and in the middle the part that is
//! shown.

use std::collections::HashSet;

use egui::{CentralPanel, Panel, Rect, Ui};

use super::find_bar::Finder;
use super::status_line::{Seen, status_ui};
use super::window::App;
use crate::app::beamer::BeamerPlace;
use crate::app::canvas::matrix::brush::{self, Bar};
use crate::app::canvas::{Canvas, Drag, Dragged, GridDrag};
use crate::app::files::notices::notes_bar_ui;
use crate::app::kit::frame::{bar, within};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::preferences::{first_width, note_width};
use crate::app::session::paper_part::PaperPart;
use crate::app::tray::Tray;

/// Width of the tray at first: the hint in its field is seen whole.
const TRAY: f32 = 250.0;
/// The same with the preview of the beamer above it.
const WITH_BEAMER: f32 = 300.0;

impl App {
    /// The board with the panels around it.
    pub(in crate::app) fn board_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        self.read_ui(ui);
        self.status_ui(ui);
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
        window_state.capture.panel_ui(&mut cx, ui);
        let tray = self.left_ui(ui);
        self.side_ui(ui);
        let Self { session, lang, outbox, .. } = self;
        match session.paper_part {
            PaperPart::Board => self.canvas_ui(ui, tray),
            PaperPart::Matrix => {
                let shown = Bar {
                    board: session.document.board(),
                    brush: &session.matrix.brush,
                    arrangement: session.matrix.arrangement,
                    lang: *lang,
                };
                Panel::top("brush").frame(bar(look.panel)).show(ui, |ui| brush::bar_ui(ui, shown, outbox));
                self.canvas_ui(ui, tray);
            }
            PaperPart::Table => self.table_ui(ui),
        }
    }

    /// Notes about the file, until they were read.
    fn read_ui(&mut self, ui: &mut Ui) {
        let Self { session, lang, outbox, .. } = self;
        let is_noted = !session.document.notes().is_empty() || !session.document.logos().notes.is_empty();
        if is_noted && !session.notes_read {
            let panel = Panel::top("notes").frame(bar(style::look(ui.ctx()).notice));
            panel.show(ui, |ui| notes_bar_ui(ui, &session.document, *lang, outbox));
        }
    }

    fn status_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, preferences, lang, outbox, .. } = self;
        let lang = *lang;
        let filtered = session.board_view.say(session.document.board(), lang);
        let said = filtered.into_iter().chain([window_state.message.say(lang).to_owned()]).collect::<Vec<_>>().join(" · ");
        window_state.side.findings.update(session.document.board());
        let notes = window_state.side.findings.summary(&session.board_scene, lang);
        let (document, drawing, selection) = (&session.document, &session.board_scene, &session.canvas.selection);
        let rows = (session.paper_part == PaperPart::Table).then(|| session.table.say());
        let beamer_mm = window_state.beamer.reads_from_mm();
        let seen =
            Seen { document, drawing, selection, view: &session.canvas.viewport, notes, room: preferences.room, beamer_mm, rows };
        let panel = Panel::bottom("status").frame(bar(style::look(ui.ctx()).status));
        panel.show(ui, |ui| status_ui(ui, &said, Some(&seen), lang, outbox));
    }

    /// The column on the left: what the room sees, and the tray; where the tray is.
    fn left_ui(&mut self, ui: &mut Ui) -> Option<Rect> {
        let has_beamer = self.window_state.beamer.place == BeamerPlace::Window;
        if self.window_state.tray.is_folded && !has_beamer {
            return None;
        }
        let widths = &self.preferences.widths;
        // Each has a width of its own.
        let (id, dragged, usual) =
            if has_beamer { ("beamer column", widths.beamer, WITH_BEAMER) } else { ("tray", widths.tray, TRAY) };
        let width = first_width(dragged, usual);
        let panel = Panel::left(id).default_size(width).size_range(180.0..=420.0).frame(bar(style::look(ui.ctx()).panel));
        let shown = panel.show(ui, |ui| {
            within(ui, |ui| {
                if has_beamer {
                    self.beamer_ui(ui);
                }
                (!self.window_state.tray.is_folded).then(|| self.tray_ui(ui))
            })
        });
        let widths = &mut self.preferences.widths;
        note_width(ui.ctx(), if has_beamer { &mut widths.beamer } else { &mut widths.tray }, id, shown.response.rect);
        shown.inner
    }

    /// Preview of what the room sees, above the tray; without one in the whole column.
    fn beamer_ui(&mut self, ui: &mut Ui) {
        /// Share of the column that it takes at first, and at most.
        const FIRST: f32 = 0.65;
        const MAX: f32 = 0.8;
        let Self { session, window_state, preferences, lang, outbox, new_bits, .. } = self;
        let now = window_state.command_context(session);
        let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
        let (height, room) = (ui.available_height(), &mut preferences.room);
        if window_state.tray.is_folded {
            return window_state.beamer.ui(&mut cx, ui, &now, room);
        }
        let panel = Panel::top("beamer").resizable(true).default_size(FIRST * height).size_range(160.0..=MAX * height);
        panel.frame(egui::Frame::NONE).show(ui, |ui| within(ui, |ui| window_state.beamer.ui(&mut cx, ui, &now, room)));
        ui.add_space(6.0);
    }

    /// The tray; where it is.
    fn tray_ui(&mut self, ui: &mut Ui) -> Rect {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let (board, drawing, new_bits) = (session.document.board(), &session.board_scene, *new_bits);
        let tray = Tray { board, drawing, subject: session.canvas.selection.subject(board), lang: *lang, new_bits };
        let rect = ui.available_rect_before_wrap();
        if let Some(actor) = tray.ui(ui, &mut window_state.tray, outbox).filter(|_| session.paper_part != PaperPart::Table) {
            session.canvas.drag = Some(Drag::by_pointer(Dragged::Grid(GridDrag::actor(&actor, board, new_bits())), None));
        }
        rect
    }

    /// The picture for the room in the place of everything, above the capture line while that is open.
    pub(in crate::app) fn picture_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let mut cx = PanelCx { board: session.document.board(), lang: *lang, new_bits: *new_bits, outbox };
        window_state.capture.panel_ui(&mut cx, ui);
        CentralPanel::no_frame().show(ui, |ui| window_state.beamer.here_ui(ui, session.document.board(), *lang));
    }

    /// The drawing of the board or of its matrix.
    fn canvas_ui(&mut self, ui: &mut Ui, tray: Option<Rect>) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        CentralPanel::no_frame().show(ui, |ui| {
            session.canvas.rect = ui.available_rect_before_wrap();
            session.canvas.ground = style::look(ui.ctx()).canvas;
            let nothing = HashSet::new();
            let canvas = Canvas {
                found: window_state.finder.as_ref().map_or(&nothing, Finder::highlighted),
                drawing: &session.board_scene,
                part: session.paper_part,
                brush: &session.matrix.brush,
                board: session.document.board(),
                lang: *lang,
                tray,
                new_bits: *new_bits,
            };
            canvas.ui(ui, &mut session.canvas, outbox);
        });
    }
}
