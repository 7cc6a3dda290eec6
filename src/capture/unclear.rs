//! Texts that are no task although nothing else was understood of them: lists that are statuses in part, and denials. Nothing
//! of them is guessed.

use std::ops::Range;

use super::phrase::{Phrases, Slot};
use super::reader::{MAX_PART_WORDS, Reader};
use super::reading::{LinePart, Meaning};
use super::vocabulary::verbs::VAGUE_STATUSES;
use super::words::{Word, words};

/// Words for all statuses that others may restrict: "alle mit …".
const ALL_WORDS: [&str; 3] = ["alle", "allen", "all"];
/// Words that restrict what stands before them.
const RESTRICTS: [&str; 9] = ["mit", "in", "im", "aus", "ab", "bis", "unter", "with", "from"];
/// The most words of a part that is taken for a vague status.
const MAX_VAGUE_WORDS: usize = 4;

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

    /// "alle mit Aufenthaltserlaubnis", "Duldung bis Titel", "Geflüchtete": some statuses are meant, and which nobody knows.
    fn vague(&self, parts: &mut [LinePart]) {
        let all = || Meaning::Statuses(self.lexicon.axis.iter().cloned().collect());
        let is_all = |meaning: &Meaning| matches!(meaning, Meaning::Statuses(some) if some.len() == self.lexicon.axis.len());
        let says_status = parts.iter().any(|part| part.meaning.slot() == Some(Slot::Status) && !is_all(&part.meaning));
        let mut before = false;
        for part in parts {
            let words = words(self.slice(&part.range), part.range.start);
            let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
            let goes_on = before && RESTRICTS.contains(&key(0));
            let begins =
                words.len() > 1 && words.len() <= MAX_PART_WORDS && (ALL_WORDS.contains(&key(0)) || self.has_range(&words));
            let is_vague = words.len() <= MAX_VAGUE_WORDS && words.iter().any(|word| VAGUE_STATUSES.contains(&word.key.as_str()));
            before = is_all(&part.meaning);
            if part.meaning == Meaning::Task && (goes_on || (!says_status && (begins || is_vague))) {
                part.meaning = Meaning::Unclear(vec![all(), Meaning::Task]);
            }
        }
    }

    /// True for the range between two things of which one is a status.
    fn has_range(&self, words: &[Word]) -> bool {
        let Some(middle) = words.iter().position(|word| self.lexicon.marks.to.contains(&word.key)).filter(|place| *place > 0)
        else {
            return false;
        };
        let knows = |range: &[Word]| Phrases::of(self.line, range, self.lexicon).cover(Some(Slot::Status)).is_some();
        words.get(..middle).is_some_and(knows) || words.get(middle + 1..).is_some_and(|rest| !rest.is_empty() && knows(rest))
    }

    /// A list of which some things are statuses is not taken for a task where no other part says which are meant.
    pub(super) fn half_understood(&self, parts: &mut [LinePart]) {
        self.negated(parts);
        self.vague(parts);
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
