//! The properties of what the axes and the legend show: statuses, their groups, areas, target groups.

use egui::{Sense, Ui, WidgetInfo, vec2};

use super::super::style;
use super::actor::named;
use super::flag;
use super::form::{Field, Form};
use crate::model::{Area, Color, Status, StatusGroup, Symbol, TargetGroup};
use crate::text::inspector as t;

const SHORT: Field = Field::new("short", t::short).hint(t::short_hint).needed();
const LONG: Field = Field::new("long", t::long);
const SECTIONS: Field = Field::new("sections", t::sections);
const GROUP: Field = Field::new("group", t::group);
const DEFINITION: Field = Field::new("definition", t::definition).rows(3);
const WORK: Field = Field::new("work", t::work).rows(2);
const COURSE: Field = Field::new("course", t::course).rows(2);
const BENEFITS: Field = Field::new("benefits", t::benefits).rows(2);
const AS_OF: Field = Field::new("as of", t::law_as_of);
const HINT: Field = Field::new("hint", t::hint).rows(2);
const HEADLINE: Field = Field::new("name", t::headline).needed();
const LINE: Field = Field::new("line", t::line).rows(2);
const GOAL: Field = Field::new("goal", t::goal).rows(2);
const NAME: Field = Field::new("name", t::name).needed();
const ABBREVIATION: Field = Field::new("abbreviation", t::abbreviation).needed();
const COLOR: Field = Field::new("color", t::color).hint(t::color_hint);
const SYMBOL: Field = Field::new("symbol", t::symbol);
const COVERS_ALL: Field = Field::new("covers all", t::covers_all);

/// The side of a symbol that can be chosen.
const SIDE: f32 = 26.0;

/// A status.
pub(super) fn status_ui(ui: &mut Ui, form: &mut Form<'_>, status: &Status) {
    let mut new = status.clone();
    form.text(ui, &SHORT, &mut new.short);
    form.text(ui, &LONG, &mut new.long);
    form.text(ui, &SECTIONS, &mut new.sections);
    form.maybe(ui, &GROUP, &mut new.group, named(form.board.status_groups()));
    form.text(ui, &DEFINITION, &mut new.definition);
    form.text(ui, &WORK, &mut new.work_text);
    form.text(ui, &COURSE, &mut new.course_text);
    form.text(ui, &BENEFITS, &mut new.benefits_text);
    form.date(ui, &AS_OF, &mut new.as_of);
    form.text(ui, &HINT, &mut new.hint);
    form.put(status, new);
}

/// A group of statuses.
pub(super) fn status_group_ui(ui: &mut Ui, form: &mut Form<'_>, group: &StatusGroup) {
    let mut new = group.clone();
    form.text(ui, &HEADLINE, &mut new.name);
    form.text(ui, &HINT, &mut new.hint);
    form.put(group, new);
}

/// An area.
pub(super) fn area_ui(ui: &mut Ui, form: &mut Form<'_>, area: &Area) {
    let mut new = area.clone();
    form.text(ui, &SHORT, &mut new.short);
    form.text(ui, &LONG, &mut new.long);
    form.text(ui, &LINE, &mut new.line);
    form.text(ui, &GOAL, &mut new.goal);
    form.put(area, new);
}

/// A target group.
pub(super) fn target_group_ui(ui: &mut Ui, form: &mut Form<'_>, group: &TargetGroup) {
    let (lang, mut new) = (form.lang, group.clone());
    form.text(ui, &NAME, &mut new.name);
    form.text(ui, &ABBREVIATION, &mut new.abbreviation);
    let read = |text: &str| Color::parse(text.trim()).ok_or_else(|| t::wrong_color(lang));
    form.typed_ui(ui, &COLOR, &mut new.color, (ToString::to_string, read));
    symbol_ui(ui, form, &mut new);
    form.tick(ui, &COVERS_ALL, &mut new.covers_all);
    form.text(ui, &HINT, &mut new.hint);
    form.put(group, new);
}

/// All symbols in the colour of the group.
fn symbol_ui(ui: &mut Ui, form: &mut Form<'_>, group: &mut TargetGroup) {
    form.label_ui(ui, &SYMBOL);
    ui.horizontal_wrapped(|ui| {
        for (number, symbol) in (1..).zip(Symbol::ALL) {
            let (rect, _) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
            let response = ui.interact(rect, form.id(&SYMBOL).with(number), Sense::click());
            let (says, on) = (t::symbol_number(form.lang, number), symbol == group.symbol);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &says));
            flag::paint(ui.painter(), (group.color, symbol), rect.shrink(3.0), style::drawing(ui.ctx()));
            flag::outline(ui, &response, on);
            if response.clicked() {
                group.symbol = symbol;
            }
        }
    });
}
