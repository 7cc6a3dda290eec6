//! Closed lists from which the values of some fields are chosen.

use crate::text::Lang;

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
    };
}
pub(in crate::model) use closed_list;
