//! The window: its parts, and one frame of it.

use std::sync::Arc;

use eframe::Frame;
use egui::{CentralPanel, Context, Margin, Panel, Ui, ViewportCommand};

use super::bars;
use super::canvas::{self, Canvas, Drag, Hand, Held};
use super::command;
use super::desk::{Desk, Leaving, Overlay};
use super::document::Document;
use super::help;
use super::inline::Around;
use super::menu_bar;
use super::outbox::Outbox;
use super::platform;
use super::rescue::Rescue;
use super::start::{Around as StartAround, Start};
use super::style;
use super::tray::Tray;
use super::work::Work;
use crate::model::{Board, BoardId, Head, Item, ResponsibilityId};
use crate::save::LogoSource;
use crate::text::{Lang, start, window};

/// The program with its window.
pub struct App {
    /// The board that is worked on.
    pub(super) work: Work,
    /// Panels, questions, messages.
    pub(super) desk: Desk,
    /// The language of the user interface.
    pub(super) lang: Lang,
    outbox: Outbox,
    /// Makes the random bits of new ids; a test gives its own.
    pub(super) new_bits: fn() -> u64,
    /// What is saved should the program fail.
    rescue: Rescue,
}

impl App {
    /// The program with a board.
    pub fn new(ctx: &Context, document: Document, lang: Lang, new_bits: fn() -> u64) -> Self {
        style::set_up(ctx);
        let work = Work::new(document, style::drawing(ctx));
        ctx.memory_mut(|memory| memory.request_focus(canvas::id()));
        Self { work, desk: Desk::default(), lang, outbox: Outbox::default(), new_bits, rescue: Rescue::default() }
    }

    /// The program without a board: with the start page, and an empty sheet in the place of one.
    pub fn start(ctx: &Context, lang: Lang, new_bits: fn() -> u64) -> Self {
        let nothing = Board::new(Head::new(BoardId::new("board"), ""));
        let app = Self::new(ctx, Document::untitled(Arc::new(nothing), &LogoSource::Nowhere), lang, new_bits);
        Self { desk: Desk { start: Some(Start::new(false)), ..Desk::default() }, ..app }
    }

    /// The same program, which keeps what is not saved where it can be rescued.
    pub(super) fn with_rescue(self, rescue: Rescue) -> Self {
        Self { rescue, ..self }
    }

    /// The open board.
    pub fn document(&self) -> &Document {
        &self.work.document
    }

    /// One frame: keys, parts, and at its end what the user wanted.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        self.hear_dialog(ui.ctx());
        self.hear_dropped(ui.ctx());
        self.hear_close(ui.ctx());
        self.work.drawing.wear(style::drawing(ui.ctx()));
        self.work.settle(None);
        let on_board = ui.memory(|memory| memory.has_focus(canvas::id())) && self.desk.overlay.is_none();
        for command in command::pressed(ui, &self.work.now(self.desk.start.as_ref()), on_board) {
            self.outbox.command(command);
        }
        self.panels_ui(ui);
        self.overlay_ui(ui);
        let shown = Arc::clone(self.work.document.board());
        for action in self.outbox.take() {
            self.carry_out(action, ui.ctx());
            // What was done may change every part; all are drawn anew.
            ui.ctx().request_repaint();
        }
        if !Arc::ptr_eq(&shown, self.work.document.board()) {
            // What is held was taken from a board that is no longer shown.
            self.work.held = None;
        }
        self.name_window(ui.ctx());
        self.rescue.remember(&self.work.document);
    }

    /// The title of the window says which board is open and whether it is saved.
    fn name_window(&mut self, ctx: &Context) {
        let start = self.desk.start.as_ref();
        let title = title(start.is_none_or(|start| start.has_board).then_some(&self.work.document), self.lang);
        if title != self.desk.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.desk.title = title;
        }
    }

    fn panels_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let bar = |fill| egui::Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6));
        let Self { work, desk, lang, outbox, new_bits, .. } = self;
        let lang = *lang;
        let now = work.now(desk.start.as_ref());
        Panel::top("tools").frame(bar(look.bar)).show(ui, |ui| bars::tool_bar_ui(ui, &now, lang, outbox));
        if let Leaving::Asked(next) = &desk.leaving {
            Panel::top("leave").frame(bar(look.notice)).show(ui, |ui| bars::leave_bar_ui(ui, next, lang, outbox));
        } else if let Some(path_bar) = &mut desk.path_bar {
            Panel::top("path").frame(bar(look.notice)).show(ui, |ui| path_bar.ui(ui, lang, outbox));
        }
        if let Some(page) = &mut desk.start {
            let status = Panel::bottom("status").frame(bar(look.status));
            status.show(ui, |ui| bars::status_ui(ui, &desk.message, None, lang));
            let theme = style::drawing(ui.ctx());
            let around = StartAround { lang, theme, new_bits: *new_bits, has_keys: desk.overlay.is_none() };
            let panel = CentralPanel::no_frame().frame(egui::Frame::new().fill(look.canvas));
            panel.show(ui, |ui| page.ui(ui, &around, outbox));
            return;
        }
        let is_noted = !work.document.notes().is_empty() || !work.document.logos().notes.is_empty();
        if is_noted && !work.notes_read {
            Panel::top("notes").frame(bar(look.notice)).show(ui, |ui| bars::notes_bar_ui(ui, &work.document, lang, outbox));
        }
        Panel::bottom("status")
            .frame(bar(look.status))
            .show(ui, |ui| bars::status_ui(ui, &desk.message, Some((work.drawing.laid(), &work.view)), lang));
        if !desk.tray_folded {
            let panel = Panel::left("tray").default_size(250.0).size_range(180.0..=420.0).frame(bar(look.panel));
            let tray = Tray { board: work.document.board(), drawing: &work.drawing, lang };
            if let Some(actor) = panel.show(ui, |ui| tray.ui(ui)).inner {
                let new = ResponsibilityId::make(actor.name(), new_bits());
                work.held = Some(Held::new(Drag::Actor { actor: actor.id.clone(), new }));
            }
        }
        CentralPanel::no_frame().show(ui, |ui| {
            work.canvas = ui.available_rect_before_wrap();
            let canvas = Canvas { drawing: &work.drawing, board: work.document.board(), lang };
            let mut hand = Hand { view: &mut work.view, held: &mut work.held, selection: &mut work.selection };
            canvas.ui(ui, &mut hand, outbox);
        });
    }

    fn overlay_ui(&mut self, ui: &Ui) {
        let Self { work, desk, lang, outbox, new_bits, .. } = self;
        let now = work.now(desk.start.as_ref());
        match &mut desk.overlay {
            None => {}
            Some(Overlay::Keys) => help::keys_ui(ui, *lang, outbox),
            Some(Overlay::Palette(palette)) => palette.ui(ui, &now, *lang, outbox),
            Some(Overlay::Inline(inline)) => {
                let group = work.drawing.group(&inline.target());
                let place = group.map_or(work.canvas, |group| work.view.rect_from_scene(work.canvas, group.rect));
                let around = Around { board: work.document.board(), lang: *lang, new_bits: *new_bits, place };
                inline.ui(ui, &around, outbox);
            }
            Some(Overlay::Things(at)) => menu_bar::things_ui(ui, *at, &now, *lang, outbox),
        }
    }
}

/// The title of the window with this board, or without one.
pub(super) fn title(document: Option<&Document>, lang: Lang) -> String {
    match document {
        None => start::title(lang),
        Some(document) if document.has_edits() => window::app_title_unsaved(lang, &document.board().head().title),
        Some(document) => window::app_title(lang, &document.board().head().title),
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        platform::maximize(ui.ctx());
        self.frame_ui(ui);
    }
}
