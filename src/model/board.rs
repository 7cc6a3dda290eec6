//! The board: one region's whole data set. It never changes; an [`Edit`](super::Edit) makes a new one.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::head::Head;
use super::item::Item;
use super::record_ref::for_each_record;
use super::table::Table;
use super::{AreaId, Cell, CellNote, Record, RecordKind, RecordRef, Status, StatusGroupId, StatusId};
use crate::text::Lang;

macro_rules! define_board {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// One region's whole data set: head and records. Fields are private; only edits, and files at loading, make boards.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Board {
            pub(super) head: Arc<Head>,
            $(pub(super) $list: Table<super::$name>,)*
            pub(super) reserved: Arc<Reserved>,
        }

        impl Board {
            /// An empty board.
            pub fn new(head: Head) -> Self {
                Self { head: Arc::new(head), $($list: Table::default(),)* reserved: Arc::default() }
            }

            $(
                #[doc = concat!("Its records of kind [`", stringify!($name), "`](super::", stringify!($name), "), in the region's order.")]
                pub fn $list(&self) -> &Table<super::$name> {
                    &self.$list
                }
            )*

            /// Record with this reference, if it is there.
            pub fn record(&self, key: &RecordRef) -> Option<Record> {
                match key {
                    $(RecordRef::$name(id) => self.$list.get(id).cloned().map(Record::$name),)*
                }
            }

            /// True where the record is there.
            pub fn has(&self, key: &RecordRef) -> bool {
                match key {
                    $(RecordRef::$name(id) => self.$list.contains(id),)*
                }
            }

            /// Place of a record in its list, from 0.
            pub fn position(&self, key: &RecordRef) -> Option<usize> {
                match key {
                    $(RecordRef::$name(id) => self.$list.position(id),)*
                }
            }

            /// All records, kind after kind, in the order of files.
            pub fn records(&self) -> impl Iterator<Item = Record> {
                std::iter::empty()$(.chain(self.$list.iter().cloned().map(Record::$name)))*
            }

            /// Number of records of all kinds together.
            pub fn len(&self) -> usize {
                0 $(+ self.$list.len())*
            }

            /// The records of one kind, in their order.
            pub fn records_of(&self, kind: RecordKind) -> Vec<Record> {
                match kind {
                    $(RecordKind::$name => self.$list.iter().cloned().map(Record::$name).collect(),)*
                }
            }

            /// Number of records of one kind.
            pub fn count_of(&self, kind: RecordKind) -> usize {
                match kind {
                    $(RecordKind::$name => self.$list.len(),)*
                }
            }

            pub(super) fn put_record(&mut self, record: Record) {
                match record {
                    $(Record::$name(record) => self.$list.put(record),)*
                }
            }

            pub(super) fn remove_record(&mut self, key: &RecordRef) {
                match key {
                    $(RecordRef::$name(gone) => self.$list.retain(|record| record.id() != gone),)*
                }
            }
        }
    };
}
for_each_record!(define_board);

impl Board {
    /// A board of a head and records, as a file has them: kept in their order, of two with one id the first. References
    /// are not looked at; [`Board::dangling`] finds what points nowhere.
    pub fn from_records(head: Head, records: impl IntoIterator<Item = Record>, reserved: Reserved) -> Self {
        let mut board = Self { reserved: Arc::new(reserved), ..Self::new(head) };
        for record in records {
            if !board.has(&record.key()) {
                board.put_record(record);
            }
        }
        board.normalize();
        board
    }

    /// Head: what is said once per board.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Parts of the file that a later version will fill; kept word for word.
    pub fn reserved(&self) -> &Reserved {
        &self.reserved
    }

    /// True where there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The note of a cell.
    pub fn note(&self, area: &AreaId, status: &StatusId) -> Option<&Arc<CellNote>> {
        self.cell_notes.get(&Cell::new(area.clone(), status.clone()))
    }

    /// Every reference to a record that is not there, with the record that has it.
    pub fn dangling(&self) -> Vec<(RecordRef, RecordRef)> {
        let mut all = Vec::new();
        for record in self.records() {
            let missing = record.references().into_iter().filter(|key| !self.has(key));
            all.extend(missing.map(|missing| (record.key(), missing)));
        }
        all
    }

    /// Name of a record for users; of a responsibility that of its institution.
    pub fn name_of(&self, key: &RecordRef, lang: Lang) -> String {
        match key {
            RecordRef::Responsibility(id) => {
                self.responsibilities.get(id).map_or_else(|| id.to_string(), |found| self.actor_name(&found.actor))
            }
            RecordRef::CellNote(cell) => self.cell_name(cell, lang),
            _ => self.record(key).map_or_else(|| key.id_text(), |record| record.name().to_owned()),
        }
    }

    /// "Arbeit, Duldung".
    pub fn cell_name(&self, cell: &Cell, lang: Lang) -> String {
        let area = self.areas.get(&cell.area).map_or(cell.area.as_str(), |area| area.name());
        let status = self.statuses.get(&cell.status).map_or(cell.status.as_str(), |status| status.name());
        crate::text::edits::cell(lang, area, status)
    }

    /// The name that the grid shows for an institution.
    pub fn actor_name(&self, actor: &super::ActorId) -> String {
        self.actors.get(actor).map_or_else(|| actor.to_string(), |found| found.name().to_owned())
    }

    /// The statuses of a group, in the order of the axis.
    pub fn statuses_of<'a>(&'a self, group: &'a StatusGroupId) -> impl Iterator<Item = &'a Arc<Status>> {
        self.statuses.iter().filter(move |status| status.group.as_ref() == Some(group))
    }

    /// Keeps what always holds: statuses stand in the order of their groups, those without a group at the end.
    pub(super) fn normalize(&mut self) {
        let groups = self.status_groups.clone();
        let rank = |status: &Status| status.group.as_ref().and_then(|group| groups.position(group)).unwrap_or(usize::MAX);
        self.statuses.sort_by_key(rank);
    }
}

/// Lists that this version of the program keeps as they are: their texts in RON, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserved {
    /// Log of changes.
    pub log: Vec<String>,
    /// Dated, named states of the whole board.
    pub editions: Vec<String>,
}

impl Reserved {
    /// True where there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.log.is_empty() && self.editions.is_empty()
    }
}
