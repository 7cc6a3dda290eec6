//! The properties of a saved view: what of the board it shows, in which order, on which page.

use egui::{Button, Label, Ui};

use super::form::{Field, Form, keyed};
use super::tick_list::section_ui;
use super::{sets, validation};
use crate::model::{Item, Role, State, Table, View};
use crate::text::inspector as t;

const NAME: Field = Field::new("name", t::name).hint(t::view_hint).needed();
const PAGE: Field = Field::new("page", t::page).hint(t::page_hint).check(validation::page);
const STATUSES: Field = Field::new("statuses", t::only_statuses);
const AREAS: Field = Field::new("areas", t::only_areas);
const GROUPS: Field = Field::new("groups", t::only_groups);
const ROLES: Field = Field::new("roles", t::only_roles);
const ACTORS: Field = Field::new("actors", t::only_actors);
const SECTORS: Field = Field::new("sectors", t::only_sectors);
const STATES: Field = Field::new("states", t::only_states);
const FOLDED: Field = Field::new("folded", t::folded);
const FOCUS: Field = Field::new("focus", t::focus);
const STATUS_ORDER: Field = Field::new("status order", t::status_order);
const AREA_ORDER: Field = Field::new("area order", t::area_order);

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, view: &View) {
    let (board, lang, mut new) = (form.board, form.lang, view.clone());
    form.text(ui, &NAME, &mut new.name);
    form.text(ui, &PAGE, &mut new.page);
    ui.add(Label::new(egui::RichText::new(t::nothing_is_all(lang)).small().weak()).wrap());
    form.ticks(ui, &STATUSES, &mut new.spec.filter.statuses, sets::statuses(board));
    form.ticks(ui, &AREAS, &mut new.spec.filter.areas, sets::plain(board.areas()));
    form.ticks(ui, &GROUPS, &mut new.spec.filter.groups, sets::plain(board.target_groups()));
    form.ticks(ui, &ROLES, &mut new.spec.filter.roles, sets::named(Role::ALL, |role| role.say(lang)));
    form.ticks(ui, &ACTORS, &mut new.spec.filter.actors, sets::actors(board, lang));
    form.ticks(ui, &SECTORS, &mut new.spec.filter.sectors, sets::plain(board.sectors()));
    form.ticks(ui, &STATES, &mut new.spec.filter.states, sets::named(State::ALL, |state| state.say(lang)));
    form.ticks(ui, &FOLDED, &mut new.spec.folded, sets::plain(board.status_groups()));
    form.ticks(ui, &FOCUS, &mut new.spec.focus, sets::plain(board.areas()));
    order_ui(ui, form, &STATUS_ORDER, &mut new.spec.status_order, board.statuses());
    order_ui(ui, form, &AREA_ORDER, &mut new.spec.area_order, board.areas());
    form.put(view, new);
}

/// An order of its own: each record can go up; the first to move takes the board's order along.
fn order_ui<T: Item>(ui: &mut Ui, form: &Form<'_>, field: &Field, order: &mut Vec<T::Id>, all: &Table<T>) {
    let lang = form.lang;
    section_ui(ui, &field.label(lang), form.id(field), |ui| {
        let rest = all.iter().map(|one| one.id().clone()).filter(|id| !order.contains(id));
        let shown: Vec<T::Id> = order.iter().cloned().chain(rest).collect();
        if !order.is_empty() && ui.small_button(t::board_order(lang)).clicked() {
            order.clear();
        }
        for (place, id, record) in shown.iter().enumerate().filter_map(|(place, id)| Some((place, id, all.get(id)?))) {
            ui.horizontal(|ui| {
                let says = t::move_up(lang, record.name());
                let up = keyed(ui, form.id(field).with(id), |ui| ui.add_enabled(place > 0, Button::new("↑")));
                up.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, place > 0, &says));
                if up.on_hover_text(&says).clicked() {
                    let mut moved = shown.clone();
                    moved.swap(place, place - 1);
                    *order = moved;
                }
                ui.add(Label::new(record.name()).truncate());
            });
        }
    });
}
