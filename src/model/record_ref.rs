//! References to records and their kinds: the closed list of kinds of record. Everything that treats all kinds alike is made from
//! [`for_each_record!`], so that a new kind is one line there and whatever the compiler then asks for (see ARCHITECTURE.md).

use serde::{Deserialize, Serialize};

use crate::text::{Lang, terms};

/// Calls `$callback!` with every kind of record: variant and type, type of its id, the board's list, the term for one, the
/// term for many. The order is that of files: nothing refers to a kind further down; views, checks and verdicts refer to any.
macro_rules! for_each_record {
    ($callback:ident) => {
        $callback! {
            Sector SectorId sectors sector;
            Kind KindId kinds kind;
            StatusGroup StatusGroupId status_groups status_group;
            Status StatusId statuses status;
            Area AreaId areas area;
            TargetGroup TargetGroupId target_groups target_group;
            Actor ActorId actors actor;
            Contact ContactId contacts contact;
            Responsibility ResponsibilityId responsibilities responsibility;
            CellNote Cell cell_notes cell_note;
            View ViewId views view;
            LegalCheck LegalCheckId legal_checks legal_check;
            Meeting MeetingId meetings meeting;
            Verdict VerdictId verdicts verdict;
        }
    };
}
pub(crate) use for_each_record;

macro_rules! define_refs {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// Reference to a record.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum RecordRef {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")] $name(super::$id),)*
        }

        /// Kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum RecordKind {
            $(#[doc = concat!("[`", stringify!($name), "`](super::", stringify!($name), ")")] $name,)*
        }

        impl RecordKind {
            /// All kinds, in the order of files.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name of the list in files.
            pub const fn list(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($list),)*
                }
            }

            /// The term for one record of this kind.
            pub fn say(self, lang: Lang) -> String {
                match self {
                    $(Self::$name => terms::$one(lang),)*
                }
            }

            /// The term for several records of this kind.
            pub fn say_many(self, lang: Lang) -> String {
                match self {
                    $(Self::$name => terms::$list(lang),)*
                }
            }
        }

        impl RecordRef {
            /// The kind of record it points at.
            pub const fn kind(&self) -> RecordKind {
                match self {
                    $(Self::$name(_) => RecordKind::$name,)*
                }
            }

            /// The id as text, for messages about a record that is not there.
            pub fn id_text(&self) -> String {
                match self {
                    $(Self::$name(id) => id.to_string(),)*
                }
            }
        }
    };
}
for_each_record!(define_refs);
