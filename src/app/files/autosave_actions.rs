//! Saving automatically: switched, done when it is time, and what became of it.

use egui::Context;

use super::autosave::Saved;
use super::conflict::{Conflict, file_name};
use super::path_bar::PathBar;
use super::save::with_warnings;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::save::StoreError;
use crate::text::{versions, window};

impl App {
    /// Saves automatically, or no longer.
    pub(in crate::app) fn toggle_automatic(&mut self) {
        let autosave = &mut self.files.autosave;
        (autosave.on, autosave.rests) = (!autosave.on, false);
        self.window_state.message = Message::of(match (autosave.on, self.session.document.path()) {
            (false, _) => versions::automatic_off,
            (true, None) if self.window_state.start.is_none() => versions::automatic_first,
            (true, _) => versions::automatic_on,
        });
    }

    /// Saves automatically when it is time, and hears what became of it.
    pub(in crate::app) fn save_automatically(&mut self, ctx: &Context) {
        if let Some(saved) = self.files.autosave.outcome() {
            self.report_autosaved(saved);
        }
        // Nothing is written while something is dragged or a question about the file is open.
        if self.session.canvas.drag.is_none() && self.files.conflict.is_none() {
            self.files.autosave.follow(ctx, &self.session.document);
        }
    }

    /// Waits for an automatic save that goes on, before the file is written otherwise or the board is left.
    pub(in crate::app) fn finish_autosave(&mut self) {
        if let Some(saved) = self.files.autosave.finish() {
            self.report_autosaved(saved);
        }
    }

    /// Saves what is left before the board is left, where that is done automatically.
    pub(in crate::app) fn save_before_leaving(&mut self) {
        self.finish_autosave();
        if self.files.autosave.may_save(&self.session.document)
            && let Some(saving) = self.session.document.saving_automatically()
        {
            let stored = saving.store();
            self.report_autosaved((saving, stored));
        }
    }

    fn report_autosaved(&mut self, (saving, stored): Saved) {
        match stored {
            Ok(stored) => {
                let name = file_name(saving.path());
                self.session.document.note_saved(saving, &stored);
                self.window_state.message =
                    Message::of(|lang| with_warnings(versions::automatic_saved(lang, &name), &stored, lang));
                for why in self.session.document.copy_logos() {
                    self.window_state.message.add(|lang| window::logo_not_saved(lang, why.say(lang)));
                }
            }
            Err(error) => {
                self.files.autosave.rests = true;
                self.window_state.message = Message::of(|lang| versions::automatic_paused(lang, &error.say(lang)));
                if let StoreError::ChangedOnDisk(_) = error {
                    self.files.conflict = Some(Conflict::read(saving.path(), true, self.lang).calm());
                } else {
                    // Whoever is typing goes on, and no key gets into the path.
                    self.files.refused_to(saving.path(), &error);
                    self.files.request.bar = self.files.request.bar.take().map(PathBar::calm);
                }
            }
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
    use crate::save::{self, Overwrite};
    use crate::text::Lang;

    /// A window on a file with the example, that saves automatically.
    fn saving(ctx: &Context, path: &Path) -> App {
        save::store(&catalogue::the_example().board().unwrap(), None, path, Overwrite::Never, &[]).unwrap();
        let mut app = App::new(ctx, Document::open(path).unwrap(), Lang::De, || 7);
        app.toggle_automatic();
        app
    }

    fn edit(app: &mut App, title: &str) {
        app.session.document.apply(&Edit::Head(HeadField::new("title", title.to_owned())), None).unwrap();
    }

    /// Lets the board stand still until it is saved.
    fn wait(app: &mut App, ctx: &Context) {
        app.save_automatically(ctx);
        assert!(app.session.document.has_edits(), "not at once");
        app.files.autosave.age();
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
        app.files.autosave.age();
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
        assert!(app.files.request.bar.is_some() && app.files.autosave.rests);
        assert!(!app.asks() && app.fields() == 0, "nobody asked for it: the keyboard stays on the board");
        app.save_automatically(&ctx);
        app.files.autosave.age();
        app.save_automatically(&ctx);
        assert!(app.files.autosave.finish().is_none(), "it is not tried again by itself");
        std::fs::rename(folder.path().join("fort"), folder.path().join("ordner")).unwrap();
        app.save(&ctx);
        assert_eq!(title(&path), "eins");
        assert!(!app.files.autosave.rests);
    }
}
