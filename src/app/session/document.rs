//! The open document: its history, its file, and whether it is saved.

use std::path::{self, Path, PathBuf};
use std::sync::Arc;

use crate::app::files::set_aside::{self, SetAsideTexts};
use crate::app::shell::message::Message;
use crate::model::{Board, BoardId, Edit, EditError, FieldMark, HeadField, History, Label, Logo, Record, RecordRef, Step};
use crate::save::{
    self, LoadError, Loaded, LogoSource, Logos, Note, Origin, Overwrite, RecoverySession, SetAside, StoreError, Stored,
};

/// A board that is being worked on.
pub struct Document {
    history: History,
    /// The file it belongs to; `None` until it is saved for the first time.
    path: Option<PathBuf>,
    /// Origin of the file when it was last read or written.
    origin: Option<Origin>,
    /// The board as it is in the file; the present one is saved if it is this very one.
    saved: Arc<Board>,
    /// Notes on what had to be repaired or set aside when the file was read; empty once the board is saved.
    notes: Vec<Note>,
    /// The pictures of its logos, read when it was opened, and where their files are.
    logos: (Logos, LogoSource),
    /// The logos of the head for which the pictures were read; what they are called and do may have changed since.
    read: Vec<Logo>,
    /// Texts that were set aside at reading and go to a file of their own at the first save.
    asides: SetAsideTexts,
    /// Files beside its own, as far as was seen when that was last read or written.
    beside: Beside,
    /// True if its file was last written automatically, and not at the wish of the user.
    is_automatic: bool,
    /// The recovery file it was brought back from.
    recovered_from: Option<PathBuf>,
    /// Lines that had been typed over it and not taken over when the program ended.
    typed: Vec<String>,
}

/// Files beside that of a board. Whoever draws a menu must not wait for a network.
#[derive(Clone, Copy, Debug, Default)]
struct Beside {
    /// The previous version.
    previous: bool,
    /// Texts that were set aside.
    aside: bool,
}

impl Beside {
    fn of(path: &Path) -> Self {
        Self { previous: save::previous_path(path).is_file(), aside: set_aside::lie_beside(path) }
    }
}

/// A board on its way to its file. It can be written on a thread while the work goes on.
pub(in crate::app) struct Saving {
    board: Arc<Board>,
    origin: Option<Origin>,
    path: PathBuf,
    overwrite: Overwrite,
    set_aside: Vec<SetAside>,
    is_automatic: bool,
}

impl Saving {
    /// Writes it.
    pub(in crate::app) fn store(&self) -> Result<Stored, StoreError> {
        save::store(&self.board, self.origin.as_ref(), &self.path, self.overwrite, &self.set_aside)
    }

    /// Path to which it goes.
    pub(in crate::app) fn path(&self) -> &Path {
        &self.path
    }
}

impl Document {
    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        Ok(Self::of_file(path, save::load(path)?))
    }

    /// A board that was read from this file.
    fn of_file(path: &Path, loaded: Loaded) -> Self {
        let source = LogoSource::beside(path);
        let logos = save::read_logos(&loaded.board.head().logos, &source);
        Self {
            history: History::new(Arc::clone(&loaded.board)),
            read: loaded.board.head().logos.clone(),
            path: Some(path.to_owned()),
            origin: Some(loaded.origin),
            saved: loaded.board,
            notes: loaded.notes,
            logos: (logos, source),
            asides: SetAsideTexts::of(loaded.set_aside),
            beside: Beside::of(path),
            is_automatic: false,
            recovered_from: None,
            typed: Vec::new(),
        }
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
            asides: SetAsideTexts::default(),
            beside: Beside::default(),
            is_automatic: false,
            recovered_from: None,
            typed: Vec::new(),
        }
    }

    /// Document that an earlier run did not save, from this recovery file: with its steps, and with its file if that is to be gone on
    /// with. Whatever the file holds by now is looked at when it is saved.
    pub fn recovered(session: RecoverySession, from: &Path) -> Self {
        let source = session.path.as_deref().map_or(LogoSource::Nowhere, LogoSource::beside);
        let RecoverySession { history, path, origin, saved, typed } = session;
        let read = history.present().head().logos.clone();
        let logos = save::read_logos(&read, &source);
        // Texts that were set aside and never saved stand in the file as long as it is the same.
        let file = path.as_deref().and_then(|path| save::load(path).ok()).filter(|file| Some(&file.origin) == origin.as_ref());
        let (notes, set_aside) = file.map(|file| (file.notes, file.set_aside)).unwrap_or_default();
        let (logos, asides, recovered_from) = ((logos, source), SetAsideTexts::of(set_aside), Some(from.to_owned()));
        let beside = path.as_deref().map(Beside::of).unwrap_or_default();
        Self { history, path, origin, saved, notes, logos, read, asides, beside, is_automatic: false, recovered_from, typed }
    }

    /// The board with all that recovery has to bring back; its file by a path that leads there from wherever the next start is.
    pub fn session(&self) -> RecoverySession {
        let Self { history, path, origin, saved, .. } = self;
        let path = path.as_deref().map(|path| path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        RecoverySession { history: history.clone(), path, origin: origin.clone(), saved: Arc::clone(saved), typed: Vec::new() }
    }

    /// The board that is in the file; without a file the one that was begun with.
    pub fn saved(&self) -> &Arc<Board> {
        &self.saved
    }

    /// The recovery file it was brought back from.
    pub fn recovered_from(&self) -> Option<&Path> {
        self.recovered_from.as_deref()
    }

    /// Lines that had been typed over it and not taken over when the program ended, once.
    pub(in crate::app) fn take_typed(&mut self) -> Vec<String> {
        std::mem::take(&mut self.typed)
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

    /// True if the board is in its file as it is now. What was repaired at reading is not in the file yet.
    pub fn is_saved(&self) -> bool {
        !self.has_edits() && self.notes.is_empty()
    }

    /// True if the user changed anything since the board was opened or saved.
    pub fn has_edits(&self) -> bool {
        !Arc::ptr_eq(&self.saved, self.history.present())
    }

    /// Notes on what had to be repaired or set aside when the file was read.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Texts that were set aside at reading and are in no file beside it yet.
    pub fn set_aside(&self) -> Vec<SetAside> {
        self.asides.to_keep(&self.history)
    }

    /// The pictures of its logos, and what there is to say about them.
    pub fn logos(&self) -> &Logos {
        &self.logos.0
    }

    /// Takes a picture into the logos that can be shown; its file is put beside the board when that is saved.
    pub fn keep_logo(&mut self, file: &str, bytes: Vec<u8>) {
        self.logos.1 = self.logos.1.clone().with(file, bytes);
    }

    /// True if another file of this name lies where the logos are, which would not be replaced.
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
    pub(in crate::app) fn copy_logos(&mut self) -> Vec<Message> {
        let Some(path) = &self.path else { return Vec::new() };
        let brought = save::copy_logos(&self.board().head().logos, &self.logos.1, path);
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
        if let RecordRef::Contact(contact) = key {
            self.asides.erase(contact);
        }
    }

    /// The texts that were set aside when the file was read.
    pub(in crate::app) fn asides(&self) -> &SetAsideTexts {
        &self.asides
    }

    /// True if there are texts that were set aside, now or earlier.
    pub fn has_set_aside(&self) -> bool {
        !self.asides.is_empty() || self.beside.aside
    }

    /// True if the version before the present file is kept beside it.
    pub fn has_previous(&self) -> bool {
        self.beside.previous
    }

    /// The file that it was last read from or written to.
    pub(in crate::app) fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Takes a record over that had been set aside, as one step. `place` says which of the texts it was.
    pub(in crate::app) fn take_up(&mut self, record: Record, place: Option<usize>) -> Result<Option<Step>, EditError> {
        let label = Label::TakenUp(record.key().kind(), record.name().to_owned());
        let step = self.apply(&Edit::All(label, vec![Edit::Put(record)]), None)?;
        if let (Some(_), Some(place)) = (&step, place) {
            self.asides.note_taken(place, self.history.present());
        }
        Ok(step)
    }

    /// Takes another version of the board over, as one step.
    pub(in crate::app) fn take_version(&mut self, version: &Arc<Board>, label: Label) -> Result<Option<Step>, EditError> {
        self.apply(&Edit::All(label, vec![Edit::Whole(Arc::clone(version))]), None)
    }

    /// Shows the board as its file holds it by now; the steps so far stay, so that undo leads back to what was not saved.
    pub(in crate::app) fn reload(&mut self, loaded: &Loaded) -> Result<(), EditError> {
        self.take_version(&loaded.board, Label::Reloaded)?;
        self.saved = Arc::clone(self.history.present());
        self.origin = Some(loaded.origin.clone());
        self.notes.clone_from(&loaded.notes);
        self.asides = SetAsideTexts::of(loaded.set_aside.clone());
        self.is_automatic = false;
        if let Some(path) = &self.path {
            self.beside = Beside::of(path);
        }
        Ok(())
    }

    /// A version of the board as a board of its own, without a file, its new name a step that is not saved.
    pub(in crate::app) fn version_beside(&self, version: &Arc<Board>, id: BoardId, title: String) -> Result<Self, EditError> {
        let mut document = Self::untitled(Arc::clone(version), &self.logos.1);
        let own = [HeadField::Board(id), HeadField::new("title", title)];
        document.apply(&Edit::All(Label::Head, own.map(Edit::Head).to_vec()), None)?;
        Ok(document)
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
        let saving = self.saving(path, overwrite);
        let stored = saving.store()?;
        self.note_saved(saving, &stored);
        Ok(stored)
    }

    /// The same over a version of the file that somebody else saved, and that the user has been told of.
    pub(in crate::app) fn save_over(&mut self, path: &Path, theirs: Option<&Origin>) -> Result<Stored, StoreError> {
        let overwrite = if theirs.is_some() { Overwrite::Unchanged } else { Overwrite::Always };
        let saving = Saving { origin: theirs.or(self.origin.as_ref()).cloned(), overwrite, ..self.saving(path, overwrite) };
        let stored = saving.store()?;
        self.note_saved(saving, &stored);
        Ok(stored)
    }

    /// Save at the wish of the user.
    fn saving(&self, path: &Path, overwrite: Overwrite) -> Saving {
        let overwrite = match overwrite {
            Overwrite::Unchanged if self.is_automatic => Overwrite::Automatic,
            other => other,
        };
        let (board, origin) = (Arc::clone(self.history.present()), self.origin.clone());
        let set_aside = self.asides.to_keep(&self.history);
        Saving { board, origin, path: path.to_owned(), overwrite, set_aside, is_automatic: false }
    }

    /// Automatic save, if the board has a file.
    pub(in crate::app) fn saving_automatically(&self) -> Option<Saving> {
        let path = self.path.as_deref()?;
        Some(Saving { is_automatic: true, ..self.saving(path, Overwrite::Unchanged) })
    }

    /// It was written.
    pub(in crate::app) fn note_saved(&mut self, saving: Saving, stored: &Stored) {
        let is_other = self.path.as_deref() != Some(saving.path());
        self.asides.note_kept(&saving.set_aside);
        self.notes.clear();
        if is_other {
            self.beside = Beside::of(saving.path());
        }
        self.beside.aside |= stored.set_aside.is_some();
        self.beside.previous |= stored.previous.is_some();
        self.is_automatic = saving.is_automatic;
        self.origin = Some(stored.origin.clone());
        (self.path, self.saved) = (Some(saving.path), saving.board);
    }
}
