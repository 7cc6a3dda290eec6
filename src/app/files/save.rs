//! Saving the board to its file or another, and what became of it.

use std::path::{Path, PathBuf};

use egui::Context;

use super::path_bar::PathBar;
use super::purpose::Purpose;
use crate::app::files::file_state::FileState;
use crate::app::files::leave_state::LeaveState;
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::save::{Overwrite, StoreError, Stored};
use crate::text::matching::slug;
use crate::text::{Lang, window};

impl App {
    /// Saves to the board's file, or asks where to.
    pub(in crate::app) fn save(&mut self, ctx: &Context) {
        // Where the path is being typed, saving means that path.
        if let Some(bar) = self.files.request.bar.as_ref().filter(|bar| bar.purpose == Purpose::Save) {
            let action = bar.submit();
            return self.dispatch(action, ctx);
        }
        match self.session.document.path().map(Path::to_owned) {
            Some(path) => self.save_to(&path, Overwrite::Unchanged, ctx),
            None => self.ask_path(Purpose::Save),
        }
    }

    /// Saves to a file that was chosen; its own may be replaced unasked, as with Ctrl+S.
    pub(in crate::app) fn save_as(&mut self, path: &Path, replace: bool, ctx: &Context) {
        let overwrite = match replace {
            true => Overwrite::Always,
            false if self.session.document.path() == Some(path) => Overwrite::Unchanged,
            false => Overwrite::Never,
        };
        self.save_to(path, overwrite, ctx);
    }

    /// Saves to this file.
    pub(in crate::app) fn save_to(&mut self, path: &Path, overwrite: Overwrite, ctx: &Context) {
        self.finish_autosave();
        let stored = self.session.document.save(path, overwrite);
        self.report_saved(path, stored, ctx);
    }

    /// Says what became of a save at the wish of the user.
    pub(in crate::app) fn report_saved(&mut self, path: &Path, stored: Result<Stored, StoreError>, ctx: &Context) {
        match stored {
            Ok(stored) => {
                let was_asked = self.files.request.bar.is_some() || self.files.conflict.is_some();
                (self.files.conflict, self.files.autosave.rests) = (None, false);
                let leaving = std::mem::take(&mut self.files.leaving);
                if was_asked {
                    // Whoever answered in the bar goes on working on the board.
                    self.window_state.focus_back(ctx);
                }
                self.files.stop_asking();
                self.files.recent.note(path);
                self.files.folders.note(Purpose::Save, path);
                let logos = self.session.document.copy_logos();
                self.window_state.message = Message::of(|lang| {
                    let said = [Some(saved_text(path, &stored, lang)), self.unfinished(lang)];
                    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
                });
                for why in logos {
                    self.window_state.message.add(|lang| window::logo_not_saved(lang, why.say(lang)));
                }
                if let LeaveState::AfterSave(next) = leaving {
                    self.go_on(next.after_writing(path), ctx);
                }
            }
            Err(StoreError::ChangedOnDisk(_)) => self.refuse_save(path),
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.files.refused_to(path, &error);
            }
        }
    }
}

impl FileState {
    /// Asks for another place where a board cannot be saved.
    pub(in crate::app) fn refused_to(&mut self, path: &Path, error: &StoreError) {
        let is_gone = matches!(error, StoreError::Vanished(_));
        let may_replace = is_gone || matches!(error, StoreError::Exists(_));
        let bar = PathBar::failed(Purpose::Save, path, Message::of(|lang| error.say(lang)), may_replace);
        self.show_bar(if is_gone { bar.with_button(window::save_anew) } else { bar });
    }
}

impl Session {
    /// A file name for a board that has none: its id, without the random letters; whole where the id is a part of the title.
    pub(in crate::app) fn file_name(&self) -> String {
        const MAX_LETTERS: usize = 60;
        let head = self.document.board().head();
        let id = slug(head.board.as_str().split('.').next().unwrap_or_default(), MAX_LETTERS);
        let title = slug(&head.title, MAX_LETTERS);
        format!("{}.ron", if title.starts_with(&id) { title } else { id })
    }
}

/// Message where the board is now, and what lies beside it.
fn saved_text(path: &Path, stored: &Stored, lang: Lang) -> String {
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut text = window::saved_to(lang, &path.display().to_string());
    if let Some(previous) = &stored.previous {
        text += &window::saved_previous(lang, &name(previous));
    }
    if let Some(aside) = &stored.set_aside {
        text += &window::saved_aside(lang, &name(aside));
    }
    with_warnings(text, stored, lang)
}

/// A message on a saved board, with what is not as it should be.
pub(in crate::app) fn with_warnings(text: String, stored: &Stored, lang: Lang) -> String {
    stored.warnings.iter().fold(text, |text, warning| format!("{text}; {}", warning.say(lang)))
}
