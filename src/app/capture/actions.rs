//! Lines of the capture line: taken over, or kept there with the reason why they are not.

use egui::Context;

use super::action::CaptureAction;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::capture::{Batch, Obstacle, Reading, ask, ask_of_cell, read};
use crate::intake::clean;
use crate::model::RecordRef;
use crate::save::MAX_LIST_BYTES;
use crate::text::capture as t;

impl App {
    /// Carries a wish of the capture line out.
    pub(in crate::app) fn capture_action(&mut self, wish: CaptureAction, ctx: &Context) {
        match wish {
            CaptureAction::Capture(lines) => self.capture(&lines),
            CaptureAction::CloseCapture => self.window_state.close_capture(ctx),
        }
    }

    /// Takes lines over, all as one step; what is not taken stays in the line.
    pub(in crate::app) fn capture(&mut self, lines: &str) {
        if lines.len() > MAX_LIST_BYTES {
            self.window_state.message = Message::of(t::too_long);
            return;
        }
        let lines = &clean(lines);
        let board = std::sync::Arc::clone(self.session.document.board());
        let lexicon = self.window_state.capture.lexicon_of(&board);
        let all: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if let [only] = all[..] {
            let reading = read(only, &board, &lexicon);
            if reading.is_question() {
                return self.ask(&reading);
            }
        }
        let batch = match Batch::of(lines, (&board, lexicon), self.new_bits) {
            Ok(batch) => batch,
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.window_state.capture.taken(all.into_iter().map(str::to_owned).collect());
                return;
            }
        };
        if let Some(edit) = batch.edit(&board) {
            self.edit(&edit, None);
            self.show_captured(&batch);
        }
        if all.len() > 1 {
            self.window_state.message =
                Message::of(|lang| t::taken_lines(lang, batch.taken.len(), batch.again.len(), batch.left.len()));
        } else if let Some(known) = batch.known.last().filter(|_| batch.taken.is_empty() && batch.left.is_empty()) {
            self.jump(known, None);
            self.session.canvas.selection.show(RecordRef::Responsibility(known.clone()));
            self.window_state.message = Message::of(t::said_already);
        } else if let Some((_, why)) = batch.left.first() {
            self.window_state.not_taken(*why);
        }
        self.window_state.capture.taken(batch.left.into_iter().map(|(reading, _)| reading.line).collect());
    }

    /// Selects what was made last, and brings it into view.
    fn show_captured(&mut self, batch: &Batch) {
        let said = self.window_state.message.clone();
        match (batch.made.last(), batch.newcomers.last()) {
            (Some(made), _) => {
                self.jump(made, None);
                // It may not be drawn; what is asked next is about it all the same.
                self.session.canvas.selection.show(RecordRef::Responsibility(made.clone()));
            }
            (None, Some(actor)) => self.session.canvas.selection.show(RecordRef::Actor(actor.clone())),
            (None, None) => {}
        }
        self.window_state.message = said;
    }

    /// Notes an open question about what the properties show.
    fn ask(&mut self, reading: &Reading) {
        let board = self.session.document.board();
        let Some(question) = reading.question(board.head().language) else {
            return self.window_state.not_taken(Obstacle::NothingAsked);
        };
        let asked = match self.session.canvas.selection.subject(board) {
            Some(RecordRef::CellNote(cell)) => {
                let says = if board.cell_notes().contains(&cell) { t::asked } else { t::asked_of_cell };
                Ok((ask_of_cell(board, &cell, &question), Message::of(says)))
            }
            Some(RecordRef::Responsibility(id)) => ask(board, &id, &question).map(|edit| (edit, Message::of(t::asked))),
            _ => return self.window_state.not_taken(Obstacle::NothingAsked),
        };
        match asked {
            Ok((edit, says)) => {
                self.edit(&edit, None);
                self.window_state.message = says;
                self.window_state.capture.taken(Vec::new());
            }
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
    }
}

impl WindowState {
    fn not_taken(&mut self, why: Obstacle) {
        self.message = Message::of(|lang| t::not_taken(lang, &why.say(lang)));
    }

    /// Puts the line away; what is typed in it is there when it comes back.
    pub(in crate::app) fn close_capture(&mut self, ctx: &Context) {
        self.capture.open = false;
        self.focus_back(ctx);
    }
}
