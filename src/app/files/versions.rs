//! Versions of the board's file: the previous one, the one that somebody else saved, the one that is saved automatically, and what
//! was set aside when it was read.

use std::sync::Arc;

use egui::Context;

use super::autosave::Saved;
use super::conflict::{Answer, Conflict, file_name};
use super::path_bar::PathBar;
use super::set_aside_panel::Place;
use crate::app::differences::{Comparison, named};
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Next;
use crate::model::{BoardId, Label, RecordKind, RecordRef};
use crate::save::{self, Overwrite, StoreError};
use crate::text::{damage, files, versions, window};

impl App {
    /// Shows what is different between the previous version of the file and the board now.
    pub(in crate::app) fn show_previous(&mut self) {
        let Some(path) = self.session.document.path() else { return };
        let previous = save::previous_path(path);
        match save::load(&previous) {
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
            Ok(loaded) if loaded.board.head().board != self.session.document.board().head().board => {
                self.window_state.message = Message::of(versions::previous_foreign);
            }
            Ok(loaded) => {
                let old = (loaded.board, named(&previous, versions::previous_of, self.lang));
                self.compare(Comparison { old, new: (None, versions::here(self.lang)), is_previous: true });
            }
        }
    }

    /// Shows a comparison in the place of the properties.
    pub(in crate::app) fn compare(&mut self, comparison: Comparison) {
        self.close_beside();
        self.window_state.differences.show(comparison);
    }

    /// Shows what was set aside.
    pub(in crate::app) fn show_asides(&mut self) {
        self.close_beside();
        self.window_state.asides.show(&self.session.document, self.lang);
    }

    /// Shows what is worth a look beside the board; the same command puts it away.
    pub(in crate::app) fn toggle_notes(&mut self, ctx: &Context) {
        let is_open = self.window_state.notes.open;
        self.close_beside();
        if is_open { self.focus_back(ctx) } else { self.window_state.notes.show() }
    }

    /// Puts away what stands in the place of the properties.
    pub(in crate::app) fn close_beside(&mut self) {
        self.window_state.differences.shown = None;
        let window_state = &mut self.window_state;
        (window_state.asides.open, window_state.notes.open, window_state.export.open, window_state.settings.open) =
            (false, false, false, false);
        window_state.round.open = false;
    }

    /// The previous version that is being looked at.
    fn previous(&self) -> Option<Arc<crate::model::Board>> {
        let shown = self.window_state.differences.shown.as_ref().filter(|shown| shown.is_previous)?;
        Some(Arc::clone(&shown.old.0))
    }

    /// Takes the previous version over, as one step.
    pub(in crate::app) fn take_previous(&mut self) {
        let Some(board) = self.previous() else { return };
        self.window_state.message = match self.session.document.take_version(&board, Label::Previous) {
            Ok(Some(_)) => Message::of(versions::previous_taken),
            Ok(None) => Message::of(versions::previous_same),
            Err(error) => Message::of(|lang| error.say(lang)),
        };
        self.session.settle(None);
    }

    /// Opens the previous version as a board of its own.
    pub(in crate::app) fn previous_beside(&mut self, ctx: &Context) {
        let Some(board) = self.previous() else { return };
        let title = versions::previous_title(self.lang, &board.head().title);
        let id = BoardId::make(&title, (self.new_bits)());
        match self.session.document.version_beside(&board, id, title.clone()) {
            Ok(document) => {
                let says = Message::of(|lang| versions::previous_opened(lang, &title));
                self.leave_for(Next::Show(Box::new(document), says), ctx);
            }
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
    }

    /// A save was refused: somebody else saved the file since it was read.
    pub(in crate::app) fn refuse_save(&mut self, path: &std::path::Path) {
        self.stop_asking();
        self.window_state.conflict = Some(Conflict::read(path, true, self.lang));
    }

    /// Looks whether the file was changed elsewhere, when the window is looked at again.
    pub(in crate::app) fn hear_changes(&mut self, ctx: &Context) {
        if let Some(conflict) = self.window_state.watch.follow(ctx, &self.session.document, self.lang)
            && self.window_state.conflict.is_none()
        {
            self.window_state.conflict = Some(conflict);
        }
    }

    /// Carries out what the user wants with a file that was changed elsewhere.
    pub(in crate::app) fn answer_conflict(&mut self, answer: Answer, ctx: &Context) {
        let Some(conflict) = &mut self.window_state.conflict else { return };
        let name = file_name(&conflict.path);
        match (answer, &conflict.theirs) {
            (Answer::AskReplace, _) => conflict.ask(),
            (Answer::Later, _) => {
                self.window_state.conflict = None;
                self.focus_back(ctx);
            }
            (Answer::Differences, Ok(theirs)) => {
                let old = (Arc::clone(&theirs.board), named(&conflict.path, versions::on_disk, self.lang));
                let new = (None, versions::here(self.lang));
                self.compare(Comparison { old, new, is_previous: false });
            }
            (Answer::Reload, Ok(_)) => self.reload(&name, ctx),
            (Answer::Copy, _) => {
                let copy = conflict.copy().to_owned();
                self.save_to(&copy, Overwrite::Never, ctx);
            }
            (Answer::Replace, theirs) if conflict.was_asked() => {
                let (path, theirs) = (conflict.path.clone(), theirs.as_ref().ok().map(|theirs| theirs.origin.clone()));
                let stored = self.session.document.save_over(&path, theirs.as_ref());
                self.hear_saved(&path, stored, ctx);
            }
            (Answer::Replace | Answer::Differences | Answer::Reload, _) => {}
        }
    }

    fn reload(&mut self, name: &str, ctx: &Context) {
        let Some(Ok(theirs)) = self.window_state.conflict.take().map(|conflict| conflict.theirs) else { return };
        let had_edits = self.session.document.has_edits();
        if had_edits {
            // What was not saved is offered at the next start as well, should the window close over the reloaded board.
            self.recovery.leave();
        }
        self.window_state.message = match self.session.document.reload(&theirs) {
            Ok(()) if had_edits => Message::of(|lang| versions::reloaded_kept(lang, name)),
            Ok(()) => Message::of(|lang| versions::reloaded(lang, name)),
            Err(error) => Message::of(|lang| error.say(lang)),
        };
        self.session.notes_read = false;
        self.session.settle(None);
        self.focus_back(ctx);
    }

    /// Saves automatically, or no longer.
    pub(in crate::app) fn toggle_automatic(&mut self) {
        let autosave = &mut self.window_state.autosave;
        (autosave.on, autosave.rests) = (!autosave.on, false);
        self.window_state.message = Message::of(match (autosave.on, self.session.document.path()) {
            (false, _) => versions::automatic_off,
            (true, None) if self.window_state.start.is_none() => versions::automatic_first,
            (true, _) => versions::automatic_on,
        });
    }

    /// Saves automatically when it is time, and hears what became of it.
    pub(in crate::app) fn save_automatically(&mut self, ctx: &Context) {
        if let Some(saved) = self.window_state.autosave.outcome() {
            self.hear_autosave(saved);
        }
        // Nothing is written while something is held or a question about the file is open.
        if self.session.held.is_none() && self.window_state.conflict.is_none() {
            self.window_state.autosave.follow(ctx, &self.session.document);
        }
    }

    /// Waits for an automatic save that goes on, before the file is written otherwise or the board is left.
    pub(in crate::app) fn finish_autosave(&mut self) {
        if let Some(saved) = self.window_state.autosave.finish() {
            self.hear_autosave(saved);
        }
    }

    /// Saves what is left before the board is left, where that is done automatically.
    pub(in crate::app) fn save_before_leaving(&mut self) {
        self.finish_autosave();
        if self.window_state.autosave.may_save(&self.session.document)
            && let Some(saving) = self.session.document.saving_automatically()
        {
            let stored = saving.store();
            self.hear_autosave((saving, stored));
        }
    }

    fn hear_autosave(&mut self, (saving, stored): Saved) {
        match stored {
            Ok(stored) => {
                let name = file_name(saving.path());
                self.session.document.note_saved(saving, &stored);
                self.window_state.message = Message::of(|lang| versions::automatic_saved(lang, &name));
                for why in self.session.document.copy_logos() {
                    self.window_state.message.add(|lang| window::logo_not_saved(lang, why.say(lang)));
                }
            }
            Err(error) => {
                self.window_state.autosave.rests = true;
                self.window_state.message = Message::of(|lang| versions::automatic_paused(lang, &error.say(lang)));
                if let StoreError::ChangedOnDisk(_) = error {
                    self.window_state.conflict = Some(Conflict::read(saving.path(), true, self.lang).calm());
                } else {
                    // Whoever is typing goes on, and no key gets into the path.
                    self.refused_to(saving.path(), &error);
                    self.window_state.path_bar = self.window_state.path_bar.take().map(PathBar::calm);
                }
            }
        }
    }

    /// Takes a text that was set aside over as a record, if it can be read by now.
    pub(in crate::app) fn take_up_aside(&mut self, place: Place, text: &str) {
        let Some((kinds, is_second, own)) = self.window_state.asides.about(place) else { return };
        let taken = save::read_corrected(text, &kinds).map_err(|note| note.say(self.lang)).and_then(|record| {
            let key = record.key();
            // Where it stood, a stand-in holds its place by now; any other record with its id is not to be replaced.
            let is_own = !is_second && own.as_ref().is_none_or(|own| *own == key.id_text());
            if self.session.document.board().has(&key) && !is_own {
                return Err(files::second_use(self.lang, &key.id_text()));
            }
            let (kind, name) = (key.kind(), record.name().to_owned());
            let here = if let Place::Here(place) = place { Some(place) } else { None };
            match self.session.document.take_up(record, here) {
                Ok(Some(_)) => Ok((key, kind, name)),
                Ok(None) => Err(damage::unchanged(self.lang)),
                Err(error) => Err(error.say(self.lang)),
            }
        });
        match taken {
            Ok((key, kind, name)) => {
                let nameless = kind == RecordKind::Contact || name.is_empty();
                self.window_state.message = Message::of(|lang| {
                    let kind = kind.say(lang);
                    if nameless { damage::taken_up_nameless(lang, &kind) } else { damage::taken_up(lang, &kind, &name) }
                });
                self.window_state.asides.answer(place, None);
                self.session.settle(None);
                match &key {
                    RecordRef::Responsibility(id) => self.jump(id, None),
                    _ => self.session.selection.show(key),
                }
            }
            Err(why) => self.window_state.asides.answer(place, Some(damage::not_yet(self.lang, &why))),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::app::session::document::Document;
    use crate::catalogue;
    use crate::model::{Edit, HeadField};
    use crate::text::Lang;

    /// A window on a file with the example, that saves automatically.
    fn saving(ctx: &Context, path: &Path) -> App {
        save::store(&catalogue::the_example().board().unwrap(), None, path, Overwrite::Never, &[]).unwrap();
        let mut app = App::new(ctx, Document::open(path).unwrap(), Lang::De, || 7);
        app.toggle_automatic();
        app
    }

    fn edit(app: &mut App, title: &str) {
        app.session.document.apply(&Edit::Head(HeadField::Title(title.to_owned())), None).unwrap();
    }

    /// Lets the board stand still until it is saved.
    fn wait(app: &mut App, ctx: &Context) {
        app.save_automatically(ctx);
        assert!(app.session.document.has_edits(), "not at once");
        app.window_state.autosave.age();
        app.save_automatically(ctx);
        app.finish_autosave();
    }

    fn title(path: &Path) -> String {
        save::load(path).unwrap().board.head().title.clone()
    }

    #[test]
    fn what_is_kept_is_what_was_saved_by_hand_and_not_what_was_saved_automatically() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("kreis.ron");
        let previous = save::previous_path(&path);
        let mut app = saving(&ctx, &path);
        let opened = title(&path);
        for name in ["eins", "zwei", "drei"] {
            edit(&mut app, name);
            wait(&mut app, &ctx);
            assert_eq!((title(&path), title(&previous)), (name.to_owned(), opened.clone()));
            assert!(!app.session.document.has_edits());
        }
        edit(&mut app, "von Hand");
        app.save(&ctx);
        assert_eq!((title(&path), title(&previous)), ("von Hand".to_owned(), opened));
        edit(&mut app, "vier");
        wait(&mut app, &ctx);
        assert_eq!((title(&path), title(&previous)), ("vier".to_owned(), "von Hand".to_owned()));
    }

    #[test]
    fn what_is_done_while_it_is_saved_is_not_taken_for_saved() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("kreis.ron");
        let mut app = saving(&ctx, &path);
        edit(&mut app, "eins");
        app.save_automatically(&ctx);
        app.window_state.autosave.age();
        app.save_automatically(&ctx);
        edit(&mut app, "zwei");
        app.finish_autosave();
        assert_eq!(title(&path), "eins");
        assert!(app.session.document.has_edits());
        wait(&mut app, &ctx);
        assert_eq!(title(&path), "zwei");
    }

    #[test]
    fn where_it_is_barred_it_rests_until_somebody_saved_by_hand() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let path = folder.path().join("ordner").join("kreis.ron");
        std::fs::create_dir(folder.path().join("ordner")).unwrap();
        let mut app = saving(&ctx, &path);
        std::fs::rename(folder.path().join("ordner"), folder.path().join("fort")).unwrap();
        edit(&mut app, "eins");
        wait(&mut app, &ctx);
        let why = StoreError::Vanished(path.clone()).say(Lang::De);
        let says = format!("Automatisch speichern ruht, bis einmal von Hand gespeichert ist. {why}");
        assert_eq!(app.window_state.message.say(Lang::De), says);
        assert!(app.window_state.path_bar.is_some() && app.window_state.autosave.rests);
        assert!(
            !app.window_state.asks() && app.window_state.fields() == 0,
            "nobody asked for it: the keyboard stays on the board"
        );
        app.save_automatically(&ctx);
        app.window_state.autosave.age();
        app.save_automatically(&ctx);
        assert!(app.window_state.autosave.finish().is_none(), "it is not tried again by itself");
        std::fs::rename(folder.path().join("fort"), folder.path().join("ordner")).unwrap();
        app.save(&ctx);
        assert_eq!(title(&path), "eins");
        assert!(!app.window_state.autosave.rests);
    }
}
