//! Which way to understand the parts of a line is the best for all of them together: each says something else, and the task comes last.

use std::ops::Range;

use super::lexicon::PART;
use super::phrase::Slot;
use super::reading::Meaning;
use super::words::Word;

/// What it costs to take a part as text of the task.
pub(super) const TEXT: u32 = 60;
/// What a second part for one slot costs right after the first.
const AGAIN: u32 = 20;
/// The same elsewhere: rather it is the task.
const AGAIN_LATER: u32 = 65;
/// The most readings that are said of one line.
const MOST_READINGS: usize = 8;

/// A part of a line with the ways to understand it.
pub(super) struct Part {
    /// Where it stands in the line, with all marks.
    pub text: Range<usize>,
    pub words: Vec<Word>,
    pub ways: Vec<Way>,
}

/// One way to understand a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Way {
    pub cost: u32,
    pub found: Vec<Found>,
}

/// What a way finds in which words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub words: Range<usize>,
    pub meanings: Vec<Meaning>,
}

/// The best choices of ways, one per part; more than one if they are equally good and not the same.
pub(super) fn choose(parts: &[Part], is_run: bool) -> Vec<Vec<usize>> {
    let mut search = Search { parts, is_run, least: u32::MAX, best: Vec::new() };
    search.go(&mut Vec::new(), &mut Vec::new(), 0);
    search.best
}

struct Search<'a> {
    parts: &'a [Part],
    is_run: bool,
    least: u32,
    best: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn go(&mut self, chosen: &mut Vec<usize>, said: &mut Vec<(usize, Slot)>, cost: u32) {
        if cost > self.least {
            return;
        }
        let place = chosen.len();
        let Some(part) = self.parts.get(place) else {
            if cost < self.least {
                (self.least, self.best) = (cost, Vec::new());
            }
            if self.best.len() < MOST_READINGS {
                self.best.push(chosen.clone());
            }
            return;
        };
        let mut order: Vec<usize> = (0..part.ways.len()).collect();
        order.sort_by_key(|way| part.ways.get(*way).map(|way| way.cost));
        for number in order {
            let Some(way) = part.ways.get(number) else { continue };
            let mut slots: Vec<Slot> = way.found.iter().filter_map(|found| found.meanings.first()?.slot()).collect();
            slots.dedup();
            // A task is said last.
            let early = u32::from(slots.is_empty() && place + 1 < self.parts.len());
            let again = early + slots.iter().map(|slot| self.again(*slot, place, said, way.cost)).sum::<u32>();
            let before = said.len();
            said.extend(slots.into_iter().map(|slot| (place, slot)));
            chosen.push(number);
            self.go(chosen, said, cost + way.cost + again);
            chosen.pop();
            said.truncate(before);
        }
    }

    /// What it costs to say something about a slot once more.
    fn again(&self, slot: Slot, place: usize, said: &[(usize, Slot)], cost: u32) -> u32 {
        if self.is_run {
            return 0;
        }
        match said.iter().rev().find(|(_, other)| *other == slot) {
            None => 0,
            // "Arbeit; Beratung" may be two areas, or an area and what is done there.
            Some((before, Slot::Area)) if before + 1 == place && cost < PART => {
                TEXT + u32::from(place + 1 < self.parts.len()) - cost
            }
            Some((before, other)) if before + 1 == place && *other != Slot::Area => AGAIN,
            Some(_) => AGAIN_LATER,
        }
    }
}
