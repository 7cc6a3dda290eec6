//! Rows as they will be: cells are changed one after the other, and all become one edit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::column::Column;
use super::reader::Reader;
use super::value::{CellError, CellValue};
use crate::model::{
    Actor, ActorId, AreaId, Board, Contact, Coverage, Edit, Label, Record, RecordRef, Responsibility, StatusId, changes,
};
use crate::text::Lang;

/// A board with the records that are about to be put onto it.
pub struct Pending<'a> {
    board: &'a Arc<Board>,
    /// What texts mean on it.
    pub reader: Reader<'a>,
    changed: BTreeMap<RecordRef, Record>,
    /// In which order they were changed first.
    order: Vec<RecordRef>,
}

impl<'a> Pending<'a> {
    /// A board of which nothing is changed yet.
    pub fn new(board: &'a Arc<Board>) -> Self {
        Self { board, reader: Reader::new(board), changed: BTreeMap::new(), order: Vec::new() }
    }

    /// A record as it will be.
    pub fn record(&self, key: &RecordRef) -> Option<Record> {
        self.changed.get(key).cloned().or_else(|| self.board.record(key))
    }

    /// Puts a record onto it.
    pub fn put(&mut self, record: Record) {
        let key = record.key();
        if self.changed.insert(key.clone(), record).is_none() {
            self.order.push(key);
        }
    }

    /// What a cell holds as it will be.
    pub fn value(&self, row: &RecordRef, column: Column) -> Option<CellValue> {
        let record = self.record(row)?;
        match (column, record.actor()) {
            (Column::Parent, Some(actor)) => Some(CellValue::Text(self.actor(actor)?.parent.clone())),
            _ => CellValue::of(self.board, &record, column),
        }
    }

    /// Gives a cell the value that a text means. A text that says what the cell says already changes nothing, whatever names it has.
    pub fn write(&mut self, row: &RecordRef, column: Column, (text, lang): (&str, Lang)) -> Result<(), CellError> {
        let before = self.value(row, column).ok_or(CellError::NoRow)?;
        if before.say(self.board, lang) == text {
            return Ok(());
        }
        self.set(row, column, &self.reader.read(column, text)?)
    }

    /// Gives a cell a value.
    pub fn set(&mut self, row: &RecordRef, column: Column, value: &CellValue) -> Result<(), CellError> {
        let record = self.record(row).ok_or(CellError::NoRow)?;
        let new: Record = match (column, value, record.actor()) {
            (Column::Parent, CellValue::Text(parent), Some(actor)) => {
                let actor = self.actor(actor).ok_or(CellError::NoRow)?;
                Actor { parent: parent.clone(), ..(*actor).clone() }.into()
            }
            _ => match &record {
                Record::Responsibility(held) => with_task(held, column, value)?.into(),
                Record::Contact(person) => with_person(person, column, value)?.into(),
                _ => return Err(CellError::NoRow),
            },
        };
        if self.record(&new.key()).as_ref() != Some(&new) {
            self.put(new);
        }
        Ok(())
    }

    /// Everything as one edit, one step; nothing where the board stays as it is.
    pub fn edit(self) -> Option<Edit> {
        let Self { board, mut changed, order, .. } = self;
        let mut puts: Vec<Edit> = order.iter().filter_map(|key| changed.remove(key)).map(Edit::Put).collect();
        if puts.len() < 2 {
            return puts.pop();
        }
        as_one_step(board, puts)
    }

    fn actor(&self, id: &ActorId) -> Option<Arc<Actor>> {
        match self.record(&RecordRef::Actor(id.clone()))? {
            Record::Actor(actor) => Some(actor),
            _ => None,
        }
    }
}

/// Several edits as one step that says what it does; nothing where they cannot be carried out.
pub fn as_one_step(board: &Arc<Board>, edits: Vec<Edit>) -> Option<Edit> {
    let new = board.apply(&Edit::All(Label::Head, edits.clone())).ok()?;
    let label = Label::of_changes(&changes(board, &new), board, &new);
    Some(Edit::All(label, edits))
}

/// Gives cells of several rows the same value, as one step; with it how many rows could not take it, and why the first could not.
pub fn set_all(
    board: &Arc<Board>,
    rows: &[RecordRef],
    column: Column,
    value: &CellValue,
) -> (Option<Edit>, Option<(usize, CellError)>) {
    let mut pending = Pending::new(board);
    let mut refused: Option<(usize, CellError)> = None;
    for row in rows {
        if let Err(why) = pending.set(row, column, value) {
            refused.get_or_insert((0, why)).0 += 1;
        }
    }
    (pending.edit(), refused)
}

fn with_task(held: &Responsibility, column: Column, value: &CellValue) -> Result<Responsibility, CellError> {
    let mut new = held.clone();
    match (column, value) {
        (Column::Institution, CellValue::Actor(actor)) => new.actor = actor.clone(),
        (Column::Task, CellValue::Text(text)) => new.task.clone_from(text),
        (Column::Basis, CellValue::Text(text)) => new.basis.clone_from(text),
        (Column::Groups, CellValue::Groups(groups)) => new.groups.clone_from(groups),
        (Column::Role, CellValue::Role(role)) => new.role = *role,
        (Column::State, CellValue::State(state)) => new.state = *state,
        (Column::Confirmed, CellValue::Date(date)) => new.confirmed = *date,
        (Column::Source, CellValue::Source(source)) => new.source = *source,
        (Column::Areas, CellValue::Areas(areas)) => {
            new.covers = in_areas(&held.covers, areas.iter());
        }
        (Column::Statuses, CellValue::Statuses(statuses)) => {
            new.covers = for_statuses(&held.covers, statuses.iter());
        }
        _ => return Err(CellError::NoRow),
    }
    if new.covers.is_empty() { Err(CellError::NoCell) } else { Ok(new) }
}

/// The coverage in these areas: what it has there stays as it is, a new area gets all its statuses.
fn in_areas<'a>(covers: &Coverage, areas: impl Iterator<Item = &'a AreaId>) -> Coverage {
    let areas: Vec<&AreaId> = areas.collect();
    let kept = covers.keep(|area, _| areas.contains(&area));
    let added = areas.into_iter().filter(|area| covers.statuses_in(area).is_none()).cloned();
    kept.union(&Coverage::rectangle(added, covers.statuses().into_iter().cloned()))
}

/// The coverage for these statuses: those it has stay where they are, a new one comes into all its areas.
fn for_statuses<'a>(covers: &Coverage, statuses: impl Iterator<Item = &'a StatusId>) -> Coverage {
    let (all, before): (Vec<&StatusId>, _) = (statuses.collect(), covers.statuses());
    let kept = covers.keep(|_, status| all.contains(&status));
    let added = all.into_iter().filter(|status| !before.contains(status)).cloned();
    kept.union(&Coverage::rectangle(covers.areas().cloned(), added))
}

fn with_person(person: &Contact, column: Column, value: &CellValue) -> Result<Contact, CellError> {
    let mut new = person.clone();
    match (column, value) {
        (Column::Institution, CellValue::Actor(actor)) => new.actor = actor.clone(),
        (Column::Person, CellValue::Text(text)) => new.name.clone_from(text),
        (Column::Function, CellValue::Text(text)) => new.function.clone_from(text),
        (Column::Phone, CellValue::Text(text)) => new.phone.clone_from(text),
        (Column::Email, CellValue::Text(text)) => new.email.clone_from(text),
        (Column::Visibility, CellValue::Visibility(visibility)) => new.visibility = *visibility,
        (Column::Consent, CellValue::Date(date)) => new.consent = *date,
        (Column::Checked, CellValue::Date(date)) => new.confirmed = *date,
        _ => return Err(CellError::NoRow),
    }
    Ok(new)
}
