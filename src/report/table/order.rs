//! Rows of a table, and their order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::cell::{cell_search_text, cell_text, cell_value};
use super::column::{Column, TableKind};
use crate::model::{ActorId, Board, Contact, Date, FieldValue, Filter, Record, RecordRef};
use crate::report::filter::FilteredBoard;
use crate::text::Lang;
use crate::text::matching::{SearchText, SortKey, sort_key};

/// A column by which rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column.
    pub column: Column,
    /// True where what comes last by the alphabet stands first.
    pub descending: bool,
}

/// Selection and order of rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowQuery {
    /// Part of the board that is looked at.
    pub filter: Filter,
    /// Texts that must stand in columns.
    pub needles: BTreeMap<Column, String>,
    /// Columns by which they are sorted, the first above all; by none in the region's order.
    pub sort: Vec<SortBy>,
}

/// The rows of a table, whatever their state.
pub fn rows(board: &Board, kind: TableKind, query: &RowQuery, lang: Lang) -> Vec<RecordRef> {
    let needles = query.needles.iter().map(|(column, text)| (*column, SearchText::new(text.trim())));
    let needles: Vec<(Column, SearchText)> = needles.filter(|(_, text)| !text.is_empty()).collect();
    let has = |record: &Record| {
        needles.iter().all(|(column, needle)| {
            cell_value(board, record, *column).is_some_and(|value| needle.is_in(&cell_search_text(board, &value, lang)))
        })
    };
    let mut all: Vec<Record> = in_region_order(board, kind, &query.filter).into_iter().filter(has).collect();
    if !query.sort.is_empty() {
        let keys = |record: &Record| -> Vec<Option<Key>> {
            query.sort.iter().map(|by| Key::of(board, record, by.column, lang)).collect()
        };
        let mut keyed: Vec<(Vec<Option<Key>>, Record)> = all.into_iter().map(|record| (keys(&record), record)).collect();
        keyed.sort_by(|(one, _), (two, _)| compared(one, two, &query.sort));
        all = keyed.into_iter().map(|(_, record)| record).collect();
    }
    all.iter().map(Record::key).collect()
}

/// Institution after institution as the region ordered them, and within each as they were entered.
fn in_region_order(board: &Board, kind: TableKind, filter: &Filter) -> Vec<Record> {
    let mut all: Vec<(usize, Record)> = match kind {
        TableKind::Tasks => {
            let selection = FilteredBoard::new(board, filter);
            selection
                .responsibilities()
                .map(|responsibility| (place(board, &responsibility.actor), Record::Responsibility(responsibility.clone())))
                .collect()
        }
        TableKind::Contacts => {
            let persons = persons(board, filter).into_iter();
            persons.map(|person| (place(board, &person.actor), Record::Contact(Arc::clone(person)))).collect()
        }
    };
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, record)| record).collect()
}

/// The contact persons that are seen: all, or through a filter those of the institutions that do what is seen.
pub fn persons<'a>(board: &'a Board, filter: &Filter) -> Vec<&'a Arc<Contact>> {
    if *filter == Filter::default() {
        return board.contacts().iter().collect();
    }
    let selection = FilteredBoard::new(board, filter);
    let seen: BTreeSet<&ActorId> = selection.responsibilities().map(|responsibility| &responsibility.actor).collect();
    board.contacts().iter().filter(|person| seen.contains(&person.actor)).collect()
}

fn place(board: &Board, actor: &ActorId) -> usize {
    board.actors().position(actor).unwrap_or(usize::MAX)
}

/// Key by which a cell is sorted; nothing for an empty one.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(SortKey),
    Date(Date),
    Places(Vec<usize>),
}

impl Key {
    fn of(board: &Board, record: &Record, column: Column, lang: Lang) -> Option<Self> {
        let value = cell_value(board, record, column)?;
        match value {
            FieldValue::Date(date) => date.map(Self::Date),
            FieldValue::Choice(_, place) => place.map(|place| Self::Places(vec![place])),
            FieldValue::References(_, set) => {
                let mut places: Vec<usize> = set.iter().filter_map(|key| board.position(key)).collect();
                places.sort_unstable();
                (!places.is_empty()).then_some(Self::Places(places))
            }
            value => {
                let text = cell_text(board, &value, lang);
                Some(text.trim()).filter(|text| !text.is_empty()).map(|text| Self::Text(sort_key(text)))
            }
        }
    }
}

/// Empty cells come last, whichever way the others are sorted.
fn compared(one: &[Option<Key>], two: &[Option<Key>], sort: &[SortBy]) -> Ordering {
    let pairs = one.iter().zip(two).zip(sort);
    let each = pairs.map(|((one, two), by)| match (one, two) {
        (Some(one), Some(two)) if by.descending => two.cmp(one),
        (Some(one), Some(two)) => one.cmp(two),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    each.fold(Ordering::Equal, Ordering::then)
}

/// Order of rows after a click on a head: by that column alone, or with `adds` by it as well; a second click turns the
/// order round, a third one lets it go.
pub fn sorted_by_click(sort: &[SortBy], column: Column, adds: bool) -> Vec<SortBy> {
    let before = sort.iter().find(|by| by.column == column).filter(|_| adds || sort.len() == 1);
    let now = match before {
        None => Some(SortBy { column, descending: false }),
        Some(by) if !by.descending => Some(SortBy { column, descending: true }),
        Some(_) => None,
    };
    if !adds {
        return now.into_iter().collect();
    }
    let mut all = sort.to_vec();
    match (all.iter().position(|by| by.column == column), now) {
        (Some(place), None) => drop(all.remove(place)),
        (Some(place), Some(now)) => all.splice(place..=place, [now]).for_each(drop),
        (None, now) => all.extend(now),
    }
    all
}

/// Rows after a change of the board, in the order in which they stood: no row jumps away while it is worked on. What is gone is
/// left out; what is new stands where it would in the fresh order, after the row that comes before it there.
pub fn keep_order(old: &[RecordRef], fresh: &[RecordRef], is_there: impl Fn(&RecordRef) -> bool) -> Vec<RecordRef> {
    let known: HashSet<&RecordRef> = old.iter().collect();
    if fresh.iter().all(|row| known.contains(row)) {
        return old.iter().filter(|row| is_there(row)).cloned().collect();
    }
    let mut after: HashMap<Option<&RecordRef>, Vec<&RecordRef>> = HashMap::new();
    let mut last = None;
    for row in fresh {
        if known.contains(row) {
            last = Some(row);
        } else {
            after.entry(last).or_default().push(row);
        }
    }
    let mut all: Vec<RecordRef> = after.remove(&None).unwrap_or_default().into_iter().cloned().collect();
    for row in old {
        all.extend(Some(row).filter(|row| is_there(row)).cloned());
        all.extend(after.remove(&Some(row)).unwrap_or_default().into_iter().cloned());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str) -> RecordRef {
        RecordRef::Contact(name.into())
    }

    #[test]
    fn rows_stand_still_while_they_change_and_new_ones_come_after_their_neighbor() {
        let old = ["c", "a", "b"].map(row);
        assert_eq!(keep_order(&old, &["a", "b", "c"].map(row), |_| true), old);
        let fresh = ["x", "a", "y", "z", "c"].map(row);
        let kept = keep_order(&old, &fresh, |one| *one != row("b"));
        assert_eq!(kept, ["x", "c", "a", "y", "z"].map(row));
    }

    #[test]
    fn clicks_sort_turn_round_and_let_go() {
        let by = |column, descending| SortBy { column, descending };
        let one = sorted_by_click(&[], Column::Role, false);
        assert_eq!(one, [by(Column::Role, false)]);
        let two = sorted_by_click(&one, Column::Task, true);
        assert_eq!(two, [by(Column::Role, false), by(Column::Task, false)]);
        assert_eq!(sorted_by_click(&two, Column::Role, true), [by(Column::Role, true), by(Column::Task, false)]);
        assert_eq!(sorted_by_click(&two, Column::Role, false), one, "a plain click begins anew");
        let turned = sorted_by_click(&one, Column::Role, false);
        assert_eq!(turned, [by(Column::Role, true)]);
        assert_eq!(sorted_by_click(&turned, Column::Role, false), []);
    }
}
