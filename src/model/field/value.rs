//! Values of fields, whatever record they belong to, and reasons why a field refuses one.

use std::collections::{BTreeMap, BTreeSet};

use super::super::agenda::AgendaItem;
use super::super::attendance::Attendance;
use super::super::{ActorId, Color, Coverage, Date, Logo, RecordKind, RecordRef, Time};
use super::choice_list::{ChoiceList, ClosedList};
use crate::text::{Lang, fields, meeting, table};

/// Value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text.
    Text(String),
    /// Several short texts.
    Texts(Vec<String>),
    /// A date, if one is known.
    Date(Option<Date>),
    /// A time of the day, if one is known.
    Time(Option<Time>),
    /// Yes or no.
    Flag(bool),
    /// A color.
    Color(Color),
    /// One of a closed list by its place, if any.
    Choice(&'static ChoiceList, Option<usize>),
    /// Some of a closed list by their places.
    Choices(&'static ChoiceList, BTreeSet<usize>),
    /// One record of a kind, if any.
    Reference(RecordKind, Option<RecordRef>),
    /// Some records of a kind.
    References(RecordKind, BTreeSet<RecordRef>),
    /// Records of a kind in an order.
    Order(RecordKind, Vec<RecordRef>),
    /// Cells of the grid.
    Coverage(Coverage),
    /// Items of an agenda.
    Agenda(Vec<AgendaItem>),
    /// Numbers of people by institution.
    Attendance(BTreeMap<ActorId, Attendance>),
    /// Logos.
    Logos(Vec<Logo>),
}

/// Reason why a text means nothing in a field, or why a value cannot be in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
pub enum FieldError {
    /// It must not be empty.
    Empty,
    /// It is no date.
    Date,
    /// It is no time of the day.
    Time,
    /// It holds a phone number or a mail address, which do not belong into a text that all read.
    ContactDetails,
    /// It is no phone number.
    Phone,
    /// It is no e-mail address.
    Email,
    /// It is no web address.
    Website,
    /// It is no color.
    Color,
    /// Nothing has this name.
    Unknown(String),
    /// More than one thing has this name.
    Several(String),
    /// A responsibility without a cell.
    NoCell,
    /// The record is gone, or has no field for such a value.
    NoPlace,
}

impl FieldError {
    /// Message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Empty => fields::wrong_empty(lang),
            Self::Date => fields::wrong_date(lang),
            Self::Time => meeting::wrong_time(lang),
            Self::ContactDetails => fields::wrong_contact_details(lang),
            Self::Phone => fields::wrong_phone(lang),
            Self::Email => fields::wrong_email(lang),
            Self::Website => fields::wrong_website(lang),
            Self::Color => fields::wrong_color(lang),
            Self::Unknown(name) => table::unknown(lang, name),
            Self::Several(name) => table::several(lang, name),
            Self::NoCell => table::no_cell(lang),
            Self::NoPlace => table::no_row(lang),
        }
    }
}

impl FieldValue {
    /// The value of a field that holds one of a closed list, or none.
    pub fn choice<C: ClosedList>(one: Option<C>) -> Self {
        Self::Choice(C::LIST, one.map(C::place))
    }

    /// The value of a field that holds some of a closed list.
    pub fn choices<C: ClosedList>(some: impl IntoIterator<Item = C>) -> Self {
        Self::Choices(C::LIST, some.into_iter().map(C::place).collect())
    }

    /// The one of a closed list, if any.
    pub fn into_choice<C: ClosedList>(self) -> Result<Option<C>, FieldError> {
        match self {
            Self::Choice(list, None) if list == C::LIST => Ok(None),
            Self::Choice(list, Some(place)) if list == C::LIST => C::at(place).map(Some).ok_or(FieldError::NoPlace),
            _ => Err(FieldError::NoPlace),
        }
    }

    /// Those of a closed list.
    pub fn into_choices<C: ClosedList>(self) -> Result<BTreeSet<C>, FieldError> {
        match self {
            Self::Choices(list, places) if list == C::LIST => {
                places.into_iter().map(|place| C::at(place).ok_or(FieldError::NoPlace)).collect()
            }
            _ => Err(FieldError::NoPlace),
        }
    }

    /// True where nothing is stated; a flag or a color always says something.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Texts(all) => all.is_empty(),
            Self::Date(date) => date.is_none(),
            Self::Time(time) => time.is_none(),
            Self::Choice(_, place) => place.is_none(),
            Self::Choices(_, places) => places.is_empty(),
            Self::Reference(_, record) => record.is_none(),
            Self::References(_, records) => records.is_empty(),
            Self::Order(_, records) => records.is_empty(),
            Self::Coverage(cells) => cells.is_empty(),
            Self::Agenda(items) => items.is_empty(),
            Self::Attendance(all) => all.is_empty(),
            Self::Logos(all) => all.is_empty(),
            Self::Flag(_) | Self::Color(_) => false,
        }
    }
}
