//! Kinds of value that fields hold, and the closed lists from which some of them are chosen.

use super::super::RecordKind;
use crate::text::Lang;

/// Kind of value that a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A text.
    Text(TextFormat),
    /// Several short texts.
    Texts,
    /// A date, as precise as it is known.
    Date,
    /// A time of the day.
    Time,
    /// Yes or no.
    Flag,
    /// A colour.
    Color,
    /// One of a closed list.
    Choice(&'static ChoiceList),
    /// Some of a closed list.
    Choices(&'static ChoiceList),
    /// One record of this kind.
    Reference(RecordKind),
    /// Some records of this kind.
    References(RecordKind),
    /// Records of this kind in an order.
    Order(RecordKind),
    /// Cells of the grid.
    Coverage,
    /// Items of an agenda.
    Agenda,
    /// Numbers of people by institution.
    Attendance,
    /// Logos.
    Logos,
    /// Statuses of the extended list, by their ids; they need not be on the board.
    ForeignStatuses,
}

/// Form that a text must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextFormat {
    /// Any.
    #[default]
    Any,
    /// A phone number.
    Phone,
    /// One or several e-mail addresses.
    Email,
    /// A web address.
    Website,
    /// The name or the size of a page, which only the layout knows.
    Page,
}

/// Closed list of values, such as the roles.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceList {
    /// Name of the type, by which lists are told apart.
    pub name: &'static str,
    /// Number of its values.
    pub len: usize,
    say: fn(usize, Lang) -> String,
}

impl ChoiceList {
    /// The list of a type with this name, so many values, and their words by place.
    pub(crate) const fn new(name: &'static str, len: usize, say: fn(usize, Lang) -> String) -> Self {
        Self { name, len, say }
    }

    /// Words for the value at a place, counted from 0.
    pub fn say(&self, place: usize, lang: Lang) -> String {
        (self.say)(place, lang)
    }
}

impl PartialEq for ChoiceList {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for ChoiceList {}

/// Type whose values are a closed list. [`closed_list!`] implements it.
pub trait ClosedList: Copy + Ord + 'static {
    /// The list.
    const LIST: &'static ChoiceList;

    /// Place of the value in the list.
    fn place(self) -> usize;

    /// Value at a place.
    fn at(place: usize) -> Option<Self>;
}

/// Makes a type with `ALL` a [`ClosedList`] whose values are said by a function of value and language.
macro_rules! closed_list {
    ($name:ident, $say:expr) => {
        impl $crate::model::ClosedList for $name {
            const LIST: &'static $crate::model::ChoiceList =
                &$crate::model::ChoiceList::new(stringify!($name), $name::ALL.len(), |place, lang| {
                    let say: fn($name, $crate::text::Lang) -> String = $say;
                    $name::ALL.get(place).map_or_else(String::new, |one| say(*one, lang))
                });

            fn place(self) -> usize {
                $name::ALL.iter().position(|one| *one == self).unwrap_or_default()
            }

            fn at(place: usize) -> Option<Self> {
                $name::ALL.get(place).copied()
            }
        }

        impl $crate::model::field::FieldItem for $name {
            const ONE: $crate::model::FieldKind = $crate::model::FieldKind::Choice(<Self as $crate::model::ClosedList>::LIST);
            const SOME: $crate::model::FieldKind = $crate::model::FieldKind::Choices(<Self as $crate::model::ClosedList>::LIST);

            fn one(item: Option<&Self>) -> $crate::model::FieldValue {
                $crate::model::FieldValue::choice(item.copied())
            }

            fn some<'a>(items: impl Iterator<Item = &'a Self>) -> $crate::model::FieldValue {
                $crate::model::FieldValue::choices(items.copied())
            }

            fn read_one(value: $crate::model::FieldValue) -> Result<Option<Self>, $crate::model::FieldError> {
                value.into_choice()
            }

            fn read_some(
                value: $crate::model::FieldValue,
            ) -> Result<std::collections::BTreeSet<Self>, $crate::model::FieldError> {
                value.into_choices()
            }
        }
    };
}
pub(in crate::model) use closed_list;
