//! Notices about the file: somebody else has it open; what had to be repaired when it was read.

use egui::{Align, Layout, ScrollArea, Ui};

use super::action::FilesAction;
use crate::app::action::command::Command;
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::session::document::Document;
use crate::save::LockOwner;
use crate::text::{Lang, damage, files, window};

/// Draws the warning that somebody else has the same file open.
pub(in crate::app) fn presence_bar_ui(ui: &mut Ui, other: &LockOwner, lang: Lang, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let said = if other.user.is_empty() {
            files::open_on(lang, &other.host)
        } else {
            files::open_elsewhere(lang, &other.user, &other.host)
        };
        ui.label(said);
        if ui.button(window::notes_read(lang)).clicked() {
            outbox.push(FilesAction::PresenceRead(other.token.clone()));
        }
    });
}

/// Draws what had to be repaired or set aside when the file was read, and which logos cannot be shown.
pub(in crate::app) fn notes_bar_ui(ui: &mut Ui, document: &Document, lang: Lang, outbox: &mut Outbox) {
    const HEIGHT: f32 = 110.0;
    let (notes, logos) = (document.notes(), &document.logos().notes);
    let headline = if notes.is_empty() { window::logo_notes(lang, logos.len()) } else { window::notes(lang, notes.len()) };
    ui.horizontal(|ui| {
        ui.label(style::strong(headline));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(window::notes_read(lang)).clicked() {
                outbox.push(FilesAction::NotesRead);
            }
            if document.has_set_aside() && ui.button(damage::look(lang)).clicked() {
                outbox.command(Command::SetAside);
            }
        });
    });
    ScrollArea::vertical().id_salt("notes").max_height(HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        for note in notes {
            ui.label(note.say_in_the_room(lang));
        }
        for note in logos {
            ui.label(note.say(lang));
        }
    });
}
