//! Cutting a file into head fields and records where all brackets belong together. Nothing is read here, only cut.

use std::borrow::Cow;
use std::ops::Range;

use super::super::format::{EDITIONS, LOG};
use super::super::limits::MAX_RECORDS;
use super::lexer::{Part, Tokens, parts};
use crate::model::RecordKind;

/// The most fields beside the lists that are looked at one by one.
const MAX_FIELDS: usize = 1000;

/// A file in pieces.
#[derive(Default)]
pub(super) struct Cut<'a> {
    /// The fields before the lists, and whatever else stands beside the lists.
    pub(super) fields: Vec<Field<'a>>,
    /// The records in the order of the file.
    pub(super) entries: Vec<Entry<'a>>,
    /// The entries of the log, word for word.
    pub(super) log: Vec<Range<usize>>,
    /// The editions, word for word.
    pub(super) editions: Vec<Range<usize>>,
    /// What belongs nowhere.
    pub(super) strays: Vec<Range<usize>>,
    /// Kinds that have no list of their own.
    pub(super) listless: Vec<RecordKind>,
}

impl<'a> Cut<'a> {
    /// Whether there is more than any board has.
    pub(super) fn is_too_much(&self) -> bool {
        self.entries.len() + self.log.len() + self.editions.len() > MAX_RECORDS
    }

    /// Adds a field; of very many, the rest belongs nowhere.
    pub(super) fn add_field(&mut self, source: &str, field: Field<'a>) {
        if self.fields.len() < MAX_FIELDS {
            self.fields.push(field);
        } else {
            self.add_stray(source, field.start..field.start + field.whole.len());
        }
    }

    /// Adds what belongs nowhere, together with what stands directly before it.
    pub(super) fn add_stray(&mut self, source: &str, range: Range<usize>) {
        match self.strays.last_mut() {
            Some(last)
                if source.get(last.end..range.start).is_some_and(|gap| gap.trim_matches([' ', '\n', '\r', ',']).is_empty()) =>
            {
                last.end = range.end;
            }
            _ => self.strays.push(range),
        }
    }
}

/// A field of the head.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// The text of its value.
    pub(super) value: &'a str,
    /// Where in the file it begins.
    pub(super) start: usize,
    /// Its whole text.
    pub(super) whole: &'a str,
}

/// A record.
pub(super) struct Entry<'a> {
    /// The list it stands in.
    pub(super) kind: Option<RecordKind>,
    /// The last list with a heading before it.
    pub(super) after: Option<RecordKind>,
    /// Its text, mended so far that it has brackets.
    pub(super) text: Cow<'a, str>,
    /// How many bytes were put before the text.
    pub(super) added: usize,
    /// Where it stands in the file.
    pub(super) range: Range<usize>,
}

impl Entry<'_> {
    /// Where in the file a byte of the text stands.
    pub(super) fn offset(&self, at: usize) -> usize {
        self.range.start + at.saturating_sub(self.added)
    }
}

/// The kind whose list has this name.
pub(super) fn kind_of(list: &str) -> Option<RecordKind> {
    RecordKind::ALL.iter().copied().find(|kind| kind.list() == list)
}

/// Cuts a file; if something between the lists is not as it should be, tells where.
pub(super) fn cut(source: &str) -> Result<Cut<'_>, usize> {
    let mut cut = Cut::default();
    let (all, end) = parts(source, 0..source.len());
    let mut lists = Vec::new();
    for part in all {
        let name = part.name.clone().and_then(|name| source.get(name)).ok_or(part.whole.start)?;
        match (kind_of(name), name) {
            (Some(kind), _) => {
                lists.push(kind);
                for entry in elements(source, &part)? {
                    let text = Cow::Borrowed(source.get(entry.clone()).unwrap_or_default());
                    cut.entries.push(Entry { kind: Some(kind), after: None, text, added: 0, range: entry });
                }
            }
            (None, LOG) => cut.log.extend(elements(source, &part)?),
            (None, EDITIONS) => cut.editions.extend(elements(source, &part)?),
            (None, _) => {
                if let Some(field) = field(source, &part) {
                    cut.add_field(source, field);
                }
            }
        }
    }
    cut.listless = RecordKind::ALL.iter().copied().filter(|kind| !lists.contains(kind)).collect();
    let mut rest = Tokens::of(source.get(end..).unwrap_or_default());
    if let Some((_, first)) = rest.next() {
        cut.add_stray(source, end + first.start..source.trim_end().len());
    }
    Ok(cut)
}

/// A field with its texts.
pub(super) fn field<'a>(source: &'a str, part: &Part) -> Option<Field<'a>> {
    let name = source.get(part.name.clone()?)?;
    let (value, whole) = (source.get(part.value.clone())?, source.get(part.whole.clone())?);
    Some(Field { name, value, start: part.whole.start, whole })
}

/// The elements of a list; if its value is anything but one list, tells where.
fn elements(source: &str, part: &Part) -> Result<impl Iterator<Item = Range<usize>>, usize> {
    let is_list = source.get(part.value.clone()).is_some_and(|value| value.starts_with('['));
    // The two brackets of the list and nothing else.
    if !is_list || part.pieces != 2 {
        return Err(part.whole.start);
    }
    Ok(parts(source, part.value.clone()).0.into_iter().map(|element| element.whole))
}
