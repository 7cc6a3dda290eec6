//! The save bar: where to save to, typed or chosen; beside the board, never in front of it.

use std::path::{Path, PathBuf};

use egui::{Key, TextEdit, Ui};

use super::outbox::{Action, Outbox};
use crate::text::{Lang, window};

/// What is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SaveBar {
    /// The path as typed.
    pub path: String,
    /// A file that would be replaced, and what is to be said about it, waiting for a yes.
    replace: Option<(PathBuf, String)>,
    /// Whether the field gets the focus in the next frame.
    fresh: bool,
}

impl SaveBar {
    /// A bar with a path to start from.
    pub(super) fn new(path: String) -> Self {
        Self { path, replace: None, fresh: true }
    }

    /// A bar that asks whether a file that is there may be replaced.
    pub(super) fn asking(path: &Path, why: String) -> Self {
        Self { path: path.display().to_string(), replace: Some((path.to_owned(), why)), fresh: false }
    }

    /// Draws the bar.
    pub(super) fn ui(&mut self, ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
        ui.horizontal(|ui| {
            let label = ui.label(window::path_label(lang));
            let width = (ui.available_width() - 420.0).max(200.0);
            let field = ui.add(TextEdit::singleline(&mut self.path).hint_text(window::path_hint(lang)).desired_width(width));
            let field = field.labelled_by(label.id);
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
            }
            if field.changed() {
                self.replace = None;
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.button(window::save(lang)).clicked() || enter {
                outbox.push(match self.path.trim() {
                    "" => Action::Say(window::path_empty(lang)),
                    path => Action::SaveTo(PathBuf::from(path), false),
                });
            }
            if ui.button(window::path_browse(lang)).clicked() {
                outbox.push(Action::Browse);
            }
            if ui.button(window::cancel(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                outbox.push(Action::CancelSave);
            }
        });
        if let Some((path, why)) = &self.replace {
            ui.horizontal_wrapped(|ui| {
                ui.label(why);
                if ui.button(window::overwrite(lang)).clicked() {
                    outbox.push(Action::SaveTo(path.clone(), true));
                }
            });
        }
    }
}
