//! The menu bar, and the menu for what has the focus: loops over the list of commands.

use egui::containers::menu::{SubMenuButton, menu_style};
use egui::{Button, Color32, Id, LayerId, Order, Popup, PopupAnchor, PopupCloseBehavior, Pos2, Stroke, Ui};

use crate::app::action::command::{Command, CommandContext, LIST, Menu, TableCommand, keys_name};
use crate::app::action::outbox::Outbox;
use crate::app::files::action::FilesAction;
use crate::app::files::recent::Recent;
use crate::app::session::document::Document;
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::action::WindowAction;
use crate::model::RecordKind;
use crate::scene::Target;
use crate::text::{Lang, window};

/// The menus of the bar; the others stand within the menu of views.
const BAR: [Menu; 8] = [Menu::File, Menu::Edit, Menu::Board, Menu::Matrix, Menu::Table, Menu::View, Menu::Beamer, Menu::Help];

/// Commands of the menu for rows of the table.
const OF_ROWS: [Command; 7] = [
    Command::CrossOver,
    Command::Table(TableCommand::Edit),
    Command::Table(TableCommand::Fill),
    Command::Table(TableCommand::Add),
    Command::Table(TableCommand::Remove),
    Command::Table(TableCommand::CopyWithHeads),
    Command::Table(TableCommand::Paste),
];

/// Draws the menu bar, as wide as its words.
pub(in crate::app) fn menu_bar_ui(ui: &mut Ui, now: &CommandContext<'_>, recent: &Recent, lang: Lang, outbox: &mut Outbox) {
    ui.scope(|ui| {
        let inactive = &mut ui.visuals_mut().widgets.inactive;
        (inactive.weak_bg_fill, inactive.bg_stroke) = (Color32::TRANSPARENT, Stroke::NONE);
        ui.spacing_mut().item_spacing.x = 2.0;
        for menu in BAR {
            ui.menu_button(menu.label(lang), |ui| {
                if menu == Menu::File {
                    file_ui(ui, now, recent, lang, outbox);
                } else {
                    entries_ui(ui, menu, now, lang, outbox);
                }
                if menu == Menu::View {
                    ui.separator();
                    for part in [Menu::Meeting, Menu::Appearance, Menu::Scale, Menu::Language] {
                        // The arrow of our own font: it lacks egui's.
                        let button = Button::new(part.label(lang)).right_text("›");
                        SubMenuButton::from_button(button).ui(ui, |ui| entries_ui(ui, part, now, lang, outbox));
                    }
                }
            });
        }
    });
}

/// The menu of files, with those that were opened last below the command that opens one.
fn file_ui(ui: &mut Ui, now: &CommandContext<'_>, recent: &Recent, lang: Lang, outbox: &mut Outbox) {
    for spec in LIST.iter().filter(|spec| spec.menu == Menu::File) {
        entry_ui(ui, spec.command, now, lang, outbox);
        if spec.command == Command::Open {
            let is_empty = recent.files().is_empty();
            let menu = ui.add_enabled_ui(!is_empty, |ui| {
                ui.menu_button(window::recent(lang), |ui| {
                    for file in recent.files() {
                        if ui.button(file.display().to_string()).clicked() {
                            outbox.push(FilesAction::OpenFile(file.clone()));
                            ui.close();
                        }
                    }
                })
            });
            menu.inner.response.on_disabled_hover_text(window::recent_none(lang));
        }
    }
}

fn entries_ui(ui: &mut Ui, menu: Menu, now: &CommandContext<'_>, lang: Lang, outbox: &mut Outbox) {
    for spec in LIST.iter().filter(|spec| spec.menu == menu) {
        entry_ui(ui, spec.command, now, lang, outbox);
    }
}

fn entry_ui(ui: &mut Ui, command: Command, now: &CommandContext<'_>, lang: Lang, outbox: &mut Outbox) {
    let mut button = Button::new(command.label(lang));
    if let Some(keys) = command.spec().keys.first() {
        button = button.shortcut_text(keys_name(*keys, lang));
    }
    let tip = command.tooltip(lang, now);
    let entry = ui.add_enabled(command.obstacle(now).is_none(), button);
    if entry.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
        outbox.command(command);
        ui.close();
    }
}

/// Draws the commands for what has the focus, where it was asked for.
pub(in crate::app) fn context_menu_ui(ui: &Ui, at: Pos2, now: &CommandContext<'_>, lang: Lang, outbox: &mut Outbox) {
    let layer = LayerId::new(Order::Foreground, Id::unique("things"));
    let (mut open, mut chosen) = (true, Outbox::default());
    Popup::new(Id::unique("things"), ui.ctx().clone(), PopupAnchor::Position(at), layer)
        .kind(egui::PopupKind::Menu)
        .style(menu_style)
        .layout(egui::Layout::top_down_justified(egui::Align::Min))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .open_bool(&mut open)
        .show(|ui| {
            for command in LIST.iter().map(|spec| spec.command).filter(|command| concerns(*command, now)) {
                entry_ui(ui, command, now, lang, &mut chosen);
            }
        });
    if !open {
        // Before what was chosen, which may lay something else over the window.
        outbox.push(WindowAction::CloseOverlay);
    }
    outbox.extend(chosen.take());
}

/// True if a command belongs into the menu of what has the focus.
fn concerns(command: Command, now: &CommandContext<'_>) -> bool {
    let Some(board) = now.document.map(Document::board) else { return false };
    if now.part == PaperPart::Table {
        return OF_ROWS.contains(&command) && command.obstacle(now).is_none();
    }
    let on_chip = !now.selection.pieces(board).is_empty();
    let (on_nothing, subject) = (now.selection.focus().is_none(), now.selection.subject(board));
    match command {
        Command::AlsoThere => on_chip && command.obstacle(now).is_none(),
        Command::TakeAway | Command::Delete | Command::Role(_) => on_chip,
        // A head has the commands for its list, and so has an entry of the legend.
        Command::AddRecord(kind) => match now.selection.focus() {
            Some(Target::Area(_)) => kind == RecordKind::Area,
            Some(Target::Status(_) | Target::StatusGroup(_)) => matches!(kind, RecordKind::Status | RecordKind::StatusGroup),
            Some(Target::LegendGroup(_) | Target::GroupColumn(_)) => kind == RecordKind::TargetGroup,
            None if subject.is_none() => matches!(kind, RecordKind::Area | RecordKind::Status),
            Some(Target::Corner) => matches!(kind, RecordKind::Area | RecordKind::Status),
            _ => false,
        },
        Command::Remove => !on_chip && (on_nothing || now.selection.shows_focus(board)) && command.obstacle(now).is_none(),
        // The ground stands for the whole board.
        Command::Fit | Command::Refit | Command::CopyPicture | Command::Export => on_nothing && subject.is_none(),
        Command::Add | Command::Note(_) => matches!(now.selection.focus(), Some(Target::Cell(_))),
        Command::Focus | Command::Paint | Command::CellList | Command::WholeGrid | Command::ClearFilter => {
            command.obstacle(now).is_none()
        }
        Command::Rename => now.selection.named().is_some(),
        _ => false,
    }
}
