//! Changes: what is different between two boards, as data. The base of undo texts, save notes, comparing, merging, editions
//! and recovery. Law: `apply_changes(&changes(a, b), a) == b`, and with [`invert`] back again.

use std::sync::Arc;

use super::board::Reserved;
use super::head::Head;
use super::item::Item;
use super::record::for_each_record;
use super::table::Table;
use super::{Board, Record, RecordKind, RecordRef};

/// One difference between an older and a newer board.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A record was added (no `before`), removed (no `after`) or changed.
    Record {
        /// The record in the older board.
        before: Option<Record>,
        /// The record in the newer board.
        after: Option<Record>,
        /// Which record follows it, where it is added or removed.
        next: Option<RecordRef>,
    },
    /// The order of one kind's records was changed.
    Order {
        /// Of which kind.
        kind: RecordKind,
        /// All of them in the older order.
        before: Vec<RecordRef>,
        /// All of them in the newer order.
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

/// What leads back from the newer board to the older one.
pub fn invert(changes: Vec<Change>) -> Vec<Change> {
    changes.into_iter().map(Change::inverted).collect()
}

macro_rules! over_all_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// What is different in `new`. Empty if and only if the boards are equal.
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

        fn arrange(board: &mut Board, kind: RecordKind, order: &[RecordRef]) {
            match kind {
                $(RecordKind::$name => {
                    let ids: Vec<_> = order
                        .iter()
                        .filter_map(|key| match key {
                            RecordRef::$name(id) => Some(id.clone()),
                            _ => None,
                        })
                        .collect();
                    board.$list.arrange(&ids);
                })*
            }
        }
    };
}
for_each_record!(over_all_lists);

/// The board that the changes lead to. On the board they were made from this is exactly the other one; on any other board
/// they are carried over record by record.
pub fn apply_changes(changes: &[Change], board: &Board) -> Board {
    let mut board = board.clone();
    for change in changes {
        match change {
            Change::Record { before: Some(gone), after: None, .. } => board.remove_record(&gone.key()),
            Change::Record { before: Some(_), after: Some(record), .. } => board.put_record(record.clone(), None),
            Change::Head { after, .. } => board.head = Arc::clone(after),
            Change::Reserved { after, .. } => board.reserved = Arc::clone(after),
            Change::Record { before: None, .. } | Change::Order { .. } => {}
        }
    }
    // From the last to the first, so that the record which follows is there already.
    for change in changes.iter().rev() {
        if let Change::Record { before: None, after: Some(record), next } = change {
            board.put_record(record.clone(), next.as_ref());
        }
    }
    for change in changes {
        if let Change::Order { kind, after, .. } = change {
            arrange(&mut board, *kind, after);
        }
    }
    board
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
    for record in new.iter().rev().filter(|record| !old.contains(record.id())) {
        simulated.put(Arc::clone(record), new.next_after(record.id()));
    }
    // The way back puts removed records in again in the same manner; the order is stored if either way needs it.
    let mut back = new.clone();
    back.retain(|record| old.contains(record.id()));
    for record in old.iter().rev().filter(|record| !new.contains(record.id())) {
        back.put(Arc::clone(record), old.next_after(record.id()));
    }
    let order_of = |table: &Table<T>| table.iter().map(|record| key(record.id().clone())).collect::<Vec<_>>();
    if order_of(&simulated) != order_of(new) || order_of(&back) != order_of(old) {
        all.push(Change::Order { kind, before: order_of(old), after: order_of(new) });
    }
}
