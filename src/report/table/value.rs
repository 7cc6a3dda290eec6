//! What a cell holds, what it says, and what a text in it means.

use std::collections::BTreeSet;

use super::column::Column;
use super::names::{Names, folded, plain};
use crate::model::{
    Actor, ActorId, Area, AreaId, Board, Contact, Date, Item, Record, Responsibility, Role, Source, State, Status, StatusId,
    Table, TargetGroup, TargetGroupId, Visibility, is_email, is_phone,
};
use crate::text::{Lang, inspector, table as t};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellValue {
    /// A text.
    Text(String),
    /// A date, if one is known.
    Date(Option<Date>),
    /// An institution.
    Actor(ActorId),
    /// A role.
    Role(Role),
    /// A state.
    State(State),
    /// A source, if one is known.
    Source(Option<Source>),
    /// Who may see a person.
    Visibility(Visibility),
    /// Areas.
    Areas(BTreeSet<AreaId>),
    /// Statuses.
    Statuses(BTreeSet<StatusId>),
    /// Target groups.
    Groups(BTreeSet<TargetGroupId>),
}

/// Why a text means nothing in a cell, or a value cannot be there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
pub enum CellError {
    /// It must not be empty.
    Empty,
    /// It is no date.
    Date,
    /// It is no phone number.
    Phone,
    /// It is no e-mail address.
    Email,
    /// Nothing has this name.
    Unknown(String),
    /// More than one thing has this name.
    Several(String),
    /// A responsibility without a cell.
    NoCell,
    /// The row is of another table, or is gone.
    NoRow,
}

impl CellError {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Empty => inspector::wrong_empty(lang),
            Self::Date => inspector::wrong_date(lang),
            Self::Phone => inspector::wrong_phone(lang),
            Self::Email => inspector::wrong_email(lang),
            Self::Unknown(name) => t::unknown(lang, name),
            Self::Several(name) => t::several(lang, name),
            Self::NoCell => t::no_cell(lang),
            Self::NoRow => t::no_row(lang),
        }
    }
}

impl CellValue {
    /// What stands in a cell of a row; nothing where the row is of another table.
    pub fn of(board: &Board, record: &Record, column: Column) -> Option<Self> {
        let parent = |actor: &ActorId| board.actors().get(actor).map_or_else(String::new, |actor| actor.parent.clone());
        match record {
            Record::Responsibility(held) => Self::of_task(held, column, parent),
            Record::Contact(person) => Self::of_person(person, column, parent),
            _ => None,
        }
    }

    fn of_task(held: &Responsibility, column: Column, parent: impl Fn(&ActorId) -> String) -> Option<Self> {
        Some(match column {
            Column::Institution => Self::Actor(held.actor.clone()),
            Column::Parent => Self::Text(parent(&held.actor)),
            Column::Task => Self::Text(held.task.clone()),
            Column::Areas => Self::Areas(held.covers.areas().cloned().collect()),
            Column::Statuses => Self::Statuses(held.covers.statuses().into_iter().cloned().collect()),
            Column::Groups => Self::Groups(held.groups.clone()),
            Column::Role => Self::Role(held.role),
            Column::Basis => Self::Text(held.basis.clone()),
            Column::State => Self::State(held.state),
            Column::Confirmed => Self::Date(held.confirmed),
            Column::Source => Self::Source(held.source),
            _ => return None,
        })
    }

    fn of_person(person: &Contact, column: Column, parent: impl Fn(&ActorId) -> String) -> Option<Self> {
        Some(match column {
            Column::Institution => Self::Actor(person.actor.clone()),
            Column::Parent => Self::Text(parent(&person.actor)),
            Column::Person => Self::Text(person.name.clone()),
            Column::Function => Self::Text(person.function.clone()),
            Column::Phone => Self::Text(person.phone.clone()),
            Column::Email => Self::Text(person.email.clone()),
            Column::Visibility => Self::Visibility(person.visibility),
            Column::Consent => Self::Date(person.consent),
            Column::Checked => Self::Date(person.confirmed),
            _ => return None,
        })
    }

    /// All that can be chosen in a column, in its order; nothing where anything can be written.
    pub fn options(board: &Board, column: Column) -> Vec<Self> {
        match column {
            Column::Institution => board.actors().iter().map(|actor| Self::Actor(actor.id.clone())).collect(),
            Column::Role => Role::ALL.map(Self::Role).to_vec(),
            Column::State => State::ALL.map(Self::State).to_vec(),
            Column::Source => Source::ALL.map(Some).into_iter().chain([None]).map(Self::Source).collect(),
            Column::Visibility => Visibility::ALL.map(Self::Visibility).to_vec(),
            _ => Vec::new(),
        }
    }

    /// What the cell says; reading it in the same column gives the value again, as long as names tell things apart.
    pub fn say(&self, board: &Board, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Date(date) => date.map(|date| date.say(lang)).unwrap_or_default(),
            Self::Actor(actor) => plain(&board.actor_name(actor)),
            Self::Role(role) => role.say(lang),
            Self::State(state) => state.say(lang),
            Self::Source(source) => source.map(|source| source.say(lang)).unwrap_or_default(),
            Self::Visibility(visibility) => visibility.say(lang),
            Self::Areas(all) => listed(board.areas(), all, |area| area.short.clone()),
            Self::Statuses(all) if is_all(board.statuses(), all) => t::all_statuses(lang),
            Self::Statuses(all) => listed(board.statuses(), all, |status| status.short.clone()),
            Self::Groups(all) => listed(board.target_groups(), all, |group| group.flag_name().to_owned()),
        }
    }

    /// Everything by which the cell is found: what it says, and names that it has no room for.
    pub fn haystack(&self, board: &Board, lang: Lang) -> String {
        let said = self.say(board, lang);
        let more = match self {
            Self::Actor(actor) => board.actors().get(actor).map(|actor| actor.names().collect::<Vec<_>>().join("\n")),
            Self::Areas(all) => Some(listed(board.areas(), all, |area| area.long.clone())),
            Self::Statuses(all) => Some(listed(board.statuses(), all, |status| format!("{}\n{}", status.short, status.long))),
            Self::Groups(all) => Some(listed(board.target_groups(), all, |group| group.name.clone())),
            _ => None,
        };
        folded(&format!("{said}\n{}", more.unwrap_or_default()))
    }

    /// What a text means in a column.
    pub fn read(board: &Board, column: Column, text: &str) -> Result<Self, CellError> {
        let trimmed = text.trim();
        let unless = |fits: bool, why: CellError| if fits { Ok(Self::Text(text.to_owned())) } else { Err(why) };
        match column {
            Column::Person => unless(!trimmed.is_empty(), CellError::Empty),
            Column::Phone => unless(is_phone(text), CellError::Phone),
            Column::Email => unless(is_email(text), CellError::Email),
            Column::Parent | Column::Task | Column::Basis | Column::Function => Ok(Self::Text(text.to_owned())),
            Column::Confirmed | Column::Consent | Column::Checked => match trimmed {
                "" => Ok(Self::Date(None)),
                text => Date::read(text).map(|date| Self::Date(Some(date))).ok_or(CellError::Date),
            },
            Column::Institution if trimmed.is_empty() => Err(CellError::Empty),
            Column::Institution => actor_names(board).one(text).map(Self::Actor),
            Column::Role | Column::State | Column::Source | Column::Visibility => Self::read_choice(board, column, trimmed),
            Column::Areas => names(board.areas(), |area: &Area| (&area.short, &area.long)).some(text).map(Self::Areas),
            Column::Statuses if Lang::ALL.iter().any(|lang| folded(&t::all_statuses(*lang)) == folded(text)) => {
                Ok(Self::Statuses(board.statuses().iter().map(|status| status.id.clone()).collect()))
            }
            Column::Statuses => {
                names(board.statuses(), |status: &Status| (&status.short, &status.long)).some(text).map(Self::Statuses)
            }
            Column::Groups => {
                let names = names(board.target_groups(), |group: &TargetGroup| (&group.abbreviation, &group.name));
                names.some(text).map(Self::Groups)
            }
        }
    }

    fn read_choice(board: &Board, column: Column, text: &str) -> Result<Self, CellError> {
        let says = |option: &Self| Lang::ALL.iter().any(|lang| folded(&option.say(board, *lang)) == folded(text));
        let found = Self::options(board, column).into_iter().find(says);
        let wrong = || if text.is_empty() { CellError::Empty } else { CellError::Unknown(text.to_owned()) };
        found.ok_or_else(wrong)
    }
}

/// The institutions by all their names, the one on the board first.
pub(super) fn actor_names(board: &Board) -> Names<ActorId> {
    let shown = |actor: &Actor| vec![actor.name().to_owned()];
    let all = |actor: &Actor| actor.names().map(str::to_owned).collect();
    Names::of(board.actors(), &[&shown, &all])
}

fn names<T: Item>(all: &Table<T>, of: impl Fn(&T) -> (&str, &str)) -> Names<T::Id> {
    let short = |record: &T| vec![of(record).0.to_owned()];
    let long = |record: &T| vec![of(record).1.to_owned()];
    Names::of(all, &[&short, &long])
}

/// The names of the records of a set, in the board's order.
fn listed<T: Item>(all: &Table<T>, set: &BTreeSet<T::Id>, name: impl Fn(&T) -> String) -> String {
    let named = all.iter().filter(|record| set.contains(record.id())).map(|record| plain(&name(record)));
    named.collect::<Vec<_>>().join(", ")
}

fn is_all<T: Item>(all: &Table<T>, set: &BTreeSet<T::Id>) -> bool {
    all.len() > 1 && all.iter().all(|record| set.contains(record.id()))
}
