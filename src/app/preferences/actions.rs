//! What the user chose for the window: taken from the last run, and kept for the next.

use std::path::PathBuf;

use egui::Context;

use super::{Preferences, PreferencesFile};
use crate::app::files::purpose::Purpose;
use crate::app::files::recent::Recent;
use crate::app::kit::style::{self, Appearance};
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::text::{Lang, window};

/// How long what is dragged or typed waits before it is written down, in seconds.
const CALM_SECS: f64 = 1.0;

impl App {
    /// The same program as the user left it, by this file; `is_asked` says that the language was asked for at the start, which
    /// goes before what was chosen.
    pub fn with_preferences(mut self, path: Option<PathBuf>, is_asked: bool, ctx: &Context) -> Self {
        let Some((file, said)) = path.map(PreferencesFile::open) else { return self };
        let stored = file.stored().clone();
        self.lang = stored.language.filter(|_| !is_asked).unwrap_or(self.lang);
        self.set_theme(stored.appearance, ctx);
        self.window_state.scale = stored.scale;
        if let Some(less) = stored.less_motion {
            style::set_less_motion(ctx, less);
        }
        let window_state = &mut self.window_state;
        window_state.autosave.on = stored.automatic;
        (window_state.tray_folded, window_state.inspector_folded) = (stored.tray_folded, stored.inspector_folded);
        window_state.beamer.room_asked = stored.room_asked;
        (window_state.widths, window_state.room, window_state.folders) = (stored.widths, stored.room, stored.folders);
        window_state.tables = stored.tables;
        window_state.export.choices = stored.choices;
        window_state.looks = stored.looks;
        let opened = window_state.recent.files().first().cloned();
        window_state.recent = Recent::of(stored.recent);
        if let Some(path) = opened {
            window_state.recent.note(&path);
            window_state.folders.note(Purpose::Open, &path);
        }
        window_state.message = said.unwrap_or_default();
        self.preferences = Some(file);
        self
    }

    /// Writes down what was chosen since it was last written.
    pub(in crate::app) fn store_preferences(&mut self) {
        let Some(file) = &mut self.preferences else { return };
        let window_state = &self.window_state;
        let now = Preferences {
            language: file.language,
            appearance: window_state.appearance,
            scale: window_state.scale,
            less_motion: file.less_motion,
            automatic: window_state.autosave.on,
            tray_folded: window_state.tray_folded,
            inspector_folded: window_state.inspector_folded,
            widths: window_state.widths.clone(),
            tables: window_state.tables.clone(),
            room: window_state.room,
            room_asked: window_state.beamer.room_asked,
            folders: window_state.folders.clone(),
            recent: window_state.recent.files().to_vec(),
            choices: window_state.export.choices.clone(),
            looks: window_state.looks.clone(),
        };
        if let Some(why) = file.store(now) {
            self.window_state.message = why;
        }
    }

    /// Writes down what panels change without a command, such as their width: not at every step of a drag or every letter, but soon.
    pub(in crate::app) fn store_when_calm(&mut self, ctx: &Context) {
        let Some(file) = &mut self.preferences else { return };
        let (window_state, stored) = (&self.window_state, file.stored());
        let is_new = stored.widths != window_state.widths
            || stored.tables != window_state.tables
            || stored.room != window_state.room
            || stored.room_asked != window_state.beamer.room_asked
            || stored.choices != window_state.export.choices;
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

    /// Gives the window other colours.
    pub(in crate::app) fn set_theme(&mut self, appearance: Appearance, ctx: &Context) {
        self.window_state.appearance = appearance;
        style::apply(ctx, appearance);
    }

    /// Lets things move at once instead of sliding, or slide again.
    pub(in crate::app) fn less_motion(&mut self, ctx: &Context) {
        let less = !style::has_less_motion(ctx);
        style::set_less_motion(ctx, less);
        if let Some(file) = &mut self.preferences {
            file.less_motion = Some(less);
        }
        self.window_state.message = Message::of(if less { window::motion_less } else { window::motion_again });
    }

    /// Speaks another language, in this run and the next.
    pub(in crate::app) fn set_language(&mut self, lang: Lang) {
        self.lang = lang;
        if let Some(file) = &mut self.preferences {
            file.language = Some(lang);
        }
    }
}
