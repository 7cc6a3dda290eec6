//! Making of closed lists: the types of record that a field chooses from.

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
