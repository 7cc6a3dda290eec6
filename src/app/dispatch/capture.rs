//! What was typed in the capture line: taken over, or kept there with the reason why it is not.

use egui::Context;

use super::super::message::Message;
use super::super::window::App;
use crate::model::{Edit, RecordRef, ResponsibilityId};
use crate::save::capture::{Batch, Lexicon, Obstacle, Reading, ask, ask_of_cell, read};
use crate::scene::Target;
use crate::text::capture as t;

impl App {
    /// Takes lines over, all as one step; what is not taken stays in the line.
    pub(super) fn capture(&mut self, lines: &str) {
        let board = std::sync::Arc::clone(self.work.document.board());
        let all: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if let [only] = all[..]
            && only.starts_with('?')
        {
            return self.ask(&read(only, &board, &Lexicon::of(&board)));
        }
        let batch = match Batch::of(lines, &board, self.new_bits) {
            Ok(batch) => batch,
            Err(error) => {
                self.desk.message = Message::of(|lang| error.say(lang));
                self.desk.capture.taken(all.into_iter().map(str::to_owned).collect());
                return;
            }
        };
        if let Some(edit) = batch.edit(&board) {
            self.edit(&edit, None);
            self.show_captured(&batch);
        }
        if all.len() > 1 {
            self.desk.message = Message::of(|lang| t::taken_lines(lang, batch.taken.len(), batch.left.len()));
        } else if let Some((_, why)) = batch.left.first() {
            self.not_taken(*why);
        }
        self.desk.capture.taken(batch.left.into_iter().map(|(reading, _)| reading.line).collect());
    }

    /// Selects what was made last, and brings it into view.
    fn show_captured(&mut self, batch: &Batch) {
        let said = self.desk.message.clone();
        match (batch.made.last(), batch.newcomers.last()) {
            (Some(made), _) => self.jump(made, None),
            (None, Some(actor)) => self.work.selection.show(RecordRef::Actor(actor.clone())),
            (None, None) => {}
        }
        self.desk.message = said;
    }

    fn not_taken(&mut self, why: Obstacle) {
        self.desk.message = Message::of(|lang| t::not_taken(lang, &why.say(lang)));
    }

    /// Notes an open question about what is selected.
    fn ask(&mut self, reading: &Reading) {
        let board = self.work.document.board();
        let question = reading.question(board.head().language).filter(|question| !question.is_empty());
        let about: Vec<ResponsibilityId> = self.work.selection.responsibilities(board);
        let cell = match self.work.selection.focus() {
            Some(Target::Cell(cell)) => Some(cell),
            _ => None,
        };
        let asked = match (question, cell) {
            (Some(question), Some(cell)) => {
                let says = if board.cell_notes().contains(cell) { t::asked } else { t::asked_of_cell };
                Ok((ask_of_cell(board, cell, &question), Message::of(says)))
            }
            (Some(question), None) if !about.is_empty() => {
                let edits: Result<Vec<Edit>, _> = about.iter().map(|id| ask(board, id, &question)).collect();
                edits.map(|edits| (board.one_step(edits), Message::of(t::asked)))
            }
            _ => return self.not_taken(Obstacle::NothingAsked),
        };
        match asked {
            Ok((edit, says)) => {
                self.edit(&edit, None);
                self.desk.message = says;
                self.desk.capture.taken(Vec::new());
            }
            Err(error) => self.desk.message = Message::of(|lang| error.say(lang)),
        }
    }

    /// Puts the line away; what is typed in it is there when it comes back.
    pub(super) fn close_capture(&mut self, ctx: &Context) {
        self.desk.capture.open = false;
        self.focus_back(ctx);
    }
}
