//! One kind's records on a board: an ordered list with an index by id, cheap to keep many states of.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::item::Item;

/// An ordered list of records with unique ids. Copies share everything; a change copies pointers only.
#[derive(Clone, Debug)]
pub struct Table<T: Item> {
    items: Arc<Vec<Arc<T>>>,
    places: Arc<HashMap<T::Id, usize>>,
}

impl<T: Item> Table<T> {
    /// The records in order; of two with one id, the first.
    pub fn from_records(records: impl IntoIterator<Item = Arc<T>>) -> Self {
        let mut items: Vec<Arc<T>> = Vec::new();
        let mut places = HashMap::new();
        for record in records {
            if let std::collections::hash_map::Entry::Vacant(free) = places.entry(record.id().clone()) {
                free.insert(items.len());
                items.push(record);
            }
        }
        Self { items: Arc::new(items), places: Arc::new(places) }
    }

    /// The record with this id.
    pub fn get(&self, id: &T::Id) -> Option<&Arc<T>> {
        self.items.get(*self.places.get(id)?)
    }

    /// True where there is one with this id.
    pub fn contains(&self, id: &T::Id) -> bool {
        self.places.contains_key(id)
    }

    /// Place of a record in the order.
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The record at a place of the order.
    pub fn at(&self, place: usize) -> Option<&Arc<T>> {
        self.items.get(place)
    }

    /// All records in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.items.iter()
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The id of the record after this one.
    pub fn next_after(&self, id: &T::Id) -> Option<&T::Id> {
        self.items.get(self.position(id)? + 1).map(|next| next.id())
    }

    /// True where both are one and the same list, so that nothing needs comparing.
    pub(super) fn same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.items, &other.items)
    }

    /// Replaces the record with the same id, or adds it at the end.
    pub(super) fn put(&mut self, record: Arc<T>) {
        if let Some(place) = self.position(record.id()) {
            if let Some(old) = Arc::make_mut(&mut self.items).get_mut(place) {
                *old = record;
            }
        } else {
            Arc::make_mut(&mut self.places).insert(record.id().clone(), self.items.len());
            Arc::make_mut(&mut self.items).push(record);
        }
    }

    /// Adds records one after the other, each before the one named with it, at the end without one; those that are there already
    /// are replaced. However many they are, the list is made anew only once.
    pub(super) fn put_all(&mut self, added: impl IntoIterator<Item = (Arc<T>, Option<T::Id>)>) {
        // Before which record of the list each new one comes to stand, and all that do; `None` is the end.
        let mut anchors: HashMap<T::Id, Option<T::Id>> = HashMap::new();
        let mut lines: HashMap<Option<T::Id>, VecDeque<Arc<T>>> = HashMap::new();
        for (record, next) in added {
            if self.contains(record.id()) {
                self.put(record);
                continue;
            }
            let anchor = match &next {
                Some(next) if self.contains(next) => Some(next.clone()),
                Some(next) => anchors.get(next).cloned().flatten(),
                None => None,
            };
            let line = lines.entry(anchor.clone()).or_default();
            // Of a run of new records each stands before the one put last, so the first look finds it.
            let place = next.and_then(|next| line.iter().position(|other| *other.id() == next)).unwrap_or(line.len());
            anchors.insert(record.id().clone(), anchor);
            line.insert(place, record);
        }
        if lines.is_empty() {
            return;
        }
        let mut items = Vec::with_capacity(self.len() + anchors.len());
        for item in self.items.iter() {
            items.extend(lines.remove(&Some(item.id().clone())).into_iter().flatten());
            items.push(Arc::clone(item));
        }
        items.extend(lines.remove(&None).into_iter().flatten());
        *self = Self::from_records(items);
    }

    /// Takes away the records that are not wanted; the list stays the same one if all are.
    pub(super) fn retain(&mut self, wanted: impl Fn(&T) -> bool) {
        if self.items.iter().any(|item| !wanted(item)) {
            *self = Self::from_records(self.items.iter().filter(|item| wanted(item)).cloned());
        }
    }

    /// Moves a record before another (to the end without one); nothing if either is missing or it is there already.
    pub(super) fn place(&mut self, id: &T::Id, before: Option<&T::Id>) {
        let Some(record) = self.get(id).cloned() else { return };
        if before == Some(id) || self.next_after(id) == before {
            return;
        }
        let mut items: Vec<Arc<T>> = self.items.iter().filter(|item| item.id() != id).cloned().collect();
        let place = before.and_then(|before| items.iter().position(|item| item.id() == before)).unwrap_or(items.len());
        items.insert(place, record);
        *self = Self::from_records(items);
    }

    /// Puts the records in the order of these ids; those not named follow in their own order.
    pub(super) fn arrange(&mut self, order: &[T::Id]) {
        let rank: HashMap<&T::Id, usize> = order.iter().enumerate().map(|(place, id)| (id, place)).collect();
        self.sort_by_key(|item| rank.get(item.id()).copied().unwrap_or(usize::MAX));
    }

    /// Sorts stably; the list stays the same one if it is sorted already.
    pub(super) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        if !self.items.is_sorted_by_key(|item| key(item)) {
            let mut items = self.items.to_vec();
            items.sort_by_key(|item| key(item));
            *self = Self::from_records(items);
        }
    }
}

impl<T: Item> Default for Table<T> {
    fn default() -> Self {
        Self::from_records([])
    }
}

impl<T: Item> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.same(other)
            || (self.len() == other.len() && self.iter().zip(other.iter()).all(|(one, two)| Arc::ptr_eq(one, two) || one == two))
    }
}

impl<'a, T: Item> IntoIterator for &'a Table<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
