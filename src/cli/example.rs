//! `schaubild example`: an invented region as a file of one's own, to try things out on.

use clap::ArgMatches;

use super::failure::Failure;
use super::{CLEAN, Console, source, target, text_of};

/// Writes the example region.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let example = source::example(text_of(given, "name"))?;
    target::write(&*example.board()?, Some(example.logos()), given, console)?;
    Ok(CLEAN)
}
