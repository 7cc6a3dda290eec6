//! Reading a board from a file: the head first, then every record by itself, so that one bad record takes no other along.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use ron::value::RawValue;
use sha2::{Digest, Sha256};

use super::super::disk;
use super::super::error::{LoadError, Unreadable};
use super::super::format::NAME;
use super::super::limits::{MAX_CELLS, has_too_many_values, is_too_large};
use super::super::origin::{Origin, hash};
use super::super::quote::shortened;
use super::head::{HeadRead, is_head, newer_format, read_head};
use super::lexer::{BracketFault, Token, Tokens, check_brackets};
use super::line_index::LineIndex;
use super::note::{About, Fault, Note, SetAside};
use super::notes::Notes;
use super::records::{RecordSlot, read_records};
use super::references::resolve_references;
use super::split::{SplitFile, split};
use super::split_by_lines::split_by_lines;
use crate::model::{Board, Reserved};

/// Bytes of bad records that are read a second time before the rest is set aside as it is.
const BUDGET: usize = 2 << 20;

/// A board as read from a file.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The board.
    pub board: Arc<Board>,
    /// Notes on what was repaired or set aside, in the order of the file.
    pub notes: Vec<Note>,
    /// Texts of the file that the board does not hold; to be handed to the first [`store`](fn@crate::save::store).
    pub set_aside: Vec<SetAside>,
    /// Saved file that this was.
    pub origin: Origin,
}

/// Reads a board from a file.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let in_file = |why| LoadError { why, path: Some(path.to_owned()) };
    let bytes = disk::read(path).map_err(in_file)?;
    load_bytes(&bytes).map_err(|error| in_file(error.why))
}

/// True while the file is the one that a board came from; by its bytes, whatever its date says.
pub fn is_unchanged(path: &Path, origin: &Origin) -> Result<bool, LoadError> {
    let bytes = disk::read(path).map_err(|why| LoadError { why, path: Some(path.to_owned()) })?;
    Ok(hash(&bytes) == origin.hash)
}

/// Reads a board from standard input or anything else that is read from beginning to end.
pub fn load_reader(reader: impl Read) -> Result<Loaded, LoadError> {
    load_bytes(&disk::read_to_limit(reader)?)
}

/// Reads a board from the bytes of a file.
pub fn load_bytes(bytes: &[u8]) -> Result<Loaded, LoadError> {
    if is_too_large(bytes.len()) {
        return Err(Unreadable::TooLarge.into());
    }
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty.into());
    }
    if has_too_many_values(text) {
        return Err(Unreadable::TooMuch.into());
    }
    let source = LineIndex::new(text);
    let broken = match check_brackets(text) {
        Ok(()) => check_name(text).map(|()| None)?,
        Err(BracketFault::TooDeep(at)) => return Err(Unreadable::TooDeep { position: source.position(at) }.into()),
        Err(BracketFault::Broken(at)) => Some(at),
    };
    let whole = broken.map_or_else(|| split(text), Err);
    let outcome = whole.and_then(|file| Loading::read(&source, &file, bytes, None));
    match outcome {
        Ok(loading) => loading.finish(bytes),
        Err(at) => match Loading::read(&source, &split_by_lines(text), bytes, Some(at)) {
            Ok(loading) => loading.finish(bytes),
            Err(_) => Err(Unreadable::NoHead.into()),
        },
    }
}

/// The text without its byte order mark.
fn decode(bytes: &[u8]) -> Result<&str, LoadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let valid = bytes.get(..offset).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default();
        let valid = valid.strip_prefix('\u{FEFF}').unwrap_or(valid);
        Unreadable::NotUtf8 { position: LineIndex::new(valid).position(valid.len()), offset }
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// Checks that the text begins as a board does.
fn check_name(text: &str) -> Result<(), LoadError> {
    let mut tokens = Tokens::of(text);
    let first = tokens.next();
    let name = match &first {
        Some((Token::Word, range)) => text.get(range.clone()).unwrap_or_default(),
        _ => "",
    };
    if name == NAME && tokens.next().is_some_and(|(token, _)| token == Token::Open(b'(')) {
        return Ok(());
    }
    let name = if name == NAME { "" } else { name };
    Err(Unreadable::OtherRon { name: shortened(name) }.into())
}

/// A file that is read but for its references.
struct Loading<'a> {
    head: HeadRead,
    slots: Vec<RecordSlot>,
    reserved: Reserved,
    notes: Notes<'a>,
    /// Reason for which there is no board after all.
    refused: Option<Unreadable>,
}

impl<'a> Loading<'a> {
    /// Reads a file that was split; with `broken` by lines, because something is wrong there. Tells where something is wrong if the
    /// brackets turn out not to be what they seemed.
    fn read(source: &'a LineIndex<'a>, file: &SplitFile<'a>, bytes: &[u8], broken: Option<usize>) -> Result<Self, usize> {
        let text = source.text();
        let mut notes = Notes::new(source);
        let mut budget = BUDGET;
        let refused = refusal(file);
        if let Some(at) = broken {
            notes.add(Some(at), About::File, Fault::Brackets, None);
            let written = text.trim_end();
            // The writer ends with a bracket on a line of its own.
            if written.lines().next_back() != Some(")") {
                notes.add(Some(written.len()), About::File, Fault::CutOff, None);
            }
        }
        if let Some(at) = text.find('\0') {
            notes.add(Some(at), About::File, Fault::Zeros, None);
        }
        let head = read_head(&file.fields, first_bits(bytes), &mut budget);
        for note in &head.notes {
            notes.add(note.offset, About::Head, note.fault.clone(), note.dropped.as_deref());
        }
        for stray in &file.strays {
            let stray_text = text.get(stray.clone()).unwrap_or_default();
            notes.add(Some(stray.start), About::File, Fault::UnknownPart { text: shortened(stray_text) }, Some(stray_text));
        }
        let mut reserved = Reserved::default();
        for (ranges, list) in [(&file.log, &mut reserved.log), (&file.editions, &mut reserved.editions)] {
            for range in ranges {
                let entry = text.get(range.clone()).unwrap_or_default();
                if RawValue::from_ron(entry).is_ok() {
                    list.push(entry.to_owned());
                } else {
                    notes.add(Some(range.start), About::Record { kind: None, name: String::new() }, Fault::Syntax, Some(entry));
                }
            }
        }
        let slots = if refused.is_some() { Vec::new() } else { read_records(file, broken, &mut notes, &mut budget)? };
        let cells = slots.iter().map(RecordSlot::cells).sum::<usize>();
        let refused = refused.or((cells > MAX_CELLS).then_some(Unreadable::TooMuch));
        Ok(Self { head, slots, reserved, notes, refused })
    }

    fn finish(mut self, bytes: &[u8]) -> Result<Loaded, LoadError> {
        if let Some(why) = self.refused {
            return Err(why.into());
        }
        let records = resolve_references(self.slots, &mut self.notes);
        let board = Board::from_records(self.head.head, records, self.reserved);
        let (notes, set_aside) = self.notes.finish();
        let origin = Origin { revision: self.head.revision, hash: hash(bytes), format: self.head.format };
        Ok(Loaded { board: Arc::new(board), notes, set_aside, origin })
    }
}

/// Reason for which there is no board in a file that was split.
fn refusal(file: &SplitFile<'_>) -> Option<Unreadable> {
    if let Some(found) = newer_format(&file.fields) {
        return Some(Unreadable::NewerFormat { found });
    }
    if !is_head(&file.fields) {
        return Some(Unreadable::NoHead);
    }
    file.is_too_much().then_some(Unreadable::TooMuch)
}

/// Bits that are always the same for the same file.
fn first_bits(bytes: &[u8]) -> u64 {
    Sha256::digest(bytes).iter().take(8).fold(0, |bits, &byte| bits << 8 | u64::from(byte))
}
