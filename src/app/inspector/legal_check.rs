//! The properties of a legal check: when to look at the law that the board shows, and at what.

use egui::Ui;

use super::form::{Field, Form};
use super::kind::CHECK;
use super::sets;
use crate::model::{Date, LegalCheck};
use crate::text::inspector as t;

const WHAT: Field = Field::new("what", t::check_what).hint(t::check_what_hint).needed().rows(3);
const DUE: Field = Field::new("due", t::check_due).hint(t::month_hint);
const PLANNED: Field = Field::new("planned", t::check_planned);
const STATUSES: Field = Field::new("statuses", t::check_statuses);
const KINDS: Field = Field::new("kinds", t::check_kinds);
const RESEARCH: Field = Field::new("research", t::check_research).hint(t::check_research_hint).rows(2);

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, check: &LegalCheck) {
    let (lang, mut new) = (form.lang, check.clone());
    form.text(ui, &WHAT, &mut new.what);
    let read = |text: &str| Date::read(text.trim()).ok_or_else(|| t::wrong_date(lang));
    form.typed_ui(ui, &DUE, &mut new.due, (|date: &Date| date.say(lang), read));
    form.tick(ui, &PLANNED, &mut new.planned);
    form.ticks(ui, &STATUSES, &mut new.statuses, sets::statuses(form.board));
    form.ticks(ui, &KINDS, &mut new.kinds, sets::kinds(form.board, lang));
    form.text(ui, &RESEARCH, &mut new.research);
    form.tick(ui, &CHECK, &mut new.check);
    form.put(check, new);
}
