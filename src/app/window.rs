//! The window: its parts, and one frame of it.

use std::sync::Arc;

use eframe::Frame;
use egui::{CentralPanel, Context, Margin, Panel, Ui};

use super::bars;
use super::canvas::Canvas;
use super::command::Command;
use super::document::Document;
use super::drag::{Drag, Held};
use super::drawing::Drawing;
use super::jobs::FileDialog;
use super::outbox::Outbox;
use super::rescue::Rescue;
use super::save_bar::SaveBar;
use super::style;
use super::tray::Tray;
use super::view::Viewport;
use crate::model::{Item, ResponsibilityId};
use crate::text::{Lang, window};

/// The program with its window.
pub struct App {
    /// The open board.
    pub(super) document: Document,
    /// Its drawing.
    pub(super) drawing: Drawing,
    /// How it is looked at, and what is held and asked meanwhile.
    pub(super) desk: Desk,
    /// The language of the user interface.
    pub(super) lang: Lang,
    outbox: Outbox,
    /// Makes the random bits of new ids; a test gives its own.
    new_bits: fn() -> u64,
    /// What is saved should the program fail.
    rescue: Rescue,
}

/// Everything about looking and asking that is no part of the board.
#[derive(Default)]
pub(super) struct Desk {
    /// Zoom and place.
    pub view: Viewport,
    /// What the pointer holds.
    pub held: Option<Held>,
    /// Whether the tray is folded away.
    pub tray_folded: bool,
    /// What was said last.
    pub message: String,
    /// The save bar, while it is asked where to save.
    pub save_bar: Option<SaveBar>,
    /// The system's file dialog, while it is open.
    pub dialog: Option<FileDialog>,
    /// Where closing the window stands.
    pub closing: Closing,
    /// Whether the notes about the file are put away.
    pub notes_read: bool,
    /// How large the canvas was in the last frame.
    pub canvas: egui::Vec2,
}

/// Where closing the window stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Closing {
    /// Nobody wants to.
    #[default]
    No,
    /// Unsaved changes are in the way; the user is asked.
    Asked,
    /// As soon as the board is saved.
    AfterSave,
    /// Now, whatever is unsaved.
    Anyway,
}

impl App {
    /// The program with a board.
    pub fn new(ctx: &Context, document: Document, lang: Lang, new_bits: fn() -> u64) -> Self {
        style::apply(ctx);
        let drawing = Drawing::new(document.board(), &document.logos().pictures);
        let message = match document.path() {
            None => window::opened_example(lang),
            Some(_) => String::new(),
        };
        let desk = Desk { message, ..Desk::default() };
        Self { document, drawing, desk, lang, outbox: Outbox::default(), new_bits, rescue: Rescue::default() }
    }

    /// The same program, which keeps what is not saved where it can be rescued.
    pub(super) fn with_rescue(self, rescue: Rescue) -> Self {
        Self { rescue, ..self }
    }

    /// The open board.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// One frame: keys, parts, and at its end what the user wanted.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        self.hear_dialog();
        self.hear_close(ui.ctx());
        self.drawing.update(self.document.board());
        for command in Command::pressed(ui, &self.document) {
            self.outbox.command(command);
        }
        self.panels_ui(ui);
        let shown = Arc::clone(self.document.board());
        for action in self.outbox.take() {
            self.carry_out(action, ui.ctx());
            // What was done may change every part; all are drawn anew.
            ui.ctx().request_repaint();
        }
        if !Arc::ptr_eq(&shown, self.document.board()) {
            // What is held was taken from a board that is no longer shown.
            self.desk.held = None;
        }
        self.rescue.remember(&self.document);
    }

    fn panels_ui(&mut self, ui: &mut Ui) {
        let Self { document, drawing, desk, lang, outbox, new_bits, .. } = self;
        let lang = *lang;
        let bar = |fill| egui::Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6));
        Panel::top("tools").frame(bar(style::BAR)).show(ui, |ui| bars::tool_bar_ui(ui, document, lang, outbox));
        if desk.closing == Closing::Asked {
            Panel::top("close").frame(bar(style::NOTICE)).show(ui, |ui| bars::close_bar_ui(ui, lang, outbox));
        } else if let Some(save_bar) = &mut desk.save_bar {
            Panel::top("save").frame(bar(style::NOTICE)).show(ui, |ui| save_bar.ui(ui, lang, outbox));
        }
        if !(desk.notes_read || document.notes().is_empty() && document.logos().notes.is_empty()) {
            Panel::top("notes").frame(bar(style::NOTICE)).show(ui, |ui| bars::notes_bar_ui(ui, document, lang, outbox));
        }
        Panel::bottom("status").frame(bar(style::STATUS)).show(ui, |ui| {
            bars::status_ui(ui, &desk.message, drawing.laid(), &desk.view, lang);
        });
        if !desk.tray_folded {
            let panel = Panel::left("tray").default_size(250.0).size_range(180.0..=420.0).frame(bar(style::PANEL));
            let tray = Tray { board: document.board(), drawing, lang };
            if let Some(actor) = panel.show(ui, |ui| tray.ui(ui)).inner {
                let new = ResponsibilityId::make(actor.name(), new_bits());
                desk.held = Some(Held::new(Drag::Actor { actor: actor.id.clone(), new }));
            }
        }
        CentralPanel::no_frame().show(ui, |ui| {
            desk.canvas = ui.available_size();
            let canvas = Canvas { drawing, board: document.board(), lang };
            canvas.ui(ui, &mut desk.view, &mut desk.held, outbox);
        });
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.frame_ui(ui);
    }
}
