//! The properties of what the axes and the legend show: statuses, their groups, areas, target groups.

use egui::{Sense, Ui, WidgetInfo, vec2};

use super::actor::named;
use super::form::{Field, Form, advise_ui};
use super::kind::{CERTAINTY, CHECK};
use super::tick_list::{Groups, TICK};
use super::{group_symbol, sets, validation};
use crate::app::kit::style;
use crate::catalogue;
use crate::model::{
    Area, Benefits, Color, CourseAccess, Item as _, RecordRef, STATUS_SHORT_CHARS, Status, StatusGroup, StatusId, Symbol,
    TargetGroup, WorkAccess,
};
use crate::text::inspector as t;

const SHORT: Field =
    Field::new("short", t::short).hint(t::short_hint).needed().at_most(STATUS_SHORT_CHARS).advice(validation::head);
const LONG: Field = Field::new("long", t::long).hint(t::long_hint);
const SECTIONS: Field = Field::new("sections", t::sections).hint(t::sections_hint);
const GROUP: Field = Field::new("group", t::group);
const DEFINITION: Field = Field::new("definition", t::definition).hint(t::definition_hint).rows(3);
const WORK: Field = Field::new("work", t::work);
const WORK_TEXT: Field = Field::new("work text", t::work_text).hint(t::work_hint).rows(2);
const COURSE: Field = Field::new("course", t::course);
const COURSE_TEXT: Field = Field::new("course text", t::course_text).hint(t::course_hint).rows(2);
const BENEFITS: Field = Field::new("benefits", t::benefits);
const BENEFITS_TEXT: Field = Field::new("benefits text", t::benefits_text).hint(t::benefits_hint).rows(2);
const SOURCES: Field = Field::new("sources", t::sources).hint(t::sources_hint).rows(2);
const CONTAINS: Field = Field::new("contains", t::contains);
const AS_OF: Field = Field::new("as of", t::law_as_of).hint(t::month_hint);
const HINT: Field = Field::new("hint", t::hint).hint(t::hint_hint).rows(2);
const HEADLINE: Field = Field::new("name", t::headline).hint(t::headline_hint).needed();
const LINE: Field = Field::new("line", t::line).hint(t::line_hint).rows(2);
const GOAL: Field = Field::new("goal", t::goal).hint(t::goal_hint).rows(2);
const NAME: Field = Field::new("name", t::name).hint(t::target_group_hint).needed();
const ABBREVIATION: Field = Field::new("abbreviation", t::abbreviation)
    .hint(t::abbreviation_hint)
    .needed()
    .at_most(validation::ABBREVIATION_CHARS)
    .advice(validation::abbreviation);
const COLOR: Field = Field::new("color", t::color).hint(t::color_hint);
const SYMBOL: Field = Field::new("symbol", t::symbol);
const COVERS_ALL: Field = Field::new("covers all", t::covers_all);

/// A status.
pub(super) fn status_ui(ui: &mut Ui, form: &mut Form<'_>, status: &Status) {
    let (lang, mut new) = (form.lang, status.clone());
    form.text(ui, &SHORT, &mut new.short);
    let others = form.board.statuses().iter().filter(|other| other.id != status.id);
    advise_ui(ui, validation::taken(lang, &new.short, others.map(|other| (other.name(), other.name()))));
    form.text(ui, &LONG, &mut new.long);
    form.text(ui, &SECTIONS, &mut new.sections);
    form.maybe(ui, &GROUP, &mut new.group, named(form.board.status_groups()));
    form.link_ui(ui, t::open_group(lang), status.group.clone().map(RecordRef::StatusGroup));
    form.text(ui, &DEFINITION, &mut new.definition);
    form.maybe(ui, &WORK, &mut new.work, WorkAccess::ALL.map(|code| (code, code.say(lang))));
    form.text(ui, &WORK_TEXT, &mut new.work_text);
    form.ticks(ui, &COURSE, &mut new.course, sets::named(CourseAccess::ALL, |code| code.say(lang)));
    form.text(ui, &COURSE_TEXT, &mut new.course_text);
    form.maybe(ui, &BENEFITS, &mut new.benefits, Benefits::ALL.map(|code| (code, code.say(lang))));
    form.text(ui, &BENEFITS_TEXT, &mut new.benefits_text);
    form.text(ui, &SOURCES, &mut new.sources);
    form.text(ui, &CERTAINTY, &mut new.certainty);
    form.tick(ui, &CHECK, &mut new.check);
    form.date(ui, &AS_OF, &mut new.as_of);
    form.text(ui, &HINT, &mut new.hint);
    form.ticks(ui, &CONTAINS, &mut new.contains, finer(status).into());
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

/// A group of statuses.
pub(super) fn status_group_ui(ui: &mut Ui, form: &mut Form<'_>, group: &StatusGroup) {
    let mut new = group.clone();
    form.text(ui, &HEADLINE, &mut new.name);
    let others = form.board.status_groups().iter().filter(|other| other.id != group.id);
    advise_ui(ui, validation::taken(form.lang, &new.name, others.map(|other| (other.name(), other.name()))));
    form.text(ui, &HINT, &mut new.hint);
    form.put(group, new);
}

/// An area.
pub(super) fn area_ui(ui: &mut Ui, form: &mut Form<'_>, area: &Area) {
    let mut new = area.clone();
    form.text(ui, &SHORT, &mut new.short);
    let others = form.board.areas().iter().filter(|other| other.id != area.id);
    advise_ui(ui, validation::taken(form.lang, &new.short, others.map(|other| (other.name(), other.name()))));
    form.text(ui, &LONG, &mut new.long);
    form.text(ui, &LINE, &mut new.line);
    form.text(ui, &GOAL, &mut new.goal);
    form.put(area, new);
}

/// A target group.
pub(super) fn target_group_ui(ui: &mut Ui, form: &mut Form<'_>, group: &TargetGroup) {
    let (lang, mut new) = (form.lang, group.clone());
    let others = || form.board.target_groups().iter().filter(|other| other.id != group.id);
    let names: Vec<_> = others().map(|other| (other.name.as_str(), other.name.as_str())).collect();
    let abbreviations: Vec<_> = others().map(|other| (other.abbreviation.as_str(), other.name.as_str())).collect();
    form.text(ui, &NAME, &mut new.name);
    advise_ui(ui, validation::taken(lang, &new.name, names));
    form.text(ui, &ABBREVIATION, &mut new.abbreviation);
    advise_ui(ui, validation::taken(lang, &new.abbreviation, abbreviations));
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
            let (rect, _) = ui.allocate_exact_size(vec2(TICK + 2.0, TICK + 2.0), Sense::hover());
            let response = ui.interact(rect, form.id(&SYMBOL).with(number), Sense::click());
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
