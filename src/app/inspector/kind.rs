//! The properties of kinds of institution, with what such an institution typically does.

use egui::{Label, RichText, Ui};

use super::form::{Form, warn_ui};
use super::tick_list::section_ui;
use crate::catalogue;
use crate::model::{CellNames, Kind, Responsibility};
use crate::text::inspector as t;

/// A kind.
pub(super) fn kind_ui(ui: &mut Ui, form: &mut Form<'_>, kind: &Kind) {
    form.record_ui(ui, kind);
    typical_ui(ui, form, kind);
}

/// Typical responsibilities of an institution of this kind on this board, in which role and for whom.
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
