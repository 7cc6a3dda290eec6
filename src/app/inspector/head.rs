//! Properties of the head of a board, which is there once.

use egui::Ui;

use super::field_editor::ordered;
use super::form::Form;
use crate::model::{Head, HeadField};

/// Fields of the board itself, before those of the law that it shows.
const FIRST: [&str; 7] = ["title", "region", "about", "edition", "moderation", "publisher", "funders"];

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, head: &Head) {
    let mut new = head.clone();
    for field in ordered(&FIRST, &[]) {
        if form.field_ui(ui, field, &mut new) {
            form.head(HeadField::Value(field.info.key, field.get(&new)));
        }
    }
}
