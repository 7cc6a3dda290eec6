//! The reader of a line: its context, and the meanings that single words have in it.

use std::ops::Range;

use super::lexicon::{Lexicon, Sense};
use super::phrase::Phrases;
use super::reading::Meaning;
use super::words::{Word, are_alike, word_key};
use crate::catalogue::{is_name, kind_of};
use crate::model::{Board, MandateForm};

/// The most words of a part that are looked at; a longer one is a sentence.
pub(super) const MAX_PART_WORDS: usize = 14;
/// The most words of a name.
const MAX_NAME_WORDS: usize = 9;

/// Context of reading a line.
pub(super) struct Reader<'a> {
    pub(super) line: &'a str,
    pub(super) board: &'a Board,
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
            Sense::Kind(_) => Meaning::New(self.written(words).unwrap_or_default()),
            Sense::Area(area) => Meaning::Area(area.clone()),
            Sense::Statuses(statuses) => Meaning::Statuses(statuses.clone()),
            Sense::Group(group) => Meaning::Group(group.clone()),
            Sense::Role(role) => Meaning::Role(*role),
        }
    }

    /// Name that some words are, if they may be one.
    pub(super) fn name(&self, words: &[Word]) -> Option<String> {
        let name = self.written(words)?;
        let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_place = words.iter().all(|word| self.lexicon.places.contains(&word.key));
        (words.len() <= MAX_NAME_WORDS && letters > 1 && is_name(&name) && !is_place).then_some(name)
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
        let alike = |own: &str| are_alike(&key, &word_key(own));
        let phrases = Phrases::of(self.line, words, self.lexicon);
        let items = phrases.items(0..words.len());
        let named = items.iter().filter(|_| items.len() > 1).flat_map(|item| phrases.exactly(item));
        let mut known: Vec<Meaning> =
            named.map(|value| self.meaning(&value, words)).filter(|one| matches!(one, Meaning::Actor(_))).collect();
        let near = self.board.actors().iter().filter(|actor| actor.names().any(alike));
        known.extend(near.map(|actor| Meaning::Actor(actor.id.clone())));
        // Of an authority that the law demands a region rarely has two.
        if let Some(kind) = kind_of(name, self.board).filter(|kind| kind.mandates.iter().eq(&[MandateForm::Statutory])) {
            let same = self.board.actors().iter().filter(|actor| actor.kind.as_ref() == Some(&kind.id));
            known.extend(same.map(|actor| Meaning::Actor(actor.id.clone())));
        }
        known.dedup();
        let new = Meaning::New(name.to_owned());
        if known.is_empty() { new } else { Meaning::Unclear(known.into_iter().chain([new]).collect()) }
    }
}
