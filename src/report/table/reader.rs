//! Meaning of texts in the columns of a table. The names of a board are gathered once, however many cells are read.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::cell::{cell_options, cell_text};
use super::column::Column;
use super::names::Names;
use crate::intake::{Found, Institutions};
use crate::model::{Board, FieldError, FieldKind, FieldValue, Item, Record, RecordKind, RecordRef, Table};
use crate::text::matching::is_same;
use crate::text::{Lang, table as t};

/// Reader of cells of one board.
pub struct Reader<'a> {
    board: &'a Board,
    names: BTreeMap<RecordKind, OnceCell<Names>>,
    institutions: OnceCell<Institutions>,
}

impl<'a> Reader<'a> {
    /// A reader of cells of this board.
    pub fn new(board: &'a Board) -> Self {
        Self {
            board,
            names: RecordKind::ALL.iter().map(|kind| (*kind, OnceCell::new())).collect(),
            institutions: OnceCell::new(),
        }
    }

    /// Value that a text means in a column.
    pub fn read(&self, column: Column, text: &str) -> Result<FieldValue, FieldError> {
        match column.kind() {
            FieldKind::Reference(_) if text.trim().is_empty() => Err(FieldError::Empty),
            FieldKind::Reference(RecordKind::Actor) => self.institution(text.trim()),
            FieldKind::Reference(kind) => self.names(kind)?.one(text).map(|record| FieldValue::Reference(kind, Some(record))),
            FieldKind::References(RecordKind::Status) if is_all_statuses(text) => {
                let all = self.board.statuses().iter().map(|status| RecordRef::Status(status.id.clone()));
                Ok(FieldValue::References(RecordKind::Status, all.collect()))
            }
            FieldKind::References(kind) => self.names(kind)?.some(text).map(|records| FieldValue::References(kind, records)),
            FieldKind::Choice(_) => self.choice(column, text.trim()),
            _ => column.field().read(text),
        }
    }

    fn institution(&self, name: &str) -> Result<FieldValue, FieldError> {
        match self.institutions.get_or_init(|| Institutions::of(self.board)).find(name) {
            Found::One(actor) => Ok(FieldValue::Reference(RecordKind::Actor, Some(RecordRef::Actor(actor)))),
            Found::Several(_) => Err(FieldError::Several(name.to_owned())),
            Found::Perhaps(_) | Found::New => Err(FieldError::Unknown(name.to_owned())),
        }
    }

    fn names(&self, kind: RecordKind) -> Result<&Names, FieldError> {
        let names = self.names.get(&kind).ok_or(FieldError::NoPlace)?;
        Ok(names.get_or_init(|| names_of(self.board, kind)))
    }

    fn choice(&self, column: Column, text: &str) -> Result<FieldValue, FieldError> {
        let says = |option: &FieldValue| Lang::ALL.iter().any(|lang| is_same(&cell_text(self.board, option, *lang), text));
        let found = cell_options(self.board, column).into_iter().find(says);
        found.ok_or_else(|| if text.is_empty() { FieldError::Empty } else { FieldError::Unknown(text.to_owned()) })
    }
}

fn is_all_statuses(text: &str) -> bool {
    Lang::ALL.iter().any(|lang| is_same(&t::all_statuses(*lang), text))
}

/// The records of a kind by all their names, the one that the board shows first.
fn names_of(board: &Board, kind: RecordKind) -> Names {
    match kind {
        RecordKind::Area => names(&keyed(board.areas(), RecordRef::Area), |area| (&area.short, &area.long)),
        RecordKind::Status => names(&keyed(board.statuses(), RecordRef::Status), |status| (&status.short, &status.long)),
        RecordKind::TargetGroup => {
            names(&keyed(board.target_groups(), RecordRef::TargetGroup), |group| (&group.abbreviation, &group.name))
        }
        _ => {
            let records = board.records_of(kind);
            let name = |record: &Record| vec![record.name().to_owned()];
            Names::of(&records.iter().map(|record| (record.key(), record)), &[&name])
        }
    }
}

fn keyed<T: Item>(all: &Table<T>, key: fn(T::Id) -> RecordRef) -> impl Iterator<Item = (RecordRef, &T)> + Clone {
    all.iter().map(move |record| (key(record.id().clone()), record.as_ref()))
}

fn names<'a, T: 'a>(all: &(impl Iterator<Item = (RecordRef, &'a T)> + Clone), of: impl Fn(&T) -> (&str, &str)) -> Names {
    let short = |record: &T| vec![of(record).0.to_owned()];
    let long = |record: &T| vec![of(record).1.to_owned()];
    Names::of(all, &[&short, &long])
}
