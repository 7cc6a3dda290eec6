//! Leaving the present board, for another one or for good: what happens to what is not saved.

use egui::{Context, ViewportCommand};

use super::action::LeaveAction;
use crate::app::files::file_state::FileState;
use crate::app::files::leave_state::{AfterLeaving, LeaveState};
use crate::app::platform::signals;
use crate::app::shell::window::App;
use crate::text::Lang;

impl App {
    /// Carries a wish about leaving the board out.
    pub(in crate::app) fn leave_action(&mut self, wish: LeaveAction, ctx: &Context) {
        match wish {
            LeaveAction::LeaveUnsaved => self.leave_unsaved(ctx),
            LeaveAction::LeaveKept => self.leave_kept(ctx),
            LeaveAction::SaveAndLeave => self.save_and_leave(ctx),
            LeaveAction::Stay => self.stay(ctx),
        }
    }

    /// Hears whether the program is to end. Heard twice in one frame it is the same as once.
    pub(in crate::app) fn poll_end(&mut self, ctx: &Context) {
        self.files.poll_signal(ctx);
        self.poll_close(ctx);
    }

    /// The window does not close over changes that are not saved; it asks, where it can be seen.
    fn poll_close(&mut self, ctx: &Context) {
        let wanted = ctx.input(|input| input.viewport().close_requested());
        if wanted && !matches!(self.files.leaving, LeaveState::Anyway | LeaveState::Kept) {
            self.save_before_leaving();
        }
        if wanted && self.would_lose() && !matches!(self.files.leaving, LeaveState::Anyway | LeaveState::Kept) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if ctx.input(|input| input.viewport().minimized == Some(true)) {
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            }
            self.files.leaving = LeaveState::Asked(AfterLeaving::Close);
        } else if wanted {
            self.store_preferences();
            // Whoever leaves with everything saved, or does not want the rest, needs nothing kept.
            self.finish_autosave();
            let typed = self.window_state.capture.lines();
            let is_kept = matches!(self.files.leaving, LeaveState::Kept);
            let is_wanted = is_kept && (self.session.document.has_edits() || !typed.is_empty());
            if is_wanted {
                self.files.recovery.keep_typed(&self.session.document, typed);
            }
            if !is_wanted {
                self.files.recovery.forget();
            }
            if !self.files.recovery.finish() && is_wanted {
                self.files.crash_save.note_unkept();
            }
        }
    }

    /// True if anything is lost with the present board: changes, or a text that waits in its field.
    fn would_lose(&self) -> bool {
        self.session.document.has_edits() || self.unfinished(self.lang).is_some()
    }

    /// Text in a field that is not taken over: in the properties, in the table, in the meeting, in the capture line.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<String> {
        let board = self.session.document.board();
        let in_table = || self.session.table.unfinished(board);
        let in_round = || self.window_state.side.meeting.unfinished(lang);
        let in_panels = self.window_state.side.inspector.unfinished(board, lang).or_else(in_table).or_else(in_round);
        in_panels.or_else(|| self.window_state.capture.unfinished(lang))
    }

    /// Leaves the present board for something else; unsaved changes are asked about before.
    pub(in crate::app) fn leave_for(&mut self, next: AfterLeaving, ctx: &Context) {
        self.files.stop_asking();
        self.save_before_leaving();
        if self.would_lose() {
            self.files.leaving = LeaveState::Asked(next);
        } else {
            self.go_on(next, ctx);
        }
    }

    /// Goes back to the board, which is not left after all.
    fn stay(&mut self, ctx: &Context) {
        self.files.leaving = LeaveState::No;
        self.window_state.focus_back(ctx);
    }

    /// Leaves the present board, whatever is unsaved.
    fn leave_unsaved(&mut self, ctx: &Context) {
        if let LeaveState::Asked(next) = std::mem::take(&mut self.files.leaving) {
            self.go_on(next, ctx);
        }
    }

    /// Leaves the present board; what is unsaved is offered again at the next start.
    fn leave_kept(&mut self, ctx: &Context) {
        if let LeaveState::Asked(next) = std::mem::take(&mut self.files.leaving) {
            self.files.recovery.keep_typed(&self.session.document, self.window_state.capture.lines());
            self.files.recovery.leave();
            self.go_on(next, ctx);
            if matches!(self.files.leaving, LeaveState::Anyway) {
                self.files.leaving = LeaveState::Kept;
            }
        }
    }

    /// Saves the present board and leaves it if that worked.
    fn save_and_leave(&mut self, ctx: &Context) {
        if let LeaveState::Asked(next) = std::mem::take(&mut self.files.leaving) {
            self.files.leaving = LeaveState::AfterSave(next);
            self.save(ctx);
        }
    }

    pub(in crate::app) fn go_on(&mut self, next: AfterLeaving, ctx: &Context) {
        match next {
            AfterLeaving::Close => {
                self.files.leaving = LeaveState::Anyway;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            AfterLeaving::Show(document, says) => {
                self.show(*document, ctx);
                self.window_state.message = says;
            }
        }
    }
}

impl FileState {
    /// The end from outside, about which nobody can be asked: what is not saved is kept.
    fn poll_signal(&mut self, ctx: &Context) {
        if signals::asked() {
            self.leaving = LeaveState::Kept;
            ctx.send_viewport_cmd(ViewportCommand::Close);
            // The window that is minimized hears of it only when it is woken once more.
            ctx.request_repaint();
        }
    }
}
