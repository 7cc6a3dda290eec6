//! The properties of a cell: what the group decided about it.

use egui::Ui;

use super::form::{Field, Form};
use crate::app::session::action::BoardAction;
use crate::model::{Cell, CellNote, Decision};
use crate::text::inspector as t;

const DECISION: Field = Field::new("decision", t::decision);
const REMARK: Field = Field::new("remark", t::cell_remark).hint(t::cell_remark_hint).rows(3);

/// Draws its fields.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, cell: &Cell) {
    let (lang, note) = (form.lang, form.board.cell_notes().get(cell).cloned());
    let mut decision = note.as_ref().map(|note| note.decision);
    let decisions = Decision::ALL.map(|decision| (Some(decision), decision.say(lang)));
    let options: Vec<_> = decisions.into_iter().chain([(None, t::no_decision(lang))]).collect();
    if form.choice(ui, &DECISION, &mut decision, &options) {
        form.outbox.push(BoardAction::Edit(form.board.set_note(cell, decision)));
    }
    if let Some(note) = note {
        let mut new = CellNote::clone(&note);
        form.text(ui, &REMARK, &mut new.remark);
        form.put(&*note, new);
    }
}
