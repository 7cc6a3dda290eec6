//! Record of any kind.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::contact_details::{has_contact_details, without_contact_details};
use super::field::{FieldError, FieldInfo, FieldKind, FieldValue, Fields as _, TextFormat};
use super::item::Item;
use super::record_ref::for_each_record;
use super::{ActorId, RecordKind, RecordRef};

macro_rules! define_records {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// Any record of a board.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")] $name(Arc<super::$name>),)*
        }

        impl Record {
            /// Reference to the record.
            pub fn key(&self) -> RecordRef {
                match self {
                    $(Self::$name(record) => RecordRef::$name(record.id().clone()),)*
                }
            }

            /// Name by which a user knows it.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$name(record) => record.name(),)*
                }
            }

            /// Value of the field with this key, if it has such a field.
            pub fn value(&self, key: &str) -> Option<FieldValue> {
                match self {
                    $(Self::$name(record) => Some(super::$name::field(key)?.get(record)),)*
                }
            }

            /// The record with this value in the field with this key.
            pub fn with(&self, key: &str, value: FieldValue) -> Result<Self, FieldError> {
                match self {
                    $(Self::$name(record) => {
                        let mut new = super::$name::clone(record);
                        super::$name::field(key).ok_or(FieldError::NoPlace)?.set(&mut new, value)?;
                        Ok(Self::from(new))
                    })*
                }
            }

            /// References to everything that it points at.
            pub fn references(&self) -> Vec<RecordRef> {
                match self {
                    $(Self::$name(record) => record.references(),)*
                }
            }
        }

        impl RecordKind {
            /// Descriptions of the fields of such a record, in the order in which they are told.
            pub fn fields(self) -> Vec<&'static FieldInfo> {
                match self {
                    $(Self::$name => super::$name::FIELDS.iter().map(|field| &field.info).collect(),)*
                }
            }

            /// Description of the field with this key.
            pub fn field(self, key: &str) -> Option<&'static FieldInfo> {
                match self {
                    $(Self::$name => super::$name::field(key).map(|field| &field.info),)*
                }
            }
        }

        $(
            impl From<super::$name> for Record {
                fn from(record: super::$name) -> Self {
                    Self::$name(Arc::new(record))
                }
            }
        )*
    };
}
for_each_record!(define_records);

impl Record {
    /// The record with phone numbers and mail addresses struck out of its texts; `None` where there are none.
    pub fn without_contact_details(&self) -> Option<Self> {
        let mut struck = None;
        for field in self.key().kind().fields() {
            let value = match (field.kind, self.value(field.key)) {
                (FieldKind::Text(TextFormat::Any | TextFormat::ForAll), Some(FieldValue::Text(text))) => {
                    without_contact_details(&text).map(FieldValue::Text)
                }
                (FieldKind::Texts, Some(FieldValue::Texts(all))) if all.iter().any(|text| has_contact_details(text)) => {
                    let all = all.into_iter().map(|text| without_contact_details(&text).unwrap_or(text));
                    Some(FieldValue::Texts(all.collect()))
                }
                _ => None,
            };
            if let Some(value) = value {
                struck = struck.as_ref().unwrap_or(self).with(field.key, value).ok().or(struck);
            }
        }
        struck
    }

    /// The institution to which a responsibility or a person belongs.
    pub fn actor(&self) -> Option<&ActorId> {
        match self {
            Self::Responsibility(responsibility) => Some(&responsibility.actor),
            Self::Contact(person) => Some(&person.actor),
            _ => None,
        }
    }
}
