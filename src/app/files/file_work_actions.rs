//! Reading files for the window: a file that is there at once is taken in the same frame, any other as soon as it is read.

use std::path::Path;

use egui::Context;

use super::conflict::file_name;
use super::file_work::{FileRead, FileWork};
use super::leave_state::AfterLeaving;
use crate::app::platform::jobs::Outcome;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::text::window;

impl App {
    /// Reads a file. Of two that are wanted one after the other only the second is waited for.
    pub(in crate::app) fn read_file(
        &mut self,
        path: &Path,
        ctx: &Context,
        read: impl FnOnce(&Path) -> FileRead + Send + 'static,
    ) {
        let work = FileWork::begin(path, ctx, read);
        self.files.work = None;
        match work.at_once() {
            Outcome::Done(read) => self.take_read(path, read, ctx),
            Outcome::Waiting => self.wait_for_file(work),
            Outcome::Failed => self.give_file_up(path),
        }
    }

    /// Goes on with a file that was begun to be read.
    pub(in crate::app) fn wait_for_file(&mut self, work: FileWork) {
        let name = file_name(work.path());
        self.window_state.message = Message::of(|lang| window::reading(lang, &name));
        self.files.work = Some(work);
    }

    /// Hears of the file that is being read.
    pub(in crate::app) fn poll_file(&mut self, ctx: &Context) {
        let Some(work) = self.files.work.take() else { return };
        match work.outcome(ctx) {
            Outcome::Done(read) => self.take_read(work.path(), read, ctx),
            Outcome::Waiting => self.files.work = Some(work),
            Outcome::Failed => self.give_file_up(work.path()),
        }
    }

    fn take_read(&mut self, path: &Path, read: FileRead, ctx: &Context) {
        match read {
            FileRead::Board(read) => self.show_read(path, read, ctx),
            FileRead::Recovered(document, says) => self.leave_for(AfterLeaving::Show(document, says), ctx),
            FileRead::Previous(read, previous) => self.compare_previous(&previous, read),
            FileRead::Names(read) => self.show_names(path, read),
        }
    }

    fn give_file_up(&mut self, path: &Path) {
        self.window_state.message = Message::of(|lang| window::no_answer(lang, &path.display().to_string()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use super::*;
    use crate::save::{LoadError, Unreadable};
    use crate::text::Lang;

    /// Begins to read from a drive that answers when it is told to.
    fn read(app: &mut App, ctx: &Context) -> Sender<Unreadable> {
        let (answer, waits) = channel();
        app.read_file(Path::new("/share/namen.txt"), ctx, move |path| {
            let why = waits.recv().unwrap_or(Unreadable::Empty);
            FileRead::Names(Err(LoadError { why, path: Some(path.to_owned()) }))
        });
        answer
    }

    #[test]
    fn a_drive_that_does_not_answer_keeps_nobody_waiting_and_is_named() {
        let ctx = Context::default();
        let mut app = App::start(&ctx, Lang::De, || 7);
        let said = |app: &App| app.window_state.message.say(Lang::De).to_owned();
        let answer = read(&mut app, &ctx);
        assert_eq!(said(&app), "„namen.txt“ wird gelesen …");
        app.poll_file(&ctx);
        app.files.work = app.files.work.take().map(FileWork::aged);
        app.poll_file(&ctx);
        let silent = "Das Laufwerk antwortet nicht; bitte die Verbindung prüfen und es noch einmal versuchen: /share/namen.txt";
        assert_eq!(said(&app), silent);
        answer.send(Unreadable::NoList).unwrap();
        app.poll_file(&ctx);
        assert_eq!(said(&app), silent, "nobody waits for it any more");

        let answer = read(&mut app, &ctx);
        answer.send(Unreadable::Directory).unwrap();
        while app.files.work.is_some() {
            app.poll_file(&ctx);
        }
        assert_eq!(said(&app), "Das ist ein Ordner; bitte eine Datei darin wählen: /share/namen.txt");
    }
}
