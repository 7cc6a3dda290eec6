//! A line as it is typed, read as the parts of one responsibility. Of all ways to understand it the best is taken; where two are
//! equally good, both are said and neither is taken.

use std::ops::Range;

use super::interpretation::{AmbiguousPart, COST_TASK, Interpretation, MeaningSpan, choose};
use super::lexicon::{COST_PARTIAL, Lexicon, Sense};
use super::phrase::{Claim, Phrases, Slot};
use super::reader::{MAX_PART_WORDS, Reader};
use super::reading::{LinePart, MAX_LINE_BYTES, Meaning, Reading};
use super::vocabulary::part_labels::{NEW_INSTITUTION, PARTS};
use super::vocabulary::verbs::VERBS;
use super::words::{Word, word_key, words};
use crate::model::Board;

/// Cost of taking a part as the name of a new institution.
const COST_NEW: u32 = 50;
/// The same where it is not the first part, but names a kind.
const COST_NEW_LATER: u32 = 56;
/// The most parts that are looked at; what follows is text.
const MAX_PARTS: usize = 10;
/// Reads a line.
pub fn read(line: &str, board: &Board, lexicon: &Lexicon) -> Reading {
    let line = line.trim();
    if let Some(question) = super::question::text_of(line) {
        return super::question::read(line, question, board, lexicon);
    }
    let reader = Reader { line, lexicon };
    let pieces = pieces(line);
    let parts = match &pieces[..] {
        _ if line.len() > MAX_LINE_BYTES => vec![reader.text_part(0..line.len())],
        [only] => reader.run(only.clone()),
        several => several.iter().enumerate().map(|(place, piece)| reader.part(place, piece.clone())).collect(),
    };
    let is_run = pieces.len() < 2;
    let best = choose(&parts, is_run);
    reader.reading(&parts, &best)
}

/// The parts of a line between its hard separators, without those that are empty.
fn pieces(line: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (place, letter) in line.char_indices().chain([(line.len(), ';')]) {
        if matches!(letter, ';' | '|' | '\t' | '\n') {
            if line.get(from..place).is_some_and(|piece| piece.chars().any(char::is_alphanumeric)) {
                pieces.push(from..place);
            }
            from = place + letter.len_utf8();
        }
    }
    pieces
}

impl Reader<'_> {
    /// A part between separators.
    fn part(&self, place: usize, piece: Range<usize>) -> AmbiguousPart {
        let (said, piece) = self.labeled(piece);
        let words = words(self.slice(&piece), piece.start);
        let whole = |meaning| MeaningSpan { words: 0..words.len(), meanings: vec![meaning] };
        let mut interpretations = Vec::new();
        if words.len() <= MAX_PART_WORDS && place < MAX_PARTS && !matches!(said, Some(Said::Slot(Slot::Task) | Said::New)) {
            let phrases = Phrases::of(self.line, &words, self.lexicon);
            let slots = Slot::KNOWN.into_iter().filter(|slot| said.is_none_or(|said| said == Said::Slot(*slot)));
            interpretations
                .extend(slots.filter_map(|slot| phrases.cover(Some(slot))).map(|found| self.interpretation(&words, found)));
            // What is one thing alone is not taken to pieces.
            if said.is_none() {
                interpretations.extend(
                    phrases.cover(None).map(|found| self.interpretation(&words, found)).filter(|mixed| mixed.found.len() > 1),
                );
            }
        }
        // What a role is called is nothing else.
        let is_role = |interpretation: &Interpretation| {
            interpretation.cost == 0
                && interpretation.found.iter().flat_map(|found| &found.meanings).any(|one| matches!(one, Meaning::Role(_)))
        };
        if interpretations.iter().any(is_role) {
            interpretations.retain(|interpretation| interpretation.cost == 0);
        }
        // A word of a longer name is not thought of where it is a name itself.
        if interpretations.iter().any(|interpretation| interpretation.cost < COST_PARTIAL) {
            interpretations.retain(|interpretation| interpretation.cost < COST_PARTIAL);
        }
        let name = self.name(&words);
        let is_first = place == 0 && said.is_none();
        match (&name, said) {
            (Some(name), Some(Said::New)) => {
                interpretations.push(Interpretation { cost: 0, found: vec![whole(Meaning::New(name.clone()))] });
            }
            (Some(name), Some(Said::Slot(Slot::Actor))) if interpretations.is_empty() => {
                interpretations.push(Interpretation { cost: COST_NEW, found: vec![whole(self.newcomer(name, &words))] });
            }
            (Some(name), _) if is_first || (said.is_none() && self.lexicon.institutions.kinds().find(name).is_some()) => {
                let cost = if is_first { COST_NEW } else { COST_NEW_LATER };
                interpretations.push(Interpretation { cost, found: vec![whole(self.newcomer(name, &words))] });
            }
            _ => {}
        }
        interpretations.push(Interpretation { cost: COST_TASK, found: vec![whole(Meaning::Task)] });
        AmbiguousPart { text: self.trimmed(piece), words, interpretations }
    }

    /// A piece without the blanks around it.
    fn trimmed(&self, piece: Range<usize>) -> Range<usize> {
        let text = self.slice(&piece);
        let blanks = text.len() - text.trim_start().len();
        piece.start + blanks..piece.start + text.trim_end().len().max(blanks)
    }

    /// A part that is text whatever stands in it.
    fn text_part(&self, piece: Range<usize>) -> AmbiguousPart {
        let words = words(self.slice(&piece), piece.start);
        let found = vec![MeaningSpan { words: 0..words.len(), meanings: vec![Meaning::Task] }];
        AmbiguousPart { text: self.trimmed(piece), words, interpretations: vec![Interpretation { cost: COST_TASK, found }] }
    }

    /// A line without hard separators: as much of its beginning as is understood, then text.
    fn run(&self, piece: Range<usize>) -> Vec<AmbiguousPart> {
        let (said, _) = self.labeled(piece.clone());
        let all = words(self.slice(&piece), piece.start);
        if said.is_some() {
            return vec![self.part(0, piece)];
        }
        // The first words up to a comma that are nothing known are the name of a new institution.
        let comma = all.iter().skip(1).position(|word| word.divided).map_or(all.len(), |place| place + 1);
        let known = |from: usize| {
            let rest = all.get(from..all.len().min(from + MAX_PART_WORDS)).unwrap_or_default();
            let phrases = Phrases::of(self.line, rest, self.lexicon);
            let ends = (1..=rest.len()).rev().find_map(|end| phrases.cover_up_to(end, None));
            cut(ends.map(|(_, claims)| claims).unwrap_or_default(), rest)
        };
        let (mut parts, mut at) = (Vec::new(), 0);
        let mut claims = known(0);
        let verb = verb_of(&all);
        let subject = all.get(..verb.unwrap_or_default()).unwrap_or_default();
        let comma = comma.min(verb.unwrap_or(comma));
        if let Some(does) = self.subject(subject) {
            at = subject.len();
            parts.push(does);
            claims = known(at);
        } else if claims.is_empty()
            && let Some(name) = all.get(..comma).and_then(|first| self.name(self.without_fillers(first)))
        {
            let first = all.get(..comma).unwrap_or_default().to_vec();
            let found =
                vec![MeaningSpan { words: 0..first.len(), meanings: vec![self.newcomer(&name, self.without_fillers(&first))] }];
            parts.push(AmbiguousPart {
                text: 0..0,
                words: first,
                interpretations: vec![Interpretation { cost: COST_NEW, found }],
            });
            at = comma;
            claims = known(at);
        }
        for claim in claims {
            let own = all.get(at..at + claim.words.len()).unwrap_or_default().to_vec();
            at += own.len();
            let interpretations = claim.values.iter().map(|value| Interpretation {
                cost: 0,
                found: vec![MeaningSpan { words: 0..own.len(), meanings: vec![self.meaning(value, &own)] }],
            });
            parts.push(AmbiguousPart { text: 0..0, interpretations: interpretations.collect(), words: own });
        }
        if at < all.len() {
            let from = at.checked_sub(1).and_then(|place| all.get(place)).map_or(0, |word| word.range.end);
            let rest = self.slice(&(from..self.line.len()));
            let marks = rest.len() - rest.trim_start_matches([',', ';', '|', ' ', '/', '–']).len();
            parts.push(self.text_part(from + marks..self.line.len()));
        }
        parts
    }

    /// The institutions of the board, or of kinds, that are the subject of a sentence.
    fn subject(&self, words: &[Word]) -> Option<AmbiguousPart> {
        let (_, claims) = Phrases::of(self.line, words, self.lexicon).cover(Some(Slot::Actor)).filter(|_| !words.is_empty())?;
        let interpretation = self.interpretation(words, (0, claims));
        Some(AmbiguousPart { text: 0..0, words: words.to_vec(), interpretations: vec![interpretation] })
    }

    /// A part may say what it is: "Aufgabe: Bewerbungen".
    fn labeled(&self, piece: Range<usize>) -> (Option<Said>, Range<usize>) {
        let Some((label, _)) = self.slice(&piece).split_once(':') else { return (None, piece) };
        let after = piece.start + label.len() + 1..piece.end;
        let (key, slots) = (word_key(label), Slot::KNOWN.into_iter().chain([Slot::Task]));
        let is = |known: &[&str]| known.iter().any(|one| word_key(one) == key);
        let slot = slots.zip(PARTS).find(|(_, known)| is(known)).map(|(slot, _)| Said::Slot(slot));
        let said = slot.or_else(|| is(NEW_INSTITUTION).then_some(Said::New));
        // A label without anything behind it is no label.
        match said.filter(|_| self.slice(&after).chars().any(char::is_alphanumeric)) {
            Some(said) => (Some(said), after),
            None => (None, piece),
        }
    }

    fn interpretation(&self, all: &[Word], (cost, claims): (u32, Vec<Claim>)) -> Interpretation {
        let found = claims.into_iter().map(|claim| MeaningSpan {
            meanings: {
                let own = all.get(claim.words.clone()).unwrap_or_default();
                claim.values.iter().map(|value| self.meaning(value, own)).collect()
            },
            words: claim.words.start..claim.words.end.min(all.len()),
        });
        Interpretation { cost, found: found.collect() }
    }

    /// The reading of the best interpretations; where they differ, it is unclear.
    fn reading(&self, parts: &[AmbiguousPart], best: &[Vec<usize>]) -> Reading {
        let mut all = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let interpretations = best.iter().filter_map(|choice| part.interpretations.get(*choice.get(place)?));
            let mut distinct: Vec<&Interpretation> = Vec::new();
            for interpretation in interpretations {
                if distinct.iter().all(|other| other.found != interpretation.found) {
                    distinct.push(interpretation);
                }
            }
            match &distinct[..] {
                [Interpretation { found, .. }] if found.iter().all(|one| one.meanings == [Meaning::Task]) => {
                    all.push(LinePart { range: part.text.clone(), meaning: Meaning::Task });
                }
                [only] => {
                    all.extend(only.found.iter().map(|found| understood(&part.words, &found.words, found.meanings.clone())));
                }
                several => {
                    let meanings =
                        several.iter().flat_map(|interpretation| &interpretation.found).flat_map(|found| found.meanings.clone());
                    all.push(understood(&part.words, &(0..part.words.len()), meanings.collect()));
                }
            }
        }
        self.half_understood(&mut all);
        one_role(&mut all);
        Reading::of(self.line, all)
    }
}

/// Place of the verb in a sentence: who does it stands before it, and something behind it. "Nachbarn helfen e. V." is a name.
fn verb_of(words: &[Word]) -> Option<usize> {
    let place = words.iter().position(|word| VERBS.contains(&word.key.as_str())).filter(|place| *place > 0)?;
    words.get(place + 1).filter(|next| next.key != "e" && next.key != "ev").map(|_| place)
}

/// Words that mean one thing, or one of several.
fn understood(words: &[Word], range: &Range<usize>, meanings: Vec<Meaning>) -> LinePart {
    let first = words.get(range.start).map_or(0, |word| word.range.start);
    let last = words.get(range.end.wrapping_sub(1)).map_or(first, |word| word.range.end);
    let mut distinct: Vec<Meaning> = Vec::new();
    for meaning in meanings {
        if !distinct.contains(&meaning) {
            distinct.push(meaning);
        }
    }
    let meaning = if distinct.len() == 1 { distinct.remove(0) } else { Meaning::Unclear(distinct) };
    LinePart { range: first..last, meaning }
}

/// Of two roles neither is taken.
fn one_role(parts: &mut [LinePart]) {
    let mut roles: Vec<Meaning> = Vec::new();
    for part in parts.iter() {
        if matches!(part.meaning, Meaning::Role(_)) && !roles.contains(&part.meaning) {
            roles.push(part.meaning.clone());
        }
    }
    if roles.len() > 1 {
        for part in parts.iter_mut().filter(|part| matches!(part.meaning, Meaning::Role(_))) {
            part.meaning = Meaning::Unclear(roles.clone());
        }
    }
}

/// Kind of part that a label announces.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Slot(Slot),
    New,
}

/// Claims up to the begin of the task: in a line of mere words what was said once is not taken up again later.
fn cut(claims: Vec<Claim>, words: &[Word]) -> Vec<Claim> {
    let mut seen: Vec<Slot> = Vec::new();
    let goes_on = |claim: &Claim| {
        let slot = claim.values.first().map(Sense::slot);
        let divided = words.get(claim.words.start).is_some_and(|word| word.divided);
        // "Arbeit Beratung" is an area and what is done there.
        let is_list = |slot: &Slot| seen.last() == Some(slot) && (divided || *slot != Slot::Area);
        let again = slot.is_some_and(|slot| seen.contains(&slot) && !is_list(&slot));
        seen.extend(slot);
        !again
    };
    claims.into_iter().take_while(goes_on).collect()
}
