//! Files: saving, opening, and asking where.

use std::ffi::OsStr;
use std::path::{self, Path, PathBuf};

use egui::Context;

use super::path_bar::{PathBar, Purpose};
use crate::app::action::outbox::Action;
use crate::app::platform::jobs::{Answer, FileDialog};
use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::{Leaving, Next};
use crate::model::slug;
use crate::save::{Overwrite, StoreError, Stored};
use crate::text::{Lang, start, window};

impl App {
    /// Saves to the board's file, or asks where to.
    pub(in crate::app) fn save(&mut self, ctx: &Context) {
        // Where the path is being typed, saving means that path.
        if let Some(bar) = self.window_state.path_bar.as_ref().filter(|bar| bar.purpose == Purpose::Save) {
            let action = bar.submit();
            return self.carry_out(action, ctx);
        }
        match self.session.document.path().map(Path::to_owned) {
            Some(path) => self.save_to(&path, Overwrite::Unchanged, ctx),
            None => self.ask_file(Purpose::Save, ctx),
        }
    }

    /// Asks for a file: by the system's dialog where there is one, and by the path bar beside it.
    pub(in crate::app) fn ask_file(&mut self, purpose: Purpose, ctx: &Context) {
        self.ask_path(purpose);
        if self.window_state.has_dialogs {
            self.browse(purpose, false, ctx);
        }
    }

    /// Asks for the file in which to save, or which to open or to read.
    pub(in crate::app) fn ask_path(&mut self, purpose: Purpose) {
        let path = self.first_path(purpose);
        self.show_bar(PathBar::new(purpose, path.display().to_string()));
    }

    /// The board's file, wherever the program was started.
    fn own_path(&self) -> Option<PathBuf> {
        self.session.document.path().map(|path| path::absolute(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// Shows this bar. A dialog for another purpose is no longer heard, and who is asked for anything but where to save no
    /// longer leaves after saving.
    pub(in crate::app) fn show_bar(&mut self, bar: PathBar) {
        self.window_state.dialog.take_if(|dialog| dialog.purpose != bar.purpose);
        if bar.purpose != Purpose::Save {
            self.stay_after_saving();
        }
        self.window_state.path_bar = Some(bar);
    }

    /// Asks for no file any more, and hears no dialog: its answer was meant for what was there when it was opened.
    pub(in crate::app) fn stop_asking(&mut self) {
        (self.window_state.path_bar, self.window_state.dialog) = (None, None);
        self.stay_after_saving();
    }

    fn stay_after_saving(&mut self) {
        if matches!(self.window_state.leaving, Leaving::AfterSave(_)) {
            self.window_state.leaving = Leaving::No;
        }
    }

    /// Lets the system's dialog choose the file.
    pub(in crate::app) fn browse(&mut self, purpose: Purpose, wanted: bool, ctx: &Context) {
        if !self.window_state.has_dialogs {
            self.window_state.message = Message::of(window::no_dialog);
            return;
        }
        let name = match purpose {
            Purpose::Export => self.file_name().replace(".ron", ".pdf"),
            Purpose::Save | Purpose::Open | Purpose::Names | Purpose::Logo => self.file_name(),
        };
        let dialog = self.window_state.own_dialog.clone().unwrap_or_default().set_title(purpose.label(self.lang));
        let file = self.first_folder(purpose).unwrap_or_default().join(name);
        self.window_state.dialog = Some(FileDialog::ask(ctx, purpose, (dialog, file), wanted));
    }

    /// Saves to this file.
    pub(in crate::app) fn save_to(&mut self, path: &Path, overwrite: Overwrite, ctx: &Context) {
        self.finish_autosave();
        let stored = self.session.document.save(path, overwrite);
        self.hear_saved(path, stored, ctx);
    }

    /// Says what became of a save at the wish of the user.
    pub(in crate::app) fn hear_saved(&mut self, path: &Path, stored: Result<Stored, StoreError>, ctx: &Context) {
        match stored {
            Ok(stored) => {
                let was_asked = self.window_state.path_bar.is_some() || self.window_state.conflict.is_some();
                (self.window_state.conflict, self.window_state.autosave.rests) = (None, false);
                let leaving = std::mem::take(&mut self.window_state.leaving);
                if was_asked {
                    // Whoever answered in the bar goes on working on the board.
                    self.focus_back(ctx);
                }
                self.stop_asking();
                self.window_state.recent.note(path);
                self.window_state.folders.note(Purpose::Save, path);
                let logos = self.session.document.copy_logos();
                self.window_state.message = Message::of(|lang| {
                    let said = [Some(saved_text(path, &stored, lang)), self.unfinished(lang)];
                    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
                });
                for why in logos {
                    self.window_state.message.add(|lang| window::logo_not_saved(lang, why.say(lang)));
                }
                if let Leaving::AfterSave(next) = leaving {
                    self.go_on(next.after_writing(path), ctx);
                }
            }
            Err(StoreError::ChangedOnDisk(_)) => self.refuse_save(path),
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.refused_to(path, &error);
            }
        }
    }

    /// Asks for another place where a board cannot be saved.
    pub(in crate::app) fn refused_to(&mut self, path: &Path, error: &StoreError) {
        let is_gone = matches!(error, StoreError::Vanished(_));
        let may_replace = is_gone || matches!(error, StoreError::Exists(_));
        let bar = PathBar::failed(Purpose::Save, path, Message::of(|lang| error.say(lang)), may_replace);
        self.show_bar(if is_gone { bar.with_button(window::save_anew) } else { bar });
    }

    /// A file name for a board that has none: its id, without the random letters; whole where the id is a part of the title.
    pub(in crate::app) fn file_name(&self) -> String {
        const MOST: usize = 60;
        let head = self.session.document.board().head();
        let id = head.board.as_str().split('.').next().unwrap_or_default();
        let title = slug(&head.title, MOST);
        format!("{}.ron", if title.starts_with(id) { &title } else { id })
    }

    /// Opens a file in place of the present board; one that cannot be read leaves everything as it is.
    pub(in crate::app) fn open_file(&mut self, path: &Path, ctx: &Context) {
        match Document::open(path) {
            Ok(document) => {
                let says = Message::of(|lang| start::opened(lang, &path.display().to_string()));
                self.window_state.recent.note(path);
                self.window_state.folders.note(Purpose::Open, path);
                self.leave_for(Next::Show(Box::new(document), says), ctx);
            }
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.show_bar(PathBar::failed(Purpose::Open, path, self.window_state.message.clone(), false));
            }
        }
    }

    /// Takes what was dropped onto the window from a folder: a board, or a list of names.
    pub(in crate::app) fn hear_dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let mut paths = dropped.iter().map(|file| file.path().to_owned());
        let Some(path) = paths.next() else { return };
        let ending = path.extension().map(OsStr::to_ascii_lowercase);
        let is_list = ending.is_some_and(|ending| ["txt", "csv", "tsv"].iter().any(|known| ending == *known));
        if is_list {
            self.read_names(&path);
        } else {
            self.open_file(&path, ctx);
        }
        if paths.next().is_some() {
            self.window_state.message = Message::of(|lang| start::dropped_more(lang, &path.display().to_string()));
        }
        ctx.request_repaint();
    }

    /// Takes the answer of the system's file dialog.
    pub(in crate::app) fn hear_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &self.window_state.dialog else { return };
        let (purpose, wanted) = (dialog.purpose, dialog.wanted);
        let answer = dialog.answer();
        if answer != Answer::Waiting {
            self.window_state.dialog = None;
        }
        match answer {
            Answer::Chosen(path) => self.carry_out(self.meant_by(purpose, &path), ctx),
            // Whoever cancels the dialog does not want the path bar that came with it either.
            Answer::Cancelled if !wanted => self.carry_out(Action::CancelPath, ctx),
            Answer::Cancelled | Answer::Waiting => {}
            Answer::Unavailable => {
                self.window_state.has_dialogs = false;
                if wanted {
                    self.window_state.message = Message::of(window::no_dialog);
                }
            }
        }
    }

    /// What a file means that was chosen in the dialog. One that stands there already was asked about in the dialog, and nothing
    /// asks again; only the board's own file may hold what somebody else saved in the meantime.
    fn meant_by(&self, purpose: Purpose, chosen: &Path) -> Action {
        let path = purpose.path(chosen);
        let is_confirmed = path == chosen && self.own_path().is_none_or(|own| own != path);
        match purpose.action(path) {
            Action::SaveTo(path, false) => Action::SaveTo(path, is_confirmed),
            action => action,
        }
    }
}

/// Where the board is now, and what lies beside it.
fn saved_text(path: &Path, stored: &Stored, lang: Lang) -> String {
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut text = window::saved_to(lang, &path.display().to_string());
    if let Some(previous) = &stored.previous {
        text += &window::saved_previous(lang, &name(previous));
    }
    if let Some(aside) = &stored.set_aside {
        text += &window::saved_aside(lang, &name(aside));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::catalogue;
    use crate::model::{Board, BoardId, Head};
    use crate::save::LogoSource;
    use crate::text::Lang;

    fn document() -> Document {
        Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos())
    }

    /// A window in which a dialog for saving is open that has this answer.
    fn asking(ctx: &Context, answer: Option<PathBuf>) -> App {
        let mut app = App::new(ctx, document(), Lang::De, || 7);
        app.ask_path(Purpose::Save);
        app.window_state.dialog = Some(FileDialog::answered(ctx, Purpose::Save, answer));
        app
    }

    #[test]
    fn a_new_board_gets_a_file_name_of_whole_words() {
        let named = |title: &str| {
            let board = Board::new(Head::new(BoardId::make(title, 7), title));
            let document = Document::untitled(Arc::new(board), &LogoSource::Nowhere);
            App::new(&Context::default(), document, Lang::De, || 7).file_name()
        };
        assert_eq!(named("Wer ist wofür zuständig?"), "wer-ist-wofuer-zustaendig.ron");
        assert_eq!(App::new(&Context::default(), document(), Lang::De, || 7).file_name(), "falkenrode.ron");
    }

    /// Listens until the dialog is gone.
    fn hear(app: &mut App, ctx: &Context) {
        while app.window_state.dialog.is_some() {
            app.hear_dialog(ctx);
        }
    }

    #[test]
    fn a_dialog_saves_the_board_for_which_it_was_opened_and_no_other() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("eins.ron");
        let leaves: [fn(&mut App, &Context); 3] = [
            |app, ctx| app.show(document(), ctx),
            |app, _| app.start_page(),
            |app, ctx| app.leave_for(Next::Show(Box::new(document()), Message::default()), ctx),
        ];
        for leave in leaves {
            let mut app = asking(&ctx, Some(path.clone()));
            leave(&mut app, &ctx);
            hear(&mut app, &ctx);
            assert!(!path.exists() && app.window_state.path_bar.is_none());
        }
        let mut app = asking(&ctx, Some(path.clone()));
        hear(&mut app, &ctx);
        assert!(path.exists() && app.window_state.path_bar.is_none());
    }

    #[test]
    fn a_file_that_the_dialog_asked_about_is_replaced_and_one_that_it_did_not_is_asked_about() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("eins.ron");
        for (chosen, replaced) in [(path.clone(), true), (folder.path().join("eins"), false)] {
            std::fs::write(&path, "old").unwrap();
            let mut app = asking(&ctx, Some(chosen));
            hear(&mut app, &ctx);
            assert_eq!(std::fs::read_to_string(&path).unwrap() != "old", replaced);
            assert_eq!(app.window_state.path_bar.is_none(), replaced);
        }
    }

    #[test]
    fn a_dialog_that_is_cancelled_late_closes_no_other_bar() {
        let ctx = Context::default();
        let mut app = asking(&ctx, None);
        app.ask_path(Purpose::Open);
        hear(&mut app, &ctx);
        assert!(app.window_state.path_bar.as_ref().is_some_and(|bar| bar.purpose == Purpose::Open));
        let mut app = asking(&ctx, None);
        hear(&mut app, &ctx);
        assert!(app.window_state.path_bar.is_none());
    }

    #[test]
    fn who_is_asked_for_another_file_no_longer_leaves_after_saving() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = asking(&ctx, None);
        app.window_state.leaving = Leaving::AfterSave(Next::Close);
        app.ask_path(Purpose::Open);
        app.save_to(&folder.path().join("eins.ron"), Overwrite::Never, &ctx);
        assert!(matches!(app.window_state.leaving, Leaving::No));
    }
}
