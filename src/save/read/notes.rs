//! Collecting notes and texts set aside while a file is read; of very many the rest is only counted, but every text is kept.

use super::line_index::LineIndex;
use super::note::{About, Fault, Note, SetAside};

/// The most notes that are kept, and the most texts that are set aside one by one.
const MAX_NOTES: usize = 1000;

/// The notes so far.
pub(super) struct Notes<'a> {
    source: &'a LineIndex<'a>,
    kept: Vec<(usize, Note)>,
    set_aside: Vec<SetAside>,
    more: usize,
}

impl<'a> Notes<'a> {
    /// No notes on this text.
    pub(super) fn new(source: &'a LineIndex<'a>) -> Self {
        Self { source, kept: Vec::new(), set_aside: Vec::new(), more: 0 }
    }

    /// The text that is read.
    pub(super) fn text(&self) -> &'a str {
        self.source.text()
    }

    /// Adds what is wrong at a byte of the text, and the text that the board will not hold.
    pub(super) fn add(&mut self, offset: Option<usize>, about: About, fault: Fault, dropped: Option<&str>) {
        if self.kept.len() >= MAX_NOTES {
            self.more += 1;
            if let (Some(text), true) = (dropped, self.set_aside.len() >= MAX_NOTES) {
                self.add_to_last(text);
                return;
            }
        }
        let position = offset.map(|offset| self.source.position(offset));
        let note = Note { position, about, fault };
        if let Some(text) = dropped {
            if self.set_aside.len() >= MAX_NOTES {
                self.add_to_last(text);
            } else {
                self.set_aside.push(SetAside { note: note.clone(), text: text.to_owned() });
            }
        }
        if self.kept.len() < MAX_NOTES {
            self.kept.push((offset.unwrap_or_default(), note));
        }
    }

    fn add_to_last(&mut self, text: &str) {
        if let Some(last) = self.set_aside.last_mut() {
            last.text.push_str(",\n");
            last.text.push_str(text);
        }
    }

    /// All notes in the order of the file, and all texts.
    pub(super) fn finish(mut self) -> (Vec<Note>, Vec<SetAside>) {
        self.kept.sort_by_key(|(offset, _)| *offset);
        let mut notes: Vec<Note> = self.kept.into_iter().map(|(_, note)| note).collect();
        if self.more > 0 {
            notes.push(Note { position: None, about: About::File, fault: Fault::More(self.more) });
        }
        (notes, self.set_aside)
    }
}
