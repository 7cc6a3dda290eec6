//! The agenda in the panel: name, day and start, then every item with its running time, to be changed in place.

use egui::Ui;

use super::MeetingPanel;
use super::agenda_change::{Change, ItemWidget, Wish};
use super::item_row::Row;
use super::panel::Panel;
use super::projected_meeting::Turn;
use crate::app::inspector::Form;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::model::{AgendaItem, Edit, Field, FieldMark, Meeting, RecordRef, find_field};
use crate::text::{Lang, meeting as t, time};

const NAME: &Field<Meeting> = find_field("name");
const DATE: &Field<Meeting> = find_field("date");
const START: &Field<Meeting> = find_field("start");

/// Width of the field for the date, in points.
const DATE_WIDTH: f32 = 112.0;
/// Width of the field for the start.
const START_WIDTH: f32 = 84.0;
/// The minutes of an item that is added.
const USUAL_MINUTES: u16 = 15;

impl MeetingPanel {
    /// Draws the agenda of a meeting.
    pub(super) fn agenda_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, panel: &mut Panel, meeting: &Meeting) {
        let lang = cx.lang;
        let mut changes = Vec::new();
        style::scroll_ui(ui, ("agenda", &meeting.id), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            head_ui(cx, ui, panel, meeting);
            ui.label(total(meeting, lang));
            for (place, (begin, end, item)) in meeting.timed().enumerate() {
                let row = Row { place, last: meeting.agenda.len().saturating_sub(1), item, turn: Turn::of(place, self.at), lang };
                let time = t::from_to(lang, &time(begin), &time(end));
                let wish = panel.wish.take_if(|wish| wish.place == place).map(|wish| wish.part);
                let shown = ui.push_id(("item", place), |ui| row.ui(ui, &time, wish, &mut changes));
                if self.at == Some(place) && panel.turn != self.at {
                    shown.response.scroll_to_me(None);
                }
            }
            ui.add_space(2.0);
            if ui.button(t::add_item(lang)).clicked() {
                changes.push(Change::Add);
            }
            ui.add_space(8.0);
            if ui.button(t::remove_meeting(lang)).clicked() {
                cx.outbox.push(BoardAction::Edit(Edit::Remove(RecordRef::Meeting(meeting.id.clone()))));
            }
            ui.add_space(12.0);
        });
        panel.turn = self.at;
        for change in changes {
            self.apply(cx, change, meeting, panel);
        }
    }

    /// Makes a change of the agenda one of the board.
    fn apply(&mut self, cx: &mut PanelCx<'_>, change: Change, meeting: &Meeting, panel: &mut Panel) {
        let mut agenda = meeting.agenda.clone();
        let mark = |field| FieldMark { record: Some(RecordRef::Meeting(meeting.id.clone())), field };
        let mut typed = None;
        match change {
            Change::Go(place) => return self.go(place),
            Change::Left => return cx.outbox.push(BoardAction::FieldLeft),
            Change::Put(place, item, field) => {
                if let Some(old) = agenda.get_mut(place) {
                    *old = item;
                }
                typed = Some(mark(field));
            }
            Change::Swap(place, other, part) => {
                if place.max(other) < agenda.len() {
                    agenda.swap(place, other);
                    panel.wish = Some(Wish { place: other, part: at_edge(part, other, agenda.len()) });
                }
            }
            Change::Remove(place) => {
                if place < agenda.len() {
                    agenda.remove(place);
                    panel.wish = Some(Wish { place: place.min(agenda.len().saturating_sub(1)), part: ItemWidget::Remove });
                }
            }
            Change::Add => {
                panel.wish = Some(Wish { place: agenda.len(), part: ItemWidget::Title });
                agenda.push(AgendaItem { minutes: USUAL_MINUTES, ..AgendaItem::default() });
            }
        }
        let edit = Edit::Put(Meeting { agenda, ..meeting.clone() }.bounded().into());
        cx.outbox.push(typed.map_or_else(|| BoardAction::Edit(edit.clone()), |mark| BoardAction::Type(edit.clone(), mark)));
    }
}

/// The button that has the keyboard after a move: at the edge there is only the way back.
fn at_edge(part: ItemWidget, place: usize, count: usize) -> ItemWidget {
    match part {
        ItemWidget::Up if place == 0 => ItemWidget::Down,
        ItemWidget::Down if place + 1 == count => ItemWidget::Up,
        part => part,
    }
}

/// Name, day and start.
fn head_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, panel: &mut Panel, meeting: &Meeting) {
    let (lang, mut new) = (cx.lang, meeting.clone());
    let record = Some(RecordRef::Meeting(meeting.id.clone()));
    let mut form = Form::new(cx.board, lang, record, &mut panel.drafts, cx.outbox);
    let gaps = 2.0 * ui.spacing().item_spacing.x;
    let name_width = ui.available_width() - DATE_WIDTH - START_WIDTH - gaps;
    ui.horizontal_top(|ui| {
        column_ui(ui, name_width, |ui| form.field_ui(ui, NAME, &mut new));
        column_ui(ui, DATE_WIDTH, |ui| form.field_ui(ui, DATE, &mut new));
        column_ui(ui, START_WIDTH, |ui| form.field_ui(ui, START, &mut new));
    });
    form.put(meeting, new);
}

/// A field of so much width, with its label above and what is wrong below.
fn column_ui<T>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> T) {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// Length and end of the meeting.
fn total(meeting: &Meeting, lang: Lang) -> String {
    let length = t::length(lang, meeting.minutes());
    match meeting.timed().last() {
        None => t::agenda_empty(lang),
        Some((_, end, _)) if meeting.start.is_some() => t::total(lang, &length, &time(end)),
        Some(_) => t::total_only(lang, &length),
    }
}
