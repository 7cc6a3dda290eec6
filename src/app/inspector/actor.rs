//! The properties of an institution.

use egui::Ui;

use super::form::{Form, advise_ui};
use super::validation;
use crate::model::{Actor, Fields as _, Item as _, MandateForm};

/// Draws its fields. A mandate has a basis, and a project an end.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, actor: &Actor) {
    let mut new = actor.clone();
    for field in Actor::FIELDS {
        let mandate = new.mandate.as_ref();
        match field.info.key {
            "mandate_basis" if mandate.is_none() => {}
            "mandate_until" if !mandate.is_some_and(|one| one.form == MandateForm::Project || one.until.is_some()) => {}
            _ => {
                form.field_ui(ui, field, &mut new);
            }
        }
        if field.info.key == "short" {
            let others = form.board.actors().iter().filter(|other| other.id != actor.id);
            let names = others.map(|other| (other.name(), other.name.as_str()));
            advise_ui(ui, validation::taken(form.lang, new.name(), names));
        }
    }
    form.put(actor, new);
}
