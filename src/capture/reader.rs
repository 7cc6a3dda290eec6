//! The reader of a line: its context, and the meanings that single words have in it.

use std::ops::Range;

use super::lexicon::{Lexicon, Sense};
use super::phrase::Phrases;
use super::reading::Meaning;
use super::words::Word;
use crate::intake::is_name;

/// The most words of a part that are looked at; a longer one is a sentence.
pub(super) const MAX_PART_WORDS: usize = 14;
/// The most words of a name.
const MAX_NAME_WORDS: usize = 20;
/// The most words of a name that begins with a small letter; more are a sentence.
const MAX_SMALL_WORDS: usize = 4;

/// Context of reading a line.
pub(super) struct Reader<'a> {
    pub(super) line: &'a str,
    pub(super) lexicon: &'a Lexicon,
}

impl Reader<'_> {
    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.line.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn meaning(&self, value: &Sense, words: &[Word]) -> Meaning {
        match value {
            Sense::Actor(actor) => Meaning::Actor(actor.clone()),
            // It is called as it was typed: "Diakonie" and "Caritas" are of one kind.
            Sense::Kind(_) | Sense::KindWord(..) => Meaning::New(self.written(self.without_fillers(words)).unwrap_or_default()),
            Sense::Area(area) => Meaning::Area(area.clone()),
            Sense::Statuses(statuses) => Meaning::Statuses(statuses.clone()),
            Sense::Group(group) => Meaning::Group(group.clone()),
            Sense::Role(role) => Meaning::Role(*role),
        }
    }

    /// Words without those at the beginning that say nothing: "die Caritas".
    pub(super) fn without_fillers<'w>(&self, words: &'w [Word]) -> &'w [Word] {
        let from = words.iter().take_while(|word| self.lexicon.fillers.contains(&word.key)).count();
        words.get(from..).filter(|rest| !rest.is_empty()).unwrap_or(words)
    }

    /// Name that some words are, if they may be one.
    pub(super) fn name(&self, words: &[Word]) -> Option<String> {
        let name = self.written(words)?;
        let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_place = words.iter().all(|word| self.lexicon.places.contains(&word.key));
        let is_small = name.starts_with(char::is_lowercase);
        let most = if is_small { MAX_SMALL_WORDS } else { MAX_NAME_WORDS };
        (words.len() <= most && letters > 1 && is_name(&name) && !is_place).then_some(name)
    }

    /// Words as they are written, with what belongs to a name beside its letters and stands around them.
    fn written(&self, words: &[Word]) -> Option<String> {
        let (first, last) = (words.first()?.range.start, words.last()?.range.end);
        let name = self.line.get(first..last)?;
        let begins = self.line.get(..first)?.chars().next_back().filter(|letter| "„“\"»(".contains(*letter));
        let ends = self.line.get(last..)?.chars().next().filter(|letter| ".“”\"«)".contains(*letter));
        let is_quoted = begins.is_some() && ends.is_some_and(|letter| letter != '.');
        let (begins, ends) = if is_quoted { (None, None) } else { (begins, ends) };
        Some(begins.into_iter().chain(name.chars()).chain(ends).collect())
    }

    /// A new institution; where a known one has nearly this name, or is named beside others, both.
    pub(super) fn newcomer(&self, name: &str, words: &[Word]) -> Meaning {
        let key: String = words.iter().map(|word| word.key.as_str()).collect();
        let phrases = Phrases::of(self.line, words, self.lexicon);
        let items = phrases.items(0..words.len());
        let named = items.iter().filter(|_| items.len() > 1).flat_map(|item| phrases.exactly(item));
        let mut known: Vec<Meaning> =
            named.map(|value| self.meaning(&value, words)).filter(|one| matches!(one, Meaning::Actor(_))).collect();
        known.extend(self.lexicon.alike(&key, words.len() == 1).map(|actor| Meaning::Actor(actor.clone())));
        // Of an authority that the law demands a region rarely has two.
        let institutions = &self.lexicon.institutions;
        known.extend(institutions.of_same_authority(name).iter().cloned().map(Meaning::Actor));
        let known = known.into_iter().fold(Vec::new(), |mut distinct: Vec<Meaning>, one| {
            if !distinct.contains(&one) {
                distinct.push(one);
            }
            distinct
        });
        let new = Meaning::New(name.to_owned());
        if known.is_empty() { new } else { Meaning::Unclear(known.into_iter().chain([new]).collect()) }
    }
}
