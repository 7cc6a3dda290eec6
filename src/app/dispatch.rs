//! Carrying out what the user wanted: each action becomes an edit of the board or an effect outside it.

use std::env;
use std::path::{self, Path, PathBuf};

use egui::{Context, ViewportCommand};

use super::canvas::MARGIN;
use super::command::Command;
use super::jobs::{Answer, FileDialog};
use super::outbox::Action;
use super::save_bar::{self, SaveBar};
use super::view::FULL_SIZE;
use super::window::{App, Closing};
use crate::model::Edit;
use crate::save::{Overwrite, StoreError, Stored};
use crate::text::window;

/// How much one press of a zoom key changes.
const ZOOM_STEP: f32 = 1.25;

impl App {
    /// Carries one action out.
    pub(super) fn carry_out(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Command(command) => self.command(command, ctx),
            Action::Edit(edit) => self.edit(&edit),
            Action::Say(message) => self.desk.message = message,
            Action::SaveTo(path, replace) => {
                let overwrite = match replace {
                    true => Overwrite::Always,
                    // Its own file may be replaced unasked, as with Ctrl+S.
                    false if self.document.path() == Some(&*path) => Overwrite::Unchanged,
                    false => Overwrite::Never,
                };
                self.save_to(&path, overwrite, ctx);
            }
            Action::Browse => self.desk.dialog = Some(FileDialog::save(ctx, self.file_name())),
            Action::NotesRead => self.desk.notes_read = true,
            Action::CancelSave => {
                self.desk.save_bar = None;
                self.desk.closing = Closing::No;
            }
            Action::CloseWithoutSaving => self.close(ctx),
            Action::SaveAndClose => {
                self.desk.closing = Closing::AfterSave;
                self.save(ctx);
            }
            Action::StayOpen => self.desk.closing = Closing::No,
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        let middle = self.desk.canvas / 2.0;
        match command {
            Command::Undo => {
                if let Some(step) = self.document.undo() {
                    self.desk.message = window::undone(self.lang, &step.label.say(self.lang));
                }
            }
            Command::Redo => {
                if let Some(step) = self.document.redo() {
                    self.desk.message = window::redone(self.lang, &step.label.say(self.lang));
                }
            }
            Command::Save => self.save(ctx),
            Command::SaveAs => self.ask_where(),
            Command::Fit => {
                self.drawing.fit_anew();
                let size = self.drawing.scene().size;
                self.desk.view.fit(size, self.desk.canvas, MARGIN);
            }
            Command::ActualSize => {
                let factor = FULL_SIZE / self.desk.view.zoom;
                self.desk.view.zoom_by(factor, middle);
            }
            Command::ZoomIn => self.desk.view.zoom_by(ZOOM_STEP, middle),
            Command::ZoomOut => self.desk.view.zoom_by(1.0 / ZOOM_STEP, middle),
            Command::Tray => self.desk.tray_folded = !self.desk.tray_folded,
        }
    }

    fn edit(&mut self, edit: &Edit) {
        match self.document.apply(edit, None) {
            Ok(Some(step)) => self.desk.message = step.label.say(self.lang),
            Ok(None) => {}
            Err(error) => self.desk.message = error.say(self.lang),
        }
    }

    fn save(&mut self, ctx: &Context) {
        // Where the path is being typed, saving means that path.
        if let Some(bar) = &self.desk.save_bar {
            let action = bar.submit(self.lang);
            return self.carry_out(action, ctx);
        }
        match self.document.path().map(Path::to_owned) {
            Some(path) => self.save_to(&path, Overwrite::Unchanged, ctx),
            None => self.ask_where(),
        }
    }

    fn ask_where(&mut self) {
        let home = || env::home_dir().unwrap_or_default().join(self.file_name());
        let path = self.document.path().map_or_else(home, |path| path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        self.desk.save_bar = Some(SaveBar::new(path.display().to_string()));
    }

    fn save_to(&mut self, path: &Path, overwrite: Overwrite, ctx: &Context) {
        match self.document.save(path, overwrite) {
            Ok(stored) => {
                self.desk.save_bar = None;
                let logos = self.document.bring_logos(self.lang);
                self.desk.message = self.saved_text(path, &stored);
                for why in logos {
                    self.desk.message += &window::logo_not_saved(self.lang, &why);
                }
                if self.desk.closing == Closing::AfterSave {
                    self.close(ctx);
                }
            }
            Err(error) => {
                self.desk.message = error.say(self.lang);
                let may_replace = matches!(error, StoreError::Exists(_) | StoreError::ChangedOnDisk(_));
                self.desk.save_bar = Some(SaveBar::failed(path, self.desk.message.clone(), may_replace));
            }
        }
    }

    /// Where the board is now, and what lies beside it.
    fn saved_text(&self, path: &Path, stored: &Stored) -> String {
        let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut text = window::saved_to(self.lang, &path.display().to_string());
        if let Some(previous) = &stored.previous {
            text += &window::saved_previous(self.lang, &name(previous));
        }
        if let Some(aside) = &stored.set_aside {
            text += &window::saved_aside(self.lang, &name(aside));
        }
        text
    }

    /// A file name for a board that has none: its id.
    fn file_name(&self) -> String {
        format!("{}.ron", self.document.board().head().board)
    }

    /// Takes the answer of the system's file dialog.
    pub(super) fn hear_dialog(&mut self) {
        let Some(dialog) = &self.desk.dialog else { return };
        match dialog.answer() {
            Answer::Waiting => return,
            Answer::Chosen(path) => self.choose(&path),
            Answer::Cancelled => {}
            Answer::Unavailable => self.desk.message = window::no_dialog(self.lang),
        }
        self.desk.dialog = None;
    }

    fn choose(&mut self, path: &Path) {
        self.desk.save_bar = Some(SaveBar::new(save_bar::with_ending(path).display().to_string()));
    }

    /// The window does not close over changes that are not saved; it asks.
    pub(super) fn hear_close(&mut self, ctx: &Context) {
        let wanted = ctx.input(|input| input.viewport().close_requested());
        if wanted && self.document.has_edits() && self.desk.closing != Closing::Anyway {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.desk.closing = Closing::Asked;
        }
    }

    fn close(&mut self, ctx: &Context) {
        self.desk.closing = Closing::Anyway;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }
}
