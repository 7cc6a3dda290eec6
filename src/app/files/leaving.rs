//! Leaving the present board, for another one or for good: what happens to what is not saved.

use egui::{Context, ViewportCommand};

use crate::app::shell::window_state::{Leaving, Next};
use crate::app::platform::signals;
use crate::app::shell::window::App;
use crate::text::Lang;

impl App {
    /// Hears whether the program is to end. Heard twice in one frame it is the same as once.
    pub(in crate::app) fn hear_end(&mut self, ctx: &Context) {
        self.hear_signal(ctx);
        self.hear_close(ctx);
    }

    /// Whoever ends the program from outside cannot be asked: what is not saved is kept.
    fn hear_signal(&mut self, ctx: &Context) {
        if signals::asked() {
            self.desk.leaving = Leaving::Kept;
            ctx.send_viewport_cmd(ViewportCommand::Close);
            // The window that is minimized hears of it only when it is woken once more.
            ctx.request_repaint();
        }
    }

    /// The window does not close over changes that are not saved; it asks, where it can be seen.
    fn hear_close(&mut self, ctx: &Context) {
        let wanted = ctx.input(|input| input.viewport().close_requested());
        if wanted && !matches!(self.desk.leaving, Leaving::Anyway | Leaving::Kept) {
            self.save_before_leaving();
        }
        if wanted && self.would_lose() && !matches!(self.desk.leaving, Leaving::Anyway | Leaving::Kept) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if ctx.input(|input| input.viewport().minimized == Some(true)) {
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            }
            self.desk.leaving = Leaving::Asked(Next::Close);
        } else if wanted {
            self.store_preferences();
            // Whoever leaves with everything saved, or does not want the rest, needs nothing kept.
            self.finish_autosave();
            let is_wanted = matches!(self.desk.leaving, Leaving::Kept) && self.work.document.has_edits();
            if !is_wanted {
                self.recovery.forget();
            }
            if !self.recovery.finish() && is_wanted {
                self.rescue.note_unkept();
            }
        }
    }

    /// Whether anything is lost with the present board: changes, or a text that waits in its field.
    fn would_lose(&self) -> bool {
        self.work.document.has_edits() || self.unfinished(self.lang).is_some()
    }

    /// Which text in a field is not taken over: in the properties, in the table, in the round, in the capture line.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<String> {
        let board = self.work.document.board();
        let in_table = || self.work.table.unfinished(board);
        let in_round = || self.desk.round.unfinished(lang);
        let in_panels = self.desk.inspector.unfinished(board, lang).or_else(in_table).or_else(in_round);
        in_panels.or_else(|| self.desk.capture.unfinished(lang))
    }

    /// Leaves the present board for something else; unsaved changes are asked about before.
    pub(in crate::app) fn leave_for(&mut self, next: Next, ctx: &Context) {
        self.stop_asking();
        self.save_before_leaving();
        if self.would_lose() {
            self.desk.leaving = Leaving::Asked(next);
        } else {
            self.go_on(next, ctx);
        }
    }

    /// Goes back to the board, which is not left after all.
    pub(in crate::app) fn stay(&mut self, ctx: &Context) {
        self.desk.leaving = Leaving::No;
        self.focus_back(ctx);
    }

    /// Leaves the present board, whatever is unsaved.
    pub(in crate::app) fn leave_unsaved(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.go_on(next, ctx);
        }
    }

    /// Leaves the present board; what is unsaved is offered again at the next start.
    pub(in crate::app) fn leave_kept(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.recovery.leave();
            self.go_on(next, ctx);
            if matches!(self.desk.leaving, Leaving::Anyway) {
                self.desk.leaving = Leaving::Kept;
            }
        }
    }

    /// Saves the present board and leaves it if that worked.
    pub(in crate::app) fn save_and_leave(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.desk.leaving = Leaving::AfterSave(next);
            self.save(ctx);
        }
    }

    pub(in crate::app) fn go_on(&mut self, next: Next, ctx: &Context) {
        match next {
            Next::Close => {
                self.desk.leaving = Leaving::Anyway;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Next::Show(document, says) => {
                self.show(*document, ctx);
                self.desk.message = says;
            }
        }
    }
}
