//! Senses of a phrase of a few words, and covering a part of a line by phrases.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::{COST_PARTIAL, Lexicon, LexiconEntry, Sense};
use super::words::Word;
use crate::model::StatusId;

/// Cost of an ending.
const COST_ENDING: u32 = 2;
/// Cost of a slip.
const COST_SLIP: u32 = 5;
/// Cost of a name of which only the beginning was typed.
const COST_BEGINNING: u32 = 9;
/// Cost of words that say nothing.
const COST_FILLER: u32 = 1;
/// Cost of the name of the place beside an institution.
const COST_PLACE: u32 = 3;
/// The fewest letters of a beginning.
const MIN_BEGINNING_LETTERS: usize = 3;
/// The most words of one phrase.
const MAX_PHRASE_WORDS: usize = 9;
/// The most spellings of one phrase that are tried.
const MAX_SPELLINGS: usize = 6;

/// Slot of a line: part of a responsibility that some of its words fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Actor,
    Area,
    Status,
    Group,
    Role,
    Task,
}

impl Slot {
    /// Those that are known by words, in the order in which they are usually said.
    pub(super) const KNOWN: [Self; 5] = [Self::Actor, Self::Area, Self::Status, Self::Group, Self::Role];
}

impl Sense {
    /// Slot that it fills.
    pub(super) fn slot(&self) -> Slot {
        match self {
            Self::Actor(_) | Self::Kind(_) | Self::KindWord(..) => Slot::Actor,
            Self::Area(_) => Slot::Area,
            Self::Statuses(_) => Slot::Status,
            Self::Group(_) => Slot::Group,
            Self::Role(_) => Slot::Role,
        }
    }
}

/// One understanding of a phrase.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hit {
    pub value: Sense,
    pub cost: u32,
}

/// Words that were understood as one thing; as several, if they are equally good.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claim {
    /// Extent among the words.
    pub words: Range<usize>,
    pub values: Vec<Sense>,
}

/// The words of a part of a line with all that its phrases may mean.
pub(super) struct Phrases<'a> {
    lexicon: &'a Lexicon,
    line: &'a str,
    words: &'a [Word],
    /// Right spellings of each word.
    spellings: Vec<Vec<String>>,
    /// Senses by first word and length.
    hits: Vec<Vec<Vec<Hit>>>,
}

impl<'a> Phrases<'a> {
    pub(super) fn of(line: &'a str, words: &'a [Word], lexicon: &'a Lexicon) -> Self {
        let spellings = words.iter().map(|word| lexicon.corrected(word)).collect();
        let mut phrases = Self { lexicon, line, words, spellings, hits: Vec::new() };
        let ends = |from: usize| from + 1..=words.len().min(from + MAX_PHRASE_WORDS);
        phrases.hits = (0..words.len()).map(|from| ends(from).map(|to| phrases.allowed(from..to)).collect()).collect();
        phrases
    }

    /// The cheapest way to cover the words up to the end by phrases, all for one slot if one is named.
    pub(super) fn cover(&self, slot: Option<Slot>) -> Option<(u32, Vec<Claim>)> {
        self.cover_up_to(self.words.len(), slot)
    }

    /// The cheapest way to cover the first `end` words.
    pub(super) fn cover_up_to(&self, end: usize, slot: Option<Slot>) -> Option<(u32, Vec<Claim>)> {
        let mut best: Vec<Option<(u32, Vec<Claim>)>> = vec![None; end + 1];
        *best.get_mut(0)? = Some((0, Vec::new()));
        for from in 0..end {
            let Some((so_far, claims)) = best.get(from).cloned().flatten() else { continue };
            let step = if from == 0 { 0 } else { self.step(from, slot) };
            for (length, hits) in self.hits.get(from).into_iter().flatten().enumerate() {
                let to = from + length + 1;
                let wanted = hits.iter().filter(|hit| slot.is_none_or(|slot| hit.value.slot() == slot));
                let Some(least) = wanted.clone().map(|hit| hit.cost).min() else { continue };
                let cost = so_far + step + least;
                let Some(place) = best.get_mut(to) else { continue };
                if place.as_ref().is_none_or(|(other, _)| cost < *other) {
                    let values = wanted.filter(|hit| hit.cost == least).map(|hit| hit.value.clone()).collect();
                    *place = Some((cost, claims.iter().cloned().chain([Claim { words: from..to, values }]).collect()));
                }
            }
        }
        best.pop().flatten()
    }

    /// The institutions that exactly these words name.
    pub(super) fn exactly(&self, words: &Range<usize>) -> Vec<Sense> {
        let all =
            self.named(words.clone(), false).into_iter().filter(|hit| hit.cost < COST_PARTIAL && hit.value.slot() == Slot::Actor);
        all.map(|hit| hit.value).collect()
    }

    /// Cost of another phrase that follows.
    fn step(&self, from: usize, slot: Option<Slot>) -> u32 {
        let divided = self.words.get(from).is_some_and(|word| word.divided);
        match (divided, slot) {
            (true, Some(_)) => 1,
            (false, Some(_)) => 3,
            (_, None) => 4,
        }
    }

    /// Senses of a phrase where it stands: a word of a longer name counts only where nothing else stands beside it.
    fn allowed(&self, range: Range<usize>) -> Vec<Hit> {
        let Some(phrase) = self.words.get(range.clone()) else { return Vec::new() };
        let divided = |place: usize| self.words.get(place).is_none_or(|word| word.divided);
        let alone = (range.start == 0 || divided(range.start)) && divided(range.end);
        let is_list = phrase.iter().skip(1).any(|word| word.divided);
        let mut hits = self.meanings(range, alone && !is_list);
        hits.retain(|hit| hit.cost < COST_PARTIAL || (alone && !is_list));
        hits
    }

    fn meanings(&self, range: Range<usize>, alone: bool) -> Vec<Hit> {
        let mut hits = self.named(range.clone(), alone);
        add(&mut hits, self.ranges(&range, alone), 0);
        let first = self.words.get(range.start).filter(|_| range.len() > 1);
        if first.is_some_and(|word| self.lexicon.fillers.contains(&word.key)) {
            add(&mut hits, self.meanings(range.start + 1..range.end, alone), COST_FILLER);
        }
        // "Jugendamt Falkenrode" is the one in Falkenrode.
        let last =
            self.words.get(range.end.wrapping_sub(1)).filter(|word| range.len() > 1 && self.lexicon.places.contains(&word.key));
        if let Some(place) = last
            && hits.is_empty()
        {
            let is_there = |hit: &Hit| match &hit.value {
                Sense::Actor(actor) => self.lexicon.sites.get(actor).is_some_and(|sites| sites.contains(&place.key)),
                _ => false,
            };
            let found = self.named(range.start..range.end - 1, false).into_iter().filter(is_there).collect();
            add(&mut hits, found, COST_PLACE);
        }
        hits
    }

    /// Records that are called so.
    fn named(&self, range: Range<usize>, alone: bool) -> Vec<Hit> {
        let Some(phrase) = self.words.get(range.clone()) else { return Vec::new() };
        let key: String = phrase.iter().map(|word| word.key.as_str()).collect();
        let raw = phrase.first().zip(phrase.last()).and_then(|(first, last)| self.line.get(first.range.start..last.range.end));
        let mut hits = Vec::new();
        let entries = |found: Option<&Vec<LexiconEntry>>| {
            let is_cased =
                |entry: &LexiconEntry| entry.written.as_deref().zip(raw).is_none_or(|(written, raw)| is_cased(written, raw));
            let cased = |entry: &LexiconEntry| u32::from(!is_cased(entry));
            let hits = |entry: &LexiconEntry| {
                let cost = entry.cost + cased(entry);
                self.lexicon.senses(&entry.value).into_iter().map(move |value| Hit { value, cost })
            };
            found.into_iter().flatten().flat_map(hits).collect::<Vec<_>>()
        };
        add(&mut hits, entries(self.lexicon.whole.get(&key)), 0);
        let stems: String = phrase.iter().map(|word| word.stem.as_str()).collect();
        add(&mut hits, entries(self.lexicon.stems.get(&stems)), COST_ENDING);
        let is_known = !hits.is_empty();
        if !is_known {
            for (spelling, slips) in self.respelled(range) {
                add(&mut hits, entries(self.lexicon.stems.get(&spelling)), slips * COST_SLIP);
            }
        }
        // "Berat" is rather the beginning of "Beratung" than a kind "Beirat" with a slip.
        if alone && !is_known && key.len() >= MIN_BEGINNING_LETTERS {
            let from = self.lexicon.names.range(key.clone()..).take_while(|(name, _)| name.starts_with(&key));
            // "Duld" is "Duldung" rather than "Duldung Ausbildung/Arbeit".
            let mut shortest: Option<&str> = None;
            let is_actor = |value: &Sense| value.slot() == Slot::Actor;
            let values = from.flat_map(|(name, (_, values))| {
                let extends = shortest.is_some_and(|short| name.starts_with(short));
                shortest = shortest.filter(|_| extends).or(Some(name));
                // An institution is another thing than an area of which its name begins: "Gesundheit", "Gesundheitsamt".
                values.iter().filter(move |value| !extends || is_actor(value))
            });
            let values: Vec<&Sense> = values.collect();
            add(&mut hits, values.into_iter().map(|value| Hit { value: value.clone(), cost: COST_BEGINNING }).collect(), 0);
        }
        hits
    }

    /// The stems of a phrase with slips put right, and how many those are.
    fn respelled(&self, range: Range<usize>) -> Vec<(String, u32)> {
        let mut all = vec![(String::new(), 0)];
        for place in range {
            let own = self.words.get(place).map(|word| word.stem.clone()).into_iter().map(|stem| (stem, 0));
            let others = self.spellings.get(place).into_iter().flatten().map(|stem| (stem.clone(), 1));
            let interpretations: Vec<(String, u32)> = own.chain(others).collect();
            let extended = all.iter().flat_map(|(so_far, slips)| {
                interpretations.iter().map(move |(stem, more)| (format!("{so_far}{stem}"), slips + more))
            });
            all = extended.take(MAX_SPELLINGS * MAX_SPELLINGS).collect();
        }
        all.retain(|(_, slips)| *slips > 0);
        all.sort_by_key(|(_, slips)| *slips);
        all.truncate(MAX_SPELLINGS);
        all
    }

    /// "ab Schutz", "bis Duldung", "Duldung bis Ukraine", "alle außer EU".
    fn ranges(&self, range: &Range<usize>, alone: bool) -> Vec<Hit> {
        let Some(phrase) = self.words.get(range.clone()).filter(|phrase| phrase.len() > 1) else { return Vec::new() };
        let (marks, axis) = (&self.lexicon.marks, &self.lexicon.axis);
        let begins = |known: &BTreeSet<String>, length: usize| {
            let begin: String = phrase.iter().take(length).map(|word| word.key.as_str()).collect();
            phrase.len() > length && known.contains(&begin)
        };
        let span = |from: usize, to: usize| axis.get(from..=to).into_iter().flatten().cloned().collect::<BTreeSet<_>>();
        let place = |set: &BTreeSet<StatusId>, last: bool| {
            let is = |one: &StatusId| set.contains(one);
            if last { axis.iter().rposition(is) } else { axis.iter().position(is) }
        };
        let mut found: Vec<(Option<BTreeSet<StatusId>>, u32)> = Vec::new();
        for length in 1..=3 {
            let rest = range.start + length..range.end;
            if begins(&marks.from, length) {
                let all = self.statuses(rest.clone(), alone);
                found.extend(all.iter().map(|(set, cost)| (place(set, false).map(|from| span(from, axis.len() - 1)), *cost)));
            }
            if begins(&marks.until, length) {
                let all = self.statuses(rest.clone(), alone);
                found.extend(all.iter().map(|(set, cost)| (place(set, true).map(|to| span(0, to)), *cost)));
            }
            if begins(&marks.all_but, length) {
                let but = self.listed(rest).into_iter();
                found.extend(
                    but.map(|(set, cost)| (Some(axis.iter().filter(|one| !set.contains(*one)).cloned().collect()), cost)),
                );
            }
        }
        for middle in range.start + 1..range.end.saturating_sub(1) {
            if self.words.get(middle).is_none_or(|word| !marks.to.contains(&word.key)) {
                continue;
            }
            let others = self.statuses(middle + 1..range.end, alone);
            for (left, one) in self.statuses(range.start..middle, alone).into_iter().filter(|(left, _)| left.len() < axis.len()) {
                for (right, other) in &others {
                    // Whoever says it the other way round means the same.
                    let from = place(&left, false).min(place(right, false));
                    let to = place(&left, true).max(place(right, true));
                    found.push((from.zip(to).map(|(from, to)| span(from, to)), one + other));
                }
            }
        }
        // A range is meant as one, whatever single words of it may mean.
        let hits = found
            .into_iter()
            .filter_map(|(set, cost)| set.filter(|set| !set.is_empty()).map(|set| (set, cost.min(COST_PARTIAL - 1))));
        hits.map(|(set, cost)| Hit { value: Sense::Statuses(set), cost }).collect()
    }

    /// The statuses that some items of a list name, though others are nothing known.
    pub(super) fn some_statuses(&self) -> Option<BTreeSet<StatusId>> {
        let items = self.items(0..self.words.len());
        let several = items.len() > 1;
        let found = items.into_iter().flat_map(|item| self.statuses(item, false)).filter(|(_, cost)| *cost < COST_PARTIAL);
        let all: BTreeSet<StatusId> = found.flat_map(|(set, _)| set).collect();
        (several && !all.is_empty()).then_some(all)
    }

    /// Items between commas and joining words.
    pub(super) fn items(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let is_begin = |place: &usize| *place == range.start || self.words.get(*place).is_some_and(|word| word.divided);
        let begins: Vec<usize> = range.clone().filter(is_begin).collect();
        let ends = begins.iter().skip(1).copied().chain([range.end]);
        begins.iter().copied().zip(ends).map(|(from, to)| from..to).collect()
    }

    /// All statuses of a list, if each of its items names one thing only.
    fn listed(&self, range: Range<usize>) -> Option<(BTreeSet<StatusId>, u32)> {
        let mut all = (BTreeSet::new(), 0);
        for item in self.items(range) {
            match &self.statuses(item, true)[..] {
                [(set, cost)] => {
                    all.0.extend(set.iter().cloned());
                    all.1 += cost;
                }
                _ => return None,
            }
        }
        Some(all).filter(|(set, _)| !set.is_empty())
    }

    /// The statuses that a phrase names, those that fit best.
    fn statuses(&self, range: Range<usize>, alone: bool) -> Vec<(BTreeSet<StatusId>, u32)> {
        if range.is_empty() {
            return Vec::new();
        }
        let start = range.start;
        let mut hits = self.named(range.clone(), alone);
        if range.len() > 1 && self.words.get(start).is_some_and(|word| self.lexicon.fillers.contains(&word.key)) {
            add(&mut hits, self.named(start + 1..range.end, alone), COST_FILLER);
        }
        let all = hits.into_iter().filter_map(|hit| match hit.value {
            Sense::Statuses(set) => Some((set, hit.cost)),
            _ => None,
        });
        let all: Vec<_> = all.collect();
        let least = all.iter().map(|(_, cost)| *cost).min();
        all.into_iter().filter(|(_, cost)| Some(*cost) == least).collect()
    }
}

/// True for a short name written as it should be: an abbreviation exactly so, any other word not in capitals.
fn is_cased(written: &str, raw: &str) -> bool {
    let is_abbreviation = |text: &str| text.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    if is_abbreviation(written) { written == raw } else { !is_abbreviation(raw) }
}

/// Adds hits that cost so much more; of two of one value the cheaper stays.
fn add(hits: &mut Vec<Hit>, more: Vec<Hit>, cost: u32) {
    for hit in more {
        let hit = Hit { cost: hit.cost + cost, ..hit };
        match hits.iter_mut().find(|other| other.value == hit.value) {
            Some(other) => other.cost = other.cost.min(hit.cost),
            None => hits.push(hit),
        }
    }
}
