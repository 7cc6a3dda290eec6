//! Files: saving, opening, asking where, and what happens to unsaved changes before another board or the end.

use std::env;
use std::ffi::OsStr;
use std::path::{self, Path, PathBuf};

use egui::{Context, ViewportCommand};

use super::super::desk::{Leaving, Next};
use super::super::document::Document;
use super::super::jobs::{Answer, FileDialog};
use super::super::message::Message;
use super::super::outbox::Action;
use super::super::path_bar::{PathBar, Purpose};
use super::super::signals;
use super::super::window::App;
use crate::save::{Overwrite, StoreError, Stored};
use crate::text::{Lang, start, window};

impl App {
    /// Saves to the board's file, or asks where to.
    pub(super) fn save(&mut self, ctx: &Context) {
        // Where the path is being typed, saving means that path.
        if let Some(bar) = self.desk.path_bar.as_ref().filter(|bar| bar.purpose == Purpose::Save) {
            let action = bar.submit();
            return self.carry_out(action, ctx);
        }
        match self.work.document.path().map(Path::to_owned) {
            Some(path) => self.save_to(&path, Overwrite::Unchanged, ctx),
            None => self.ask_file(Purpose::Save, ctx),
        }
    }

    /// Asks for a file: by the system's dialog where there is one, and by the path bar beside it.
    pub(super) fn ask_file(&mut self, purpose: Purpose, ctx: &Context) {
        self.ask_path(purpose);
        if self.desk.has_dialogs {
            self.browse(purpose, false, ctx);
        }
    }

    /// Asks for the file in which to save, or which to open or to read.
    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        let own = self.work.document.path().map(|path| path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        let home = env::home_dir().unwrap_or_default();
        let path = match purpose {
            Purpose::Save | Purpose::Export => own.unwrap_or_else(|| home.join(self.file_name())),
            // The folder alone, with the separator after which one types on.
            Purpose::Open | Purpose::Names | Purpose::Logo => {
                own.and_then(|own| Some(own.parent()?.to_owned())).unwrap_or(home).join("")
            }
        };
        self.show_bar(PathBar::new(purpose, path.display().to_string()));
    }

    /// Shows this bar. A dialog for another purpose is no longer heard, and who is asked for anything but where to save no
    /// longer leaves after saving.
    pub(super) fn show_bar(&mut self, bar: PathBar) {
        self.desk.dialog.take_if(|dialog| dialog.purpose != bar.purpose);
        if bar.purpose != Purpose::Save {
            self.stay_after_saving();
        }
        self.desk.path_bar = Some(bar);
    }

    /// Asks for no file any more, and hears no dialog: its answer was meant for what was there when it was opened.
    pub(super) fn stop_asking(&mut self) {
        (self.desk.path_bar, self.desk.dialog) = (None, None);
        self.stay_after_saving();
    }

    fn stay_after_saving(&mut self) {
        if matches!(self.desk.leaving, Leaving::AfterSave(_)) {
            self.desk.leaving = Leaving::No;
        }
    }

    /// Lets the system's dialog choose the file.
    pub(super) fn browse(&mut self, purpose: Purpose, wanted: bool, ctx: &Context) {
        if !self.desk.has_dialogs {
            self.desk.message = Message::of(window::no_dialog);
            return;
        }
        let name = match purpose {
            Purpose::Export => self.file_name().replace(".ron", ".pdf"),
            Purpose::Save | Purpose::Open | Purpose::Names | Purpose::Logo => self.file_name(),
        };
        self.desk.dialog = Some(FileDialog::ask(ctx, purpose, name, wanted));
    }

    /// Saves to this file.
    pub(super) fn save_to(&mut self, path: &Path, overwrite: Overwrite, ctx: &Context) {
        match self.work.document.save(path, overwrite) {
            Ok(stored) => {
                let leaving = std::mem::take(&mut self.desk.leaving);
                self.stop_asking();
                self.desk.recent.note(path);
                let logos = self.work.document.bring_logos();
                self.desk.message = Message::of(|lang| saved_text(path, &stored, lang));
                for why in logos {
                    self.desk.message.add(|lang| window::logo_not_saved(lang, why.say(lang)));
                }
                if let Leaving::AfterSave(next) = leaving {
                    self.go_on(next, ctx);
                }
            }
            Err(error) => {
                self.desk.message = Message::of(|lang| error.say(lang));
                let may_replace = matches!(error, StoreError::Exists(_) | StoreError::ChangedOnDisk(_));
                self.show_bar(PathBar::failed(Purpose::Save, path, self.desk.message.clone(), may_replace));
            }
        }
    }

    /// A file name for a board that has none: its id, without the random letters.
    pub(super) fn file_name(&self) -> String {
        let id = self.work.document.board().head().board.as_str();
        format!("{}.ron", id.split('.').next().unwrap_or(id))
    }

    /// Opens a file in place of the present board; one that cannot be read leaves everything as it is.
    pub(super) fn open_file(&mut self, path: &Path, ctx: &Context) {
        match Document::open(path) {
            Ok(document) => {
                let says = Message::of(|lang| start::opened(lang, &path.display().to_string()));
                self.desk.recent.note(path);
                self.leave_for(Next::Show(Box::new(document), says), ctx);
            }
            Err(error) => {
                self.desk.message = Message::of(|lang| error.say(lang));
                self.show_bar(PathBar::failed(Purpose::Open, path, self.desk.message.clone(), false));
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
            self.desk.message = Message::of(|lang| start::dropped_more(lang, &path.display().to_string()));
        }
        ctx.request_repaint();
    }

    /// Takes the answer of the system's file dialog.
    pub(in crate::app) fn hear_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &self.desk.dialog else { return };
        let (purpose, wanted) = (dialog.purpose, dialog.wanted);
        let answer = dialog.answer();
        if answer != Answer::Waiting {
            self.desk.dialog = None;
        }
        match answer {
            Answer::Chosen(path) => self.carry_out(purpose.action(purpose.path(&path)), ctx),
            // Whoever cancels the dialog does not want the path bar that came with it either.
            Answer::Cancelled if !wanted => self.carry_out(Action::CancelPath, ctx),
            Answer::Cancelled | Answer::Waiting => {}
            Answer::Unavailable => {
                self.desk.has_dialogs = false;
                if wanted {
                    self.desk.message = Message::of(window::no_dialog);
                }
            }
        }
    }

    /// Whoever ends the program from outside cannot be asked: what is not saved is kept.
    pub(in crate::app) fn hear_signal(&mut self, ctx: &Context) {
        if signals::asked() {
            self.desk.leaving = Leaving::Kept;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// The window does not close over changes that are not saved; it asks.
    pub(in crate::app) fn hear_close(&mut self, ctx: &Context) {
        let wanted = ctx.input(|input| input.viewport().close_requested());
        if wanted && self.work.document.has_edits() && !matches!(self.desk.leaving, Leaving::Anyway | Leaving::Kept) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.desk.leaving = Leaving::Asked(Next::Close);
        } else if wanted {
            self.store_preferences();
            // Whoever leaves with everything saved, or does not want the rest, needs nothing kept.
            if !matches!(self.desk.leaving, Leaving::Kept) || !self.work.document.has_edits() {
                self.recovery.forget();
            }
            self.recovery.finish();
        }
    }

    /// Leaves the present board for something else; unsaved changes are asked about before.
    pub(super) fn leave_for(&mut self, next: Next, ctx: &Context) {
        self.stop_asking();
        if self.work.document.has_edits() {
            self.desk.leaving = Leaving::Asked(next);
        } else {
            self.go_on(next, ctx);
        }
    }

    /// Leaves the present board, whatever is unsaved.
    pub(super) fn leave_unsaved(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.go_on(next, ctx);
        }
    }

    /// Leaves the present board; what is unsaved is offered again at the next start.
    pub(super) fn leave_kept(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.recovery.leave();
            self.go_on(next, ctx);
            if matches!(self.desk.leaving, Leaving::Anyway) {
                self.desk.leaving = Leaving::Kept;
            }
        }
    }

    /// Saves the present board and leaves it if that worked.
    pub(super) fn save_and_leave(&mut self, ctx: &Context) {
        if let Leaving::Asked(next) = std::mem::take(&mut self.desk.leaving) {
            self.desk.leaving = Leaving::AfterSave(next);
            self.save(ctx);
        }
    }

    fn go_on(&mut self, next: Next, ctx: &Context) {
        match next {
            Next::Close => {
                self.desk.leaving = Leaving::Anyway;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Next::Show(document, says) => {
                self.show(*document, ctx);
                self.desk.message = says;
            }
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
    use super::*;
    use crate::save;
    use crate::text::Lang;

    fn document() -> Document {
        Document::untitled(save::the_example().board().unwrap(), save::the_example().logos())
    }

    /// A window in which a dialog for saving is open that has this answer.
    fn asking(ctx: &Context, answer: Option<PathBuf>) -> App {
        let mut app = App::new(ctx, document(), Lang::De, || 7);
        app.ask_path(Purpose::Save);
        app.desk.dialog = Some(FileDialog::answered(ctx, Purpose::Save, answer));
        app
    }

    /// Listens until the dialog is gone.
    fn hear(app: &mut App, ctx: &Context) {
        while app.desk.dialog.is_some() {
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
            assert!(!path.exists() && app.desk.path_bar.is_none());
        }
        let mut app = asking(&ctx, Some(path.clone()));
        hear(&mut app, &ctx);
        assert!(path.exists() && app.desk.path_bar.is_none());
    }

    #[test]
    fn a_dialog_that_is_cancelled_late_closes_no_other_bar() {
        let ctx = Context::default();
        let mut app = asking(&ctx, None);
        app.ask_path(Purpose::Open);
        hear(&mut app, &ctx);
        assert!(app.desk.path_bar.as_ref().is_some_and(|bar| bar.purpose == Purpose::Open));
        let mut app = asking(&ctx, None);
        hear(&mut app, &ctx);
        assert!(app.desk.path_bar.is_none());
    }

    #[test]
    fn who_is_asked_for_another_file_no_longer_leaves_after_saving() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = asking(&ctx, None);
        app.desk.leaving = Leaving::AfterSave(Next::Close);
        app.ask_path(Purpose::Open);
        app.save_to(&folder.path().join("eins.ron"), Overwrite::Never, &ctx);
        assert!(matches!(app.desk.leaving, Leaving::No));
    }
}
