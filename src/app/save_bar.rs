//! The save bar: where to save to, typed or chosen; beside the board, never in front of it.

use std::env;
use std::path::{Path, PathBuf};

use egui::{Key, TextEdit, Ui};

use super::outbox::{Action, Outbox};
use crate::text::{Lang, window};

/// The height of the bar's row, so that the label stands level with the taller field.
const ROW: f32 = 36.0;

/// What is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SaveBar {
    /// The path as typed.
    pub path: String,
    /// Why saving failed, and which file may be replaced if the user says so.
    failure: Option<(String, Option<PathBuf>)>,
    /// Whether the field gets the focus in the next frame.
    fresh: bool,
}

impl SaveBar {
    /// A bar with a path to start from.
    pub(super) fn new(path: String) -> Self {
        Self { path, failure: None, fresh: true }
    }

    /// A bar that says why saving failed; where only another file is in the way, it asks whether to replace that.
    pub(super) fn failed(path: &Path, why: String, may_replace: bool) -> Self {
        let replace = may_replace.then(|| path.to_owned());
        Self { path: path.display().to_string(), failure: Some((why, replace)), fresh: true }
    }

    /// What saving to the path as typed means.
    pub(super) fn submit(&self, lang: Lang) -> Action {
        match self.path.trim() {
            "" => Action::Say(window::path_empty(lang)),
            path => Action::SaveTo(with_ending(Path::new(path)), false),
        }
    }

    /// Draws the bar.
    pub(super) fn ui(&mut self, ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(ROW);
            let label = ui.label(window::path_label(lang));
            let width = (ui.available_width() - 420.0).max(200.0);
            let field = ui.add(TextEdit::singleline(&mut self.path).hint_text(window::path_hint(lang)).desired_width(width));
            let field = field.labelled_by(label.id);
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
            }
            if field.changed() {
                self.failure = None;
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.button(window::save(lang)).clicked() || enter {
                outbox.push(self.submit(lang));
            }
            if ui.button(window::path_browse(lang)).clicked() {
                outbox.push(Action::Browse);
            }
            if ui.button(window::cancel(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                outbox.push(Action::CancelSave);
            }
        });
        if let Some((why, replace)) = &self.failure {
            ui.horizontal_wrapped(|ui| {
                ui.label(why);
                if let Some(path) = replace
                    && ui.button(window::overwrite(lang)).clicked()
                {
                    outbox.push(Action::SaveTo(path.clone(), true));
                }
            });
        }
    }
}

/// The path as meant: `~` is the user's folder, and without an ending it gets `.ron`.
pub(super) fn with_ending(path: &Path) -> PathBuf {
    let home = path.strip_prefix("~").ok().and_then(|rest| Some(env::home_dir()?.join(rest)));
    let path = home.as_deref().unwrap_or(path);
    if path.extension().is_none() { path.with_extension("ron") } else { path.to_owned() }
}
