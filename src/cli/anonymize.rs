//! `schaubild anonymize`: the board itself without what the audience may not see.

use std::path::Path;

use clap::ArgMatches;

use super::choice::Choice;
use super::failure::Failure;
use super::{CLEAN, Desk, path_of, source, target, text_of};
use crate::report::{Audience, disclose};
use crate::text::{and, commands};

/// The audiences that do not see all, by their names on the command line.
const AUDIENCES: [(&str, Audience); 2] = [("public", Audience::Public), ("network", Audience::Network)];

/// Writes the board for the audience, and says on standard error what was left out.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let name = text_of(given, "audience").unwrap_or_default();
    let found = AUDIENCES.iter().find(|(known, _)| *known == name);
    let unknown = || Failure::Unknown(Choice::Audience.unknown(name, AUDIENCES.map(|(known, _)| known)));
    let (_, audience) = found.ok_or_else(unknown)?;
    let (from, to) = (path_of(given, "board"), path_of(given, "to"));
    if let (Some(from), Some(to)) = (from, to)
        && is_same_file(from, to)
    {
        // What is left out would be gone from the only whole board there is.
        return Err(Failure::Usage(commands::same_file(desk.lang, &to.display().to_string())));
    }
    let opened = source::open(from, desk)?;
    source::tell_notes(&opened.notes, desk)?;
    let disclosed = disclose(&opened.board, *audience);
    target::write(disclosed.board(), given, desk)?;
    let summary = disclosed.summary(desk.lang);
    let said = if summary.is_empty() {
        commands::nothing_withheld(desk.lang)
    } else {
        commands::withheld(desk.lang, &and(desk.lang, &summary))
    };
    writeln!(desk.err, "{said}")?;
    Ok(CLEAN)
}

fn is_same_file(one: &Path, two: &Path) -> bool {
    matches!((one.canonicalize(), two.canonicalize()), (Ok(one), Ok(two)) if one == two)
}
