//! The properties of an institution.

use std::sync::Arc;

use egui::Ui;

use super::form::{Field, Form, advise_ui};
use super::validation;
use crate::model::{Actor, Item, Mandate, MandateForm, PartnerType, RecordRef, SHORT_NAME_CHARS, Table};
use crate::text::inspector as t;

const NAME: Field = Field::new("name", t::name).hint(t::actor_hint).needed();
const SHORT: Field = Field::new("short", t::short).hint(t::short_hint).at_most(SHORT_NAME_CHARS).advice(validation::short);
const ALIASES: Field = Field::new("aliases", t::aliases).hint(t::aliases_hint);
const PARENT: Field = Field::new("parent", t::parent).hint(t::parent_hint);
const KIND: Field = Field::new("kind", t::kind);
const SECTOR: Field = Field::new("sector", t::sector);
const MANDATE: Field = Field::new("mandate", t::mandate);
const BASIS: Field = Field::new("mandate basis", t::mandate_basis).hint(t::mandate_basis_hint);
const UNTIL: Field = Field::new("mandate until", t::mandate_until);
const CORE: Field = Field::new("core", t::core);
const PARTNER: Field = Field::new("partner", t::partner);
const SITES: Field = Field::new("sites", t::sites).hint(t::sites_hint);
const CATCHMENT: Field = Field::new("catchment", t::catchment).hint(t::catchment_hint);
const LANGUAGES: Field = Field::new("languages", t::languages).hint(t::languages_hint);
const WEBSITE: Field = Field::new("website", t::website).hint(t::website_hint).check(validation::website);
const HOURS: Field = Field::new("hours", t::hours).hint(t::hours_hint);
const REMARKS: Field = Field::new("remarks", t::remarks).hint(t::remarks_hint).rows(3);

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, actor: &Actor) {
    let (lang, mut new) = (form.lang, actor.clone());
    form.text(ui, &NAME, &mut new.name);
    form.text(ui, &SHORT, &mut new.short);
    let others = form.board.actors().iter().filter(|other| other.id != actor.id).map(|other| (other.name(), other.name.as_str()));
    advise_ui(ui, validation::taken(lang, new.name(), others));
    form.list(ui, &ALIASES, &mut new.aliases);
    form.text(ui, &PARENT, &mut new.parent);
    form.maybe(ui, &KIND, &mut new.kind, named(form.board.kinds()));
    form.link_ui(ui, t::open_kind(lang), actor.kind.clone().map(RecordRef::Kind));
    form.maybe(ui, &SECTOR, &mut new.sector, named(form.board.sectors()));
    form.link_ui(ui, t::open_sector(lang), actor.sector.clone().map(RecordRef::Sector));
    mandate_ui(ui, form, &mut new.mandate);
    form.tick(ui, &CORE, &mut new.core);
    form.maybe(ui, &PARTNER, &mut new.partner, PartnerType::ALL.map(|partner| (partner, partner.say(lang))));
    form.list(ui, &SITES, &mut new.sites);
    form.text(ui, &CATCHMENT, &mut new.catchment);
    form.list(ui, &LANGUAGES, &mut new.languages);
    form.text(ui, &WEBSITE, &mut new.website);
    form.text(ui, &HOURS, &mut new.hours);
    form.text(ui, &REMARKS, &mut new.remarks);
    form.put(actor, new);
}

/// What it acts upon; a project has an end.
fn mandate_ui(ui: &mut Ui, form: &mut Form<'_>, mandate: &mut Option<Mandate>) {
    let lang = form.lang;
    let mut kept = mandate.as_ref().map(|mandate| mandate.form);
    if form.maybe(ui, &MANDATE, &mut kept, MandateForm::ALL.map(|form| (form, form.say(lang)))) {
        let old = mandate.take().unwrap_or(Mandate { form: MandateForm::Voluntary, basis: String::new(), until: None });
        *mandate = kept.map(|form| Mandate { form, ..old });
    }
    if let Some(mandate) = mandate {
        form.text(ui, &BASIS, &mut mandate.basis);
        if mandate.form == MandateForm::Project || mandate.until.is_some() {
            form.date(ui, &UNTIL, &mut mandate.until);
        }
    }
}

/// The records of a list, to be chosen from by name.
pub(super) fn named<T: Item>(all: &Table<T>) -> Vec<(T::Id, String)> {
    all.iter().map(|record: &Arc<T>| (record.id().clone(), record.name().to_owned())).collect()
}
