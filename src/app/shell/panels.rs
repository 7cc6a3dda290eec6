//! What is below the bars while a board is open: the tray, the status line, the panel to the right, and in the middle the part that is
//! shown.

use std::collections::HashSet;

use egui::{CentralPanel, Panel, Rect, Ui};

use super::bars;
use super::find_bar::Finder;
use super::window::{App, bar, within};
use crate::app::beamer::{self, Place};
use crate::app::canvas::brush::{self, Bar};
use crate::app::canvas::{Canvas, Drag, Hand, Held};
use crate::app::kit::style;
use crate::app::preferences::{first_width, note_width};
use crate::app::session::paper_part::Part;
use crate::app::tray::Tray;

/// How wide the tray is at first: the hint in its field is seen whole.
const TRAY: f32 = 250.0;
/// The same with the preview of the beamer above it.
const WITH_BEAMER: f32 = 300.0;

impl App {
    /// The board with the panels around it.
    pub(in crate::app) fn board_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        self.read_ui(ui);
        self.status_ui(ui);
        self.window_state.capture.panel_ui(ui, self.session.document.board(), self.lang, &mut self.outbox);
        let tray = self.left_ui(ui);
        self.side_ui(ui);
        let Self { session, lang, outbox, .. } = self;
        match session.part {
            Part::Board => self.canvas_ui(ui, tray),
            Part::Matrix => {
                let shown = Bar { board: session.document.board(), brush: &session.brush, look: session.look, lang: *lang };
                Panel::top("brush").frame(bar(look.panel)).show(ui, |ui| brush::bar_ui(ui, shown, outbox));
                self.canvas_ui(ui, tray);
            }
            Part::Table => self.table_ui(ui),
        }
    }

    /// What there is to say about the file, until it was read.
    fn read_ui(&mut self, ui: &mut Ui) {
        let Self { session, lang, outbox, .. } = self;
        let is_noted = !session.document.notes().is_empty() || !session.document.logos().notes.is_empty();
        if is_noted && !session.notes_read {
            let panel = Panel::top("notes").frame(bar(style::look(ui.ctx()).notice));
            panel.show(ui, |ui| bars::notes_bar_ui(ui, &session.document, *lang, outbox));
        }
    }

    fn status_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        let lang = *lang;
        let filtered = session.board_view.say(session.document.board(), lang);
        let said = filtered.into_iter().chain([window_state.message.say(lang).to_owned()]).collect::<Vec<_>>().join(" · ");
        window_state.notes.update(session.document.board());
        let notes = window_state.notes.summary(&session.drawing, lang);
        let (document, drawing, selection) = (&session.document, &session.drawing, &session.selection);
        let rows = (session.part == Part::Table).then(|| session.table.say());
        let beamer_mm = window_state.beamer.reads_from_mm();
        let seen =
            bars::Seen { document, drawing, selection, view: &session.view, notes, room: window_state.room, beamer_mm, rows };
        let panel = Panel::bottom("status").frame(bar(style::look(ui.ctx()).status));
        panel.show(ui, |ui| bars::status_ui(ui, &said, Some(&seen), lang, outbox));
    }

    /// The column on the left: what the room sees, and the tray; where the tray is.
    fn left_ui(&mut self, ui: &mut Ui) -> Option<Rect> {
        let has_beamer = self.window_state.beamer.place == Place::Window;
        if self.window_state.tray_folded && !has_beamer {
            return None;
        }
        let widths = &self.window_state.widths;
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
                (!self.window_state.tray_folded).then(|| self.tray_ui(ui))
            })
        });
        let widths = &mut self.window_state.widths;
        note_width(ui.ctx(), if has_beamer { &mut widths.beamer } else { &mut widths.tray }, id, shown.response.rect);
        shown.inner
    }

    /// What the room sees, above the tray; without one in the whole column.
    fn beamer_ui(&mut self, ui: &mut Ui) {
        /// How much of the column it takes at first, and at most.
        const FIRST: f32 = 0.65;
        const MOST: f32 = 0.8;
        let Self { session, window_state, lang, outbox, .. } = self;
        let now = session.now(window_state);
        let (height, board) = (ui.available_height(), session.document.board());
        let around = beamer::PanelAround { board, now: &now };
        if window_state.tray_folded {
            return window_state.beamer.ui(ui, (around, &mut window_state.room), *lang, outbox);
        }
        let panel = Panel::top("beamer").resizable(true).default_size(FIRST * height).size_range(160.0..=MOST * height);
        panel
            .frame(egui::Frame::NONE)
            .show(ui, |ui| within(ui, |ui| window_state.beamer.ui(ui, (around, &mut window_state.room), *lang, outbox)));
        ui.add_space(6.0);
    }

    /// The tray; where it is.
    fn tray_ui(&mut self, ui: &mut Ui) -> Rect {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let (board, drawing, new_bits) = (session.document.board(), &session.drawing, *new_bits);
        let tray = Tray { board, drawing, subject: session.selection.subject(board), lang: *lang, new_bits };
        let rect = ui.available_rect_before_wrap();
        if let Some(actor) = tray.ui(ui, &mut window_state.tray, outbox).filter(|_| session.part != Part::Table) {
            session.held = Some(Held::new(Drag::actor(&actor, board, new_bits()), None));
        }
        rect
    }

    /// The picture for the room in the place of everything, above the capture line while that is open.
    pub(in crate::app) fn picture_ui(&mut self, ui: &mut Ui) {
        let Self { session, window_state, lang, outbox, .. } = self;
        window_state.capture.panel_ui(ui, session.document.board(), *lang, outbox);
        CentralPanel::no_frame().show(ui, |ui| window_state.beamer.here_ui(ui, session.document.board(), *lang));
    }

    /// The drawing of the board or of its matrix.
    fn canvas_ui(&mut self, ui: &mut Ui, tray: Option<Rect>) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        CentralPanel::no_frame().show(ui, |ui| {
            session.canvas = ui.available_rect_before_wrap();
            let nothing = HashSet::new();
            let canvas = Canvas {
                found: window_state.finder.as_ref().map_or(&nothing, Finder::lit),
                drawing: &session.drawing,
                part: session.part,
                brush: &session.brush,
                board: session.document.board(),
                lang: *lang,
                tray,
                new_bits: *new_bits,
            };
            let (view, held, selection) = (&mut session.view, &mut session.held, &mut session.selection);
            let mut hand = Hand { view, held, selection, slide: &mut session.slide, painting: &mut session.painting };
            canvas.ui(ui, &mut hand, outbox);
        });
    }
}
