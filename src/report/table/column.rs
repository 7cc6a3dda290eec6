//! The two tables and their columns.

use serde::{Deserialize, Serialize};

use crate::model::Record;
use crate::text::{Lang, inspector, table as t};

/// Which table.
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

    /// Its columns, in the order in which they stand at first.
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

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Tasks => t::tasks(lang),
            Self::Contacts => t::contacts(lang),
        }
    }
}

/// What a column tells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// The institution.
    Institution,
    /// The unit above the institution; one text for all rows of that institution.
    Parent,
    /// The task in words.
    Task,
    /// In which activity areas.
    Areas,
    /// For which residence statuses.
    Statuses,
    /// For which target groups.
    Groups,
    /// In which role.
    Role,
    /// The legal basis.
    Basis,
    /// How far it is agreed on.
    State,
    /// When it was last confirmed.
    Confirmed,
    /// Where it was learned.
    Source,
    /// The name of a contact person.
    Person,
    /// The function of a contact person.
    Function,
    /// The phone number.
    Phone,
    /// The e-mail address.
    Email,
    /// Who may see a contact person.
    Visibility,
    /// When a person agreed to that.
    Consent,
    /// When the entry about a person was last confirmed.
    Checked,
}

/// How a cell is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellForm {
    /// With any text.
    Text,
    /// With a date.
    Date,
    /// With one of several.
    Choice,
    /// With some of several.
    Set,
}

impl Column {
    /// How its cells are filled in.
    pub const fn form(self) -> CellForm {
        match self {
            Self::Parent | Self::Task | Self::Basis | Self::Person | Self::Function | Self::Phone | Self::Email => CellForm::Text,
            Self::Confirmed | Self::Consent | Self::Checked => CellForm::Date,
            Self::Institution | Self::Role | Self::State | Self::Source | Self::Visibility => CellForm::Choice,
            Self::Areas | Self::Statuses | Self::Groups => CellForm::Set,
        }
    }

    /// Its name for users, short enough for a head.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Institution => inspector::institution(lang),
            Self::Parent => inspector::parent(lang),
            Self::Task => inspector::task(lang),
            Self::Areas => t::areas(lang),
            Self::Statuses => t::statuses(lang),
            Self::Groups => inspector::groups(lang),
            Self::Role => inspector::role(lang),
            Self::Basis => inspector::basis(lang),
            Self::State => inspector::state(lang),
            Self::Confirmed => inspector::confirmed(lang),
            Self::Source => inspector::source(lang),
            Self::Person => t::person(lang),
            Self::Function => inspector::function(lang),
            Self::Phone => inspector::phone(lang),
            Self::Email => inspector::email(lang),
            Self::Visibility => inspector::visibility(lang),
            Self::Consent => inspector::consent(lang),
            Self::Checked => t::checked(lang),
        }
    }

    /// The name of what it changes within a record, as undo steps know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Institution => "actor",
            Self::Parent => "parent",
            Self::Task => "task",
            Self::Areas | Self::Statuses => "covers",
            Self::Groups => "groups",
            Self::Role => "role",
            Self::Basis => "basis",
            Self::State => "state",
            Self::Confirmed | Self::Checked => "confirmed",
            Self::Source => "source",
            Self::Person => "name",
            Self::Function => "function",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Visibility => "visibility",
            Self::Consent => "consent",
        }
    }

    /// The column of a table that has this name in either language.
    pub fn named(kind: TableKind, name: &str) -> Option<Self> {
        let name = name.trim();
        kind.columns().iter().copied().find(|column| Lang::ALL.iter().any(|lang| column.say(*lang) == name))
    }
}
