//! `schaubild anonymize`: the board itself without what the audience may not see.

use std::path::Path;

use clap::ArgMatches;

use super::audience;
use super::failure::Failure;
use super::{CLEAN, Console, path_of, source, target};
use crate::model::{Board, MAX_LOGOS};
use crate::report::{Audience, disclose};
use crate::save::{self, previous_path};
use crate::text::{and, commands, logos};

/// Writes the board for the audience, and says on standard error what was left out.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &[Audience::Public, Audience::Network])?.unwrap_or(Audience::Public);
    let (from, to) = (path_of(given, "board"), path_of(given, "to"));
    if let (Some(from), Some(to)) = (from, to)
        && save::is_same_file(from, to)
    {
        // What is left out would be gone from the only whole board there is.
        return Err(Failure::Usage(commands::same_file(console.lang, &to.display().to_string())));
    }
    if let (Some(from), Some(to)) = (from, to)
        && to.exists()
        && save::is_same_file(from, &previous_path(to))
    {
        // The file that is replaced would be kept under the very name of the whole board.
        return Err(Failure::Usage(commands::source_is_previous(console.lang, &from.display().to_string())));
    }
    let opened = source::open(from, console)?;
    source::tell_notes(&opened.notes, console)?;
    let disclosed = disclose(&opened.board, audience);
    target::write(disclosed.board(), None, given, console)?;
    tell_logos(disclosed.board(), to, console)?;
    let summary = disclosed.summary(console.lang);
    let said = if summary.is_empty() {
        commands::nothing_withheld(console.lang)
    } else {
        commands::withheld(console.lang, &and(console.lang, &summary))
    };
    writeln!(console.err, "{said}")?;
    Ok(CLEAN)
}

/// Says which logos do not lie beside the new file. They are not copied: what else is in their files, no one has looked at.
fn tell_logos(board: &Board, to: Option<&Path>, console: &mut Console<'_>) -> Result<(), Failure> {
    let Some(to) = to.filter(|to| *to != Path::new("-")) else { return Ok(()) };
    let files = board.head().logos.iter().filter(|logo| logo.is_beside()).map(|logo| logo.file.clone());
    let missing: Vec<String> = files.filter(|file| !to.with_file_name(file).exists()).take(MAX_LOGOS).collect();
    if missing.is_empty() { Ok(()) } else { source::tell(vec![logos::not_copied(console.lang, &missing.join(", "))], console) }
}
