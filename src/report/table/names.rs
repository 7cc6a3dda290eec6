//! Names in a cell: the things that a text names, also where names have commas themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{FieldError, RecordRef};
use crate::text::matching::{dotless_key, search_key};

/// Separators of names.
const SEPARATORS: [char; 3] = [',', ';', '\n'];

/// A name without the marks at which a drawing may break it, on one line.
pub(super) fn plain(name: &str) -> String {
    name.replace('\u{AD}', "")
}

/// The names of a kind that a record has.
pub(super) type NamesOf<'a, T> = dyn Fn(&T) -> Vec<String> + 'a;

/// Records by their names; those that have one name in common count as unknown by it.
pub(super) struct Names {
    known: BTreeMap<String, Option<RecordRef>>,
}

impl Names {
    /// The names of all records, the first kind of name before the second and so on: what is the short name of one thing is not the
    /// long one of another. Names whose umlauts lost their dots come last.
    pub(super) fn of<'a, T: 'a>(all: impl Iterator<Item = (RecordRef, &'a T)> + Clone, names: &[&NamesOf<'_, T>]) -> Self {
        let mut known: BTreeMap<String, Option<RecordRef>> = BTreeMap::new();
        let keys: [fn(&str) -> String; 2] = [search_key, dotless_key];
        for (to_key, kind) in keys.iter().flat_map(|key| names.iter().map(move |kind| (key, kind))) {
            let mut of_kind: BTreeMap<String, Option<RecordRef>> = BTreeMap::new();
            for (key, record) in all.clone() {
                for name in kind(record).iter().map(|name| to_key(name.trim())).filter(|name| !name.is_empty()) {
                    let entry = of_kind.entry(name).or_insert_with(|| Some(key.clone()));
                    if entry.as_ref() != Some(&key) {
                        *entry = None;
                    }
                }
            }
            for (name, key) in of_kind {
                known.entry(name).or_insert(key);
            }
        }
        Self { known }
    }

    /// The one thing that is named.
    pub(super) fn one(&self, text: &str) -> Result<RecordRef, FieldError> {
        match self.known.get(&search_key(text.trim())) {
            Some(Some(id)) => Ok(id.clone()),
            Some(None) => Err(FieldError::Several(text.trim().to_owned())),
            None => Err(FieldError::Unknown(text.trim().to_owned())),
        }
    }

    /// All things that are named, with separators between them. Of several ways to read it the longest name is meant.
    pub(super) fn some(&self, text: &str) -> Result<BTreeSet<RecordRef>, FieldError> {
        let parts: Vec<&str> = text.split_inclusive(SEPARATORS).collect();
        let (mut found, mut rest) = (BTreeSet::new(), parts.as_slice());
        while let Some(first) = rest.first() {
            let name = |count: usize| rest.get(..count).unwrap_or_default().concat();
            let read = |count: usize| self.one(without_separator(&name(count))).ok().map(|id| (count, id));
            if let Some((count, id)) = (1..=rest.len()).rev().find_map(read) {
                found.insert(id);
                rest = rest.get(count..).unwrap_or_default();
            } else {
                let first = without_separator(first);
                if !first.trim().is_empty() {
                    self.one(first)?;
                }
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        Ok(found)
    }
}

fn without_separator(text: &str) -> &str {
    text.strip_suffix(SEPARATORS).unwrap_or(text)
}
