//! The tool bar above the board: menus, a few buttons, the choice of the part, the name of the board.

use egui::{Align, Button, Label, Layout, Role, Ui, WidgetInfo};

use super::menu_bar;
use crate::app::action::command::{Command, CommandContext};
use crate::app::action::outbox::Outbox;
use crate::app::files::recent::Recent;
use crate::app::kit::style;
use crate::app::session::paper_part::PaperPart;
use crate::text::Lang;

/// The commands that have a button.
const BUTTONS: [Command; 5] = [Command::Undo, Command::Redo, Command::Save, Command::Export, Command::Fit];
/// The least room for the name of the board in the tool bar.
const TITLE: f32 = 120.0;

/// Draws the slim bar above: menus, as many of a few buttons as have room (all are in the menus too), the board's name.
pub(in crate::app) fn tool_bar_ui(ui: &mut Ui, now: &CommandContext<'_>, recent: &Recent, lang: Lang, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        menu_bar::menu_bar_ui(ui, now, recent, lang, outbox);
        ui.separator();
        for command in BUTTONS {
            let label = command.label(lang);
            if button_width(ui, &label) + parts_width(ui, lang) > ui.available_width() {
                break;
            }
            let tip = command.tooltip(lang, now);
            let button = ui.add_enabled(command.obstacle(now).is_none(), Button::new(label));
            if button.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
                outbox.command(command);
            }
        }
        parts_ui(ui, now, lang, outbox);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // It is in the title of the window too; three letters of it tell nothing.
            if let Some(document) = now.document.filter(|_| ui.available_width() > TITLE) {
                ui.add(Label::new(style::strong(&document.board().head().title)).truncate());
            }
        });
    });
}

fn button_width(ui: &Ui, label: &str) -> f32 {
    style::text_width(ui, label) + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x
}

/// The room of the choice of the part that is shown, which stands behind the buttons at any width.
fn parts_width(ui: &Ui, lang: Lang) -> f32 {
    /// The line before it.
    const LINE: f32 = 16.0;
    LINE + PaperPart::ALL.iter().map(|part| button_width(ui, &part.say(lang))).sum::<f32>()
}

/// The choice of the part that is shown.
fn parts_ui(ui: &mut Ui, now: &CommandContext<'_>, lang: Lang, outbox: &mut Outbox) {
    ui.separator();
    ui.spacing_mut().item_spacing.x = 2.0;
    for part in PaperPart::ALL {
        let (command, name, is_shown) = (Command::Part(part), part.say(lang), now.part == part);
        let button = ui.add_enabled(command.obstacle(now).is_none(), Button::selectable(is_shown, &name));
        button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_shown, &name));
        if button.on_hover_text(command.tooltip(lang, now)).clicked() {
            outbox.command(command);
        }
    }
}
