//! The properties of a responsibility.

use std::collections::BTreeSet;

use egui::{Sense, Ui, WidgetInfo, vec2};

use super::actor::named;
use super::form::{Field, Form};
use super::{coverage, group_symbol};
use crate::app::kit::style;
use crate::model::{RecordRef, Responsibility, Role, Source, State, TargetGroupId};
use crate::text::inspector as t;

const ACTOR: Field = Field::new("actor", t::institution);
const ROLE: Field = Field::new("role", t::role);
const GROUPS: Field = Field::new("groups", t::groups);
const TASK: Field = Field::new("task", t::task).hint(t::task_hint).rows(3);
const BASIS: Field = Field::new("basis", t::basis).hint(t::basis_hint);
const STATE: Field = Field::new("state", t::state);
const SOURCE: Field = Field::new("source", t::source);
const CONFIRMED: Field = Field::new("confirmed", t::confirmed);
const QUESTION: Field = Field::new("question", t::question).hint(t::question_hint).rows(2);

/// The side of a target group's symbol.
const SIDE: f32 = 28.0;
/// Between two symbols; eight of them stand side by side in the panel at first.
const BETWEEN: f32 = 4.0;

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, responsibility: &Responsibility, cursor: &mut coverage::Cursor) {
    let (lang, mut new) = (form.lang, responsibility.clone());
    form.choice(ui, &ACTOR, &mut new.actor, &named(form.board.actors()));
    form.link_ui(ui, t::open_institution(lang), Some(RecordRef::Actor(responsibility.actor.clone())));
    form.choice(ui, &ROLE, &mut new.role, &Role::ALL.map(|role| (role, role.say(lang))));
    groups_ui(ui, form, &mut new.groups);
    coverage::grid_ui(ui, form, &mut new.covers, cursor);
    form.text(ui, &TASK, &mut new.task);
    form.text(ui, &BASIS, &mut new.basis);
    form.choice(ui, &STATE, &mut new.state, &State::ALL.map(|state| (state, state.say(lang))));
    form.maybe(ui, &SOURCE, &mut new.source, Source::ALL.map(|source| (source, source.say(lang))));
    form.date(ui, &CONFIRMED, &mut new.confirmed);
    form.text(ui, &QUESTION, &mut new.question);
    form.put(responsibility, new);
}

/// The target groups by their flags, each on or off.
fn groups_ui(ui: &mut Ui, form: &mut Form<'_>, groups: &mut BTreeSet<TargetGroupId>) {
    let (lang, board) = (form.lang, form.board);
    if let Some(pick) = form.all_ui(ui, &GROUPS, "") {
        *groups = pick.of(groups, board.target_groups().iter().map(|group| group.id.clone()));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        for group in board.target_groups() {
            let on = groups.contains(&group.id);
            let (rect, _) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
            let response = ui.interact(rect, form.id(&GROUPS).with(&group.id), Sense::click());
            let says = t::option(lang, &GROUPS.label(lang), &group.name);
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

/// How much is seen of a flag that is off.
const OFF: f32 = 0.35;
