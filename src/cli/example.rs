//! `schaubild example`: an invented region as a file of one's own, to try things out on.

use clap::ArgMatches;

use super::failure::Failure;
use super::{CLEAN, Desk, source, target, text_of};

/// Writes the example region.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let example = source::example(text_of(given, "name"))?;
    target::write(&*example.board()?, Some(example.logos()), given, desk)?;
    Ok(CLEAN)
}
