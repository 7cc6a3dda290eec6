//! Details of a record or of the board itself, field by field in words: for saying what is different between two versions.

use super::field::{FieldInfo, FieldValue, Fields};
use super::record_ref::for_each_record;
use super::{ActorId, AgendaItem, Attendance, Board, CellNames, Logo, Record, RecordRef, Time};
use crate::text::{Lang, meeting, versions};

/// Field of a record, and its value in words.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The field.
    pub field: &'static FieldInfo,
    /// The value; empty where nothing is stated.
    pub words: String,
}

/// Board on which the references of a record are, and language of the words.
#[derive(Clone, Copy, Debug)]
pub struct DisplayContext<'a> {
    /// The board.
    pub board: &'a Board,
    /// The language.
    pub lang: Lang,
}

impl DisplayContext<'_> {
    /// A value in words.
    pub fn say(&self, value: &FieldValue) -> String {
        let lang = self.lang;
        match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Texts(all) => all.join(", "),
            FieldValue::Date(date) => date.map(|date| date.say(lang)).unwrap_or_default(),
            FieldValue::Time(time) => time.map(Time::say).unwrap_or_default(),
            FieldValue::Flag(true) => versions::yes(lang),
            FieldValue::Flag(false) => versions::no(lang),
            FieldValue::Color(color) => color.to_string(),
            FieldValue::Choice(list, place) => place.map(|place| list.say(place, lang)).unwrap_or_default(),
            FieldValue::Choices(list, places) => joined(places.iter().map(|place| list.say(*place, lang))),
            FieldValue::Reference(_, record) => self.names(record),
            FieldValue::References(_, records) => self.names(records),
            FieldValue::Order(_, records) => self.names(records),
            FieldValue::Coverage(cells) => CellNames::of(cells, self.board).say(lang),
            FieldValue::Agenda(items) => joined(items.iter().map(|item| self.item(item))),
            FieldValue::Attendance(all) => joined(all.iter().map(|(actor, of)| self.attendance(actor, *of))),
            FieldValue::Logos(all) => joined(all.iter().map(|logo| self.logo(logo))),
        }
    }

    fn names<'r>(&self, records: impl IntoIterator<Item = &'r RecordRef>) -> String {
        joined(records.into_iter().map(|record| self.board.name_of(record, self.lang)))
    }

    fn item(&self, item: &AgendaItem) -> String {
        meeting::item_said(self.lang, &item.title, item.minutes, &item.method, &item.note)
    }

    fn attendance(&self, actor: &ActorId, of: Attendance) -> String {
        meeting::attendance_said(self.lang, &self.board.actor_name(actor), of.present, of.decide)
    }

    fn logo(&self, logo: &Logo) -> String {
        format!("{} ({})", logo.name, logo.part.say(self.lang))
    }
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// Everything that is known of a record beyond its id, or that a head says about its board, in words.
pub fn details<T: Fields>(record: &T, context: &DisplayContext<'_>) -> Vec<Detail> {
    T::FIELDS.iter().map(|field| Detail { field: &field.info, words: context.say(&field.get(record)) }).collect()
}

macro_rules! over_all_kinds {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        impl Record {
            /// Everything that is known of it beyond its id, in words.
            pub fn details(&self, context: &DisplayContext<'_>) -> Vec<Detail> {
                match self {
                    $(Self::$name(record) => details(record.as_ref(), context),)*
                }
            }
        }
    };
}
for_each_record!(over_all_kinds);
