//! Editor of a field by its kind of value. Kinds that need more than their value (the grid of cells, target groups by their flags,
//! symbols) are drawn by the form of their record.

use egui::{Button, Label, Ui};

use super::form::{Form, advise_ui, keyed};
use super::sets;
use super::tick_list::section_ui;
use super::validation;
use crate::model::{ChoiceList, ClosedList, Field, FieldInfo, FieldKind, FieldValue, Fields, Record, RecordKind, RecordRef};
use crate::text::{Lang, inspector as t, menu};

/// Fields of a record in the order of its form: some first, some last, all others as they are told.
pub(super) fn ordered<T: Fields>(first: &[&str], last: &[&str]) -> Vec<&'static Field<T>> {
    let mut all: Vec<&Field<T>> = T::FIELDS.iter().collect();
    let place = |key: &str| match first.iter().position(|other| *other == key) {
        Some(place) => place,
        None if last.contains(&key) => usize::MAX,
        None => first.len(),
    };
    all.sort_by_key(|field| place(field.info.key));
    all
}

impl Form<'_> {
    /// All fields of a record that are drawn by their kinds alone, and what changed.
    pub(super) fn record_ui<T: Fields + Clone + PartialEq + Into<Record>>(&mut self, ui: &mut Ui, record: &T) {
        let mut new = record.clone();
        for field in T::FIELDS {
            self.field_ui(ui, field, &mut new);
        }
        self.put(record, new);
    }

    /// A field of a record; true where its value changed.
    pub(in crate::app) fn field_ui<T: Fields>(&mut self, ui: &mut Ui, field: &Field<T>, record: &mut T) -> bool {
        let before = field.get(record);
        let mut value = before.clone();
        // What an editor gives is of the kind of the field.
        let changed = self.value_ui(ui, &field.info, &mut value) && field.set(record, value.clone()).is_ok();
        if let (true, FieldValue::Text(text)) = (field.info.distinct, &value) {
            self.advise_distinct_ui(ui, &field.info, text);
        }
        if let (Some(link), FieldValue::Reference(_, to)) = (field.info.link, before) {
            self.link_ui(ui, link(self.lang), to);
        }
        changed
    }

    fn value_ui(&mut self, ui: &mut Ui, field: &FieldInfo, value: &mut FieldValue) -> bool {
        let before = value.clone();
        match value {
            FieldValue::Flag(on) => return self.tick(ui, field, on),
            FieldValue::Choice(list, place) => {
                let all = (0..list.len).map(|place| (Some(place), choice_words(list, place, self.lang)));
                let none = (!field.needed).then(|| (None, t::unknown(self.lang)));
                return self.choice(ui, field, place, &all.chain(none).collect::<Vec<_>>());
            }
            FieldValue::Reference(kind, record) => {
                let all = self.board.records_of(*kind).into_iter().map(|one| (Some(one.key()), one.name().to_owned()));
                let none = (!field.needed).then(|| (None, t::unknown(self.lang)));
                return self.choice(ui, field, record, &all.chain(none).collect::<Vec<_>>());
            }
            FieldValue::Choices(list, places) => {
                let all = (0..list.len).map(|place| (place, list.say(place, self.lang))).collect();
                self.ticks(ui, field, places, vec![(String::new(), all)].into());
            }
            FieldValue::References(kind, records) => {
                self.ticks(ui, field, records, sets::records(self.board, *kind, self.lang));
            }
            FieldValue::Order(kind, records) => self.order_ui(ui, field, (*kind, records)),
            FieldValue::Texts(_) if field.kind == FieldKind::ForeignStatuses => {}
            FieldValue::Text(_) | FieldValue::Texts(_) | FieldValue::Date(_) | FieldValue::Time(_) | FieldValue::Color(_) => {
                return self.typed_ui(ui, field, value);
            }
            FieldValue::Coverage(_) | FieldValue::Agenda(_) | FieldValue::Attendance(_) | FieldValue::Logos(_) => {}
        }
        *value != before
    }

    /// Advice where another record of the kind says the same in a field.
    fn advise_distinct_ui(&self, ui: &mut Ui, field: &FieldInfo, text: &str) {
        let Some(own) = &self.record else { return };
        let others = self.board.records_of(own.kind()).into_iter().filter(|other| other.key() != *own);
        let others = others.filter_map(|other| match other.value(field.key)? {
            FieldValue::Text(text) => Some((text, other.name().to_owned())),
            _ => None,
        });
        let others: Vec<(String, String)> = others.collect();
        let pairs = others.iter().map(|(text, name)| (text.as_str(), name.as_str()));
        advise_ui(ui, validation::taken(self.lang, text, pairs));
    }

    /// An order of its own: each record can go up; the first to move takes the board's order along.
    fn order_ui(&mut self, ui: &mut Ui, field: &FieldInfo, (kind, order): (RecordKind, &mut Vec<RecordRef>)) {
        let lang = self.lang;
        section_ui(ui, &(field.label)(lang), self.id(field), |ui| {
            let all = self.board.records_of(kind).into_iter().map(|record| record.key());
            let rest = all.filter(|key| !order.contains(key));
            let shown: Vec<RecordRef> = order.iter().cloned().chain(rest).collect();
            if !order.is_empty() && ui.small_button(t::board_order(lang)).clicked() {
                order.clear();
            }
            let records = shown.iter().enumerate().filter_map(|(place, key)| Some((place, key, self.board.record(key)?)));
            for (place, key, record) in records {
                ui.horizontal(|ui| {
                    let says = t::move_up(lang, record.name());
                    let up = keyed(ui, self.id(field).with(key), |ui| ui.add_enabled(place > 0, Button::new("↑")));
                    up.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, place > 0, &says));
                    if up.on_hover_text(&says).clicked() {
                        let mut moved = shown.clone();
                        moved.swap(place, place - 1);
                        *order = moved;
                    }
                    ui.add(Label::new(record.name()).truncate());
                });
            }
        });
    }
}

/// Words for an option; languages by their names.
fn choice_words(list: &'static ChoiceList, place: usize, lang: Lang) -> String {
    match Lang::at(place) {
        Some(Lang::De) if list == Lang::LIST => menu::german(lang),
        Some(Lang::En) if list == Lang::LIST => menu::english(lang),
        _ => list.say(place, lang),
    }
}
