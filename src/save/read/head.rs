//! Reading the head of a file, field by field, so that one bad field does not take the others along.

use super::super::format::{FORMAT, NAME, READING};
use super::super::quote::shortened;
use super::head_note::{HeadNote, unreadable};
use super::logo_list::read_list;
use super::note::Fault;
use super::repair::read_repaired;
use super::split::Field;
use crate::model::{BoardId, Head};

/// Head as read.
pub(super) struct HeadRead {
    /// The board's head.
    pub(super) head: Head,
    /// Number of times the board was saved.
    pub(super) revision: u64,
    /// The format of the file; today's if it does not say.
    pub(super) format: u32,
    /// Fault.
    pub(super) notes: Vec<HeadNote>,
}

/// The format if it is newer than this version knows.
pub(super) fn newer_format(fields: &[Field<'_>]) -> Option<String> {
    let field = fields.iter().find(|field| field.name == "format")?;
    let format = whole_number(field.value)?;
    // A number too large to be counted is told as it stands there.
    let found = || if format == i128::MAX { shortened(field.value) } else { format.to_string() };
    (format > i128::from(FORMAT)).then(found)
}

/// True if any of the fields is there that tell a board from another file.
pub(super) fn is_head(fields: &[Field<'_>]) -> bool {
    fields.iter().any(|field| matches!(field.name, "format" | "board"))
}

/// Reads the head. `bits` make an id for a board that has lost its own; the same file gives the same id.
pub(super) fn read_head(fields: &[Field<'_>], bits: u64, budget: &mut usize) -> HeadRead {
    let mut notes = Vec::new();
    let (mut revision, mut format) = (0, FORMAT);
    let own_id = BoardId::make("board", bits);
    let mut good = String::new();
    let mut seen: Vec<&str> = Vec::new();
    for field in fields {
        let note = |fault, dropped: bool| HeadNote {
            offset: Some(field.start),
            fault,
            dropped: dropped.then(|| field.whole.to_owned()),
        };
        if seen.contains(&field.name) {
            notes.push(note(unreadable(field), true));
            continue;
        }
        seen.push(field.name);
        match field.name {
            "format" => match whole_number(field.value) {
                Some(number) if (1..=i128::from(FORMAT)).contains(&number) => format = number as u32,
                Some(_) => notes.push(note(out_of_range(field, FORMAT.into()), false)),
                None => notes.push(note(unreadable(field), true)),
            },
            "revision" => match whole_number(field.value) {
                Some(number) => {
                    revision = number.clamp(0, u64::MAX.into()) as u64;
                    if number != i128::from(revision) {
                        notes.push(note(out_of_range(field, revision), false));
                    }
                }
                None => notes.push(note(unreadable(field), true)),
            },
            "previous" => {
                if READING.from_str::<String>(field.value).is_err() {
                    notes.push(note(unreadable(field), true));
                }
            }
            "logos" => good.push_str(&read_list(field, budget, &mut notes)),
            _ => match head_field(field, budget, &mut notes) {
                Some(text) => good.push_str(&text),
                None => good.push_str(&default_field(field.name, &own_id)),
            },
        }
    }
    if !seen.contains(&"format") && is_head(fields) {
        notes.push(missing("format", &FORMAT.to_string()));
    }
    for (name, used) in [("board", own_id.as_str()), ("title", NAME)] {
        if !seen.contains(&name) {
            notes.push(missing(name, used));
            good.push_str(&default_field(name, &own_id));
        }
    }
    let mut head = READING.from_str(&format!("({good})")).unwrap_or_else(|_| Head::new(own_id.clone(), NAME));
    if !head.board.is_readable() {
        let field = fields.iter().find(|field| field.name == "board");
        let dropped = field.map(|field| field.whole.to_owned());
        notes.push(HeadNote { offset: field.map(|field| field.start), fault: Fault::Id { used: own_id.to_string() }, dropped });
        head.board = own_id;
    }
    HeadRead { head, revision, format, notes }
}

/// Text in the place of a field that every head has; nothing for the others.
fn default_field(name: &str, own_id: &BoardId) -> String {
    match name {
        "board" => format!("board:\"{own_id}\","),
        "title" => format!("title:\"{NAME}\","),
        _ => String::new(),
    }
}

/// The text of a field that can be read, repaired where it must be.
fn head_field(field: &Field<'_>, budget: &mut usize, notes: &mut Vec<HeadNote>) -> Option<String> {
    let whole = format!("{}:{},", field.name, field.value);
    let with_others = |whole: &str| match field.name {
        "board" => format!("({whole}title:\"\")"),
        "title" => format!("({whole}board:\"\")"),
        _ => format!("({whole}board:\"\",title:\"\")"),
    };
    let result = read_repaired::<Head>(&with_others(&whole), budget);
    if result.value.is_err() {
        notes.push(HeadNote { offset: Some(field.start), fault: unreadable(field), dropped: Some(field.whole.to_owned()) });
        return None;
    }
    let mut text = whole;
    for repair in result.repairs {
        let dropped = repair.dropped.as_ref().map(|_| field.whole.to_owned());
        match &repair.fault {
            // The only values of the head that are repaired are its dates, alone in their fields.
            Fault::Date { used, .. } => text = format!("{}:Some(\"{used}\"),", field.name),
            _ => text.clear(),
        }
        let fault = match repair.fault {
            Fault::UnknownField { field: name, .. } => Fault::UnknownField { field: name, text: shortened(field.whole) },
            other => other,
        };
        notes.push(HeadNote { offset: Some(field.start), fault, dropped });
    }
    Some(text)
}

fn out_of_range(field: &Field<'_>, used: u64) -> Fault {
    Fault::Number { field: field.name.to_owned(), found: shortened(field.value), used: used.to_string() }
}

fn missing(field: &str, used: &str) -> HeadNote {
    let fault = Fault::HeadMissing { field: field.to_owned(), used: used.to_owned() };
    HeadNote { offset: None, fault, dropped: None }
}

/// A number as RON writes it, with or without sign, however large: `2`, `+2`, `1_000`, `0x2`, `0b10`, `0o2`.
fn whole_number(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let radixes = [("0x", 16), ("0b", 2), ("0o", 8)];
    let special = radixes.into_iter().find_map(|(prefix, radix)| Some((unsigned.strip_prefix(prefix)?, radix)));
    let (digits, radix) = special.unwrap_or((unsigned, 10));
    let digits: String = digits.chars().filter(|digit| *digit != '_').collect();
    let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    let saturated = i128::from_str_radix(&digits, radix).unwrap_or(i128::MAX);
    is_number.then_some(if text.starts_with('-') { -saturated } else { saturated })
}
