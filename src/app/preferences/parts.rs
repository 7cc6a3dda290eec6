//! Reading a file of preferences part by part: what this version does not know or cannot read is as at first, and the rest is kept.

use std::collections::BTreeMap;
use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The named parts of a file, or of one of its parts, each as the text that stands there.
pub(in crate::app) struct Parts {
    texts: Texts,
    /// The names of those that could not be read.
    unreadable: Vec<&'static str>,
}

impl Parts {
    /// The parts of a text such as `(language: Some(de), tray_folded: true)`.
    pub(in crate::app) fn of(text: &str) -> Result<Self, ron::error::SpannedError> {
        Ok(Self { texts: ron::from_str(text)?, unreadable: Vec::new() })
    }

    /// Reads a part; what was there before stays if that is not possible, or if there is no such part.
    pub(in crate::app) fn read<T: DeserializeOwned>(&mut self, name: &'static str, value: &mut T) {
        match self.texts.0.remove(name).map(|text| text.into_rust()) {
            Some(Ok(read)) => *value = read,
            Some(Err(_)) => self.note(name),
            None => {}
        }
    }

    /// Reads a part that has nothing in its place at first, and stands there without saying so.
    pub(in crate::app) fn read_some<T: DeserializeOwned>(&mut self, name: &'static str, value: &mut Option<T>) {
        match self.texts.0.remove(name).map(|text| text.into_rust()) {
            Some(Ok(read)) => *value = Some(read),
            Some(Err(_)) => self.note(name),
            None => {}
        }
    }

    /// Reads a part that is a list; entries that cannot be read are left out.
    pub(in crate::app) fn list<T: DeserializeOwned, C: FromIterator<T>>(&mut self, name: &'static str, value: &mut C) {
        let mut texts: Option<Vec<Box<RawValue>>> = None;
        self.read_some(name, &mut texts);
        let Some(texts) = texts else { return };
        let read: Vec<Option<T>> = texts.iter().map(|text| text.into_rust().ok()).collect();
        if read.iter().any(Option::is_none) {
            self.note(name);
        }
        *value = read.into_iter().flatten().collect();
    }

    /// Reads a part that has parts itself.
    pub(in crate::app) fn within(&mut self, name: &'static str, read: impl FnOnce(&mut Self)) {
        let Some(text) = self.texts.0.remove(name) else { return };
        match Self::of(text.get_ron()) {
            Ok(mut parts) => {
                read(&mut parts);
                if !parts.unreadable.is_empty() {
                    self.note(name);
                }
            }
            Err(_) => self.note(name),
        }
    }

    /// Reads a part that is a list of things that have parts themselves; `read` gives nothing where the thing means nothing without
    /// a part that could not be read.
    pub(in crate::app) fn each<T>(&mut self, name: &'static str, value: &mut Vec<T>, read: impl Fn(&mut Self) -> Option<T>) {
        let mut texts: Option<Vec<Box<RawValue>>> = None;
        self.read_some(name, &mut texts);
        for text in texts.into_iter().flatten() {
            let one = Self::of(text.get_ron()).ok().and_then(|mut parts| {
                let one = read(&mut parts);
                if !parts.unreadable.is_empty() {
                    self.note(name);
                }
                one
            });
            match one {
                Some(one) => value.push(one),
                None => self.note(name),
            }
        }
    }

    /// The names of the parts that could not be read, each once.
    pub(in crate::app) fn unreadable(&self) -> &[&'static str] {
        &self.unreadable
    }

    fn note(&mut self, name: &'static str) {
        if !self.unreadable.contains(&name) {
            self.unreadable.push(name);
        }
    }
}

/// The texts of named parts; of two with one name the last.
struct Texts(BTreeMap<String, Box<RawValue>>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("named parts in brackets")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((name, text)) = map.next_entry()? {
            texts.insert(name, text);
        }
        Ok(Texts(texts))
    }

    fn visit_unit<E>(self) -> Result<Texts, E> {
        Ok(Texts(BTreeMap::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn what_cannot_be_read_is_as_before_and_the_rest_is_kept() {
        let text =
            "(language: Some(fr), number: 5, list: [1, \"two\", 3], inner: (a: 1, b: \"x\"), all: [(a: 1), (b: 2), 7], new: ?)";
        assert!(Parts::of(text).is_err(), "brackets and marks must be right");
        let mut parts = Parts::of(&text.replace('?', "Unknown(1)")).unwrap();
        let (mut language, mut number, mut list) = (Some(Lang::En), 0, vec![0]);
        parts.read("language", &mut language);
        parts.read("number", &mut number);
        parts.list("list", &mut list);
        let (mut a, mut b) = (0, 0);
        parts.within("inner", |parts| {
            parts.read("a", &mut a);
            parts.read("b", &mut b);
        });
        let mut all = Vec::new();
        parts.each("all", &mut all, |parts| {
            let mut a = None::<u8>;
            parts.read_some("a", &mut a);
            a
        });
        assert_eq!((language, number, list, a, b, all), (Some(Lang::En), 5, vec![1, 3], 1, 0, vec![1]));
        assert_eq!(parts.unreadable(), ["language", "list", "inner", "all"]);
        let mut missing = 9;
        parts.read("missing", &mut missing);
        assert_eq!(missing, 9);
        assert!(Parts::of("()").is_ok() && Parts::of("").is_err() && Parts::of("[1]").is_err());
    }
}
