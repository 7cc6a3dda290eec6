//! Where a board or a picture goes: a file that is not replaced unasked, or standard output.

use std::io::Write;
use std::path::Path;

use clap::ArgMatches;

use super::failure::Failure;
use super::progress::Progress;
use super::{Desk, path_of, source, stop};
use crate::model::Board;
use crate::save::{self, LogoSource, NewFile, Overwrite, StoreError};
use crate::text::commands;

/// Writes the board as a file of its own, without a past, to where `--to` says, with the logos beside it that it is given.
pub(super) fn write(board: &Board, logos: Option<&LogoSource>, given: &ArgMatches, desk: &mut Desk<'_>) -> Result<(), Failure> {
    let path = path_of(given, "to").unwrap_or_else(|| Path::new("-"));
    if path == Path::new("-") {
        desk.out.write_all(save::to_text(board, None).as_bytes())?;
        return Ok(());
    }
    let overwrite = if given.get_flag("overwrite") { Overwrite::Always } else { Overwrite::Never };
    let stored = save::store(board, None, path, overwrite, &[]).map_err(refused)?;
    writeln!(desk.err, "{}", commands::written(desk.lang, &path.display().to_string()))?;
    if let Some(previous) = &stored.previous {
        writeln!(desk.err, "{}", commands::previous(desk.lang, &previous.display().to_string()))?;
    }
    let Some(logos) = logos else { return Ok(()) };
    let brought = save::copy_logos(&board.head().logos, logos, path);
    for logo in brought.written {
        writeln!(desk.err, "{}", commands::written(desk.lang, &logo.display().to_string()))?;
    }
    source::tell(brought.notes.iter().map(|note| note.say(desk.lang)).collect(), desk)?;
    brought.failed.into_iter().next().map_or(Ok(()), |error| Err(refused(error)))
}

/// Whether a picture could be written there, so that of several none is written where one cannot be.
pub(super) fn is_possible(path: &Path, given: &ArgMatches) -> Result<(), Failure> {
    if path != Path::new("-") {
        drop(NewFile::create(path, given.get_flag("overwrite")).map_err(refused)?);
    }
    Ok(())
}

/// Writes a picture bit by bit to a file, which is there only once all is well.
pub(super) fn write_with(
    path: &Path,
    given: &ArgMatches,
    desk: &mut Desk<'_>,
    draw: impl FnOnce(&mut dyn Write, &mut Progress<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let name = path.display().to_string();
    let terminal: &mut dyn Write = &mut *desk.err;
    let mut progress = Progress::new(name.clone(), desk.progress.then_some(terminal), desk.lang);
    if path == Path::new("-") {
        draw(&mut desk.out, &mut progress)?;
        return if stop::asked() { Err(Failure::Stopped) } else { Ok(()) };
    }
    stop::watch();
    let mut file = NewFile::create(path, given.get_flag("overwrite")).map_err(refused)?;
    match draw(&mut file, &mut progress) {
        Ok(()) if stop::asked() => return Err(Failure::Stopped),
        Ok(()) => file.finish().map_err(refused)?,
        Err(Failure::Stream(error)) => return Err(refused(file.write_error(&error))),
        Err(other) => return Err(other),
    }
    drop(progress);
    writeln!(desk.err, "{}", commands::written(desk.lang, &name))?;
    Ok(())
}

/// The general message about a file that is there cannot know of `--overwrite`.
fn refused(error: StoreError) -> Failure {
    match error {
        StoreError::Exists(path) => Failure::Exists(path),
        other => other.into(),
    }
}
