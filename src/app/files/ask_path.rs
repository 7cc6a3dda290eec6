//! Asking for a file: by the path bar, or by the system's dialog where there is one.

use std::path::{self, Path, PathBuf};

use egui::Context;

use super::action::FilesAction;
use super::file_state::FileState;
use super::path_bar::{PathBar, wish};
use super::purpose::Purpose;
use crate::app::action::outbox::Action;
use crate::app::platform::file_dialog::{DialogAnswer, FileDialog};
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::text::window;

impl App {
    /// Asks for the file in which to save, or which to open or to read: by the path bar, from which a button leads to the system's dialog.
    pub(in crate::app) fn ask_path(&mut self, purpose: Purpose) {
        let path = self.first_path(purpose);
        self.files.show_bar(PathBar::new(purpose, path));
    }

    /// Puts the path bar away and goes back to the board.
    pub(in crate::app) fn cancel_path(&mut self, ctx: &Context) {
        self.files.stop_asking();
        self.window_state.focus_back(ctx);
    }

    /// Lets the system's dialog choose the file; the path bar rests meanwhile.
    pub(in crate::app) fn browse(&mut self, purpose: Purpose, ctx: &Context) {
        if !self.files.request.has_dialogs {
            self.window_state.message = Message::of(window::no_dialog);
            return;
        }
        let name = match purpose {
            Purpose::Export => self.session.file_name().replace(".ron", ".pdf"),
            Purpose::Save | Purpose::Open | Purpose::Names | Purpose::Logo => self.session.file_name(),
        };
        let dialog = self.files.request.own_dialog.clone().unwrap_or_default().set_title(purpose.label(self.lang));
        let file = self.first_folder(purpose).unwrap_or_default().join(name);
        self.files.request.dialog = Some(FileDialog::ask(ctx, purpose, dialog, file));
    }

    /// Takes the answer of the system's file dialog.
    pub(in crate::app) fn poll_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &mut self.files.request.dialog else { return };
        let purpose = dialog.purpose;
        let answer = dialog.answer(ctx.input(|input| input.focused));
        if !matches!(answer, DialogAnswer::Waiting | DialogAnswer::Silent) {
            self.files.request.dialog = None;
        }
        match answer {
            DialogAnswer::Chosen(path) => self.dispatch(self.session.meant_by(purpose, &path), ctx),
            DialogAnswer::Waiting => {}
            DialogAnswer::Cancelled => self.files.type_path(None),
            DialogAnswer::Silent => self.give_dialog_up(Message::of(window::silent_dialog)),
            DialogAnswer::Unavailable => self.give_dialog_up(Message::of(window::no_dialog)),
        }
    }

    fn give_dialog_up(&mut self, why: Message) {
        self.window_state.message.clone_from(&why);
        self.files.type_path(Some(why));
    }
}

impl FileState {
    /// Goes on in the path bar, if a file is asked for there.
    fn type_path(&mut self, why: Option<Message>) {
        self.request.bar = self.request.bar.take().map(|bar| bar.anew(why));
    }
}

impl Session {
    /// The board's file, wherever the program was started.
    fn own_path(&self) -> Option<PathBuf> {
        self.document.path().map(|path| path::absolute(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// Wish that a file means which was chosen in the dialog. One that stands there already was asked about in the dialog, and nothing
    /// asks again; only the board's own file may hold what somebody else saved in the meantime.
    fn meant_by(&self, purpose: Purpose, chosen: &Path) -> Action {
        let path = purpose.path(chosen);
        let is_confirmed = path == chosen && self.own_path().is_none_or(|own| own != path);
        match wish(purpose, path) {
            Action::Files(FilesAction::SaveTo(path, false)) => FilesAction::SaveTo(path, is_confirmed).into(),
            action => action,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::files::leave_state::{AfterLeaving, LeaveState};
    use crate::app::session::document::Document;
    use crate::catalogue;
    use crate::model::{Board, BoardId, Head};
    use crate::save::{LogoSource, Overwrite};
    use crate::text::Lang;

    fn document() -> Document {
        Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos())
    }

    /// A window in which a dialog for saving is open that has this answer.
    fn asking(ctx: &Context, answer: Option<PathBuf>) -> App {
        let mut app = App::new(ctx, document(), Lang::De, || 7);
        app.ask_path(Purpose::Save);
        app.files.request.dialog = Some(FileDialog::answered(ctx, Purpose::Save, answer));
        app
    }

    #[test]
    fn a_new_board_gets_a_file_name_of_whole_words() {
        let named = |title: &str| {
            let board = Board::new(Head::new(BoardId::make(title, 7), title));
            let document = Document::untitled(Arc::new(board), &LogoSource::Nowhere);
            App::new(&Context::default(), document, Lang::De, || 7).session.file_name()
        };
        assert_eq!(named("Wer ist wofür zuständig?"), "wer-ist-wofuer-zustaendig.ron");
        assert_eq!(App::new(&Context::default(), document(), Lang::De, || 7).session.file_name(), "falkenrode.ron");
    }

    /// Listens until the dialog is gone.
    fn poll(app: &mut App, ctx: &Context) {
        while app.files.request.dialog.is_some() {
            app.poll_dialog(ctx);
        }
    }

    #[test]
    fn a_dialog_saves_the_board_for_which_it_was_opened_and_no_other() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("eins.ron");
        let leaves: [fn(&mut App, &Context); 3] = [
            |app, ctx| app.show(document(), ctx),
            |app, _| app.start_page(),
            |app, ctx| app.leave_for(AfterLeaving::Show(Box::new(document()), Message::default()), ctx),
        ];
        for leave in leaves {
            let mut app = asking(&ctx, Some(path.clone()));
            leave(&mut app, &ctx);
            poll(&mut app, &ctx);
            assert!(!path.exists() && app.files.request.bar.is_none());
        }
        let mut app = asking(&ctx, Some(path.clone()));
        poll(&mut app, &ctx);
        assert!(path.exists() && app.files.request.bar.is_none());
    }

    #[test]
    fn a_file_that_the_dialog_asked_about_is_replaced_and_one_that_it_did_not_is_asked_about() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("eins.ron");
        for (chosen, replaced) in [(path.clone(), true), (folder.path().join("eins"), false)] {
            std::fs::write(&path, "old").unwrap();
            let mut app = asking(&ctx, Some(chosen));
            poll(&mut app, &ctx);
            assert_eq!(std::fs::read_to_string(&path).unwrap() != "old", replaced);
            assert_eq!(app.files.request.bar.is_none(), replaced);
        }
    }

    #[test]
    fn a_dialog_that_is_cancelled_late_closes_no_other_bar() {
        let ctx = Context::default();
        let mut app = asking(&ctx, None);
        app.ask_path(Purpose::Open);
        poll(&mut app, &ctx);
        assert!(app.files.request.bar.as_ref().is_some_and(|bar| bar.purpose == Purpose::Open));
        let mut app = asking(&ctx, None);
        poll(&mut app, &ctx);
        assert!(app.files.request.bar.is_some(), "the path can still be typed");
    }

    #[test]
    fn who_is_asked_for_another_file_no_longer_leaves_after_saving() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = asking(&ctx, None);
        app.files.leaving = LeaveState::AfterSave(AfterLeaving::Close);
        app.ask_path(Purpose::Open);
        app.save_to(&folder.path().join("eins.ron"), Overwrite::Never, &ctx);
        assert!(matches!(app.files.leaving, LeaveState::No));
    }
}
