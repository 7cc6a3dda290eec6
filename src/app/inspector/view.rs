//! The properties of a saved view: what of the board it shows, in which order, on which page.

use egui::{Label, RichText, Ui};

use super::field_editor::ordered;
use super::form::Form;
use crate::model::View;
use crate::text::inspector as t;

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, view: &View) {
    let mut new = view.clone();
    for field in ordered(&["name", "page"], &[]) {
        form.field_ui(ui, field, &mut new);
        if field.info.key == "page" {
            ui.add(Label::new(RichText::new(t::nothing_is_all(form.lang)).small().weak()).wrap());
        }
    }
    form.put(view, new);
}
