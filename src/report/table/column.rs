//! Tables and their columns.

use serde::{Deserialize, Serialize};

use crate::model::{Actor, Contact, FieldInfo, FieldKind, Record, RecordKind, Responsibility, find_info};
use crate::text::{Lang, table as t};

/// Kind of table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TableKind {
    /// One row for each responsibility.
    #[default]
    Tasks,
    /// One row for each contact person.
    Contacts,
}

impl TableKind {
    /// Both, in the order in which a user sees them.
    pub const ALL: [Self; 2] = [Self::Tasks, Self::Contacts];

    /// Columns in the order in which they stand at first.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Tasks => &[
                Column::Institution,
                Column::Parent,
                Column::Task,
                Column::Areas,
                Column::Statuses,
                Column::Groups,
                Column::Role,
                Column::Basis,
                Column::State,
                Column::Confirmed,
                Column::Source,
            ],
            Self::Contacts => &[
                Column::Institution,
                Column::Person,
                Column::Function,
                Column::Phone,
                Column::Email,
                Column::Visibility,
                Column::Consent,
                Column::Checked,
            ],
        }
    }

    /// The table in which a record is a row.
    pub const fn of(record: &Record) -> Option<Self> {
        match record {
            Record::Responsibility(_) => Some(Self::Tasks),
            Record::Contact(_) => Some(Self::Contacts),
            _ => None,
        }
    }

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Tasks => t::tasks(lang),
            Self::Contacts => t::contacts(lang),
        }
    }
}

/// Column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// The institution.
    Institution,
    /// The unit above the institution; one text for all rows of that institution.
    Parent,
    /// The task in words.
    Task,
    /// The activity areas.
    Areas,
    /// The residence statuses.
    Statuses,
    /// The target groups.
    Groups,
    /// The role.
    Role,
    /// The legal basis.
    Basis,
    /// The state of agreement.
    State,
    /// The day of the last confirmation.
    Confirmed,
    /// The source.
    Source,
    /// The name of a contact person.
    Person,
    /// The function of a contact person.
    Function,
    /// The phone number.
    Phone,
    /// The e-mail address.
    Email,
    /// The audience that may see a contact person.
    Visibility,
    /// The day on which a person agreed to that.
    Consent,
    /// The day on which the entry about a person was last confirmed.
    Checked,
}

/// Way in which a cell is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellForm {
    /// By typing.
    Text,
    /// By choosing one of several.
    Choice,
    /// By ticking some of several.
    Set,
}

impl Column {
    /// Field that it shows, of the row or of its institution. Areas and statuses are each a part of the cells of a row.
    pub const fn field(self) -> &'static FieldInfo {
        match self {
            Self::Institution => const { find_info::<Responsibility>("actor") },
            Self::Parent => const { find_info::<Actor>("parent") },
            Self::Task => const { find_info::<Responsibility>("task") },
            Self::Areas | Self::Statuses => const { find_info::<Responsibility>("covers") },
            Self::Groups => const { find_info::<Responsibility>("groups") },
            Self::Role => const { find_info::<Responsibility>("role") },
            Self::Basis => const { find_info::<Responsibility>("basis") },
            Self::State => const { find_info::<Responsibility>("state") },
            Self::Confirmed => const { find_info::<Responsibility>("confirmed") },
            Self::Source => const { find_info::<Responsibility>("source") },
            Self::Person => const { find_info::<Contact>("name") },
            Self::Function => const { find_info::<Contact>("function") },
            Self::Phone => const { find_info::<Contact>("phone") },
            Self::Email => const { find_info::<Contact>("email") },
            Self::Visibility => const { find_info::<Contact>("visibility") },
            Self::Consent => const { find_info::<Contact>("consent") },
            Self::Checked => const { find_info::<Contact>("confirmed") },
        }
    }

    /// Kind of value in its cells.
    pub const fn kind(self) -> FieldKind {
        match self {
            Self::Areas => FieldKind::References(RecordKind::Area),
            Self::Statuses => FieldKind::References(RecordKind::Status),
            _ => self.field().kind,
        }
    }

    /// Way in which its cells are filled in.
    pub const fn form(self) -> CellForm {
        match self.kind() {
            FieldKind::Choice(_) | FieldKind::Reference(_) => CellForm::Choice,
            FieldKind::Choices(_) | FieldKind::References(_) => CellForm::Set,
            _ => CellForm::Text,
        }
    }

    /// Name for users, short enough for a head.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Areas => t::areas(lang),
            Self::Statuses => t::statuses(lang),
            Self::Person => t::person(lang),
            Self::Checked => t::checked(lang),
            _ => (self.field().label)(lang),
        }
    }

    /// The column of a table that has this name in either language.
    pub fn named(kind: TableKind, name: &str) -> Option<Self> {
        let name = name.trim();
        kind.columns().iter().copied().find(|column| Lang::ALL.iter().any(|lang| column.say(*lang) == name))
    }
}
