//! Results kept by key and text. Only looked up, never walked, so that no hash order shows in a drawing.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// A cache of results by a small key and a text.
pub(super) struct Cache<K, V> {
    entries: RefCell<Entries<K, V>>,
    limit: usize,
}

struct Entries<K, V> {
    by_key: BTreeMap<K, HashMap<Box<str>, V>>,
    count: usize,
}

impl<K: Ord, V: Clone> Cache<K, V> {
    /// Nothing kept yet. Beyond the limit everything is thrown away, so that memory stays small.
    pub(super) fn new(limit: usize) -> Self {
        Self { entries: RefCell::new(Entries { by_key: BTreeMap::new(), count: 0 }), limit }
    }

    /// The result for this key and text; made now if it is not there. `make` may use the same cache.
    pub(super) fn get(&self, key: K, text: &str, make: impl FnOnce() -> V) -> V {
        let known = self.entries.borrow().by_key.get(&key).and_then(|texts| texts.get(text)).cloned();
        if let Some(known) = known {
            return known;
        }
        let made = make();
        let mut entries = self.entries.borrow_mut();
        if entries.count >= self.limit {
            entries.by_key.clear();
            entries.count = 0;
        }
        entries.count += 1;
        entries.by_key.entry(key).or_default().insert(text.into(), made.clone());
        made
    }
}
