//! The bar above the table: which of the two, adding and deleting rows, and which columns are seen.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Checkbox, Layout, PopupCloseBehavior, Role, Ui, WidgetInfo, vec2};

use super::{TableColumns, TableState};
use crate::app::action::command::{Command, CommandContext, TableCommand};
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::report::TableKind;
use crate::text::{Lang, table as t};

/// The commands that have a button.
const BUTTONS: [TableCommand; 3] = [TableCommand::Add, TableCommand::Remove, TableCommand::ClearFilters];

/// From how much room on it is said how many columns are out of sight, in points.
const SAID: f32 = 180.0;

/// Draws the bar; by how many columns the table is to be scrolled.
pub(in crate::app) fn bar_ui(
    ui: &mut Ui,
    now: &CommandContext<'_>,
    lang: Lang,
    state: &TableState,
    columns: &mut TableColumns,
    outbox: &mut Outbox,
) -> isize {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for kind in TableKind::ALL {
            let (is_shown, name) = (state.kind == kind, kind.say(lang));
            let button = ui.add(Button::selectable(is_shown, style::strong(&name)));
            button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_shown, &name));
            if button.on_hover_text(Command::Table(TableCommand::Show(kind)).tooltip(lang, now)).clicked() {
                outbox.command(Command::Table(TableCommand::Show(kind)));
            }
        }
        ui.separator();
        for command in BUTTONS.map(Command::Table) {
            let tip = command.tooltip(lang, now);
            let button = ui.add_enabled(command.obstacle(now).is_none(), Button::new(command.label(lang)));
            if button.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
                outbox.command(command);
            }
        }
        columns_ui(ui, lang, state, columns, outbox);
        scroll_ui(ui, state.hidden.0, state.hidden.1, lang)
    })
    .inner
}

/// Columns out of sight: the way to them by the mouse, and how many they are.
fn scroll_ui(ui: &mut Ui, left: usize, right: usize, lang: Lang) -> isize {
    if left + right == 0 {
        return 0;
    }
    let row = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let more = |ui: &mut Ui, sign: &str, count: usize, says: String| {
            let button = ui.add_enabled(count > 0, Button::new(sign));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, count > 0, &says));
            button.on_hover_text(&says).clicked()
        };
        let onward = isize::from(more(ui, "›", right, t::more_right(lang, right)));
        let back = isize::from(more(ui, "‹", left, t::more_left(lang, left)));
        if ui.available_width() > SAID {
            ui.add_space(6.0);
            ui.weak(t::more(lang, left + right));
        }
        onward - back
    });
    row.inner
}

/// The columns in a menu that stays open while they are ticked.
fn columns_ui(ui: &mut Ui, lang: Lang, state: &TableState, columns: &mut TableColumns, outbox: &mut Outbox) {
    let settings = columns.of_mut(state.kind);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(t::columns(lang)).right_text("›");
    let _ = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        for column in settings.all().to_vec() {
            let mut on = column.shown;
            if style::tick(ui, Checkbox::new(&mut on, column.column.say(lang))).clicked() {
                settings.toggle(column.column);
            }
        }
        ui.separator();
        let all = Command::Table(TableCommand::UsualColumns);
        if ui.button(all.label(lang)).clicked() {
            outbox.command(all);
            ui.close();
        }
    });
}
