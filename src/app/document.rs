//! The open document: its history, its file, and whether it is saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::message::Message;
use crate::model::{Board, Edit, EditError, FieldMark, History, Logo, RecordRef, Step};
use crate::save::{self, LoadError, LogoSource, Logos, Note, Origin, Overwrite, Session, SetAside, StoreError, Stored};

/// A board that is being worked on.
pub struct Document {
    history: History,
    /// The file it belongs to; `None` until it is saved for the first time.
    path: Option<PathBuf>,
    /// What the file was when it was last read or written.
    origin: Option<Origin>,
    /// The board as it is in the file; the present one is saved if it is this very one.
    saved: Arc<Board>,
    /// What had to be repaired or set aside when the file was read; empty once the board is saved.
    notes: Vec<Note>,
    /// The pictures of its logos, read when it was opened, and where their files are.
    logos: (Logos, LogoSource),
    /// The logos of the head for which the pictures were read; what they are called and do may have changed since.
    read: Vec<Logo>,
    /// Texts that were set aside at reading and go to a file of their own at the first save.
    set_aside: Vec<SetAside>,
    /// The recovery file it was brought back from.
    recovered_from: Option<PathBuf>,
}

impl Document {
    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        let loaded = save::load(path)?;
        let source = LogoSource::beside(path);
        let logos = save::read_logos(&loaded.board.head().logos, &source);
        Ok(Self {
            history: History::new(Arc::clone(&loaded.board)),
            read: loaded.board.head().logos.clone(),
            path: Some(path.to_owned()),
            origin: Some(loaded.origin),
            saved: loaded.board,
            notes: loaded.notes,
            logos: (logos, source),
            set_aside: loaded.set_aside,
            recovered_from: None,
        })
    }

    /// A document without a file, such as the built-in example, with the files of its logos.
    pub fn untitled(board: Arc<Board>, source: &LogoSource) -> Self {
        Self {
            logos: (save::read_logos(&board.head().logos, source), source.clone()),
            history: History::new(Arc::clone(&board)),
            read: board.head().logos.clone(),
            path: None,
            origin: None,
            saved: board,
            notes: Vec::new(),
            set_aside: Vec::new(),
            recovered_from: None,
        }
    }

    /// What an earlier run did not save, from this recovery file: with its steps, and with its file if that is to be gone on
    /// with. Whatever the file holds by now is looked at when it is saved.
    pub fn recovered(session: Session, from: &Path) -> Self {
        let source = session.path.as_deref().map_or(LogoSource::Nowhere, LogoSource::beside);
        let Session { history, path, origin, saved } = session;
        let read = history.present().head().logos.clone();
        let logos = save::read_logos(&read, &source);
        // Texts that were set aside and never saved stand in the file as long as it is the same.
        let file = path.as_deref().and_then(|path| save::load(path).ok()).filter(|file| Some(&file.origin) == origin.as_ref());
        let (notes, set_aside) = file.map(|file| (file.notes, file.set_aside)).unwrap_or_default();
        let recovered_from = Some(from.to_owned());
        Self { history, path, origin, saved, notes, logos: (logos, source), read, set_aside, recovered_from }
    }

    /// The board with all that recovery has to bring back.
    pub fn session(&self) -> Session {
        let Self { history, path, origin, saved, .. } = self;
        Session { history: history.clone(), path: path.clone(), origin: origin.clone(), saved: Arc::clone(saved) }
    }

    /// The board that is in the file; without a file the one that was begun with.
    pub fn saved(&self) -> &Arc<Board> {
        &self.saved
    }

    /// The recovery file it was brought back from.
    pub fn recovered_from(&self) -> Option<&Path> {
        self.recovered_from.as_deref()
    }

    /// The board as it is now.
    pub fn board(&self) -> &Arc<Board> {
        self.history.present()
    }

    /// The steps.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The file it belongs to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether the board is in its file as it is now. What was repaired at reading is not in the file yet.
    pub fn is_saved(&self) -> bool {
        !self.has_edits() && self.notes.is_empty()
    }

    /// Whether the user changed anything since the board was opened or saved.
    pub fn has_edits(&self) -> bool {
        !Arc::ptr_eq(&self.saved, self.history.present())
    }

    /// What had to be repaired or set aside when the file was read.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The pictures of its logos, and what there is to say about them.
    pub fn logos(&self) -> &Logos {
        &self.logos.0
    }

    /// Takes a picture into the logos that can be shown; its file is put beside the board when that is saved.
    pub fn keep_logo(&mut self, file: &str, bytes: Vec<u8>) {
        self.logos.1 = self.logos.1.clone().with(file, bytes);
    }

    /// Whether another file of this name lies where the logos are, which would not be replaced.
    pub fn has_other_logo(&self, file: &str, bytes: &[u8]) -> bool {
        self.logos.1.has_other(file, bytes)
    }

    /// Reads the logos again if the head lists other files than were read; whether it did.
    pub fn settle_logos(&mut self) -> bool {
        let list = &self.history.present().head().logos;
        let other = list.iter().map(|logo| &logo.file).ne(self.read.iter().map(|logo| &logo.file));
        if other {
            self.read.clone_from(list);
            self.logos.0 = save::read_logos(list, &self.logos.1);
        }
        other
    }

    /// Puts the logos beside the file the board was saved to, where they are not there yet; what was not to be done. Only when
    /// all are there, they are read from there first.
    pub(super) fn bring_logos(&mut self) -> Vec<Message> {
        let Some(path) = &self.path else { return Vec::new() };
        let brought = save::bring_logos(&self.board().head().logos, &self.logos.1, path);
        if brought.is_complete() {
            self.logos.1 = self.logos.1.clone().moved(path);
        }
        let notes = brought.notes.iter().map(|note| Message::of(|lang| note.say(lang)));
        notes.chain(brought.failed.iter().map(|error| Message::of(|lang| error.say(lang)))).collect()
    }

    /// Carries an edit out; what it did, or `None` if that was nothing.
    pub fn apply(&mut self, edit: &Edit, mark: Option<FieldMark>) -> Result<Option<Step>, EditError> {
        self.history.apply(edit, mark).map(Option::<&Step>::cloned)
    }

    /// The field that was typed in was left: what is typed next is a step of its own.
    pub fn close_field(&mut self) {
        self.history.close_field();
    }

    /// Removes a record for good: undo does not lead back to it.
    pub fn erase(&mut self, key: &RecordRef) {
        self.history.erase(key);
    }

    /// One step back.
    pub fn undo(&mut self) -> Option<Step> {
        self.history.undo()
    }

    /// One step forward again.
    pub fn redo(&mut self) -> Option<Step> {
        self.history.redo()
    }

    /// Writes the board to its file, or to another one which then is its file.
    pub fn save(&mut self, path: &Path, overwrite: Overwrite) -> Result<Stored, StoreError> {
        let board = Arc::clone(self.history.present());
        let stored = save::store(&board, self.origin.as_ref(), path, overwrite, &self.set_aside)?;
        self.set_aside.clear();
        self.notes.clear();
        self.origin = Some(stored.origin.clone());
        self.path = Some(path.to_owned());
        self.saved = board;
        Ok(stored)
    }
}
