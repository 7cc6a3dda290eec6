//! Reading the records of a file one by one: each becomes a record of the board, or its text is set aside.

use std::collections::HashSet;
use std::ops::Range;

use super::cut::{Cut, Entry};
use super::format::READING;
use super::note::{About, Fault, shortened};
use super::notes::Notes;
use super::repair::{Read, read};
use super::scan::{Token, Tokens};
use crate::model::{Record, RecordKind, RecordRef, for_each_record};

/// How many records may be bad before the rest is set aside unread.
const MAX_BAD: usize = 10_000;

/// A record, or the place of one that was set aside.
pub(super) enum Slot {
    /// A record with its text.
    Record(Record, Range<usize>),
    /// One that was set aside.
    Gap {
        /// Its kind, if that can be told.
        kind: Option<RecordKind>,
        /// Its id and its name, as far as they can be read.
        label: TextLabel,
        /// Where it stands.
        at: usize,
    },
}

impl Slot {
    /// How many cells it covers.
    pub(super) fn cells(&self) -> usize {
        match self {
            Self::Record(Record::Responsibility(responsibility), _) => responsibility.covers.len(),
            Self::Record(..) | Self::Gap { .. } => 0,
        }
    }
}

macro_rules! over_all_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// Reads a record of this kind.
        fn read_kind(kind: RecordKind, text: &str, budget: &mut usize) -> Read<Record> {
            match kind {
                $(RecordKind::$name => read::<crate::model::$name>(text, budget).map(Record::from),)*
            }
        }
    };
}
for_each_record!(over_all_lists);

/// Reads all records. Unless they were found by their lines already, tells where a bad one seems to hold others.
pub(super) fn read_records(cut: &Cut<'_>, by_lines: bool, notes: &mut Notes<'_>, budget: &mut usize) -> Result<Vec<Slot>, usize> {
    let mut slots = Vec::with_capacity(cut.entries.len());
    let mut seen: HashSet<RecordRef> = HashSet::with_capacity(cut.entries.len());
    let mut guess = None;
    let mut bad = 0;
    for entry in &cut.entries {
        let (kind, result) = if bad < MAX_BAD {
            read_entry(entry, &mut guess, &cut.listless, budget)
        } else {
            (entry.kind, Read { value: Err((0, Fault::TooManyFaults)), mended: Vec::new() })
        };
        if !by_lines && result.value.is_err() && entry.text.lines().skip(1).any(|line| line.trim() == "(") {
            return Err(entry.range.start);
        }
        let whole = notes.text().get(entry.range.clone()).unwrap_or_default();
        let value = result.value.and_then(|record| check(record, &seen));
        if value.is_ok() && result.mended.is_empty() {
            if let Ok(record) = value {
                seen.insert(record.key());
                slots.push(Slot::Record(record, entry.range.clone()));
            }
            continue;
        }
        let label = TextLabel::of(&entry.text);
        let about = About::Record { kind, name: label.say() };
        for mended in result.mended {
            let dropped = mended.dropped.filter(|_| value.is_ok());
            notes.add(Some(entry.offset(mended.at)), about.clone(), mended.fault, dropped.as_deref());
        }
        match value {
            Ok(record) => {
                seen.insert(record.key());
                slots.push(Slot::Record(record, entry.range.clone()));
            }
            Err((at, fault)) => {
                bad += 1;
                let duplicate = matches!(fault, Fault::SecondUse { .. });
                notes.add(Some(entry.offset(at)), about, fault, Some(whole));
                if !duplicate {
                    slots.push(Slot::Gap { kind, label, at: entry.range.start });
                }
            }
        }
    }
    Ok(slots)
}

/// Reads a record of the kind whose list it stands in; where lists cannot be relied on, of the first kind that fits.
fn read_entry(
    entry: &Entry<'_>,
    guess: &mut Option<RecordKind>,
    listless: &[RecordKind],
    budget: &mut usize,
) -> (Option<RecordKind>, Read<Record>) {
    let named = entry.kind.map(|kind| (kind, read_kind(kind, &entry.text, budget)));
    if let Some((kind, result)) = named {
        *guess = Some(kind);
        if result.is_clean() || listless.is_empty() {
            return (Some(kind), result);
        }
        return match fitting(entry, kind, listless, budget) {
            Some((kind, fitting)) => (Some(kind), fitting),
            None => (Some(kind), result),
        };
    }
    let after = guess.unwrap_or(RecordKind::Sector);
    if let Some((kind, fitting)) = fitting(entry, after, listless, budget) {
        *guess = Some(kind);
        return (Some(kind), fitting);
    }
    match guess.filter(|kind| listless.contains(kind)) {
        Some(kind) => (Some(kind), read_kind(kind, &entry.text, budget)),
        None => (None, Read { value: Err((0, Fault::NoList)), mended: Vec::new() }),
    }
}

/// The first of the kinds without a list, from this one on, that the record can be read as.
fn fitting(
    entry: &Entry<'_>,
    from: RecordKind,
    listless: &[RecordKind],
    budget: &mut usize,
) -> Option<(RecordKind, Read<Record>)> {
    listless.iter().filter(|kind| **kind >= from).find_map(|&kind| {
        let result = read_kind(kind, &entry.text, budget);
        result.is_clean().then_some((kind, result))
    })
}

/// What a record must hold beyond its form.
fn check(record: Record, seen: &HashSet<RecordRef>) -> Result<Record, (usize, Fault)> {
    let key = record.key();
    if seen.contains(&key) {
        return Err((0, Fault::SecondUse { id: key.id_text() }));
    }
    match &record {
        Record::Responsibility(responsibility) if responsibility.covers.is_empty() => Err((0, Fault::EmptyCover)),
        _ => Ok(record),
    }
}

/// What a record is called, as far as its text tells, however damaged it is.
#[derive(Clone, Debug, Default)]
pub(super) struct TextLabel {
    /// Its id.
    pub(super) id: Option<String>,
    /// Its name.
    pub(super) name: Option<String>,
}

impl TextLabel {
    /// Looks for id and name in the text of a record.
    pub(super) fn of(text: &str) -> Self {
        let fields = ["id", "short", "name", "what", "task", "area", "status"];
        let mut found: [Option<String>; 7] = Default::default();
        let mut last: [Option<(Token, &str)>; 2] = [None, None];
        for (token, range) in Tokens::of(text) {
            let piece = text.get(range).unwrap_or_default();
            if let (Token::Text, [Some((Token::Word, name)), Some((Token::Colon, _))]) = (token, last) {
                for (field, value) in fields.iter().zip(&mut found) {
                    if *field == name && value.is_none() {
                        *value = READING.from_str::<String>(piece).ok().filter(|text| !text.is_empty());
                    }
                }
            }
            last = [last[1], Some((token, piece))];
        }
        let [id, short, name, what, task, area, status] = found;
        let cell = area.zip(status).map(|(area, status)| format!("{area}/{status}"));
        Self { id: id.or(cell), name: short.or(name).or(what).or(task) }
    }

    /// What a message calls the record; empty if nothing is known.
    pub(super) fn say(&self) -> String {
        self.name.as_ref().or(self.id.as_ref()).map(|name| shortened(name)).unwrap_or_default()
    }
}
