//! Target of a board or a picture: a file that is not replaced unasked, or standard output.

use std::io::Write;
use std::path::Path;

use clap::ArgMatches;

use super::failure::Failure;
use super::progress::Progress;
use super::{Console, path_of, source, stop};
use crate::export::job::OutFile;
use crate::model::Board;
use crate::save::{self, LogoSource, Overwrite};
use crate::text::commands;

/// Writes the board as a file of its own, without a past, to where `--to` says, with the logos beside it that it is given.
pub(super) fn write(
    board: &Board,
    logos: Option<&LogoSource>,
    given: &ArgMatches,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let path = path_of(given, "to").unwrap_or_else(|| Path::new("-"));
    if path == Path::new("-") {
        console.out.write_all(save::to_text(board, None).as_bytes())?;
        return Ok(());
    }
    let overwrite = if given.get_flag("overwrite") { Overwrite::Always } else { Overwrite::Never };
    // Whoever stops it now leaves no draft behind: either all is written or nothing.
    stop::watch();
    let stored = save::store(board, None, path, overwrite, &[])?;
    writeln!(console.err, "{}", commands::written(console.lang, &path.display().to_string()))?;
    if let Some(previous) = &stored.previous {
        writeln!(console.err, "{}", commands::previous(console.lang, &previous.display().to_string()))?;
    }
    source::tell(stored.warnings.iter().map(|warning| warning.say(console.lang)).collect(), console)?;
    let Some(logos) = logos else { return Ok(()) };
    let brought = save::copy_logos(&board.head().logos, logos, path);
    for logo in brought.written {
        writeln!(console.err, "{}", commands::written(console.lang, &logo.display().to_string()))?;
    }
    source::tell(brought.notes.iter().map(|note| note.say(console.lang)).collect(), console)?;
    brought.failed.into_iter().next().map_or(Ok(()), |error| Err(error.into()))
}

/// Writes a file of an export to its place, where it is only once all is well, or to standard output.
pub(super) fn write_file(file: &OutFile<'_>, given: &ArgMatches, console: &mut Console<'_>) -> Result<(), Failure> {
    let name = file.path.display().to_string();
    let terminal: &mut dyn Write = &mut *console.err;
    let mut progress = Progress::new(name.clone(), console.progress.then_some(terminal), console.lang);
    if file.path == Path::new("-") {
        file.write_to(&mut console.out, &mut |done, all| progress.tell(done, all))?;
        return if stop::asked() { Err(Failure::Stopped) } else { Ok(()) };
    }
    stop::watch();
    file.write(given.get_flag("overwrite"), &mut |done, all| progress.tell(done, all))?;
    drop(progress);
    writeln!(console.err, "{}", commands::written(console.lang, &name))?;
    Ok(())
}
