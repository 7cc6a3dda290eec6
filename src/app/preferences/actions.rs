//! What the user chose for the window: taken from the last run, and kept for the next.

use std::path::PathBuf;

use egui::Context;

use crate::app::files::path_bar::Purpose;
use super::{Preferences, PreferencesFile};
use crate::app::files::recent::Recent;
use crate::app::kit::style;
use crate::app::shell::window::App;
use crate::text::Lang;

/// How long what is dragged or typed waits before it is written down, in seconds.
const CALM_SECS: f64 = 1.0;

impl App {
    /// The same program as the user left it, by this file; `is_asked` says that the language was asked for at the start, which
    /// goes before what was chosen.
    pub fn with_preferences(mut self, path: Option<PathBuf>, is_asked: bool, ctx: &Context) -> Self {
        let Some((file, said)) = path.map(PreferencesFile::open) else { return self };
        let stored = file.stored().clone();
        self.lang = stored.language.filter(|_| !is_asked).unwrap_or(self.lang);
        self.wear(stored.appearance, ctx);
        self.desk.scale = stored.scale;
        if let Some(less) = stored.less_motion {
            style::set_less_motion(ctx, less);
        }
        let desk = &mut self.desk;
        desk.autosave.on = stored.automatic;
        (desk.tray_folded, desk.inspector_folded) = (stored.tray_folded, stored.inspector_folded);
        desk.beamer.room_asked = stored.room_asked;
        (desk.widths, desk.room, desk.folders) = (stored.widths, stored.room, stored.folders);
        desk.tables = stored.tables;
        desk.export.choices = stored.choices;
        desk.looks = stored.looks;
        let opened = desk.recent.files().first().cloned();
        desk.recent = Recent::of(stored.recent);
        if let Some(path) = opened {
            desk.recent.note(&path);
            desk.folders.note(Purpose::Open, &path);
        }
        desk.message = said.unwrap_or_default();
        self.preferences = Some(file);
        self
    }

    /// Speaks another language, in this run and the next.
    pub(in crate::app) fn speak(&mut self, lang: Lang) {
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
            scale: desk.scale,
            less_motion: file.less_motion,
            automatic: desk.autosave.on,
            tray_folded: desk.tray_folded,
            inspector_folded: desk.inspector_folded,
            widths: desk.widths.clone(),
            tables: desk.tables.clone(),
            room: desk.room,
            room_asked: desk.beamer.room_asked,
            folders: desk.folders.clone(),
            recent: desk.recent.files().to_vec(),
            choices: desk.export.choices.clone(),
            looks: desk.looks.clone(),
        };
        if let Some(why) = file.store(now) {
            self.desk.message = why;
        }
    }

    /// Writes down what panels change without a command, such as their width: not at every step of a drag or every letter, but soon.
    pub(in crate::app) fn store_when_calm(&mut self, ctx: &Context) {
        let Some(file) = &mut self.preferences else { return };
        let (desk, stored) = (&self.desk, file.stored());
        let is_new = stored.widths != desk.widths
            || stored.tables != desk.tables
            || stored.room != desk.room
            || stored.room_asked != desk.beamer.room_asked
            || stored.choices != desk.export.choices;
        let (time, is_held) = ctx.input(|input| (input.time, input.pointer.any_down()));
        match file.changed_at.filter(|_| is_new) {
            None if is_new => {
                file.changed_at = Some(time);
                ctx.request_repaint_after_secs(CALM_SECS as f32);
            }
            // The end of the drag is a frame of its own.
            Some(since) if time - since >= CALM_SECS && !is_held => {
                file.changed_at = None;
                self.store_preferences();
            }
            Some(_) => {}
            None => file.changed_at = None,
        }
    }
}
