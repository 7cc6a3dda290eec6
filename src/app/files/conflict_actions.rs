//! A file that was changed elsewhere: noticed, asked about, and what the answer does.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::action::ConflictAnswer;
use super::conflict::{Conflict, file_name};
use crate::app::differences::{Comparison, named};
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::save::Overwrite;
use crate::text::versions;

impl App {
    /// A save was refused: somebody else saved the file since it was read.
    pub(in crate::app) fn refuse_save(&mut self, path: &Path) {
        self.files.stop_asking();
        self.files.conflict = Some(Conflict::read(path, true, self.lang));
    }

    /// Looks whether the file was changed elsewhere, when the window is looked at again.
    pub(in crate::app) fn poll_file_changes(&mut self, ctx: &Context) {
        if let Some(conflict) = self.files.watch.follow(ctx, &self.session.document, self.lang)
            && self.files.conflict.is_none()
        {
            self.files.conflict = Some(conflict);
        }
    }

    /// Carries out what the user wants with a file that was changed elsewhere.
    pub(in crate::app) fn answer_conflict(&mut self, answer: ConflictAnswer, ctx: &Context) {
        let Some(conflict) = &mut self.files.conflict else { return };
        let name = file_name(&conflict.path);
        match (answer, &conflict.theirs) {
            (ConflictAnswer::AskReplace, _) => conflict.ask(),
            (ConflictAnswer::Later, _) => {
                self.files.conflict = None;
                self.window_state.focus_back(ctx);
            }
            (ConflictAnswer::Differences, Ok(theirs)) => {
                let old = (Arc::clone(&theirs.board), named(&conflict.path, versions::on_disk, self.lang));
                let new = (None, versions::here(self.lang));
                self.window_state.side.compare(Comparison { old, new, is_previous: false });
            }
            (ConflictAnswer::Reload, Ok(_)) => self.reload(&name, ctx),
            (ConflictAnswer::Copy, _) => {
                let copy = conflict.copy().to_owned();
                self.save_to(&copy, Overwrite::Never, ctx);
            }
            (ConflictAnswer::Replace, theirs) if conflict.was_asked() => {
                let (path, theirs) = (conflict.path.clone(), theirs.as_ref().ok().map(|theirs| theirs.origin.clone()));
                let stored = self.session.document.save_over(&path, theirs.as_ref());
                self.report_saved(&path, stored, ctx);
            }
            (ConflictAnswer::Replace | ConflictAnswer::Differences | ConflictAnswer::Reload, _) => {}
        }
    }

    fn reload(&mut self, name: &str, ctx: &Context) {
        let Some(Ok(theirs)) = self.files.conflict.take().map(|conflict| conflict.theirs) else { return };
        let had_edits = self.session.document.has_edits();
        if had_edits {
            // What was not saved is offered at the next start as well, should the window close over the reloaded board.
            self.files.recovery.leave();
        }
        self.window_state.message = match self.session.document.reload(&theirs) {
            Ok(()) if had_edits => Message::of(|lang| versions::reloaded_kept(lang, name)),
            Ok(()) => Message::of(|lang| versions::reloaded(lang, name)),
            Err(error) => Message::of(|lang| error.say(lang)),
        };
        self.session.notes_read = false;
        self.session.settle(None);
        self.window_state.focus_back(ctx);
    }
}
