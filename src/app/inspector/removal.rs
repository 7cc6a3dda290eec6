//! Removing a record: one question in place that says what depends on it, then one step that undo takes back.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::form::Form;
use crate::app::action::command::Command;
use crate::app::session::action::BoardAction;
use crate::model::{Board, Change, Edit, RecordKind, RecordRef, changes};
use crate::text::{Lang, inspector as t};

/// True of a record that can be removed here: persons are deleted for good instead, and a cell's note has its own choice.
pub(in crate::app) fn is_removable(record: &RecordRef) -> bool {
    !matches!(record, RecordRef::Contact(_) | RecordRef::CellNote(_))
}

/// Draws the button, and the question once it was asked.
pub(super) fn removal_ui(ui: &mut Ui, form: &mut Form<'_>, record: &RecordRef, asked: &mut Option<RecordRef>) {
    if !is_removable(record) || !form.board.has(record) {
        return;
    }
    let (lang, kind) = (form.lang, record.kind().say(form.lang));
    ui.add_space(10.0);
    if asked.as_ref() != Some(record) {
        if ui.button(t::remove(lang, &kind)).clicked() {
            form.outbox.command(Command::Remove);
        }
        return;
    }
    let name = form.board.name_of(record, lang);
    let question = ui.add(Label::new(t::remove_question(lang, &kind, &name)).wrap());
    for line in dependents(form.board, record, lang) {
        ui.add(Label::new(RichText::new(line).small()).wrap());
    }
    ui.horizontal_wrapped(|ui| {
        let yes = ui.button(RichText::new(t::remove_yes(lang)).color(ui.visuals().error_fg_color));
        if form.take_focus(&yes) {
            question.scroll_to_me(None);
        }
        if yes.clicked() {
            form.outbox.push(BoardAction::Edit(Edit::Remove(record.clone())));
            *asked = None;
        }
        if ui.button(t::erase_no(lang)).clicked() {
            *asked = None;
        }
    });
}

/// Effects on the rest of the board, kind by kind; one line that says so if there are none.
fn dependents(board: &Board, record: &RecordRef, lang: Lang) -> Vec<String> {
    let old = Arc::new(board.clone());
    let Ok(new) = old.apply(&Edit::Remove(record.clone())) else { return Vec::new() };
    let all = changes(&old, &new);
    let touched = |kind: RecordKind, gone: bool| {
        let counts = |change: &&Change| match change {
            Change::Record { before: Some(before), after, .. } => {
                before.key() != *record && before.key().kind() == kind && after.is_none() == gone
            }
            _ => false,
        };
        all.iter().filter(counts).count()
    };
    let lines = RecordKind::ALL.iter().filter_map(|kind| {
        let (adapted, gone) = (touched(*kind, false), touched(*kind, true));
        let name = t::capitalized(&kind.say_many(lang));
        (adapted + gone > 0).then(|| t::dependents(lang, &name, adapted, gone))
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { vec![t::no_dependents(lang)] } else { lines }
}
