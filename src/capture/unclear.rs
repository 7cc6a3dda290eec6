//! Texts that are no task although nothing else was understood of them: lists that are statuses in part, and denials. Nothing
//! of them is guessed.

use std::ops::Range;

use super::phrase::{Phrases, Slot};
use super::reader::{MAX_PART_WORDS, Reader};
use super::reading::{LinePart, Meaning};
use super::words::{Word, words};

impl Reader<'_> {
    /// "ohne Duldung", "nicht U25": known things that are not meant are no task, and what is meant instead nobody knows.
    fn negated(&self, parts: &mut [LinePart]) {
        let mut before: Option<Meaning> = None;
        for part in parts {
            if part.meaning == Meaning::Task
                && let Some(denied) = self.denied(&part.range, before.as_ref())
            {
                part.meaning = Meaning::Unclear(denied.into_iter().chain([Meaning::Task]).collect());
            }
            before = Some(part.meaning.clone());
        }
    }

    /// Meanings that a text denies: known things beside a word that denies them, or such a word alone after a known thing.
    fn denied(&self, range: &Range<usize>, before: Option<&Meaning>) -> Option<Vec<Meaning>> {
        let all = words(self.slice(range), range.start);
        let denies = |word: &&Word| self.lexicon.marks.not.contains(&word.key);
        let from = all.iter().take_while(denies).count();
        let to = all.len() - all.iter().rev().take_while(denies).count();
        if (from == 0 && to == all.len()) || all.len() > MAX_PART_WORDS {
            return None;
        }
        let Some(rest) = all.get(from..to).filter(|rest| !rest.is_empty()) else {
            return before.filter(|before| before.slot().is_some()).map(|before| vec![before.clone()]);
        };
        let (_, claims) = Phrases::of(self.line, rest, self.lexicon).cover(None)?;
        let known = claims
            .iter()
            .filter_map(|claim| Some(self.meaning(claim.values.first()?, rest.get(claim.words.clone()).unwrap_or_default())));
        Some(known.collect::<Vec<_>>()).filter(|known| !known.is_empty())
    }

    /// A list of which some things are statuses is not taken for a task where no other part says which are meant.
    pub(super) fn half_understood(&self, parts: &mut [LinePart]) {
        self.negated(parts);
        if parts.iter().any(|part| part.meaning.slot() == Some(Slot::Status)) {
            return;
        }
        for part in parts.iter_mut().filter(|part| part.meaning == Meaning::Task) {
            let words = words(self.slice(&part.range), part.range.start);
            if words.len() <= MAX_PART_WORDS
                && let Some(some) = Phrases::of(self.line, &words, self.lexicon).some_statuses()
            {
                part.meaning = Meaning::Unclear(vec![Meaning::Statuses(some), Meaning::Task]);
            }
        }
    }
}
