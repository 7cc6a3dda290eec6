//! Where a board or a picture goes: a file that is not replaced unasked, or standard output.

use std::path::Path;

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, path_of};
use crate::model::Board;
use crate::save::{self, Overwrite, StoreError};
use crate::text::commands;

/// Writes the board as a file of its own, without a past, to where `--to` says.
pub(super) fn write(board: &Board, given: &ArgMatches, desk: &mut Desk<'_>) -> Result<(), Failure> {
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
    Ok(())
}

/// Writes a picture to a file.
pub(super) fn write_bytes(bytes: &[u8], path: &Path, given: &ArgMatches, desk: &mut Desk<'_>) -> Result<(), Failure> {
    if path == Path::new("-") {
        desk.out.write_all(bytes)?;
        return Ok(());
    }
    save::write_file(bytes, path, given.get_flag("overwrite")).map_err(refused)?;
    writeln!(desk.err, "{}", commands::written(desk.lang, &path.display().to_string()))?;
    Ok(())
}

/// The general message about a file that is there cannot know of `--overwrite`.
fn refused(error: StoreError) -> Failure {
    match error {
        StoreError::Exists(path) => Failure::Exists(path),
        other => other.into(),
    }
}
