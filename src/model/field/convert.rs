//! Types of fields, each with its kind of value and the way there and back.

use std::collections::{BTreeMap, BTreeSet};

use super::super::agenda::AgendaItem;
use super::super::attendance::Attendance;
use super::super::record_ref::for_each_record;
use super::super::{ActorId, Color, Coverage, Date, Logo, RecordKind, RecordRef, Time};
use super::choice_list::ClosedList;
use super::kind::{FieldKind, TextFormat};
use super::value::{FieldError, FieldValue};

/// Type that a field of a record can have.
pub trait FieldType: Sized {
    /// Kind of its values.
    const KIND: FieldKind;
    /// True where a value without a statement is refused.
    const NEEDED: bool = false;

    /// The value.
    fn value(&self) -> FieldValue;

    /// Reads a value; one of another kind is refused.
    fn read(value: FieldValue) -> Result<Self, FieldError>;
}

/// Type of which fields hold one or some: a value of a closed list, or the id of a record.
pub trait FieldItem: Clone + Ord {
    /// Kind of a field that holds one.
    const ONE: FieldKind;
    /// Kind of a field that holds some.
    const SOME: FieldKind;

    /// Value of one, if any.
    fn one(item: Option<&Self>) -> FieldValue;

    /// Value of some.
    fn some<'a>(items: impl Iterator<Item = &'a Self>) -> FieldValue
    where
        Self: 'a;

    /// Reads one.
    fn read_one(value: FieldValue) -> Result<Option<Self>, FieldError>;

    /// Reads some.
    fn read_some(value: FieldValue) -> Result<BTreeSet<Self>, FieldError>;
}

impl<C: ClosedList> FieldItem for C {
    const ONE: FieldKind = FieldKind::Choice(C::LIST);
    const SOME: FieldKind = FieldKind::Choices(C::LIST);

    fn one(item: Option<&Self>) -> FieldValue {
        FieldValue::choice(item.copied())
    }

    fn some<'a>(items: impl Iterator<Item = &'a Self>) -> FieldValue {
        FieldValue::choices(items.copied())
    }

    fn read_one(value: FieldValue) -> Result<Option<Self>, FieldError> {
        value.into_choice()
    }

    fn read_some(value: FieldValue) -> Result<BTreeSet<Self>, FieldError> {
        value.into_choices()
    }
}

impl<T: FieldItem> FieldType for T {
    const KIND: FieldKind = T::ONE;
    const NEEDED: bool = true;

    fn value(&self) -> FieldValue {
        T::one(Some(self))
    }

    fn read(value: FieldValue) -> Result<Self, FieldError> {
        T::read_one(value)?.ok_or(FieldError::Empty)
    }
}

impl<T: FieldItem> FieldType for Option<T> {
    const KIND: FieldKind = T::ONE;

    fn value(&self) -> FieldValue {
        T::one(self.as_ref())
    }

    fn read(value: FieldValue) -> Result<Self, FieldError> {
        T::read_one(value)
    }
}

impl<T: FieldItem> FieldType for BTreeSet<T> {
    const KIND: FieldKind = T::SOME;

    fn value(&self) -> FieldValue {
        T::some(self.iter())
    }

    fn read(value: FieldValue) -> Result<Self, FieldError> {
        T::read_some(value)
    }
}

impl FieldType for Date {
    const KIND: FieldKind = FieldKind::Date;
    const NEEDED: bool = true;

    fn value(&self) -> FieldValue {
        FieldValue::Date(Some(*self))
    }

    fn read(value: FieldValue) -> Result<Self, FieldError> {
        Option::read(value)?.ok_or(FieldError::Date)
    }
}

/// Types that a variant of [`FieldValue`] holds as they are.
macro_rules! as_they_are {
    ($($type:ty => $kind:expr, $variant:ident;)*) => {$(
        impl FieldType for $type {
            const KIND: FieldKind = $kind;

            fn value(&self) -> FieldValue {
                FieldValue::$variant(self.clone())
            }

            fn read(value: FieldValue) -> Result<Self, FieldError> {
                if let FieldValue::$variant(value) = value { Ok(value) } else { Err(FieldError::NoPlace) }
            }
        }
    )*};
}
as_they_are! {
    String => FieldKind::Text(TextFormat::Any), Text;
    Vec<String> => FieldKind::Texts, Texts;
    Option<Date> => FieldKind::Date, Date;
    Option<Time> => FieldKind::Time, Time;
    bool => FieldKind::Flag, Flag;
    Color => FieldKind::Color, Color;
    Vec<AgendaItem> => FieldKind::Agenda, Agenda;
    BTreeMap<ActorId, Attendance> => FieldKind::Attendance, Attendance;
    Vec<Logo> => FieldKind::Logos, Logos;
}

impl FieldType for Coverage {
    const KIND: FieldKind = FieldKind::Coverage;
    const NEEDED: bool = true;

    fn value(&self) -> FieldValue {
        FieldValue::Coverage(self.clone())
    }

    fn read(value: FieldValue) -> Result<Self, FieldError> {
        match value {
            FieldValue::Coverage(cells) if cells.is_empty() => Err(FieldError::NoCell),
            FieldValue::Coverage(cells) => Ok(cells),
            _ => Err(FieldError::NoPlace),
        }
    }
}

macro_rules! ids_of_records {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {$(
        impl FieldItem for super::super::$id {
            const ONE: FieldKind = FieldKind::Reference(RecordKind::$name);
            const SOME: FieldKind = FieldKind::References(RecordKind::$name);

            fn one(item: Option<&Self>) -> FieldValue {
                FieldValue::Reference(RecordKind::$name, item.cloned().map(RecordRef::$name))
            }

            fn some<'a>(items: impl Iterator<Item = &'a Self>) -> FieldValue {
                FieldValue::References(RecordKind::$name, items.cloned().map(RecordRef::$name).collect())
            }

            fn read_one(value: FieldValue) -> Result<Option<Self>, FieldError> {
                match value {
                    FieldValue::Reference(RecordKind::$name, None) => Ok(None),
                    FieldValue::Reference(_, Some(RecordRef::$name(id))) => Ok(Some(id)),
                    _ => Err(FieldError::NoPlace),
                }
            }

            fn read_some(value: FieldValue) -> Result<BTreeSet<Self>, FieldError> {
                let FieldValue::References(RecordKind::$name, records) = value else { return Err(FieldError::NoPlace) };
                let id = |record| if let RecordRef::$name(id) = record { Ok(id) } else { Err(FieldError::NoPlace) };
                records.into_iter().map(id).collect()
            }
        }

        impl FieldType for Vec<super::super::$id> {
            const KIND: FieldKind = FieldKind::Order(RecordKind::$name);

            fn value(&self) -> FieldValue {
                FieldValue::Order(RecordKind::$name, self.iter().cloned().map(RecordRef::$name).collect())
            }

            fn read(value: FieldValue) -> Result<Self, FieldError> {
                let FieldValue::Order(RecordKind::$name, records) = value else { return Err(FieldError::NoPlace) };
                let id = |record| if let RecordRef::$name(id) = record { Ok(id) } else { Err(FieldError::NoPlace) };
                records.into_iter().map(id).collect()
            }
        }
    )*};
}
for_each_record!(ids_of_records);
