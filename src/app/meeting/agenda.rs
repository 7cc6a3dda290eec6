//! The agenda in the panel: name, day and start, then every item with its running time, to be changed in place.

use egui::Ui;

use super::Round;
use super::item_row::Row;
use super::panel::{Around, Panel};
use super::projected_meeting::Turn;
use crate::app::action::outbox::Outbox;
use crate::app::inspector::{Field, Form};
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::model::{AgendaItem, Edit, FieldMark, Meeting, RecordRef, Time};
use crate::text::{Lang, inspector, round as t, time};

const NAME: Field = Field::new("name", inspector::name).needed();
const DATE: Field = Field::new("date", t::date).hint(t::date_hint);
const START: Field = Field::new("start", t::start).hint(t::start_hint);

/// How wide the field for the date is, in points.
const DATE_WIDTH: f32 = 112.0;
/// How wide the field for the start is.
const START_WIDTH: f32 = 84.0;
/// The minutes of an item that is added.
const USUAL_MINUTES: u16 = 15;

/// A widget of an item that gets the keyboard in the next frame: it goes along with what it moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// Of which item.
    place: usize,
    part: Part,
}

/// A widget of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What it is about.
    Title,
    /// The button that moves it up.
    Up,
    /// The button that moves it down.
    Down,
    /// The button that removes it.
    Remove,
}

/// What the user wants with the agenda.
pub(super) enum Change {
    /// It has its turn.
    Go(usize),
    /// It is another item now; what is typed in this field is one step.
    Put(usize, AgendaItem, &'static str),
    /// It changes places with the one above or below.
    Swap(usize, usize, Part),
    /// It goes.
    Remove(usize),
    /// An item is added at the end.
    Add,
    /// The field that was typed in was left.
    Left,
}

impl Round {
    /// Draws the agenda of a meeting.
    pub(super) fn agenda_ui(
        &mut self,
        ui: &mut Ui,
        panel: &mut Panel,
        (meeting, around): (&Meeting, Around<'_>),
        outbox: &mut Outbox,
    ) {
        let lang = around.lang;
        let mut changes = Vec::new();
        style::scroll_ui(ui, ("agenda", &meeting.id), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            head_ui(ui, panel, (meeting, around), outbox);
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
                outbox.push(BoardAction::Edit(Edit::Remove(RecordRef::Meeting(meeting.id.clone()))));
            }
            ui.add_space(12.0);
        });
        panel.turn = self.at;
        for change in changes {
            self.carry_out(change, (meeting, panel), outbox);
        }
    }

    fn carry_out(&mut self, change: Change, (meeting, panel): (&Meeting, &mut Panel), outbox: &mut Outbox) {
        let mut agenda = meeting.agenda.clone();
        let mark = |field| FieldMark { record: Some(RecordRef::Meeting(meeting.id.clone())), field };
        let mut typed = None;
        match change {
            Change::Go(place) => return self.go(place),
            Change::Left => return outbox.push(BoardAction::FieldLeft),
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
                    panel.wish = Some(Wish { place: place.min(agenda.len().saturating_sub(1)), part: Part::Remove });
                }
            }
            Change::Add => {
                panel.wish = Some(Wish { place: agenda.len(), part: Part::Title });
                agenda.push(AgendaItem { minutes: USUAL_MINUTES, ..AgendaItem::default() });
            }
        }
        let edit = Edit::Put(Meeting { agenda, ..meeting.clone() }.bounded().into());
        outbox.push(typed.map_or_else(|| BoardAction::Edit(edit.clone()), |mark| BoardAction::Type(edit.clone(), mark)));
    }
}

/// The button that has the keyboard after a move: at the edge there is only the way back.
fn at_edge(part: Part, place: usize, count: usize) -> Part {
    match part {
        Part::Up if place == 0 => Part::Down,
        Part::Down if place + 1 == count => Part::Up,
        part => part,
    }
}

/// Name, day and start.
fn head_ui(ui: &mut Ui, panel: &mut Panel, (meeting, around): (&Meeting, Around<'_>), outbox: &mut Outbox) {
    let (lang, mut new) = (around.lang, meeting.clone());
    let record = Some(RecordRef::Meeting(meeting.id.clone()));
    let mut form = Form::new((around.board, lang), record, &mut panel.drafts, outbox);
    let show = |start: &Option<Time>| start.map(Time::say).unwrap_or_default();
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => Time::read(text).map(Some).ok_or_else(|| t::wrong_time(lang)),
    };
    let gaps = 2.0 * ui.spacing().item_spacing.x;
    let name_width = ui.available_width() - DATE_WIDTH - START_WIDTH - gaps;
    ui.horizontal_top(|ui| {
        column_ui(ui, name_width, |ui| form.text(ui, &NAME, &mut new.name));
        column_ui(ui, DATE_WIDTH, |ui| form.date(ui, &DATE, &mut new.date));
        column_ui(ui, START_WIDTH, |ui| form.typed_ui(ui, &START, &mut new.start, (show, read)));
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

/// How long it takes, and when it ends.
fn total(meeting: &Meeting, lang: Lang) -> String {
    let length = t::length(lang, meeting.minutes());
    match meeting.timed().last() {
        None => t::agenda_empty(lang),
        Some((_, end, _)) if meeting.start.is_some() => t::total(lang, &length, &time(end)),
        Some(_) => t::total_only(lang, &length),
    }
}
