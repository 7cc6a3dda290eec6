//! The properties of kinds of institution and of sectors.

use egui::{Label, RichText, Ui};

use super::actor::named;
use super::form::{Field, Form, advise_ui, warn_ui};
use super::tick_list::section_ui;
use super::{sets, validation};
use crate::catalogue;
use crate::model::{CellNames, Item as _, Kind, MandateForm, RecordRef, Responsibility, Sector};
use crate::text::inspector as t;

const NAME: Field = Field::new("name", t::name).hint(t::kind_hint).needed();
const SHORT: Field = Field::new("short", t::proposed_short).hint(t::proposed_short_hint).advice(validation::short);
const ALIASES: Field = Field::new("aliases", t::aliases).hint(t::aliases_hint);
const SECTOR: Field = Field::new("sector", t::sector);
const MANDATES: Field = Field::new("mandates", t::mandates);
const BASIS: Field = Field::new("basis", t::typical_basis).hint(t::basis_hint).rows(2);
const CORE: Field = Field::new("core", t::core);
const SECTOR_NAME: Field = Field::new("name", t::name).hint(t::sector_hint).needed();

/// How well a statement about the law is established.
pub(super) const CERTAINTY: Field = Field::new("certainty", t::certainty).hint(t::certainty_hint);
/// Whether it must be shown with a hint to check it.
pub(super) const CHECK: Field = Field::new("check", t::check);

/// A kind.
pub(super) fn kind_ui(ui: &mut Ui, form: &mut Form<'_>, kind: &Kind) {
    let (lang, mut new) = (form.lang, kind.clone());
    form.text(ui, &NAME, &mut new.name);
    let others = form.board.kinds().iter().filter(|other| other.id != kind.id);
    advise_ui(ui, validation::taken(lang, &new.name, others.map(|other| (other.name(), other.name()))));
    form.text(ui, &SHORT, &mut new.short);
    form.list(ui, &ALIASES, &mut new.aliases);
    form.maybe(ui, &SECTOR, &mut new.sector, named(form.board.sectors()));
    form.link_ui(ui, t::open_sector(lang), kind.sector.clone().map(RecordRef::Sector));
    form.ticks(ui, &MANDATES, &mut new.mandates, sets::named(MandateForm::ALL, |form| form.say(lang)));
    form.text(ui, &BASIS, &mut new.basis);
    form.tick(ui, &CORE, &mut new.core);
    form.text(ui, &CERTAINTY, &mut new.certainty);
    form.tick(ui, &CHECK, &mut new.check);
    typical_ui(ui, form, kind);
    form.put(kind, new);
}

/// What an institution of this kind typically does on this board, in which role and for whom.
fn typical_ui(ui: &mut Ui, form: &Form<'_>, kind: &Kind) {
    let (board, lang) = (form.board, form.lang);
    let typical = match catalogue::typical_for(&kind.id, board) {
        Ok(typical) => typical,
        Err(error) => return warn_ui(ui, Some(error.say(lang))),
    };
    if !typical.offered.is_empty() {
        let title = t::counted_heading(lang, &t::typical(lang), typical.offered.len());
        section_ui(ui, &title, ("typical", &kind.id), |ui| {
            for row in &typical.offered {
                ui.add(Label::new(RichText::new(typical_text(form, row)).small()).wrap());
            }
        });
    }
    if let Some(hint) = typical.hint(lang) {
        ui.add(Label::new(RichText::new(hint).small().weak()).wrap());
    }
}

fn typical_text(form: &Form<'_>, row: &Responsibility) -> String {
    let (board, lang) = (form.board, form.lang);
    let groups = board.target_groups().iter().filter(|group| row.groups.contains(&group.id));
    let groups = groups.map(|group| group.abbreviation.clone()).collect::<Vec<_>>().join(", ");
    let says =
        t::with_role(lang, &t::actor_in(lang, &row.task, &CellNames::of(&row.covers, board).say(lang)), &row.role.say(lang));
    if groups.is_empty() { says } else { t::for_groups(lang, &says, &groups) }
}

/// A sector.
pub(super) fn sector_ui(ui: &mut Ui, form: &mut Form<'_>, sector: &Sector) {
    let mut new = sector.clone();
    form.text(ui, &SECTOR_NAME, &mut new.name);
    let others = form.board.sectors().iter().filter(|other| other.id != sector.id);
    advise_ui(ui, validation::taken(form.lang, &new.name, others.map(|other| (other.name(), other.name()))));
    form.put(sector, new);
}
