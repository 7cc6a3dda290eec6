//! The properties of a cell: what the group decided about it.

use egui::Ui;

use super::form::Form;
use crate::app::session::action::BoardAction;
use crate::model::{Cell, CellNote, Decision, Field, FieldInfo, find_field, find_info};
use crate::text::inspector as t;

const DECISION: &FieldInfo = find_info::<CellNote>("decision");
const REMARK: &Field<CellNote> = find_field("remark");

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, cell: &Cell) {
    let (lang, note) = (form.lang, form.board.cell_notes().get(cell).cloned());
    let mut decision = note.as_ref().map(|note| note.decision);
    let decisions = Decision::ALL.map(|decision| (Some(decision), decision.say(lang)));
    let options: Vec<_> = decisions.into_iter().chain([(None, t::no_decision(lang))]).collect();
    if form.choice(ui, DECISION, &mut decision, &options) {
        form.outbox.push(BoardAction::Edit(form.board.set_note(cell, decision)));
    }
    if let Some(note) = note {
        let mut new = CellNote::clone(&note);
        form.field_ui(ui, REMARK, &mut new);
        form.put(&*note, new);
    }
}
