//! Splitting a file into head fields and records where all brackets belong together. Nothing is read here, only split.

use std::borrow::Cow;
use std::ops::Range;

use super::super::format::{EDITIONS, LOG};
use super::super::limits::MAX_RECORDS;
use super::lexer::{Element, Tokens, elements};
use crate::model::RecordKind;

/// The most fields beside the lists that are looked at one by one.
const MAX_FIELDS: usize = 1000;

/// A file in pieces.
#[derive(Default)]
pub(super) struct SplitFile<'a> {
    /// The fields before the lists, and whatever else stands beside the lists.
    pub(super) fields: Vec<Field<'a>>,
    /// The records in the order of the file.
    pub(super) records: Vec<RecordText<'a>>,
    /// The entries of the log, word for word.
    pub(super) log: Vec<Range<usize>>,
    /// The editions, word for word.
    pub(super) editions: Vec<Range<usize>>,
    /// Texts that belong nowhere.
    pub(super) strays: Vec<Range<usize>>,
    /// Kinds that have no list of their own.
    pub(super) kinds_without_list: Vec<RecordKind>,
}

impl<'a> SplitFile<'a> {
    /// True for more records than any board has.
    pub(super) fn is_too_much(&self) -> bool {
        self.records.len() + self.log.len() + self.editions.len() > MAX_RECORDS
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
    /// Byte of the file at which it begins.
    pub(super) start: usize,
    /// Its whole text.
    pub(super) whole: &'a str,
}

/// A record.
pub(super) struct RecordText<'a> {
    /// The list it stands in.
    pub(super) kind: Option<RecordKind>,
    /// The last list with a heading before it.
    pub(super) after: Option<RecordKind>,
    /// Its text, repaired so far that it has brackets.
    pub(super) text: Cow<'a, str>,
    /// Number of bytes put before the text.
    pub(super) added: usize,
    /// Extent in the file.
    pub(super) range: Range<usize>,
}

impl RecordText<'_> {
    /// Byte of the file for a byte of the text.
    pub(super) fn offset(&self, at: usize) -> usize {
        self.range.start + at.saturating_sub(self.added)
    }
}

/// The kind whose list has this name.
pub(super) fn kind_of_list(list: &str) -> Option<RecordKind> {
    RecordKind::ALL.iter().copied().find(|kind| kind.list() == list)
}

/// Splits a file; if something between the lists is not as it should be, tells where.
pub(super) fn split(source: &str) -> Result<SplitFile<'_>, usize> {
    let mut file = SplitFile::default();
    let (all, end) = elements(source, 0..source.len());
    let mut lists = Vec::new();
    for element in all {
        let name = element.name.clone().and_then(|name| source.get(name)).ok_or(element.whole.start)?;
        match (kind_of_list(name), name) {
            (Some(kind), _) => {
                lists.push(kind);
                for entry in list_elements(source, &element)? {
                    let text = Cow::Borrowed(source.get(entry.clone()).unwrap_or_default());
                    file.records.push(RecordText { kind: Some(kind), after: None, text, added: 0, range: entry });
                }
            }
            (None, LOG) => file.log.extend(list_elements(source, &element)?),
            (None, EDITIONS) => file.editions.extend(list_elements(source, &element)?),
            (None, _) => {
                if let Some(field) = field(source, &element) {
                    file.add_field(source, field);
                }
            }
        }
    }
    file.kinds_without_list = RecordKind::ALL.iter().copied().filter(|kind| !lists.contains(kind)).collect();
    let mut rest = Tokens::of(source.get(end..).unwrap_or_default());
    if let Some((_, first)) = rest.next() {
        file.add_stray(source, end + first.start..source.trim_end().len());
    }
    Ok(file)
}

/// A field with its texts.
pub(super) fn field<'a>(source: &'a str, element: &Element) -> Option<Field<'a>> {
    let name = source.get(element.name.clone()?)?;
    let (value, whole) = (source.get(element.value.clone())?, source.get(element.whole.clone())?);
    Some(Field { name, value, start: element.whole.start, whole })
}

/// The elements of a list; if its value is anything but one list, tells where.
fn list_elements(source: &str, element: &Element) -> Result<impl Iterator<Item = Range<usize>>, usize> {
    let is_list = source.get(element.value.clone()).is_some_and(|value| value.starts_with('['));
    // The two brackets of the list and nothing else.
    if !is_list || element.tokens != 2 {
        return Err(element.whole.start);
    }
    Ok(elements(source, element.value.clone()).0.into_iter().map(|element| element.whole))
}
