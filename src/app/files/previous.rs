//! The previous version of the file: looked at, taken over, opened beside.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use crate::app::differences::{Comparison, named};
use crate::app::files::file_work::FileRead;
use crate::app::files::leave_state::AfterLeaving;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::model::{Board, BoardId, Label};
use crate::save::{self, LoadError, Loaded};
use crate::text::versions;

impl App {
    /// Shows what is different between the previous version of the file and the board now.
    pub(in crate::app) fn show_previous(&mut self, ctx: &Context) {
        let Some(path) = self.session.document.path().map(Path::to_owned) else { return };
        self.read_file(&path, ctx, |path| {
            let previous = save::previous_path(path);
            FileRead::Previous(save::load(&previous), previous)
        });
    }

    /// Shows what is different between the board and this version, or says why that could not be read.
    pub(in crate::app) fn compare_previous(&mut self, previous: &Path, read: Result<Loaded, LoadError>) {
        match read {
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
            Ok(loaded) if loaded.board.head().board != self.session.document.board().head().board => {
                self.window_state.message = Message::of(versions::previous_foreign);
            }
            Ok(loaded) => {
                let old = (loaded.board, named(previous, versions::previous_of, self.lang));
                self.window_state.side.compare(Comparison { old, new: (None, versions::here(self.lang)), is_previous: true });
            }
        }
    }

    /// Takes the previous version over, as one step.
    pub(in crate::app) fn take_previous(&mut self) {
        let Some(board) = self.window_state.previous() else { return };
        self.window_state.message = match self.session.document.take_version(&board, Label::Previous) {
            Ok(Some(_)) => Message::of(versions::previous_taken),
            Ok(None) => Message::of(versions::previous_same),
            Err(error) => Message::of(|lang| error.say(lang)),
        };
        self.session.settle(None);
    }

    /// Opens the previous version as a board of its own.
    pub(in crate::app) fn previous_beside(&mut self, ctx: &Context) {
        let Some(board) = self.window_state.previous() else { return };
        let title = versions::previous_title(self.lang, &board.head().title);
        let id = BoardId::make(&title, (self.new_bits)());
        match self.session.document.version_beside(&board, id, title.clone()) {
            Ok(document) => {
                let says = Message::of(|lang| versions::previous_opened(lang, &title));
                self.leave_for(AfterLeaving::Show(Box::new(document), says), ctx);
            }
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
    }
}

impl WindowState {
    /// The previous version that is being looked at.
    fn previous(&self) -> Option<Arc<Board>> {
        let shown = self.side.differences.shown.as_ref().filter(|shown| shown.is_previous)?;
        Some(Arc::clone(&shown.old.0))
    }
}
