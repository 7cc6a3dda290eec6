//! Reading one value with the repairs that can be made: unknown fields go, colors, dates and times become the nearest.

use std::borrow::Cow;
use std::ops::Range;

use ron::error::{Error, Position};
use serde::de::DeserializeOwned;

use super::super::format::READING;
use super::super::quote::shortened;
use super::lexer::{Token, Tokens, check_brackets, elements};
use super::note::Fault;
use crate::model::{Color, Date, Time};

/// Faults of one record that are repaired at most.
const MAX_REPAIRS: usize = 100;

/// Value as read, with its repairs.
pub(super) struct Repaired<T> {
    /// The value, or where in the text what is wrong.
    pub(super) value: Result<T, (usize, Fault)>,
    /// Repairs that were made.
    pub(super) repairs: Vec<Repair>,
}

/// One repair.
pub(super) struct Repair {
    /// Byte of the text.
    pub(super) at: usize,
    /// Fault.
    pub(super) fault: Fault,
    /// The text that was taken out.
    pub(super) dropped: Option<String>,
}

impl<T> Repaired<T> {
    /// True if nothing was wrong.
    pub(super) fn is_clean(&self) -> bool {
        self.value.is_ok() && self.repairs.is_empty()
    }

    /// The same with another value.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Repaired<U> {
        Repaired { value: self.value.map(change), repairs: self.repairs }
    }
}

/// Reads a value. Each further attempt takes the length of the text from the `budget`, so that a bad file cannot take long.
pub(super) fn read_repaired<T: DeserializeOwned>(text: &str, budget: &mut usize) -> Repaired<T> {
    let mut patched = Patched { text: Cow::Borrowed(text), patches: Vec::new() };
    let mut repairs = Vec::new();
    loop {
        let error = match READING.from_str::<T>(&patched.text) {
            Ok(value) => return Repaired { value: Ok(value), repairs },
            Err(error) => error,
        };
        let Some(rest) = budget.checked_sub(text.len()).filter(|_| repairs.len() < MAX_REPAIRS) else {
            return Repaired { value: Err((0, Fault::TooManyFaults)), repairs };
        };
        *budget = rest;
        let (start, end) = (offset_of(&patched.text, &error.span.start), offset_of(&patched.text, &error.span.end));
        match fix(&patched.text, &error.code, start, end) {
            Ok(fix) => {
                let dropped = fix.with.is_empty().then(|| patched.text.get(fix.range.clone()).unwrap_or_default().to_owned());
                repairs.push(Repair { at: patched.origin(fix.range.start), fault: fix.fault, dropped });
                patched.replace(fix.range, &fix.with);
            }
            Err((at, fault)) => return Repaired { value: Err((patched.origin(at), fault)), repairs },
        }
    }
}

/// A text with some places replaced, and the way back to the places of the text it was.
struct Patched<'a> {
    text: Cow<'a, str>,
    /// Start, new length, old length, in the order in which they were made.
    patches: Vec<(usize, usize, usize)>,
}

impl Patched<'_> {
    fn replace(&mut self, range: Range<usize>, with: &str) {
        self.patches.push((range.start, with.len(), range.len()));
        self.text.to_mut().replace_range(range, with);
    }

    fn origin(&self, at: usize) -> usize {
        self.patches.iter().rev().fold(at, |at, &(start, new, old)| match at {
            at if at >= start + new => at - new + old,
            at => at.min(start),
        })
    }
}

struct Fix {
    range: Range<usize>,
    with: String,
    fault: Fault,
}

/// Fix for an error, or where in the text what is wrong.
fn fix(text: &str, error: &Error, start: usize, end: usize) -> Result<Fix, (usize, Fault)> {
    let field =
        elements(text, 0..text.len()).0.into_iter().rfind(|element| element.whole.start <= start && element.name.is_some());
    let name = field.as_ref().and_then(|element| text.get(element.name.clone()?)).unwrap_or_default().to_owned();
    let value = field.map_or(0, |element| element.value.start);
    match error {
        Error::NoSuchStructField { found, .. } => remove_field(text, found, end).ok_or((start, Fault::Syntax)),
        Error::InvalidValueForType { expected, .. } if expected.starts_with("a color such as") => {
            let nearest = |found: &str| Some(Color::nearest(found).to_string());
            let fault = |found, used| Fault::Color { found, used };
            replace_text(text, end, nearest, fault).ok_or((value, Fault::WrongType { field: name }))
        }
        Error::InvalidValueForType { expected, .. } if expected.starts_with("a date such as") => {
            let nearest = |found: &str| Date::nearest(found).map(|date| date.to_string());
            let fault = |found, used| Fault::Date { found, used };
            replace_text(text, end, nearest, fault).ok_or((value, Fault::WrongType { field: name }))
        }
        Error::InvalidValueForType { expected, .. } if expected.starts_with("a time such as") => {
            let nearest = |found: &str| Time::nearest(found).map(|time| time.to_string());
            let fault = |found, used| Fault::Time { found, used };
            replace_text(text, end, nearest, fault).ok_or((value, Fault::WrongType { field: name }))
        }
        Error::MissingStructField { field, .. } => Err((0, Fault::MissingField { field: (*field).to_owned() })),
        Error::DuplicateStructField { field, .. } => Err((start, Fault::TwiceField { field: (*field).to_owned() })),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let expected = expected.iter().map(|&word| word.to_owned()).collect();
            Err((start, Fault::UnknownWord { found: shortened(found), expected }))
        }
        Error::Message(_)
        | Error::ExpectedArray
        | Error::ExpectedBoolean
        | Error::ExpectedDifferentLength { .. }
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedFloat
        | Error::ExpectedIdentifier
        | Error::ExpectedInteger
        | Error::ExpectedMap
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedOption
        | Error::ExpectedString
        | Error::ExpectedStructLike
        | Error::ExpectedUnit
        | Error::IntegerOutOfBounds
        | Error::InvalidValueForType { .. }
            if check_brackets(text).is_ok() && !name.is_empty() =>
        {
            Err((value, Fault::WrongType { field: name }))
        }
        _ => Err((start, Fault::Syntax)),
    }
}

/// Takes out the field of this name that stands nearest before `near`, with the comma after it.
fn remove_field(text: &str, name: &str, near: usize) -> Option<Fix> {
    let mut word: Option<Range<usize>> = None;
    let mut start = None;
    for (token, range) in Tokens::of(text) {
        if range.start > near && start.is_some() {
            break;
        }
        if token == Token::Colon
            && let Some(word) = word.take()
        {
            start = Some(word.start);
        }
        word = (token == Token::Word && text.get(range.clone()) == Some(name)).then_some(range);
    }
    let start = start?;
    let mut depth = 0_usize;
    let mut end = start;
    for (token, range) in Tokens::of(text.get(start..)?) {
        match token {
            Token::Comma if depth == 0 => {
                end = start + range.end;
                break;
            }
            Token::Close(_) if depth == 0 => break,
            Token::Close(_) => depth -= 1,
            Token::Open(_) => depth += 1,
            _ => {}
        }
        end = start + range.end;
    }
    let fault = Fault::UnknownField { field: name.to_owned(), text: shortened(text.get(start..end)?.trim_end_matches(',')) };
    Some(Fix { range: start..end, with: String::new(), fault })
}

/// Replaces the text in quotation marks that ends at `end` by the nearest allowed one.
fn replace_text(
    text: &str,
    end: usize,
    nearest: impl Fn(&str) -> Option<String>,
    fault: impl Fn(String, String) -> Fault,
) -> Option<Fix> {
    let (_, range) =
        Tokens::of(text).take_while(|(_, range)| range.start < end).filter(|(token, _)| *token == Token::Text).last()?;
    let found: String = READING.from_str(text.get(range.clone())?).ok()?;
    let used = nearest(&found)?;
    Some(Fix { range, with: format!("\"{used}\""), fault: fault(shortened(&found), used) })
}

/// The byte at which a line and column of `ron` stand.
fn offset_of(text: &str, position: &Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    line + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
