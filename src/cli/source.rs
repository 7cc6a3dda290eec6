//! Source of a board: a file, standard input, or the compiled-in example.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Console;
use super::failure::Failure;
use crate::catalogue::{self, Template};
use crate::model::Board;
use crate::save::{self, LogoSource, Logos, Note};
use crate::text::commands;

/// A board that a command works on.
pub(super) struct Opened {
    /// The board.
    pub(super) board: Arc<Board>,
    /// Notes on what was repaired or set aside when it was read.
    pub(super) notes: Vec<Note>,
    /// Its origin.
    pub(super) from: From,
}

impl Opened {
    /// Source of the files of its logos.
    pub(super) fn logo_source(&self) -> LogoSource {
        match &self.from {
            From::Example => catalogue::the_example().logos().clone(),
            From::Input => LogoSource::Nowhere,
            From::File(path) => LogoSource::beside(path),
        }
    }

    /// The pictures of its logos.
    pub(super) fn logos(&self) -> Logos {
        save::read_logos(&self.board.head().logos, &self.logo_source())
    }
}

/// Origin of a board.
pub(super) enum From {
    /// Compiled in.
    Example,
    /// Standard input.
    Input,
    /// A file.
    File(PathBuf),
}

/// Opens the board that was named; without a name the example, and says so.
pub(super) fn open(path: Option<&Path>, console: &mut Console<'_>) -> Result<Opened, Failure> {
    let Some(path) = path else {
        let board = catalogue::the_example().board()?;
        writeln!(console.err, "{}", commands::using_example(console.lang, &board.head().title))?;
        return Ok(Opened { board, notes: Vec::new(), from: From::Example });
    };
    let (loaded, from) = if path == Path::new("-") {
        (save::load_reader(&mut *console.input)?, From::Input)
    } else {
        (save::load(path)?, From::File(path.to_owned()))
    };
    Ok(Opened { board: loaded.board, notes: loaded.notes, from })
}

/// The example region of this name; without one, the first.
pub(super) fn example(name: Option<&str>) -> Result<&'static Template, Failure> {
    let known = catalogue::examples().iter().map(|example| example.name());
    let unknown = || super::choice::Choice::Example.unknown(name.unwrap_or_default(), known);
    Ok(catalogue::example(name).ok_or_else(unknown)?)
}

/// Says on standard error what was repaired or set aside, for commands that write something else to standard output.
pub(super) fn tell_notes(notes: &[Note], console: &mut Console<'_>) -> Result<(), Failure> {
    tell(notes.iter().map(|note| note.say(console.lang)).collect(), console)
}

/// Says notes on standard error.
pub(super) fn tell(notes: Vec<String>, console: &mut Console<'_>) -> Result<(), Failure> {
    for note in notes {
        writeln!(console.err, "{}", commands::note(console.lang, &note))?;
    }
    Ok(())
}
