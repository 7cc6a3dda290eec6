//! Fields of records: each is declared once, beside the type of its record, with its key, its label, its kind of value, and the
//! way to read and to write it. Details in words, the table, forms and lists follow from these declarations.

mod choice_list;
mod convert;
mod kind;
mod value;

pub(super) use self::choice_list::closed_list;
pub use self::choice_list::{ChoiceList, ClosedList};
pub(super) use self::convert::FieldItem;
pub use self::convert::FieldType;
pub use self::kind::{FieldKind, TextFormat};
pub use self::value::{FieldError, FieldValue};
use super::contact_details::has_contact_details;
use super::contact_format::{is_email, is_phone, is_website};
use super::{Color, Date, Time};
use crate::text::Lang;

/// A text in the language of the user.
pub type Say = fn(Lang) -> String;

/// Description of a field, whatever record it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    /// Name of the field in files and undo marks; unique within a record.
    pub key: &'static str,
    /// Name of the field for users.
    pub label: Say,
    /// Kind of its values.
    pub kind: FieldKind,
    /// Example for who fills it in.
    pub hint: Option<Say>,
    /// Lines that its text usually takes.
    pub rows: usize,
    /// Characters for which drawings have room; more are advised against.
    pub max_chars: Option<usize>,
    /// True where the characters are counted in front of who fills it in.
    pub counted: bool,
    /// True where it must not be empty.
    pub needed: bool,
    /// True where records with the same value cannot be told apart.
    pub distinct: bool,
    /// Words for the way to the record that it refers to.
    pub link: Option<Say>,
}

impl FieldInfo {
    /// A field of one line.
    pub const fn new(key: &'static str, label: Say, kind: FieldKind) -> Self {
        Self {
            key,
            label,
            kind,
            hint: None,
            rows: 1,
            max_chars: None,
            counted: false,
            needed: false,
            distinct: false,
            link: None,
        }
    }

    /// Value that a typed text means in a field of this form; what needs the board to be read, or is never typed, is refused.
    pub fn read(&self, text: &str) -> Result<FieldValue, FieldError> {
        let value = self.parse(text)?;
        self.check(text).map_or(Ok(value), Err)
    }

    /// Value that a typed text means, whatever form it must have.
    pub fn parse(&self, text: &str) -> Result<FieldValue, FieldError> {
        let trimmed = text.trim();
        match self.kind {
            FieldKind::Text(_) if self.needed && trimmed.is_empty() => Err(FieldError::Empty),
            FieldKind::Text(_) => Ok(FieldValue::Text(text.to_owned())),
            FieldKind::Texts => {
                let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
                Ok(FieldValue::Texts(parts.map(str::to_owned).collect()))
            }
            FieldKind::Date if trimmed.is_empty() && !self.needed => Ok(FieldValue::Date(None)),
            FieldKind::Date => Date::read(trimmed).map(|date| FieldValue::Date(Some(date))).ok_or(FieldError::Date),
            FieldKind::Time if trimmed.is_empty() => Ok(FieldValue::Time(None)),
            FieldKind::Time => Time::read(trimmed).map(|time| FieldValue::Time(Some(time))).ok_or(FieldError::Time),
            FieldKind::Color => Color::parse(trimmed).map(FieldValue::Color).ok_or(FieldError::Color),
            _ => Err(FieldError::NoPlace),
        }
    }

    /// Fault in the form of a text.
    fn check(&self, text: &str) -> Option<FieldError> {
        let FieldKind::Text(format) = self.kind else { return None };
        match format {
            TextFormat::ForAll => has_contact_details(text).then_some(FieldError::ContactDetails),
            TextFormat::Phone => (!is_phone(text)).then_some(FieldError::Phone),
            TextFormat::Email => (!is_email(text)).then_some(FieldError::Email),
            TextFormat::Website => (!is_website(text)).then_some(FieldError::Website),
            TextFormat::Any | TextFormat::Page => None,
        }
    }
}

/// Field of a record of type `T`: its description, and the way to read and to write it.
#[derive(Debug)]
pub struct Field<T> {
    /// Description.
    pub info: FieldInfo,
    get: fn(&T) -> FieldValue,
    set: fn(&mut T, FieldValue) -> Result<(), FieldError>,
}

/// Type with fields: a kind of record, or the head of a board.
pub trait Fields: Sized + 'static {
    /// All fields but the id, in the order in which they are told.
    const FIELDS: &'static [Field<Self>];

    /// Field with this key.
    fn field(key: &str) -> Option<&'static Field<Self>> {
        Self::FIELDS.iter().find(|field| field.info.key == key)
    }
}

/// Field with this key; within a constant a key that no field has does not compile.
pub(crate) const fn find_field<T: Fields>(key: &str) -> &'static Field<T> {
    let mut rest = T::FIELDS;
    loop {
        assert!(!rest.is_empty(), "no field has this key");
        if let [field, more @ ..] = rest {
            if is_same(field.info.key.as_bytes(), key.as_bytes()) {
                return field;
            }
            rest = more;
        }
    }
}

/// Description of the field with this key, as [`find_field`] finds it.
pub(crate) const fn find_info<T: Fields>(key: &str) -> &'static FieldInfo {
    &find_field::<T>(key).info
}

const fn is_same(mut one: &[u8], mut two: &[u8]) -> bool {
    loop {
        match (one, two) {
            ([], []) => return true,
            ([a, more @ ..], [b, more_too @ ..]) if *a == *b => (one, two) = (more, more_too),
            _ => return false,
        }
    }
}

impl<T> Field<T> {
    /// A field of one line.
    pub(super) const fn new(
        info: FieldInfo,
        get: fn(&T) -> FieldValue,
        set: fn(&mut T, FieldValue) -> Result<(), FieldError>,
    ) -> Self {
        Self { info, get, set }
    }

    /// Value of the field in a record.
    pub fn get(&self, record: &T) -> FieldValue {
        (self.get)(record)
    }

    /// Puts a value into the field of a record; one of another kind, or without a statement where one is needed, is refused.
    pub fn set(&self, record: &mut T, value: FieldValue) -> Result<(), FieldError> {
        (self.set)(record, value)
    }

    /// The field with an example for who fills it in.
    pub(super) const fn hint(mut self, hint: Say) -> Self {
        self.info.hint = Some(hint);
        self
    }

    /// The field with a text that usually takes so many lines.
    pub(super) const fn rows(mut self, rows: usize) -> Self {
        self.info.rows = rows;
        self
    }

    /// The field with a text that must have a form.
    pub(super) const fn format(mut self, format: TextFormat) -> Self {
        self.info.kind = FieldKind::Text(format);
        self
    }

    /// The field with advice to stay within so many characters.
    pub(super) const fn max_chars(mut self, chars: usize) -> Self {
        self.info.max_chars = Some(chars);
        self
    }

    /// The field with a count of its characters.
    pub(super) const fn counted(mut self) -> Self {
        self.info.counted = true;
        self
    }

    /// The field with a text that must not be empty.
    pub(super) const fn needed(mut self) -> Self {
        self.info.needed = true;
        self
    }

    /// The field by whose value records are told apart.
    pub(super) const fn distinct(mut self) -> Self {
        self.info.distinct = true;
        self
    }

    /// The field with a way to the record that it refers to.
    pub(super) const fn link(mut self, says: Say) -> Self {
        self.info.link = Some(says);
        self
    }
}

/// Description of a field of this type, which is given by a way to it.
pub(super) const fn info_of<T, F: FieldType>(key: &'static str, label: Say, _: fn(&T) -> &F) -> FieldInfo {
    let mut info = FieldInfo::new(key, label, F::KIND);
    info.needed = F::NEEDED;
    info
}

/// Declares a [`Field`]: `field!(basis, t::basis)`, or `field!("areas", filter.areas, t::only_areas)` where the field lies within
/// another one.
macro_rules! field {
    ($name:ident, $label:expr) => {
        $crate::model::field::field!(stringify!($name), $name, $label)
    };
    ($key:expr, $($part:ident).+, $label:expr) => {
        $crate::model::Field::new(
            $crate::model::field::info_of($key, $label, |record: &Self| &record.$($part).+),
            |record: &Self| $crate::model::FieldType::value(&record.$($part).+),
            |record: &mut Self, value| {
                record.$($part).+ = $crate::model::FieldType::read(value)?;
                Ok(())
            },
        )
    };
}
pub(in crate::model) use field;
