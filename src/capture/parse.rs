//! A line as it is typed, read as the parts of one responsibility. Of all ways to understand it the best is taken; where two are
//! equally good, both are said and neither is taken.

use std::ops::Range;

use super::choose::{Found, Part, TEXT, Way, choose};
use super::lexicon::{Lexicon, PART, Value};
use super::phrase::{Claim, Phrases, Slot};
use super::reading::{Meaning, Reading, Understood};
use super::vocabulary::part_labels::{NEW_INSTITUTION, PARTS};
use super::words::{Word, are_alike, fold, words};
use crate::catalogue::{is_name, kind_of};
use crate::model::{Board, MandateForm};

/// What it costs to take a part as the name of a new institution.
const NEW: u32 = 50;
/// The same where it is not the first part, but names a kind.
const NEW_LATER: u32 = 56;
/// The most words of a part that are looked at; a longer one is a sentence.
pub(super) const MOST_WORDS: usize = 14;
/// The most parts that are looked at; what follows is text.
const MOST_PARTS: usize = 10;
/// The most bytes of a line that are looked at.
const MOST_BYTES: usize = 2_000;
/// The most words of a name.
const NAME_WORDS: usize = 9;

/// Reads a line.
pub fn read(line: &str, board: &Board, lexicon: &Lexicon) -> Reading {
    let line = line.trim();
    if let Some(question) = line.strip_prefix('?') {
        return super::question::read(line, question, board, lexicon);
    }
    let reader = Reader { line, board, lexicon };
    let pieces = pieces(line);
    let parts = match &pieces[..] {
        _ if line.len() > MOST_BYTES => vec![reader.text_part(0..line.len())],
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

/// What reading needs to know.
pub(super) struct Reader<'a> {
    pub(super) line: &'a str,
    pub(super) board: &'a Board,
    pub(super) lexicon: &'a Lexicon,
}

impl Reader<'_> {
    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.line.get(range.clone()).unwrap_or_default()
    }

    /// A part between separators.
    fn part(&self, place: usize, piece: Range<usize>) -> Part {
        let (said, piece) = self.labelled(piece);
        let words = words(self.slice(&piece), piece.start);
        let whole = |meaning| Found { words: 0..words.len(), meanings: vec![meaning] };
        let mut ways = Vec::new();
        if words.len() <= MOST_WORDS && place < MOST_PARTS && !matches!(said, Some(Said::Slot(Slot::Task) | Said::New)) {
            let phrases = Phrases::of(self.line, &words, self.lexicon);
            let slots = Slot::KNOWN.into_iter().filter(|slot| said.is_none_or(|said| said == Said::Slot(*slot)));
            ways.extend(slots.filter_map(|slot| phrases.cover(Some(slot))).map(|found| self.way(&words, found)));
            // What is one thing alone is not taken to pieces.
            if said.is_none() {
                ways.extend(phrases.cover(None).map(|found| self.way(&words, found)).filter(|mixed| mixed.found.len() > 1));
            }
        }
        // What a role is called is nothing else.
        let is_role = |way: &Way| {
            way.cost == 0 && way.found.iter().flat_map(|found| &found.meanings).any(|one| matches!(one, Meaning::Role(_)))
        };
        if ways.iter().any(is_role) {
            ways.retain(|way| way.cost == 0);
        }
        // A word of a longer name is not thought of where it is a name itself.
        if ways.iter().any(|way| way.cost < PART) {
            ways.retain(|way| way.cost < PART);
        }
        let name = self.name(&words);
        let is_first = place == 0 && said.is_none();
        match (&name, said) {
            (Some(name), Some(Said::New)) => ways.push(Way { cost: 0, found: vec![whole(Meaning::New(name.clone()))] }),
            (Some(name), Some(Said::Slot(Slot::Actor))) if ways.is_empty() => {
                ways.push(Way { cost: NEW, found: vec![whole(self.newcomer(name, &words))] });
            }
            (Some(name), _) if is_first || (said.is_none() && kind_of(name, self.board).is_some()) => {
                let cost = if is_first { NEW } else { NEW_LATER };
                ways.push(Way { cost, found: vec![whole(self.newcomer(name, &words))] });
            }
            _ => {}
        }
        ways.push(Way { cost: TEXT, found: vec![whole(Meaning::Task)] });
        Part { text: self.trimmed(piece), words, ways }
    }

    /// A piece without the blanks around it.
    fn trimmed(&self, piece: Range<usize>) -> Range<usize> {
        let text = self.slice(&piece);
        let blanks = text.len() - text.trim_start().len();
        piece.start + blanks..piece.start + text.trim_end().len().max(blanks)
    }

    /// A part that is text whatever stands in it.
    fn text_part(&self, piece: Range<usize>) -> Part {
        let words = words(self.slice(&piece), piece.start);
        let found = vec![Found { words: 0..words.len(), meanings: vec![Meaning::Task] }];
        Part { text: self.trimmed(piece), words, ways: vec![Way { cost: TEXT, found }] }
    }

    /// A line without hard separators: as much of its beginning as is understood, then text.
    fn run(&self, piece: Range<usize>) -> Vec<Part> {
        let (said, _) = self.labelled(piece.clone());
        let all = words(self.slice(&piece), piece.start);
        if said.is_some() {
            return vec![self.part(0, piece)];
        }
        // The first words up to a comma that are nothing known are the name of a new institution.
        let comma = all.iter().skip(1).position(|word| word.divided).map_or(all.len(), |place| place + 1);
        let known = |from: usize| {
            let rest = all.get(from..all.len().min(from + MOST_WORDS)).unwrap_or_default();
            let phrases = Phrases::of(self.line, rest, self.lexicon);
            let ends = (1..=rest.len()).rev().find_map(|end| phrases.cover_up_to(end, None));
            cut(ends.map(|(_, claims)| claims).unwrap_or_default(), rest)
        };
        let (mut parts, mut at) = (Vec::new(), 0);
        let mut claims = known(0);
        if claims.is_empty()
            && let Some(name) = all.get(..comma).and_then(|first| self.name(first))
        {
            let first = all.get(..comma).unwrap_or_default().to_vec();
            let found = vec![Found { words: 0..first.len(), meanings: vec![self.newcomer(&name, &first)] }];
            parts.push(Part { text: 0..0, words: first, ways: vec![Way { cost: NEW, found }] });
            at = comma;
            claims = known(at);
        }
        for claim in claims {
            let own = all.get(at..at + claim.words.len()).unwrap_or_default().to_vec();
            at += own.len();
            let ways = claim.values.iter().map(|value| Way {
                cost: 0,
                found: vec![Found { words: 0..own.len(), meanings: vec![self.meaning(value, &own)] }],
            });
            parts.push(Part { text: 0..0, ways: ways.collect(), words: own });
        }
        if at < all.len() {
            let from = at.checked_sub(1).and_then(|place| all.get(place)).map_or(0, |word| word.range.end);
            let rest = self.slice(&(from..self.line.len()));
            let marks = rest.len() - rest.trim_start_matches([',', ';', '|', ' ', '/', '–']).len();
            parts.push(self.text_part(from + marks..self.line.len()));
        }
        parts
    }

    /// A part may say what it is: "Aufgabe: Bewerbungen".
    fn labelled(&self, piece: Range<usize>) -> (Option<Said>, Range<usize>) {
        let Some((label, _)) = self.slice(&piece).split_once(':') else { return (None, piece) };
        let after = piece.start + label.len() + 1..piece.end;
        let (key, slots) = (fold(label), Slot::KNOWN.into_iter().chain([Slot::Task]));
        let is = |known: &[&str]| known.iter().any(|one| fold(one) == key);
        let slot = slots.zip(PARTS).find(|(_, known)| is(known)).map(|(slot, _)| Said::Slot(slot));
        let said = slot.or_else(|| is(NEW_INSTITUTION).then_some(Said::New));
        // A label without anything behind it is no label.
        match said.filter(|_| self.slice(&after).chars().any(char::is_alphanumeric)) {
            Some(said) => (Some(said), after),
            None => (None, piece),
        }
    }

    fn way(&self, all: &[Word], (cost, claims): (u32, Vec<Claim>)) -> Way {
        let found = claims.into_iter().map(|claim| Found {
            meanings: {
                let own = all.get(claim.words.clone()).unwrap_or_default();
                claim.values.iter().map(|value| self.meaning(value, own)).collect()
            },
            words: claim.words.start..claim.words.end.min(all.len()),
        });
        Way { cost, found: found.collect() }
    }

    pub(super) fn meaning(&self, value: &Value, words: &[Word]) -> Meaning {
        match value {
            Value::Actor(actor) => Meaning::Actor(actor.clone()),
            // It is called as it was typed: "Diakonie" and "Caritas" are of one kind.
            Value::Kind(_) => Meaning::New(self.written(words).unwrap_or_default()),
            Value::Area(area) => Meaning::Area(area.clone()),
            Value::Statuses(statuses) => Meaning::Statuses(statuses.clone()),
            Value::Group(group) => Meaning::Group(group.clone()),
            Value::Role(role) => Meaning::Role(*role),
        }
    }

    /// What words say if they may be a name.
    fn name(&self, words: &[Word]) -> Option<String> {
        let name = self.written(words)?;
        let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_place = words.iter().all(|word| self.lexicon.places.contains(&word.key));
        (words.len() <= NAME_WORDS && letters > 1 && is_name(&name) && !is_place).then_some(name)
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
    fn newcomer(&self, name: &str, words: &[Word]) -> Meaning {
        let key: String = words.iter().map(|word| word.key.as_str()).collect();
        let alike = |own: &str| are_alike(&key, &fold(own));
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

    /// The reading of the best ways; where they differ, it is unclear.
    fn reading(&self, parts: &[Part], best: &[Vec<usize>]) -> Reading {
        let mut all = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let ways = best.iter().filter_map(|choice| part.ways.get(*choice.get(place)?));
            let mut distinct: Vec<&Way> = Vec::new();
            for way in ways {
                if distinct.iter().all(|other| other.found != way.found) {
                    distinct.push(way);
                }
            }
            match &distinct[..] {
                [Way { found, .. }] if found.iter().all(|one| one.meanings == [Meaning::Task]) => {
                    all.push(Understood { range: part.text.clone(), meaning: Meaning::Task });
                }
                [only] => {
                    all.extend(only.found.iter().map(|found| understood(&part.words, &found.words, found.meanings.clone())));
                }
                several => {
                    let meanings = several.iter().flat_map(|way| &way.found).flat_map(|found| found.meanings.clone());
                    all.push(understood(&part.words, &(0..part.words.len()), meanings.collect()));
                }
            }
        }
        self.half_understood(&mut all);
        one_role(&mut all);
        Reading::of(self.line, all)
    }
}

/// Words that mean one thing, or one of several.
fn understood(words: &[Word], range: &Range<usize>, meanings: Vec<Meaning>) -> Understood {
    let first = words.get(range.start).map_or(0, |word| word.range.start);
    let last = words.get(range.end.wrapping_sub(1)).map_or(first, |word| word.range.end);
    let mut distinct: Vec<Meaning> = Vec::new();
    for meaning in meanings {
        if !distinct.contains(&meaning) {
            distinct.push(meaning);
        }
    }
    let meaning = if distinct.len() == 1 { distinct.remove(0) } else { Meaning::Unclear(distinct) };
    Understood { range: first..last, meaning }
}

/// Of two roles neither is taken.
fn one_role(parts: &mut [Understood]) {
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

/// What a label says of its part.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Slot(Slot),
    New,
}

/// In a line of mere words what was said once is not taken up again later: there the task begins.
fn cut(claims: Vec<Claim>, words: &[Word]) -> Vec<Claim> {
    let mut seen: Vec<Slot> = Vec::new();
    let goes_on = |claim: &Claim| {
        let slot = claim.values.first().map(Value::slot);
        let divided = words.get(claim.words.start).is_some_and(|word| word.divided);
        // "Arbeit Beratung" is an area and what is done there.
        let is_list = |slot: &Slot| seen.last() == Some(slot) && (divided || *slot != Slot::Area);
        let again = slot.is_some_and(|slot| seen.contains(&slot) && !is_list(&slot));
        seen.extend(slot);
        !again
    };
    claims.into_iter().take_while(goes_on).collect()
}
