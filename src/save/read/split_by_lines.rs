//! Splitting a file whose brackets do not belong together: records are found by the lines that the writer makes, even where
//! one of the lines around a record or a list is missing.

use std::borrow::Cow;
use std::ops::Range;

use super::super::format::{EDITIONS, LOG, NAME};
use super::super::limits::MAX_RECORDS;
use super::lexer::{Token, Tokens, check_brackets, elements};
use super::split::{RecordText, SplitFile, field, kind_of_list};
use crate::model::RecordKind;

/// Lines with less indentation than this are the file's, with more a record's.
const RECORD_INDENT: usize = 6;

/// Section that the lines at hand belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Head,
    List(RecordKind),
    Log,
    Editions,
    /// Lines after a list, or in one that is unknown.
    Outside,
}

/// A record of which the last line is not yet found.
struct Open {
    start: usize,
    /// True if its first line is the opening bracket.
    bracket: bool,
}

struct LineSplitter<'a> {
    source: &'a str,
    file: SplitFile<'a>,
    section: Section,
    open: Option<Open>,
    /// The last list with a heading.
    after: Option<RecordKind>,
}

/// Splits a file by its lines.
pub(super) fn split_by_lines(source: &str) -> SplitFile<'_> {
    let mut splitter = LineSplitter { source, file: SplitFile::default(), section: Section::Head, open: None, after: None };
    let mut headings = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        let place = start + indent..start + indent + text.len();
        start += line.len();
        if text.is_empty() || (text.starts_with("//") && splitter.open.is_none()) {
            continue;
        }
        if let Some(section) = (indent < RECORD_INDENT).then(|| heading(text)).flatten() {
            splitter.close(place.start);
            splitter.section = section;
            if let Section::List(kind) = section {
                headings.push(kind);
                splitter.after = Some(kind);
            }
        } else {
            splitter.line(text, place, indent < RECORD_INDENT);
        }
    }
    splitter.close(source.len());
    splitter.file.kinds_without_list = RecordKind::ALL.iter().copied().filter(|kind| !headings.contains(kind)).collect();
    splitter.file
}

/// Section that a line such as `actors: [` begins.
fn heading(line: &str) -> Option<Section> {
    let name = line.strip_suffix('[')?.trim_end().strip_suffix(':')?.trim_end();
    match name {
        LOG => Some(Section::Log),
        EDITIONS => Some(Section::Editions),
        _ if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') => None,
        _ => Some(kind_of_list(name).map_or(Section::Outside, Section::List)),
    }
}

impl LineSplitter<'_> {
    fn line(&mut self, text: &str, place: Range<usize>, outer: bool) {
        let whole_record = || text.starts_with('(') && text.trim_end_matches(',').ends_with(')') && check_brackets(text).is_ok();
        match text {
            "]," | "]" | ")" if outer => {
                self.close(place.start);
                self.section = Section::Outside;
            }
            ")," | ")" => {
                let end = place.start + 1;
                if self.open.is_none() {
                    self.open = Some(Open { start: place.start, bracket: false });
                }
                self.close(end);
            }
            "(" => {
                self.close(place.start);
                self.open = Some(Open { start: place.start, bracket: true });
            }
            _ if self.open.is_some() => {}
            _ if text.trim_end_matches('(').trim_end() == NAME => {}
            _ if self.section == Section::Head || (outer && self.head_line(&place)) => self.head_field(place),
            _ if whole_record() || matches!(self.section, Section::Log | Section::Editions) => {
                let text = text.trim_end_matches(',');
                self.open = Some(Open { start: place.start, bracket: true });
                self.close(place.start + text.len());
            }
            _ => self.open = Some(Open { start: place.start, bracket: false }),
        }
    }

    /// True for a line outside of lists that looks like a field of the head.
    fn head_line(&self, place: &Range<usize>) -> bool {
        let mut tokens = Tokens::of(self.source.get(place.clone()).unwrap_or_default()).map(|(token, _)| token);
        self.section == Section::Outside && tokens.next() == Some(Token::Word) && tokens.next() == Some(Token::Colon)
    }

    fn head_field(&mut self, place: Range<usize>) {
        let line = self.source.get(place.clone()).unwrap_or_default();
        // The first line may hold the name and a field, or whatever else the brackets of the whole file hold.
        let wrapped = format!("({line})");
        let fits = check_brackets(&wrapped).is_ok();
        let found = if fits { elements(&wrapped, 0..wrapped.len()).0 } else { Vec::new() };
        match found.as_slice() {
            [only] if only.name.is_some() => {
                let shift = |range: &Range<usize>| place.start + range.start - 1..place.start + range.end - 1;
                let mut element = only.clone();
                element.name = element.name.as_ref().map(shift);
                element.value = shift(&element.value);
                element.whole = shift(&element.whole);
                if let Some(field) = field(self.source, &element) {
                    self.file.add_field(self.source, field);
                }
            }
            _ => self.file.add_stray(self.source, place),
        }
    }

    /// Ends the record at hand before `end`.
    fn close(&mut self, end: usize) {
        let Some(open) = self.open.take() else { return };
        if self.file.records.len() + self.file.log.len() + self.file.editions.len() > MAX_RECORDS {
            return;
        }
        let range = open.start..open.start + self.source.get(open.start..end).unwrap_or_default().trim_end().len();
        let text = self.source.get(range.clone()).unwrap_or_default();
        match self.section {
            Section::Log | Section::Editions if check_brackets(text).is_err() => self.file.add_stray(self.source, range),
            Section::Log => self.file.log.push(range),
            Section::Editions => self.file.editions.push(range),
            Section::Head | Section::Outside | Section::List(_) => {
                let kind = if let Section::List(kind) = self.section { Some(kind) } else { None };
                let closed = text.ends_with(')') && ends_alone(text);
                let text = match (open.bracket, closed) {
                    (true, true) => Cow::Borrowed(text),
                    (true, false) => Cow::Owned(format!("{text}\n)")),
                    (false, true) => Cow::Owned(format!("({text}")),
                    (false, false) => Cow::Owned(format!("({text}\n)")),
                };
                self.file.records.push(RecordText { kind, after: self.after, text, added: usize::from(!open.bracket), range });
                if self.section == Section::Head {
                    self.section = Section::Outside;
                }
            }
        }
    }
}

/// True if the last bracket closes the record and not a value of its last field.
fn ends_alone(text: &str) -> bool {
    text.lines().next_back().is_some_and(|line| line.trim() == ")") || check_brackets(text).is_ok()
}
