//! What the user chose for the window: taken from the last run, and kept for the next.

use std::path::PathBuf;

use egui::Context;

use super::super::preferences::{Preferences, PreferencesFile};
use super::super::recent::Recent;
use super::super::style;
use super::super::window::App;
use crate::text::Lang;

impl App {
    /// The same program as the user left it, by this file; `is_asked` says that the language was asked for at the start, which
    /// goes before what was chosen.
    pub fn with_preferences(mut self, path: Option<PathBuf>, is_asked: bool, ctx: &Context) -> Self {
        let Some((file, said)) = path.map(PreferencesFile::open) else { return self };
        let stored = file.stored();
        self.lang = stored.language.filter(|_| !is_asked).unwrap_or(self.lang);
        self.wear(stored.appearance, ctx);
        if let Some(less) = stored.less_motion {
            style::set_less_motion(ctx, less);
        }
        self.desk.tray_folded = stored.tray_folded;
        self.desk.inspector_folded = stored.inspector_folded;
        let opened = self.desk.recent.files().first().cloned();
        self.desk.recent = Recent::of(stored.recent.clone());
        if let Some(path) = opened {
            self.desk.recent.note(&path);
        }
        self.desk.message = said.unwrap_or_default();
        self.preferences = Some(file);
        self
    }

    /// Speaks another language, in this run and the next.
    pub(super) fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        if let Some(file) = &mut self.preferences {
            file.language = Some(lang);
        }
    }

    /// Writes down what was chosen since it was last written.
    pub(in crate::app) fn store_preferences(&mut self) {
        let Some(file) = &mut self.preferences else { return };
        let desk = &self.desk;
        let now = Preferences {
            language: file.language,
            appearance: desk.appearance,
            less_motion: file.less_motion,
            tray_folded: desk.tray_folded,
            inspector_folded: desk.inspector_folded,
            recent: desk.recent.files().to_vec(),
        };
        if let Some(why) = file.store(now) {
            self.desk.message = why;
        }
    }
}
