//! Preferences of the user: taken from the last run, and kept for the next.

use std::path::PathBuf;

use egui::Context;

use super::{Preferences, PreferencesFile};
use crate::app::files::purpose::Purpose;
use crate::app::files::recent::Recent;
use crate::app::kit::style;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::text::{Lang, window};

/// Time that what is dragged or typed waits before it is written down, in seconds.
const CALM_SECS: f64 = 1.0;

impl App {
    /// The same program as the user left it, by this file; `is_asked` says that the language was asked for at the start, which
    /// goes before what was chosen.
    pub fn with_preferences(mut self, path: Option<PathBuf>, is_asked: bool, ctx: &Context) -> Self {
        let Some((file, said)) = path.map(PreferencesFile::open) else { return self };
        let stored = file.stored().clone();
        self.lang = stored.language.filter(|_| !is_asked).unwrap_or(self.lang);
        self.preferences.set_theme(stored.appearance, ctx);
        self.preferences.scale = stored.scale;
        if let Some(less) = stored.less_motion {
            style::set_less_motion(ctx, less);
        }
        let Self { window_state, files, preferences, .. } = &mut self;
        files.autosave.on = stored.automatic;
        (window_state.tray.is_folded, window_state.side.is_folded) = (stored.tray_folded, stored.inspector_folded);
        window_state.beamer.room_asked = stored.room_asked;
        (preferences.widths, preferences.room, files.folders) = (stored.widths, stored.room, stored.folders);
        preferences.tables = stored.tables;
        window_state.side.export.choices = stored.choices;
        preferences.arrangements = stored.arrangements;
        let opened = files.recent.files().first().cloned();
        files.recent = Recent::of(stored.recent);
        if let Some(path) = opened {
            files.recent.note(&path);
            files.folders.note(Purpose::Open, &path);
        }
        window_state.message = said.unwrap_or_default();
        self.preferences.file = Some(file);
        self
    }

    /// Writes down what was chosen since it was last written.
    pub(in crate::app) fn store_preferences(&mut self) {
        let (window_state, files, preferences) = (&self.window_state, &self.files, &mut self.preferences);
        let Some(file) = &mut preferences.file else { return };
        let now = Preferences {
            language: file.language,
            appearance: preferences.appearance,
            scale: preferences.scale,
            less_motion: file.less_motion,
            automatic: files.autosave.on,
            tray_folded: window_state.tray.is_folded,
            inspector_folded: window_state.side.is_folded,
            widths: preferences.widths.clone(),
            tables: preferences.tables.clone(),
            room: preferences.room,
            room_asked: window_state.beamer.room_asked,
            folders: files.folders.clone(),
            recent: files.recent.files().to_vec(),
            choices: window_state.side.export.choices.clone(),
            arrangements: preferences.arrangements.clone(),
        };
        if let Some(why) = file.store(now) {
            self.window_state.message = why;
        }
    }

    /// Writes down what panels change without a command, such as their width: not at every step of a drag or every letter, but soon.
    pub(in crate::app) fn store_when_calm(&mut self, ctx: &Context) {
        let (window_state, preferences) = (&self.window_state, &mut self.preferences);
        let Some(file) = &mut preferences.file else { return };
        let stored = file.stored();
        let is_new = stored.widths != preferences.widths
            || stored.tables != preferences.tables
            || stored.room != preferences.room
            || stored.room_asked != window_state.beamer.room_asked
            || stored.choices != window_state.side.export.choices;
        let (time, is_pressed) = ctx.input(|input| (input.time, input.pointer.any_down()));
        match file.changed_at.filter(|_| is_new) {
            None if is_new => {
                file.changed_at = Some(time);
                ctx.request_repaint_after_secs(CALM_SECS as f32);
            }
            // The end of the drag is a frame of its own.
            Some(since) if time - since >= CALM_SECS && !is_pressed => {
                file.changed_at = None;
                self.store_preferences();
            }
            Some(_) => {}
            None => file.changed_at = None,
        }
    }

    /// Lets things move at once instead of sliding, or slide again.
    pub(in crate::app) fn less_motion(&mut self, ctx: &Context) {
        let less = !style::has_less_motion(ctx);
        style::set_less_motion(ctx, less);
        if let Some(file) = &mut self.preferences.file {
            file.less_motion = Some(less);
        }
        self.window_state.message = Message::of(if less { window::motion_less } else { window::motion_again });
    }

    /// Speaks another language, in this run and the next.
    pub(in crate::app) fn set_language(&mut self, lang: Lang) {
        self.lang = lang;
        if let Some(file) = &mut self.preferences.file {
            file.language = Some(lang);
        }
    }
}
