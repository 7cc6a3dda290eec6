//! Results kept by key and text. Only looked up, never walked, so that no hash order shows in a drawing.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// A cache of results by a small key and a text.
pub(super) struct Cache<K, V> {
    kept: RefCell<Kept<K, V>>,
    limit: usize,
}

struct Kept<K, V> {
    by_key: BTreeMap<K, HashMap<Box<str>, V>>,
    count: usize,
}

impl<K: Ord, V: Clone> Cache<K, V> {
    /// Nothing kept yet. Beyond the limit everything is thrown away, so that memory stays small.
    pub(super) fn new(limit: usize) -> Self {
        Self { kept: RefCell::new(Kept { by_key: BTreeMap::new(), count: 0 }), limit }
    }

    /// The result for this key and text; made now if it is not there. `make` may use the same cache.
    pub(super) fn get(&self, key: K, text: &str, make: impl FnOnce() -> V) -> V {
        let known = self.kept.borrow().by_key.get(&key).and_then(|texts| texts.get(text)).cloned();
        if let Some(known) = known {
            return known;
        }
        let made = make();
        let mut kept = self.kept.borrow_mut();
        if kept.count >= self.limit {
            kept.by_key.clear();
            kept.count = 0;
        }
        kept.count += 1;
        kept.by_key.entry(key).or_default().insert(text.into(), made.clone());
        made
    }
}
