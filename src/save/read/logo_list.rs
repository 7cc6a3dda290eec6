//! Reading the list of logos in the head, entry by entry, so that a bad one does not take the others along.

use std::ops::Range;

use super::super::format::READING;
use super::super::quote::shortened;
use super::head_note::{HeadNote, unreadable};
use super::lexer::{Element, elements};
use super::note::Fault;
use super::repair::read_repaired;
use super::split::Field;
use crate::model::{Logo, LogoPart};

/// The text of the list as far as it can be read.
pub(super) fn read_list(field: &Field<'_>, budget: &mut usize, notes: &mut Vec<HeadNote>) -> String {
    if READING.from_str::<Vec<Logo>>(field.value).is_ok() {
        return format!("{}:{},", field.name, field.value);
    }
    let list = field.value.trim_start();
    if !list.starts_with('[') {
        notes.push(HeadNote { offset: Some(field.start), fault: unreadable(field), dropped: Some(field.whole.to_owned()) });
        return String::new();
    }
    // The value is the end of the whole, but for white space.
    let start = field.start + field.whole.find(field.value).unwrap_or_default();
    let mut good = String::new();
    for entry in elements(field.value, 0..field.value.len()).0 {
        let whole = text(field.value, &entry.whole);
        let mut list = LogoText { start: start + entry.whole.start, text: whole, notes: Vec::new() };
        let mended = list.mended();
        let result = read_repaired::<Logo>(&mended, budget);
        if result.is_clean() {
            good.push_str(&mended);
            good.push(',');
            notes.append(&mut list.notes);
        } else {
            let fault = Fault::HeadField { field: field.name.to_owned(), text: shortened(whole) };
            notes.push(HeadNote { offset: Some(list.start), fault, dropped: Some(whole.to_owned()) });
        }
    }
    format!("{}:[{good}],", field.name)
}

/// An entry of the list.
struct LogoText<'a> {
    start: usize,
    text: &'a str,
    notes: Vec<HeadNote>,
}

impl LogoText<'_> {
    /// Its text without fields that no logo has, and with a part that there is.
    fn mended(&mut self) -> String {
        let used = format!("{:?}", LogoPart::default());
        let mut good = String::new();
        let (mut has_file, mut has_part) = (false, false);
        for field in elements(self.text, 0..self.text.len()).0 {
            let name = field.name.as_ref().map_or("", |name| text(self.text, name)).trim_end_matches(':').trim();
            let value = text(self.text, &field.value);
            match name {
                "part" if READING.from_str::<LogoPart>(value).is_err() => {
                    let fault = Fault::LogoPart { found: shortened(value), used: used.clone() };
                    self.note(&field, fault);
                    good.extend(["part:", &used, ","]);
                    has_part = true;
                }
                "file" | "name" | "part" => {
                    has_file |= name == "file";
                    has_part |= name == "part";
                    good.extend([name, ":", value, ","]);
                }
                _ => {
                    let fault = Fault::UnknownField { field: name.to_owned(), text: shortened(text(self.text, &field.whole)) };
                    self.note(&field, fault);
                }
            }
        }
        if has_file && !has_part {
            self.notes.push(HeadNote {
                offset: Some(self.start),
                fault: Fault::HeadMissing { field: "part".to_owned(), used: used.clone() },
                dropped: None,
            });
            good.extend(["part:", &used, ","]);
        }
        format!("({good})")
    }

    fn note(&mut self, field: &Element, fault: Fault) {
        let dropped = Some(text(self.text, &field.whole).to_owned());
        self.notes.push(HeadNote { offset: Some(self.start + field.whole.start), fault, dropped });
    }
}

fn text<'a>(source: &'a str, range: &Range<usize>) -> &'a str {
    source.get(range.clone()).unwrap_or_default()
}
