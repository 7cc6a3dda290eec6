//! The properties of a responsibility.

use std::collections::BTreeSet;

use egui::{Sense, Ui, WidgetInfo, vec2};

use super::field_editor::ordered;
use super::form::Form;
use super::{coverage, group_symbol};
use crate::app::kit::style;
use crate::model::{FieldInfo, FieldKind, RecordKind, Responsibility, TargetGroupId, find_info};
use crate::text::inspector as t;

const GROUPS: &FieldInfo = find_info::<Responsibility>("groups");

/// The side of a target group's symbol.
const SIDE: f32 = 28.0;
/// Between two symbols; eight of them stand side by side in the panel at first.
const BETWEEN: f32 = 4.0;

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, responsibility: &Responsibility, cursor: &mut coverage::Cursor) {
    let mut new = responsibility.clone();
    for field in ordered(&["actor", "role", "groups"], &[]) {
        match field.info.kind {
            FieldKind::References(RecordKind::TargetGroup) => groups_ui(ui, form, &mut new.groups),
            FieldKind::Coverage => coverage::grid_ui(ui, form, &mut new.covers, cursor),
            _ => {
                form.field_ui(ui, field, &mut new);
            }
        }
    }
    form.put(responsibility, new);
}

/// The target groups by their flags, each on or off.
fn groups_ui(ui: &mut Ui, form: &mut Form<'_>, groups: &mut BTreeSet<TargetGroupId>) {
    let (lang, board) = (form.lang, form.board);
    if let Some(pick) = form.all_ui(ui, GROUPS, "") {
        *groups = pick.of(groups, board.target_groups().iter().map(|group| group.id.clone()));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        for group in board.target_groups() {
            let on = groups.contains(&group.id);
            let (rect, _) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
            let response = ui.interact(rect, form.id(GROUPS).with(&group.id), Sense::click());
            let says = t::option(lang, &(GROUPS.label)(lang), &group.name);
            response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, on, &says));
            let mut painter = ui.painter().clone();
            if !on {
                painter.multiply_opacity(OFF);
            }
            group_symbol::paint(&painter, (group.color, group.symbol), rect.shrink(4.0), style::drawing(ui.ctx()));
            group_symbol::outline(ui, &response, on);
            if response.clicked() && !groups.remove(&group.id) {
                groups.insert(group.id.clone());
            }
            response.on_hover_text(&group.name);
        }
    });
}

/// Opacity of a flag that is off.
const OFF: f32 = 0.35;
