//! The tool bar above and the status line below the board.

use egui::{Align, Button, Key, Layout, Modifiers, RichText, ScrollArea, Ui};

use super::command::{Command, Now};
use super::desk::Next;
use super::document::Document;
use super::menu_bar;
use super::outbox::{Action, Outbox};
use super::recent::Recent;
use super::style;
use super::tooltip::tooltip;
use super::view::Viewport;
use crate::layout::Laid;
use crate::text::{self, Lang, window};

/// The commands that have a button.
const BUTTONS: [Command; 5] = [Command::Undo, Command::Redo, Command::Save, Command::Export, Command::Fit];

/// Draws the slim bar above: menus, the board's name and whether it is saved, a few buttons.
pub(super) fn tool_bar_ui(ui: &mut Ui, (now, recent): (&Now<'_>, &Recent), lang: Lang, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        menu_bar::menu_bar_ui(ui, (now, recent), lang, outbox);
        ui.separator();
        for command in BUTTONS {
            let tip = command.tooltip(lang, now);
            let button = ui.add_enabled(command.obstacle(now).is_none(), Button::new(command.label(lang)));
            if button.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
                outbox.command(command);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(document) = now.document {
                ui.weak(saved_text(document, lang));
                ui.add(egui::Label::new(RichText::new(&document.board().head().title).strong()).truncate());
            }
        });
    });
}

/// Whether the board is in a file as it is now.
fn saved_text(document: &Document, lang: Lang) -> String {
    match document.path() {
        Some(_) if document.is_saved() => window::saved(lang),
        Some(_) if !document.has_edits() => window::repaired(lang),
        Some(_) => window::unsaved(lang),
        None => window::never_saved(lang),
    }
}

/// Draws the status line: what happened last; of a board that is seen, how small its type is and how large it is shown.
pub(super) fn status_ui(ui: &mut Ui, message: &str, seen: Option<(&Laid, &Viewport)>, lang: Lang) {
    ui.visuals_mut().override_text_color = Some(style::look(ui.ctx()).status_text);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some((laid, view)) = seen {
                board_status_ui(ui, laid, view, lang);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(message).truncate());
            });
        });
    });
}

fn board_status_ui(ui: &mut Ui, laid: &Laid, view: &Viewport, lang: Lang) {
    ui.label(window::zoom(lang, &text::decimal(lang, f64::from(view.percent()), 0)));
    ui.label(window::type_size(lang, &text::decimal(lang, f64::from(laid.fit.size), 2)));
    if let Some(summary) = laid.report.summary(lang) {
        // The message beside it keeps some room.
        ui.scope(|ui| {
            ui.set_max_width(0.6 * ui.available_width());
            ui.add(egui::Label::new(summary).truncate()).on_hover_text(tooltip(&laid.report.details(lang)));
        });
    }
}

/// Draws the question what to do with unsaved changes before something else follows.
pub(super) fn leave_bar_ui(ui: &mut Ui, next: &Next, lang: Lang, outbox: &mut Outbox) {
    let (save, discard) = match next {
        Next::Close => (window::close_save(lang), window::close_discard(lang)),
        Next::Show(..) => (window::leave_save(lang), window::leave_discard(lang)),
    };
    ui.horizontal_wrapped(|ui| {
        ui.strong(window::close_unsaved(lang));
        let answers = [(save, Action::SaveAndLeave), (discard, Action::LeaveUnsaved), (window::close_back(lang), Action::Stay)];
        for (label, action) in answers {
            if ui.button(label).clicked() {
                outbox.push(action);
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            outbox.push(Action::Stay);
        }
    });
}

/// Draws what had to be repaired or set aside when the file was read, and which logos cannot be shown.
pub(super) fn notes_bar_ui(ui: &mut Ui, document: &Document, lang: Lang, outbox: &mut Outbox) {
    const HEIGHT: f32 = 110.0;
    let (notes, logos) = (document.notes(), &document.logos().notes);
    let headline = if notes.is_empty() { window::logo_notes(lang, logos.len()) } else { window::notes(lang, notes.len()) };
    ui.horizontal(|ui| {
        ui.strong(headline);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(window::notes_read(lang)).clicked() {
                outbox.push(Action::NotesRead);
            }
        });
    });
    ScrollArea::vertical().id_salt("notes").max_height(HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        for note in notes {
            ui.label(note.say(lang));
        }
        for note in logos {
            ui.label(note.say(lang));
        }
    });
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::app::drawing::Drawing;
    use crate::model::Edit;
    use crate::save::Pictures;
    use crate::scene::style::Theme;

    #[test]
    fn the_status_line_names_what_does_not_fit_and_pointing_at_it_tells_all() {
        let example = crate::save::the_example().board().unwrap();
        let whole = Drawing::new(&example, &Pictures::default(), Theme::Light);
        let mut actor = (**example.actors().iter().next().unwrap()).clone();
        actor.short = format!("Amt {}", "lang".repeat(60));
        let all = format!("„{}“ ist gekürzt", actor.short);
        let cut = Drawing::new(&example.apply(&Edit::Put(actor.into())).unwrap(), &Pictures::default(), Theme::Light);
        let line = |drawing: &Drawing| {
            let laid = drawing.laid().clone();
            let mut ready = false;
            let mut harness = Harness::new_ui(move |ui| {
                // Fonts are there from the next frame on.
                if std::mem::replace(&mut ready, true) {
                    status_ui(ui, "", Some((&laid, &Viewport::default())), Lang::De);
                } else {
                    ui.ctx().set_fonts(crate::paint::fonts());
                }
            });
            harness.run_steps(2);
            harness
        };
        assert!(line(&whole).query_by_label_contains("Gekürzt").is_none());
        let mut harness = line(&cut);
        assert!(harness.query_by_label_contains(&all).is_none());
        harness.get_by_label_contains("Gekürzt: „Amt lang").hover();
        harness.run_steps(60);
        assert!(harness.query_by_label_contains(&all).is_some());
    }
}
