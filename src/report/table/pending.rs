//! Rows as they will be: cells are changed one after the other, and all become one edit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell::{cell_text, value_with, with_value};
use super::column::Column;
use super::reader::Reader;
use crate::model::{Actor, ActorId, Board, Edit, FieldError, FieldValue, Label, Record, RecordRef, changes};
use crate::text::Lang;

/// Board with the records that are about to be put onto it.
pub struct Pending<'a> {
    board: &'a Arc<Board>,
    /// Reader of texts on it.
    pub reader: Reader<'a>,
    changed: BTreeMap<RecordRef, Record>,
    /// Records in the order in which they were changed first.
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

    /// Value of a cell as it will be.
    pub fn value(&self, row: &RecordRef, column: Column) -> Option<FieldValue> {
        value_with(&self.record(row)?, column, |actor| self.actor(actor))
    }

    /// Gives a cell the value that a text means. A text that says what the cell says already changes nothing, whatever names it has.
    pub fn write(&mut self, row: &RecordRef, column: Column, (text, lang): (&str, Lang)) -> Result<(), FieldError> {
        let before = self.value(row, column).ok_or(FieldError::NoPlace)?;
        if cell_text(self.board, &before, lang) == text {
            return Ok(());
        }
        self.set(row, column, self.reader.read(column, text)?)
    }

    /// Gives a cell a value.
    pub fn set(&mut self, row: &RecordRef, column: Column, value: FieldValue) -> Result<(), FieldError> {
        let record = self.record(row).ok_or(FieldError::NoPlace)?;
        let new = match (column, record.actor()) {
            (Column::Parent, Some(actor)) => {
                Record::Actor(self.actor(actor).ok_or(FieldError::NoPlace)?).with(column.field().key, value)?
            }
            _ => with_value(&record, column, value)?,
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
    value: &FieldValue,
) -> (Option<Edit>, Option<(usize, FieldError)>) {
    let mut pending = Pending::new(board);
    let mut refused: Option<(usize, FieldError)> = None;
    for row in rows {
        if let Err(why) = pending.set(row, column, value.clone()) {
            refused.get_or_insert((0, why)).0 += 1;
        }
    }
    (pending.edit(), refused)
}
