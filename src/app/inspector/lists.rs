//! Lists of what a board has beside institutions: its axes, groups, kinds, sectors, views and legal checks, each with a way to every
//! record and to a new one.

use egui::{Button, Ui};

use super::form::Form;
use super::tick_list::section_ui;
use crate::app::action::command::Command;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::model::RecordKind;
use crate::text::inspector as t;

/// The kinds of record that are added and removed here; the rest has a place of its own.
const LISTED: [RecordKind; 8] = [
    RecordKind::Area,
    RecordKind::StatusGroup,
    RecordKind::Status,
    RecordKind::TargetGroup,
    RecordKind::Sector,
    RecordKind::Kind,
    RecordKind::View,
    RecordKind::LegalCheck,
];

/// Draws the lists.
pub(super) fn lists_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let lang = form.lang;
    ui.add_space(8.0);
    ui.label(style::strong(t::lists(lang)));
    for kind in LISTED {
        let title = t::counted_heading(lang, &t::capitalized(&kind.say_many(lang)), form.board.count_of(kind));
        section_ui(ui, &title, ("list", kind), |ui| {
            for record in form.board.records_of(kind) {
                let row = ui.push_id(("listed", record.key()), |ui| {
                    ui.add(Button::new(record.name()).frame_when_inactive(false).truncate())
                });
                let says = t::of(lang, &kind.say(lang), record.name());
                row.inner.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &says));
                if row.inner.on_hover_text(record.name()).clicked() {
                    form.outbox.push(InspectorAction::Show(record.key()));
                }
            }
            let add = Command::AddRecord(kind);
            if ui.button(add.label(lang)).clicked() {
                form.outbox.command(add);
            }
        });
    }
}
