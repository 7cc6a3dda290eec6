//! What is said once per board: the properties of its head.

use egui::Ui;

use super::form::{Field, Form};
use crate::model::{Head, HeadField};
use crate::text::{Lang, inspector as t, menu};

const TITLE: Field = Field::new("title", t::board_title).needed();
const REGION: Field = Field::new("region", t::region);
const ABOUT: Field = Field::new("about", t::about).rows(2);
const AS_OF: Field = Field::new("as of", t::as_of);
const EDITION: Field = Field::new("edition", t::edition);
const MODERATION: Field = Field::new("moderation", t::moderation);
const PUBLISHER: Field = Field::new("publisher", t::publisher);
const FUNDERS: Field = Field::new("funders", t::funders);
const LAW_AS_OF: Field = Field::new("law as of", t::law_as_of);
const LANGUAGE: Field = Field::new("language", t::language);

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, head: &Head) {
    let mut new = head.clone();
    let lang = form.lang;
    if form.text(ui, &TITLE, &mut new.title) {
        form.head(HeadField::Title(new.title));
    }
    for (field, value, wrap) in [
        (REGION, &mut new.region, HeadField::Region as fn(String) -> HeadField),
        (ABOUT, &mut new.about, HeadField::About),
        (EDITION, &mut new.edition, HeadField::Edition),
        (MODERATION, &mut new.moderation, HeadField::Moderation),
        (PUBLISHER, &mut new.publisher, HeadField::Publisher),
    ] {
        if form.text(ui, &field, value) {
            form.head(wrap(std::mem::take(value)));
        }
    }
    if form.list(ui, &FUNDERS, &mut new.funders) {
        form.head(HeadField::Funders(new.funders));
    }
    if form.date(ui, &AS_OF, &mut new.as_of) {
        form.head(HeadField::AsOf(new.as_of));
    }
    if form.date(ui, &LAW_AS_OF, &mut new.law_as_of) {
        form.head(HeadField::LawAsOf(new.law_as_of));
    }
    let languages = [(Lang::De, menu::german(lang)), (Lang::En, menu::english(lang))];
    if form.choice(ui, &LANGUAGE, &mut new.language, &languages) {
        form.head(HeadField::Language(new.language));
    }
}
