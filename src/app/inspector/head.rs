//! What is said once per board: the properties of its head.

use egui::Ui;

use super::form::{Field, Form};
use crate::model::{Head, HeadField};
use crate::text::{Lang, inspector as t, menu};

const TITLE: Field = Field::new("title", t::board_title).hint(t::board_title_hint).needed();
const REGION: Field = Field::new("region", t::region).hint(t::region_hint);
const ABOUT: Field = Field::new("about", t::about).hint(t::about_hint).rows(2);
const AS_OF: Field = Field::new("as of", t::as_of);
const EDITION: Field = Field::new("edition", t::edition).hint(t::edition_hint);
const MODERATION: Field = Field::new("moderation", t::moderation).hint(t::moderation_hint);
const PUBLISHER: Field = Field::new("publisher", t::publisher).hint(t::publisher_hint);
const FUNDERS: Field = Field::new("funders", t::funders);
const LAW_AS_OF: Field = Field::new("law as of", t::law_as_of).hint(t::month_hint);
const LAW_SHORT: Field = Field::new("law short", t::law_short).hint(t::law_hint).rows(2);
const LAW_LONG: Field = Field::new("law long", t::law_long).hint(t::law_hint).rows(4);
const PRIVACY: Field = Field::new("privacy", t::privacy).hint(t::privacy_hint).rows(3);
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
    for (field, value, wrap) in [
        (LAW_SHORT, &mut new.law_short, HeadField::LawShort as fn(String) -> HeadField),
        (LAW_LONG, &mut new.law_long, HeadField::LawLong),
        (PRIVACY, &mut new.privacy, HeadField::Privacy),
    ] {
        if form.text(ui, &field, value) {
            form.head(wrap(std::mem::take(value)));
        }
    }
    let languages = [(Lang::De, menu::german(lang)), (Lang::En, menu::english(lang))];
    if form.choice(ui, &LANGUAGE, &mut new.language, &languages) {
        form.head(HeadField::Language(new.language));
    }
}
