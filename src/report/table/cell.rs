//! Cells of a table: what one holds, what it says, and what can be chosen in it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::column::{Column, TableKind};
use super::names::plain;
use crate::model::{
    Actor, ActorId, AreaId, Board, DisplayContext, FieldError, FieldKind, FieldType as _, FieldValue, Item, Record, RecordKind,
    RecordRef, StatusId, Table,
};
use crate::text::matching::SearchText;
use crate::text::{Lang, table as t};

/// Value of a cell of a row; nothing where the row is of another table.
pub fn cell_value(board: &Board, record: &Record, column: Column) -> Option<FieldValue> {
    value_with(record, column, |actor| board.actors().get(actor).cloned())
}

/// Value of a cell of a row whose institution is given.
pub(super) fn value_with(record: &Record, column: Column, actor: impl Fn(&ActorId) -> Option<Arc<Actor>>) -> Option<FieldValue> {
    if !has(record, column) {
        return None;
    }
    match (column, record) {
        (Column::Parent, _) => Some(actor(record.actor()?).map_or_else(String::new, |actor| actor.parent.clone()).value()),
        (Column::Areas, Record::Responsibility(responsibility)) => {
            Some(responsibility.covers.areas().cloned().collect::<BTreeSet<AreaId>>().value())
        }
        (Column::Statuses, Record::Responsibility(responsibility)) => {
            Some(responsibility.covers.statuses().into_iter().cloned().collect::<BTreeSet<StatusId>>().value())
        }
        _ => record.value(column.field().key),
    }
}

/// A row with another value in a cell; the institution's own field is not among them.
pub(super) fn with_value(record: &Record, column: Column, value: FieldValue) -> Result<Record, FieldError> {
    if !has(record, column) {
        return Err(FieldError::NoPlace);
    }
    let value = match (column, record) {
        (Column::Areas, Record::Responsibility(responsibility)) => {
            responsibility.covers.in_areas(&BTreeSet::read(value)?).value()
        }
        (Column::Statuses, Record::Responsibility(responsibility)) => {
            responsibility.covers.for_statuses(&BTreeSet::read(value)?).value()
        }
        _ => value,
    };
    record.with(column.field().key, value)
}

/// True where a record is a row of a table that has this column.
fn has(record: &Record, column: Column) -> bool {
    TableKind::of(record).is_some_and(|kind| kind.columns().contains(&column))
}

/// Values that can be chosen in a column, in its order; nothing where anything can be written.
pub fn cell_options(board: &Board, column: Column) -> Vec<FieldValue> {
    match column.kind() {
        FieldKind::Reference(kind) => {
            board.records_of(kind).iter().map(|record| FieldValue::Reference(kind, Some(record.key()))).collect()
        }
        FieldKind::Choice(list) => {
            let none = (!column.field().needed).then_some(FieldValue::Choice(list, None));
            (0..list.len).map(|place| FieldValue::Choice(list, Some(place))).chain(none).collect()
        }
        _ => Vec::new(),
    }
}

/// Text of a cell; reading it in the same column gives the value again, as long as names tell things apart.
pub fn cell_text(board: &Board, value: &FieldValue, lang: Lang) -> String {
    match value {
        FieldValue::References(RecordKind::Area, all) => listed(board.areas(), all, RecordRef::Area, |area| area.short.clone()),
        FieldValue::References(RecordKind::Status, all) if is_all(board, all) => t::all_statuses(lang),
        FieldValue::References(RecordKind::Status, all) => {
            listed(board.statuses(), all, RecordRef::Status, |status| status.short.clone())
        }
        FieldValue::References(RecordKind::TargetGroup, all) => {
            listed(board.target_groups(), all, RecordRef::TargetGroup, |group| group.flag_name().to_owned())
        }
        FieldValue::Reference(..) => plain(&DisplayContext { board, lang }.say(value)),
        _ => DisplayContext { board, lang }.say(value),
    }
}

/// Everything by which a cell is found: its text, and names that it has no room for.
pub fn cell_search_text(board: &Board, value: &FieldValue, lang: Lang) -> SearchText {
    let said = cell_text(board, value, lang);
    let more = match value {
        FieldValue::Reference(RecordKind::Actor, Some(RecordRef::Actor(actor))) => {
            board.actors().get(actor).map(|actor| actor.names().collect::<Vec<_>>().join("\n"))
        }
        FieldValue::References(RecordKind::Area, all) => {
            Some(listed(board.areas(), all, RecordRef::Area, |area| area.long.clone()))
        }
        FieldValue::References(RecordKind::Status, all) => {
            let names = |status: &crate::model::Status| format!("{}\n{}", status.short, status.long);
            Some(listed(board.statuses(), all, RecordRef::Status, names))
        }
        FieldValue::References(RecordKind::TargetGroup, all) => {
            Some(listed(board.target_groups(), all, RecordRef::TargetGroup, |group| group.name.clone()))
        }
        _ => None,
    };
    SearchText::new(&format!("{said}\n{}", more.unwrap_or_default()))
}

/// The names of the records of a set, in the board's order.
fn listed<T: Item>(
    all: &Table<T>,
    set: &BTreeSet<RecordRef>,
    key: fn(T::Id) -> RecordRef,
    name: impl Fn(&T) -> String,
) -> String {
    let named = all.iter().filter(|record| set.contains(&key(record.id().clone()))).map(|record| plain(&name(record)));
    named.collect::<Vec<_>>().join(", ")
}

/// True where a set holds all statuses of a board that has several.
fn is_all(board: &Board, set: &BTreeSet<RecordRef>) -> bool {
    let all = board.statuses();
    all.len() > 1 && all.iter().all(|status| set.contains(&RecordRef::Status(status.id.clone())))
}
