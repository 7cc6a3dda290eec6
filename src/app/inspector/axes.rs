//! The properties of what the axes and the legend show, where they are more than a plain list of fields: statuses and target groups.

use egui::{Sense, Ui, WidgetInfo, vec2};

use super::field_editor::ordered;
use super::form::Form;
use super::group_symbol;
use super::tick_list::{Groups, TICK};
use crate::app::kit::style;
use crate::catalogue;
use crate::model::{Field, FieldKind, Fields as _, Status, StatusId, Symbol, TargetGroup, find_field};
use crate::text::fields as t;

const SYMBOL: &Field<TargetGroup> = find_field("symbol");

/// A status.
pub(super) fn status_ui(ui: &mut Ui, form: &mut Form<'_>, status: &Status) {
    let mut new = status.clone();
    for field in Status::FIELDS {
        if field.info.kind == FieldKind::ForeignStatuses {
            form.ticks(ui, &field.info, &mut new.contains, finer(status).into());
        } else {
            form.field_ui(ui, field, &mut new);
        }
    }
    form.put(status, new);
}

/// The statuses of the extended list by their groups, and what else a status contains; never itself.
fn finer(status: &Status) -> Groups<StatusId> {
    let mut groups: Groups<StatusId> = Vec::new();
    // A template that cannot be read is a fault of the program, said where it is chosen.
    let extended = catalogue::template("status-erweitert").and_then(|template| template.board().ok());
    let mut left: Vec<&StatusId> = status.contains.iter().collect();
    if let Some(board) = &extended {
        for group in board.status_groups().iter().map(Some).chain([None]) {
            let own = board.statuses().iter().filter(|one| one.group.as_ref() == group.map(|group| &group.id));
            let own: Vec<_> = own.filter(|one| one.id != status.id).map(|one| (one.id.clone(), one.short.clone())).collect();
            left.retain(|id| own.iter().all(|(known, _)| known != *id));
            if !own.is_empty() {
                groups.push((group.map(|group| group.name.clone()).unwrap_or_default(), own));
            }
        }
    }
    if !left.is_empty() {
        // Of a status of some other list its id is all that is known.
        groups.push((String::new(), left.into_iter().map(|id| (id.clone(), id.to_string())).collect()));
    }
    groups
}

/// A target group.
pub(super) fn target_group_ui(ui: &mut Ui, form: &mut Form<'_>, group: &TargetGroup) {
    let mut new = group.clone();
    for field in ordered(&["name"], &[]) {
        if field.info.key == SYMBOL.info.key {
            symbol_ui(ui, form, &mut new);
        } else {
            form.field_ui(ui, field, &mut new);
        }
    }
    form.put(group, new);
}

/// All symbols in the color of the group.
fn symbol_ui(ui: &mut Ui, form: &mut Form<'_>, group: &mut TargetGroup) {
    form.label_ui(ui, &SYMBOL.info);
    ui.horizontal_wrapped(|ui| {
        for (number, symbol) in (1..).zip(Symbol::ALL) {
            let (rect, _) = ui.allocate_exact_size(vec2(TICK + 2.0, TICK + 2.0), Sense::hover());
            let response = ui.interact(rect, form.id(&SYMBOL.info).with(number), Sense::click());
            let (says, on) = (t::symbol_number(form.lang, number), symbol == group.symbol);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &says));
            group_symbol::paint(ui.painter(), (group.color, symbol), rect.shrink(3.0), style::drawing(ui.ctx()));
            group_symbol::outline(ui, &response, on);
            if response.clicked() {
                group.symbol = symbol;
            }
        }
    });
}
