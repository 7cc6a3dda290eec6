//! Wishes about the file of the board, each to what carries it out.

use egui::Context;

use super::action::FilesAction;
use crate::app::shell::window::App;

impl App {
    /// Carries a wish about the file out.
    pub(in crate::app) fn files_action(&mut self, wish: FilesAction, ctx: &Context) {
        match wish {
            FilesAction::SaveTo(path, replace) => self.save_as(&path, replace, ctx),
            FilesAction::AskPath(purpose) => {
                self.files.request.dialog = None;
                self.ask_path(purpose);
            }
            FilesAction::Browse(purpose) => self.browse(purpose, ctx),
            FilesAction::CancelPath => self.cancel_path(ctx),
            FilesAction::OpenFile(path) => self.open_file(&path, ctx),
            FilesAction::PresenceRead(token) => self.files.presence.note_read(token),
            FilesAction::NotesRead => self.session.notes_read = true,
            FilesAction::Conflict(answer) => self.answer_conflict(answer, ctx),
            FilesAction::Recovery(answer) => self.recover(answer, ctx),
            FilesAction::TakePrevious => self.take_previous(),
            FilesAction::PreviousBeside => self.previous_beside(ctx),
            FilesAction::TakeUp(place, text) => self.take_up_aside(place, &text),
        }
    }
}
