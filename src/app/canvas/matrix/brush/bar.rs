//! The bar above the matrix: what the brush sets, and how the matrix is arranged.

use std::collections::BTreeSet;
use std::hash::Hash;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{
    Atom, Button, Checkbox, ComboBox, Id, IdSalt, PopupCloseBehavior, Response, Role as Speaks, ScrollArea, Ui, WidgetInfo, vec2,
};

use super::{Brush, ROLES, some};
use crate::app::action::outbox::Outbox;
use crate::app::canvas::action::MatrixAction;
use crate::app::inspector::group_symbol;
use crate::app::kit::style;
use crate::layout::{ColumnKind, MatrixArrangement};
use crate::model::{Board, Item, Table, TargetGroup};
use crate::report::RowOrder;
use crate::text::{Lang, brush as t, export_panel, inspector};

/// Size of a flag, in points.
const FLAG: f32 = 18.0;
/// Between the parts of the bar, in points.
const GAP: f32 = 10.0;
/// Height of a list that opens.
const LIST: f32 = 420.0;

/// Things that the bar shows.
#[derive(Clone, Copy)]
pub(in crate::app) struct Bar<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The brush.
    pub brush: &'a Brush,
    /// Arrangement of the matrix.
    pub arrangement: MatrixArrangement,
    /// The language of the window.
    pub lang: Lang,
}

/// Draws the bar; another brush or another arrangement is what the user wants.
pub(in crate::app) fn bar_ui(ui: &mut Ui, bar: Bar<'_>, outbox: &mut Outbox) {
    let (mut brush, mut arrangement) = (bar.brush.clone(), bar.arrangement);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        arrangement_ui(ui, bar.lang, &mut arrangement);
        ui.add_space(GAP);
        toggle_ui(ui, &mut brush, bar.lang);
        if !bar.brush.is_active {
            ui.disable();
        }
        brush_ui(ui, bar, &mut brush);
    });
    if brush != *bar.brush {
        outbox.push(MatrixAction::TakeBrush(brush));
    }
    if arrangement != bar.arrangement {
        outbox.push(MatrixAction::Arrange(arrangement));
    }
}

fn toggle_ui(ui: &mut Ui, brush: &mut Brush, lang: Lang) {
    let name = t::brush(lang);
    let button = ui.add(Button::selectable(brush.is_active, style::strong(&name)));
    button.widget_info(|| WidgetInfo::selected(Speaks::Button, true, brush.is_active, &name));
    if button.on_hover_text(t::brush_tip(lang)).clicked() {
        brush.is_active = !brush.is_active;
    }
}

fn brush_ui(ui: &mut Ui, bar: Bar<'_>, brush: &mut Brush) {
    let Bar { board, arrangement, lang, .. } = bar;
    for role in ROLES {
        let name = role.say(lang);
        if option_ui(ui, (Button::selectable(brush.role == role, &name), brush.role == role), &t::role_is(lang, &name)).clicked()
        {
            brush.role = role;
        }
    }
    ui.add_space(GAP);
    if arrangement.columns != ColumnKind::Groups {
        for group in board.target_groups() {
            group_ui(ui, group, brush, lang);
        }
    }
    if arrangement.columns != ColumnKind::Statuses {
        let said = some(&brush.statuses, board.statuses(), (t::all_statuses(lang), t::statuses(lang, brush.statuses.len())));
        some_ui(ui, (&said, &t::all_statuses(lang)), &mut brush.statuses, board.statuses());
    }
    if arrangement.columns != ColumnKind::Areas {
        let said = some(&brush.areas, board.areas(), (t::all_areas(lang), t::areas(lang, brush.areas.len())));
        some_ui(ui, (&said, &t::all_areas(lang)), &mut brush.areas, board.areas());
    }
}

/// A target group to take up: its flag and its abbreviation.
fn group_ui(ui: &mut Ui, group: &TargetGroup, brush: &mut Brush, lang: Lang) {
    let (on, place) = (brush.groups.contains(&group.id), IdSalt::new("flag"));
    let button = Button::selectable(on, (Atom::custom(place, vec2(FLAG, FLAG)), group.flag_name()));
    let shown = button.atom_ui(ui);
    if let Some(rect) = shown.rect(place) {
        group_symbol::paint(ui.painter(), (group.color, group.symbol), rect, style::drawing(ui.ctx()));
    }
    let said = t::group_is(lang, &group.name);
    shown.response.widget_info(|| WidgetInfo::selected(Speaks::CheckBox, true, on, &said));
    if shown.response.on_hover_text(&group.name).clicked() && !brush.groups.remove(&group.id) {
        brush.groups.insert(group.id.clone());
    }
}

/// Some of a list, in a menu that stays open while they are ticked; an empty set stands for all.
fn some_ui<T: Item>(ui: &mut Ui, (now, all_named): (&str, &str), chosen: &mut BTreeSet<T::Id>, all: &Table<T>)
where
    T::Id: Ord + Clone + Hash,
{
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(now).right_text("›");
    let _ = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        if ui.add(Button::selectable(chosen.is_empty(), all_named)).clicked() {
            chosen.clear();
        }
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            for record in all {
                let mut on = chosen.is_empty() || chosen.contains(record.id());
                if style::tick(ui, Checkbox::new(&mut on, record.name())).clicked() {
                    tick(chosen, record.id(), all);
                }
            }
        });
    });
}

/// Takes one up or puts it away; all of them are the same as none.
fn tick<T: Item>(chosen: &mut BTreeSet<T::Id>, one: &T::Id, all: &Table<T>)
where
    T::Id: Ord + Clone,
{
    if chosen.is_empty() {
        chosen.extend(all.iter().map(|record| record.id().clone()));
    }
    if !chosen.remove(one) {
        chosen.insert(one.clone());
    }
    if chosen.len() == all.len() {
        chosen.clear();
    }
}

/// Arrangement of the matrix.
fn arrangement_ui(ui: &mut Ui, lang: Lang, arrangement: &mut MatrixArrangement) {
    let columns = ColumnKind::ALL.map(|kind| (kind, kind.say(lang)));
    one_of_ui(ui, (&export_panel::columns(lang), lang), &mut arrangement.columns, &columns);
    let rows = RowOrder::ALL.map(|order| (order, order.say(lang)));
    one_of_ui(ui, (&export_panel::rows(lang), lang), &mut arrangement.rows, &rows);
    let bar = if arrangement.columns == ColumnKind::Statuses { t::bar_of_areas(lang) } else { t::bar_of_statuses(lang) };
    style::tick(ui, Checkbox::new(&mut arrangement.bar, t::bar(lang))).on_hover_text(bar);
}

fn one_of_ui<T: Copy + PartialEq>(ui: &mut Ui, (label, lang): (&str, Lang), value: &mut T, options: &[(T, String)]) {
    let now = options.iter().find(|(option, _)| option == value).map_or("", |(_, name)| name);
    let combo = ComboBox::from_id_salt(Id::unique(("matrix", label))).selected_text(now).width(0.0);
    let list = combo.show_ui(ui, |ui| {
        for (option, name) in options {
            ui.selectable_value(value, *option, name);
        }
    });
    let said = inspector::option(lang, label, now);
    list.response.widget_info(|| WidgetInfo::labeled(Speaks::ComboBox, true, &said));
    list.response.on_hover_text(said);
}

/// A button that is on or off, with a name that says what it is about.
fn option_ui(ui: &mut Ui, (button, on): (Button<'_>, bool), said: &str) -> Response {
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Speaks::RadioButton, true, on, said));
    response
}
