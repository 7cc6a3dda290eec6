//! Changes: what is different between two boards, as data. The base of undo texts, save notes, comparing, merging, editions
//! and recovery. Law: `apply_changes(&changes(a, b), a) == b`, and with [`invert`] back again.

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::board::Reserved;
use super::head::Head;
use super::item::Item;
use super::record_ref::for_each_record;
use super::table::Table;
use super::{Board, Record, RecordKind, RecordRef};

/// One difference between an older and a newer board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// A record was added (no `before`), removed (no `after`) or changed.
    Record {
        /// The record in the older board.
        before: Option<Record>,
        /// The record in the newer board.
        after: Option<Record>,
        /// Record that follows it, where it is added or removed.
        next: Option<RecordRef>,
    },
    /// The order of one kind's records was changed.
    Order {
        /// Kind of the records.
        kind: RecordKind,
        /// Records in the older order.
        before: Vec<RecordRef>,
        /// Records in the newer order.
        after: Vec<RecordRef>,
    },
    /// The head was changed.
    Head {
        /// The older head.
        before: Arc<Head>,
        /// The newer head.
        after: Arc<Head>,
    },
    /// The parts kept for later versions were changed.
    Reserved {
        /// The older parts.
        before: Arc<Reserved>,
        /// The newer parts.
        after: Arc<Reserved>,
    },
}

impl Change {
    /// The same difference seen from the newer board.
    fn inverted(self) -> Self {
        match self {
            Self::Record { before, after, next } => Self::Record { before: after, after: before, next },
            Self::Order { kind, before, after } => Self::Order { kind, before: after, after: before },
            Self::Head { before, after } => Self::Head { before: after, after: before },
            Self::Reserved { before, after } => Self::Reserved { before: after, after: before },
        }
    }
}

/// Changes that lead back from the newer board to the older one.
pub fn invert(changes: Vec<Change>) -> Vec<Change> {
    changes.into_iter().map(Change::inverted).collect()
}

macro_rules! over_all_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// Differences of `new`. Empty if and only if the boards are equal.
        pub fn changes(old: &Board, new: &Board) -> Vec<Change> {
            let mut all = Vec::new();
            if old.head != new.head {
                all.push(Change::Head { before: Arc::clone(&old.head), after: Arc::clone(&new.head) });
            }
            $(list_changes(&old.$list, &new.$list, Record::$name, RecordRef::$name, RecordKind::$name, &mut all);)*
            if old.reserved != new.reserved {
                all.push(Change::Reserved { before: Arc::clone(&old.reserved), after: Arc::clone(&new.reserved) });
            }
            all
        }

        /// The board that the changes lead to. On the board they were made from this is exactly the other one; on any other
        /// board they are carried over record by record.
        pub fn apply_changes(changes: &[Change], board: &Board) -> Board {
            let mut board = board.clone();
            for change in changes {
                match change {
                    Change::Head { after, .. } => board.head = Arc::clone(after),
                    Change::Reserved { after, .. } => board.reserved = Arc::clone(after),
                    Change::Record { .. } | Change::Order { .. } => {}
                }
            }
            $(
                let one = |record: &Record| if let Record::$name(record) = record { Some(Arc::clone(record)) } else { None };
                let id = |key: &RecordRef| if let RecordRef::$name(id) = key { Some(id.clone()) } else { None };
                apply_to_list(changes, &mut board.$list, RecordKind::$name, one, id);
            )*
            board
        }
    };
}
for_each_record!(over_all_lists);

fn apply_to_list<T: Item>(
    changes: &[Change],
    table: &mut Table<T>,
    kind: RecordKind,
    one: impl Fn(&Record) -> Option<Arc<T>>,
    id: impl Fn(&RecordRef) -> Option<T::Id>,
) {
    let mut gone = HashSet::new();
    let mut added = Vec::new();
    for change in changes {
        if let Change::Record { before, after, next } = change {
            match (before.as_ref().and_then(&one), after.as_ref().and_then(&one)) {
                (Some(before), None) => {
                    gone.insert(before.id().clone());
                }
                (Some(_), Some(after)) => table.put(after),
                (None, Some(after)) => added.push((after, next.as_ref().and_then(&id))),
                (None, None) => {}
            }
        }
    }
    table.retain(|record| !gone.contains(record.id()));
    // From the last to the first, so that the record which follows is there already.
    table.put_all(added.into_iter().rev());
    for change in changes {
        if let Change::Order { kind: ordered, after, .. } = change
            && *ordered == kind
        {
            table.arrange(&after.iter().filter_map(&id).collect::<Vec<_>>());
        }
    }
}

fn list_changes<T: Item>(
    old: &Table<T>,
    new: &Table<T>,
    wrap: impl Fn(Arc<T>) -> Record,
    key: impl Fn(T::Id) -> RecordRef,
    kind: RecordKind,
    all: &mut Vec<Change>,
) {
    if old.same(new) {
        return;
    }
    let next_in = |table: &Table<T>, id: &T::Id| table.next_after(id).cloned().map(&key);
    let mut simulated = old.clone();
    simulated.retain(|record| new.contains(record.id()));
    for record in old {
        match new.get(record.id()) {
            None => {
                all.push(Change::Record { before: Some(wrap(Arc::clone(record))), after: None, next: next_in(old, record.id()) });
            }
            Some(after) if !Arc::ptr_eq(record, after) && record != after => {
                let (before, after) = (Some(wrap(Arc::clone(record))), Some(wrap(Arc::clone(after))));
                all.push(Change::Record { before, after, next: None });
            }
            Some(_) => {}
        }
    }
    for record in new.iter().filter(|record| !old.contains(record.id())) {
        all.push(Change::Record { before: None, after: Some(wrap(Arc::clone(record))), next: next_in(new, record.id()) });
    }
    // What is missing in one table is put in again as it stands in the other, from the last to the first.
    let missing = |whole: &Table<T>, part: &Table<T>| {
        let missing = whole.iter().rev().filter(|record| !part.contains(record.id()));
        missing.map(|record| (Arc::clone(record), whole.next_after(record.id()).cloned())).collect::<Vec<_>>()
    };
    simulated.put_all(missing(new, old));
    // The way back does the same with removed records; the order is stored if either way needs it.
    let mut back = new.clone();
    back.retain(|record| old.contains(record.id()));
    back.put_all(missing(old, new));
    let same_order =
        |one: &Table<T>, two: &Table<T>| one.iter().map(|record| record.id()).eq(two.iter().map(|record| record.id()));
    let order_of = |table: &Table<T>| table.iter().map(|record| key(record.id().clone())).collect::<Vec<_>>();
    if !same_order(&simulated, new) || !same_order(&back, old) {
        all.push(Change::Order { kind, before: order_of(old), after: order_of(new) });
    }
}
