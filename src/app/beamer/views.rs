//! The list of views: shown by a click or a digit, kept from what the room sees, named, put in order, removed.

use egui::{Align, Button, Id, Layout, Response, Role, TextEdit, Ui, WidgetInfo, WidgetText};

use super::Beamer;
use crate::app::action::command::{BeamerCommand, Command};
use crate::app::action::outbox::Outbox;
use crate::app::beamer::action::BeamerAction;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::model::{Board, Edit, FieldMark, Record, RecordRef, View, ViewId};
use crate::text::{Lang, beamer as t};

/// The field for the name of the view that is shown.
pub(in crate::app) fn name_id() -> Id {
    Id::unique("view name")
}

/// Draws it.
pub(super) fn views_ui(ui: &mut Ui, beamer: &Beamer, board: &Board, lang: Lang, outbox: &mut Outbox) {
    ui.add_space(6.0);
    ui.label(style::strong(t::views(lang)));
    if board.views().is_empty() {
        ui.add(egui::Label::new(egui::RichText::new(t::no_views(lang)).small().weak()).wrap());
    }
    for (place, view) in board.views().iter().enumerate() {
        let is_shown = beamer.projected_view.view.as_ref() == Some(&view.id);
        let row = ui.push_id(("view", &view.id), |ui| row_ui(ui, place + 1, view, is_shown, lang));
        if row.inner.clicked() {
            outbox.push(BeamerAction::Project(view.id.clone()));
        }
        if is_shown {
            shown_ui(ui, beamer, board, view, lang, outbox);
        }
    }
    let keep = Command::Beamer(BeamerCommand::Keep);
    if ui.button(keep.label(lang)).on_hover_text((keep.spec().tip)(lang)).clicked() {
        outbox.command(keep);
    }
}

fn row_ui(ui: &mut Ui, number: usize, view: &View, is_shown: bool, lang: Lang) -> Response {
    let digit = if number < 10 { format!("{number}  ") } else { String::new() };
    let text = WidgetText::from(format!("{digit}{}", view.name));
    let row = ui.with_layout(Layout::top_down_justified(Align::Min), |ui| ui.add(Button::selectable(is_shown, text).truncate()));
    let says = t::show_view(lang, number, &view.name);
    row.inner.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &says));
    row.inner
}

/// The view that is shown can be named, moved, changed and removed.
fn shown_ui(ui: &mut Ui, beamer: &Beamer, board: &Board, view: &View, lang: Lang, outbox: &mut Outbox) {
    let key = RecordRef::View(view.id.clone());
    let mut name = view.name.clone();
    let field = ui.add(TextEdit::singleline(&mut name).id(name_id()).desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo { label: Some(t::name(lang)), ..WidgetInfo::text_edit(true, "", &name, t::name(lang)) });
    // A view without a name could not be found again.
    if field.changed() && !name.trim().is_empty() {
        let mark = FieldMark { record: Some(key.clone()), field: "name" };
        outbox.push(BoardAction::Type(Edit::Put(Record::from(View { name, ..view.clone() })), mark));
    }
    if field.lost_focus() {
        outbox.push(BoardAction::FieldLeft);
    }
    ui.horizontal_wrapped(|ui| {
        let ids: Vec<&ViewId> = board.views().iter().map(|view| &view.id).collect();
        let place = ids.iter().position(|id| **id == view.id).unwrap_or_default();
        let before = |place: usize| ids.get(place).map(|id| RecordRef::View((*id).clone()));
        let moved = |before| BoardAction::Edit(Edit::Place { what: key.clone(), before });
        if small_ui(ui, "↑", &t::up(lang), place > 0) {
            outbox.push(moved(before(place.saturating_sub(1))));
        }
        if small_ui(ui, "↓", &t::down(lang), place + 1 < ids.len()) {
            outbox.push(moved(before(place + 2)));
        }
        if small_ui(ui, "×", &t::remove(lang), true) {
            outbox.push(BoardAction::Edit(Edit::Remove(key.clone())));
        }
        if ui.button("…").on_hover_text(t::more(lang)).clicked() {
            outbox.push(InspectorAction::ShowAlone(key.clone()));
        }
        if !beamer.projected_view.is_as_kept(view) && ui.button(t::store(lang)).on_hover_text(t::store_tip(lang)).clicked() {
            let now = View { page: view.page.clone(), ..beamer.projected_view.to_view(view.id.clone(), &view.name) };
            outbox.push(BoardAction::Edit(Edit::Put(Record::from(now))));
        }
    });
}

/// A button with a sign, spoken and explained in words; whether it was pressed.
fn small_ui(ui: &mut Ui, sign: &str, says: &str, is_enabled: bool) -> bool {
    let button = ui.add_enabled(is_enabled, Button::new(sign)).on_hover_text(says);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, says));
    button.clicked()
}
