//! Reading the records of a file one by one: each becomes a record of the board, or its text is set aside.

use std::collections::HashSet;
use std::ops::Range;

use super::super::format::READING;
use super::super::quote::shortened;
use super::bounds::bounded;
use super::lexer::{Token, Tokens};
use super::note::{About, Fault};
use super::notes::Notes;
use super::repair::{Repaired, read_repaired};
use super::split::{RecordText, SplitFile};
use crate::model::{Record, RecordKind, RecordRef, for_each_record};

/// Bad records after which the rest is set aside unread.
const MAX_BAD: usize = 10_000;
/// Bytes of one record that are read again to repair it.
const BUDGET_OF_ONE: usize = 1 << 20;
/// Records of a list that are tried to find out its kind.
const MAX_TRIED: usize = 50;

/// A record, or the place of one that was set aside.
pub(super) enum RecordSlot {
    /// A record with its text.
    Record(Record, Range<usize>),
    /// One that was set aside.
    Gap {
        /// Its kind, if that can be told.
        kind: Option<RecordKind>,
        /// Its id and its name, as far as they can be read.
        label: TextLabel,
        /// Byte of the file.
        at: usize,
    },
}

impl RecordSlot {
    /// Number of cells it covers.
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
        fn read_kind(kind: RecordKind, text: &str, budget: &mut usize) -> Repaired<Record> {
            match kind {
                $(RecordKind::$name => bounded(read_repaired::<crate::model::$name>(text, budget).map(Record::from)),)*
            }
        }
    };
}
for_each_record!(over_all_lists);

/// Reads one record of one of these kinds, all of it right; else where in the text what is wrong.
pub(super) fn read_one(text: &str, kinds: &[RecordKind]) -> Result<Record, (usize, Fault)> {
    let read = |kind: RecordKind| {
        let mut budget = BUDGET_OF_ONE;
        let read = read_kind(kind, text, &mut budget);
        let repair = read.repairs.into_iter().next().map(|repair| (repair.at, repair.fault));
        match (read.value, repair) {
            (Ok(Record::Responsibility(one)), None) if one.covers.is_empty() => Err((0, Fault::EmptyCover)),
            (Ok(record), None) => Ok(record),
            (Err(fault), _) | (Ok(_), Some(fault)) => Err(fault),
        }
    };
    match kinds {
        [only] => read(*only),
        _ => kinds.iter().find_map(|kind| read(*kind).ok()).ok_or((0, Fault::NoList)),
    }
}

/// Reads all records. Unless the file is known to be `broken` somewhere, tells where a bad one seems to hold others.
pub(super) fn read_records(
    file: &SplitFile<'_>,
    broken: Option<usize>,
    notes: &mut Notes<'_>,
    budget: &mut usize,
) -> Result<Vec<RecordSlot>, usize> {
    let mut reader = RecordReader {
        by_lines: broken.is_some(),
        kinds_without_list: &file.kinds_without_list,
        slots: Vec::with_capacity(file.records.len()),
        seen: HashSet::new(),
        bad: 0,
    };
    if let Some(at) = broken {
        // Where the file is broken there may have been records that have left no trace.
        reader.slots.push(RecordSlot::Gap { kind: None, label: TextLabel::default(), at });
    }
    for entry in file.records.iter().filter(|entry| entry.kind.is_some()) {
        let good = reader.read(entry, entry.kind, notes, budget);
        let holds_others = || entry.text.lines().skip(1).any(|line| line.trim() == "(");
        if !good && broken.is_none() && (holds_others() || reader.fits_elsewhere(entry, budget)) {
            return Err(entry.range.start);
        }
    }
    let kindless: Vec<&RecordText<'_>> = file.records.iter().filter(|entry| entry.kind.is_none()).collect();
    for list in kindless.chunk_by(|one, two| one.after == two.after) {
        let kind = reader.kind_of_list(list, budget);
        for entry in list {
            reader.read(entry, kind, notes, budget);
        }
    }
    Ok(reader.slots)
}

/// The records so far.
struct RecordReader<'a> {
    by_lines: bool,
    kinds_without_list: &'a [RecordKind],
    slots: Vec<RecordSlot>,
    seen: HashSet<RecordRef>,
    bad: usize,
}

impl RecordReader<'_> {
    /// Reads one record, or sets it aside; true if it could be read.
    fn read(&mut self, entry: &RecordText<'_>, kind: Option<RecordKind>, notes: &mut Notes<'_>, budget: &mut usize) -> bool {
        let (kind, result) = self.read_entry(entry, kind, budget);
        let value = result.value.and_then(|record| self.check(record));
        if let (Ok(record), true) = (&value, result.repairs.is_empty()) {
            self.seen.insert(record.key());
            self.slots.push(RecordSlot::Record(record.clone(), entry.range.clone()));
            return true;
        }
        let label = TextLabel::of(&entry.text);
        let about = About::Record { kind, name: label.say() };
        for repair in result.repairs {
            let dropped = repair.dropped.filter(|_| value.is_ok());
            notes.add(Some(entry.offset(repair.at)), about.clone(), repair.fault, dropped.as_deref());
        }
        match value {
            Ok(record) => {
                self.seen.insert(record.key());
                self.slots.push(RecordSlot::Record(record, entry.range.clone()));
                true
            }
            Err((at, fault)) => {
                self.bad += 1;
                if !matches!(fault, Fault::SecondUse { .. }) {
                    self.slots.push(RecordSlot::Gap { kind, label, at: entry.range.start });
                }
                let whole = notes.text().get(entry.range.clone());
                notes.add(Some(entry.offset(at)), about, fault, whole);
                false
            }
        }
    }

    /// Reads a record of the kind whose list it stands in; where lists cannot be relied on, of another kind that it fits.
    fn read_entry(
        &self,
        entry: &RecordText<'_>,
        kind: Option<RecordKind>,
        budget: &mut usize,
    ) -> (Option<RecordKind>, Repaired<Record>) {
        let failed = |fault| Repaired { value: Err((0, fault)), repairs: Vec::new() };
        if self.bad >= MAX_BAD {
            return (kind, failed(Fault::TooManyFaults));
        }
        let result = kind.map_or_else(|| failed(Fault::NoList), |kind| read_kind(kind, &entry.text, budget));
        if result.is_clean() {
            return (kind, result);
        }
        if self.by_lines
            && let Some((other, fitting)) = self.fitting(entry, kind.or(entry.after), budget)
        {
            return (Some(other), fitting);
        }
        (kind, result)
    }

    /// The first kind without a list, after this one, as which the record can be read.
    fn fitting(
        &self,
        entry: &RecordText<'_>,
        after: Option<RecordKind>,
        budget: &mut usize,
    ) -> Option<(RecordKind, Repaired<Record>)> {
        let mut others = self.kinds_without_list.iter().filter(|other| after.is_none_or(|after| after < **other));
        others.find_map(|&other| {
            let fitting = read_kind(other, &entry.text, budget);
            fitting.is_clean().then_some((other, fitting))
        })
    }

    /// True for a bad record that would be a good one of a kind that has lost its list.
    fn fits_elsewhere(&self, entry: &RecordText<'_>, budget: &mut usize) -> bool {
        self.bad < MAX_TRIED && self.fitting(entry, entry.kind, budget).is_some()
    }

    /// The kind of a list that has lost its heading: the one that most of its records are referred to as, then the one that
    /// most fit.
    fn kind_of_list(&self, list: &[&RecordText<'_>], budget: &mut usize) -> Option<RecordKind> {
        let records =
            self.slots.iter().filter_map(|slot| if let RecordSlot::Record(record, _) = slot { Some(record) } else { None });
        let wanted: HashSet<RecordRef> = records.flat_map(Record::references).collect();
        let after = list.first().and_then(|entry| entry.after);
        let mut best = None;
        for &kind in self.kinds_without_list.iter().filter(|kind| after.is_none_or(|after| after < **kind)) {
            let read = list.iter().take(MAX_TRIED).map(|entry| read_kind(kind, &entry.text, budget));
            let fitting: Vec<Record> = read.filter(Repaired::is_clean).filter_map(|read| read.value.ok()).collect();
            let score = (fitting.iter().filter(|record| wanted.contains(&record.key())).count(), fitting.len());
            if score.1 > 0 && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, kind));
            }
        }
        best.map(|(_, kind)| kind)
    }

    /// Check of what a record must hold beyond its form.
    fn check(&self, record: Record) -> Result<Record, (usize, Fault)> {
        let key = record.key();
        if self.seen.contains(&key) {
            return Err((0, Fault::SecondUse { id: key.id_text() }));
        }
        match &record {
            Record::Responsibility(responsibility) if responsibility.covers.is_empty() => Err((0, Fault::EmptyCover)),
            _ => Ok(record),
        }
    }
}

/// Id and name of a record, as far as its text tells, however damaged it is.
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
        // A text that was never closed goes on over the lines that follow.
        let first_line = |text: String| text.lines().next().unwrap_or_default().trim_end_matches([',', ' ']).to_owned();
        Self {
            id: id.or(cell).filter(|id| !id.contains('\n')),
            name: short.or(name).or(what).or(task).map(first_line).filter(|name| !name.is_empty()),
        }
    }

    /// Name of the record in a message; empty if nothing is known.
    pub(super) fn say(&self) -> String {
        self.name.as_ref().or(self.id.as_ref()).map(|name| shortened(name)).unwrap_or_default()
    }
}
