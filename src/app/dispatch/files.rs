//! Files: saving, asking where, closing.

use std::env;
use std::path::{self, Path, PathBuf};

use egui::{Context, ViewportCommand};

use super::super::desk::Closing;
use super::super::jobs::Answer;
use super::super::save_bar::{self, SaveBar};
use super::super::window::App;
use crate::save::{Overwrite, StoreError, Stored};
use crate::text::window;

impl App {
    /// Saves to the board's file, or asks where to.
    pub(super) fn save(&mut self, ctx: &Context) {
        // Where the path is being typed, saving means that path.
        if let Some(bar) = &self.desk.save_bar {
            let action = bar.submit(self.lang);
            return self.carry_out(action, ctx);
        }
        match self.work.document.path().map(Path::to_owned) {
            Some(path) => self.save_to(&path, Overwrite::Unchanged, ctx),
            None => self.ask_where(),
        }
    }

    /// Asks where to save.
    pub(super) fn ask_where(&mut self) {
        let home = || env::home_dir().unwrap_or_default().join(self.file_name());
        let path = self.work.document.path().map_or_else(home, |path| path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        self.desk.save_bar = Some(SaveBar::new(path.display().to_string()));
    }

    /// Saves to this file.
    pub(super) fn save_to(&mut self, path: &Path, overwrite: Overwrite, ctx: &Context) {
        match self.work.document.save(path, overwrite) {
            Ok(stored) => {
                self.desk.save_bar = None;
                let logos = self.work.document.bring_logos(self.lang);
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
    pub(super) fn file_name(&self) -> String {
        format!("{}.ron", self.work.document.board().head().board)
    }

    /// Takes the answer of the system's file dialog.
    pub(in crate::app) fn hear_dialog(&mut self) {
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
    pub(in crate::app) fn hear_close(&mut self, ctx: &Context) {
        let wanted = ctx.input(|input| input.viewport().close_requested());
        if wanted && self.work.document.has_edits() && self.desk.closing != Closing::Anyway {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.desk.closing = Closing::Asked;
        }
    }

    /// Closes the window, whatever is unsaved.
    pub(super) fn close(&mut self, ctx: &Context) {
        self.desk.closing = Closing::Anyway;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }
}
