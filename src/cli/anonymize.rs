//! `schaubild anonymize`: the board itself without what the audience may not see.

use std::path::Path;

use clap::ArgMatches;

use super::audience;
use super::failure::Failure;
use super::{CLEAN, Desk, path_of, source, target};
use crate::model::{Board, MAX_LOGOS};
use crate::report::{Audience, disclose};
use crate::save::{self, previous_path};
use crate::text::{and, commands, logos};

/// Writes the board for the audience, and says on standard error what was left out.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &[Audience::Public, Audience::Network])?.unwrap_or(Audience::Public);
    let (from, to) = (path_of(given, "board"), path_of(given, "to"));
    if let (Some(from), Some(to)) = (from, to)
        && save::is_same_file(from, to)
    {
        // What is left out would be gone from the only whole board there is.
        return Err(Failure::Usage(commands::same_file(desk.lang, &to.display().to_string())));
    }
    if let (Some(from), Some(to)) = (from, to)
        && to.exists()
        && save::is_same_file(from, &previous_path(to))
    {
        // The file that is replaced would be kept under the very name of the whole board.
        return Err(Failure::Usage(commands::source_is_previous(desk.lang, &from.display().to_string())));
    }
    let opened = source::open(from, desk)?;
    source::tell_notes(&opened.notes, desk)?;
    let disclosed = disclose(&opened.board, audience);
    target::write(disclosed.board(), None, given, desk)?;
    tell_logos(disclosed.board(), to, desk)?;
    let summary = disclosed.summary(desk.lang);
    let said = if summary.is_empty() {
        commands::nothing_withheld(desk.lang)
    } else {
        commands::withheld(desk.lang, &and(desk.lang, &summary))
    };
    writeln!(desk.err, "{said}")?;
    Ok(CLEAN)
}

/// Says which logos do not lie beside the new file. They are not copied: what else is in their files, no one has looked at.
fn tell_logos(board: &Board, to: Option<&Path>, desk: &mut Desk<'_>) -> Result<(), Failure> {
    let Some(to) = to.filter(|to| *to != Path::new("-")) else { return Ok(()) };
    let files = board.head().logos.iter().filter(|logo| logo.is_beside()).map(|logo| logo.file.clone());
    let missing: Vec<String> = files.filter(|file| !to.with_file_name(file).exists()).take(MAX_LOGOS).collect();
    if missing.is_empty() { Ok(()) } else { source::tell(vec![logos::not_copied(desk.lang, &missing.join(", "))], desk) }
}
