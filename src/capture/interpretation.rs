//! Best choice of interpretations for all parts of a line together: each says something else, and the task comes last.

use std::ops::Range;

use super::lexicon::COST_PARTIAL;
use super::phrase::Slot;
use super::reading::Meaning;
use super::words::Word;

/// Cost of taking a part as text of the task.
pub(super) const COST_TASK: u32 = 60;
/// Cost of a second part for one slot right after the first.
const COST_AGAIN: u32 = 20;
/// The same elsewhere: rather it is the task.
const COST_AGAIN_LATER: u32 = 65;
/// The most readings that are said of one line.
const MAX_READINGS: usize = 8;

/// Part of a line with the interpretations that it may have.
pub(super) struct AmbiguousPart {
    /// Extent in the line, with all marks.
    pub text: Range<usize>,
    pub words: Vec<Word>,
    pub interpretations: Vec<Interpretation>,
}

/// Interpretation of a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Interpretation {
    pub cost: u32,
    pub found: Vec<MeaningSpan>,
}

/// Meanings that an interpretation finds in some words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MeaningSpan {
    pub words: Range<usize>,
    pub meanings: Vec<Meaning>,
}

/// The best choices of interpretations, one per part; more than one if they are equally good and not the same.
pub(super) fn choose(parts: &[AmbiguousPart], is_run: bool) -> Vec<Vec<usize>> {
    let mut search = Search { parts, is_run, least: u32::MAX, best: Vec::new() };
    search.go(&mut Vec::new(), &mut Vec::new(), 0);
    search.best
}

struct Search<'a> {
    parts: &'a [AmbiguousPart],
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
            if self.best.len() < MAX_READINGS {
                self.best.push(chosen.clone());
            }
            return;
        };
        let mut order: Vec<usize> = (0..part.interpretations.len()).collect();
        order.sort_by_key(|interpretation| part.interpretations.get(*interpretation).map(|interpretation| interpretation.cost));
        for number in order {
            let Some(interpretation) = part.interpretations.get(number) else { continue };
            let mut slots: Vec<Slot> = interpretation.found.iter().filter_map(|found| found.meanings.first()?.slot()).collect();
            slots.dedup();
            // A task is said last.
            let early = u32::from(slots.is_empty() && place + 1 < self.parts.len());
            let again = early + slots.iter().map(|slot| self.again(*slot, place, said, interpretation.cost)).sum::<u32>();
            let before = said.len();
            said.extend(slots.into_iter().map(|slot| (place, slot)));
            chosen.push(number);
            self.go(chosen, said, cost + interpretation.cost + again);
            chosen.pop();
            said.truncate(before);
        }
    }

    /// Cost of saying something about a slot once more.
    fn again(&self, slot: Slot, place: usize, said: &[(usize, Slot)], cost: u32) -> u32 {
        if self.is_run {
            return 0;
        }
        match said.iter().rev().find(|(_, other)| *other == slot) {
            None => 0,
            // "Arbeit; Beratung" may be two areas, or an area and what is done there.
            Some((before, Slot::Area)) if before + 1 == place && cost < COST_PARTIAL => {
                COST_TASK + u32::from(place + 1 < self.parts.len()) - cost
            }
            Some((before, other)) if before + 1 == place && *other != Slot::Area => COST_AGAIN,
            Some(_) => COST_AGAIN_LATER,
        }
    }
}
