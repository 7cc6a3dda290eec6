//! Undo, redo, and going through the steps.

use std::sync::Arc;

use super::paper_part::PaperPart;
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{Board, RecordRef};
use crate::text::{inspector, window};

impl App {
    /// Takes the last step back.
    pub(in crate::app) fn undo(&mut self) {
        let before = Arc::clone(self.session.document.board());
        self.session.table.end_editing();
        if let Some(step) = self.session.document.undo() {
            self.window_state.message = Message::of(|lang| window::undone(lang, &step.label.say(lang)));
            self.session.show_changed(&before, &step.show);
        }
    }

    /// Does it again.
    pub(in crate::app) fn redo(&mut self) {
        let before = Arc::clone(self.session.document.board());
        self.session.table.end_editing();
        if let Some(step) = self.session.document.redo() {
            self.window_state.message = Message::of(|lang| window::redone(lang, &step.label.say(lang)));
            self.session.show_changed(&before, &step.show);
        }
    }

    /// Goes back or forward until so many steps are done.
    pub(in crate::app) fn go_to_step(&mut self, step: usize) {
        while self.session.document.history().len() > step && self.session.document.undo().is_some() {}
        while self.session.document.history().len() < step && self.session.document.redo().is_some() {}
        let label = self.session.document.history().undo_step().map(|step| &step.label);
        self.window_state.message =
            Message::of(|lang| label.map_or_else(|| inspector::step_start(lang), |label| label.say(lang)));
        self.session.settle(None);
    }
}

impl Session {
    /// After a step back or forward: what it changed is selected and brought into view.
    fn show_changed(&mut self, before: &Board, records: &[RecordRef]) {
        self.settle(None);
        if self.paper_part == PaperPart::Table {
            let rows: Vec<RecordRef> = records.iter().filter(|row| self.document.board().has(row)).cloned().collect();
            if let Some(last) = rows.last() {
                self.choose_row(last);
                self.table.listing_mut().choose_all(&rows);
            }
            return;
        }
        self.follow(before, None);
        self.canvas.selection.choose_one(records, (self.document.board(), &self.board_scene));
        self.reveal();
    }
}
