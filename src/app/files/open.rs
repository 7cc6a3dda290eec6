//! Opening a file: chosen, typed, or dropped onto the window.

use std::ffi::OsStr;
use std::path::Path;

use egui::Context;

use super::file_work::{FileRead, FileWork};
use super::path_bar::PathBar;
use super::purpose::Purpose;
use crate::app::files::leave_state::AfterLeaving;
use crate::app::platform::jobs::Outcome;
use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::save::LoadError;
use crate::text::start;

/// A board that is there at once; `None` if the drive lets one wait.
pub(in crate::app) fn read_at_once(path: &Path) -> Option<Result<Document, LoadError>> {
    match FileWork::begin(path, &Context::default(), read_board).at_once() {
        Outcome::Done(FileRead::Board(read)) => Some(read.map(|document| *document)),
        _ => None,
    }
}

fn read_board(path: &Path) -> FileRead {
    FileRead::Board(Document::open(path).map(Box::new))
}

impl App {
    /// Opens a file in place of the present board; one that cannot be read leaves everything as it is.
    pub(in crate::app) fn open_file(&mut self, path: &Path, ctx: &Context) {
        self.read_file(path, ctx, read_board);
    }

    /// Shows a board that was read, or says why it could not be.
    pub(in crate::app) fn show_read(&mut self, path: &Path, read: Result<Box<Document>, LoadError>, ctx: &Context) {
        match read {
            Ok(document) => {
                let says = Message::of(|lang| start::opened(lang, &path.display().to_string()));
                self.files.recent.note(path);
                self.files.folders.note(Purpose::Open, path);
                self.leave_for(AfterLeaving::Show(document, says), ctx);
            }
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.files.show_bar(PathBar::failed(Purpose::Open, path, self.window_state.message.clone(), false));
            }
        }
    }

    /// Takes what was dropped onto the window from a folder: a board, or a list of names.
    pub(in crate::app) fn poll_dropped_files(&mut self, ctx: &Context) {
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let mut paths = dropped.iter().map(|file| file.path().to_owned());
        let Some(path) = paths.next() else { return };
        let ending = path.extension().map(OsStr::to_ascii_lowercase);
        let is_list = ending.is_some_and(|ending| ["txt", "csv", "tsv"].iter().any(|known| ending == *known));
        if is_list {
            self.read_names(&path, ctx);
        } else {
            self.open_file(&path, ctx);
        }
        if paths.next().is_some() {
            self.window_state.message = Message::of(|lang| start::dropped_more(lang, &path.display().to_string()));
        }
        ctx.request_repaint();
    }
}
