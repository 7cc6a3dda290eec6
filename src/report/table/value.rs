//! What a cell holds, what it says, and what a text in it means.

use std::collections::BTreeSet;

use super::column::Column;
use super::names::plain;
use crate::model::{
    ActorId, AreaId, Board, Contact, Date, Item, Record, Responsibility, Role, Source, State, StatusId, Table, TargetGroupId,
    Visibility,
};
use crate::text::matching::SearchText;
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
    pub fn search_text(&self, board: &Board, lang: Lang) -> SearchText {
        let said = self.say(board, lang);
        let more = match self {
            Self::Actor(actor) => board.actors().get(actor).map(|actor| actor.names().collect::<Vec<_>>().join("\n")),
            Self::Areas(all) => Some(listed(board.areas(), all, |area| area.long.clone())),
            Self::Statuses(all) => Some(listed(board.statuses(), all, |status| format!("{}\n{}", status.short, status.long))),
            Self::Groups(all) => Some(listed(board.target_groups(), all, |group| group.name.clone())),
            _ => None,
        };
        SearchText::new(&format!("{said}\n{}", more.unwrap_or_default()))
    }
}

/// The names of the records of a set, in the board's order.
fn listed<T: Item>(all: &Table<T>, set: &BTreeSet<T::Id>, name: impl Fn(&T) -> String) -> String {
    let named = all.iter().filter(|record| set.contains(record.id())).map(|record| plain(&name(record)));
    named.collect::<Vec<_>>().join(", ")
}

fn is_all<T: Item>(all: &Table<T>, set: &BTreeSet<T::Id>) -> bool {
    all.len() > 1 && all.iter().all(|record| set.contains(record.id()))
}
