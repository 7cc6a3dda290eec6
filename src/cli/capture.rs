//! `schaubild capture`: lines as they are typed while people talk, taken over into a board.

use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;

use super::failure::Failure;
use super::{CLEAN, Console, INCONSISTENT, ids, path_of, source, target};
use crate::capture::{Batch, Lexicon, assumptions};
use crate::intake::{Encoding, decode};
use crate::save::MAX_LIST_BYTES;
use crate::text::{capture as t, commands};

/// Takes the lines of standard input over, writes the board, and says of each line what was understood.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let from = path_of(given, "board");
    if from == Some(Path::new("-")) {
        return Err(Failure::Usage(commands::capture_needs_file(console.lang)));
    }
    let opened = source::open(from, console)?;
    source::tell_notes(&opened.notes, console)?;
    let lines = lines(console)?;
    let mut bits = ids::seeded(&[&crate::save::to_text(&opened.board, None), &lines]);
    let batch = Batch::of(&lines, (&opened.board, Arc::new(Lexicon::of(&opened.board))), &mut bits)?;
    let board = match batch.edit(&opened.board) {
        Some(edit) => opened.board.apply(&edit)?,
        None => Arc::clone(&opened.board),
    };
    target::write(&board, Some(&opened.logo_source()), given, console)?;
    // Where the board itself goes to standard output, nothing else does.
    let to_output = path_of(given, "to").is_some_and(|to| to != Path::new("-"));
    let report: &mut dyn std::io::Write = if to_output { &mut *console.out } else { &mut *console.err };
    for reading in &batch.taken {
        let assumed = assumptions(reading, &board).into_iter().map(|one| one.say(&board, console.lang));
        let waits = reading.waits().then(|| t::to_tray(console.lang));
        let parts = reading.say(&board, console.lang).into_iter().chain(assumed).chain(waits);
        writeln!(report, "{}", t::cli_line(console.lang, &reading.line, &parts.collect::<Vec<_>>().join("; ")))?;
    }
    for reading in &batch.again {
        writeln!(report, "{}", t::cli_line(console.lang, &reading.line, &t::said_already(console.lang)))?;
    }
    for (reading, why) in &batch.left {
        let parts = reading.say(&board, console.lang).join("; ");
        writeln!(report, "{}", t::cli_aside(console.lang, &reading.line, &format!("{} ({parts})", why.say(console.lang))))?;
    }
    writeln!(report, "{}", t::cli_sum(console.lang, batch.taken.len(), batch.again.len(), batch.left.len()))?;
    Ok(if batch.left.is_empty() { CLEAN } else { INCONSISTENT })
}

/// The lines of standard input.
fn lines(console: &mut Console<'_>) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    (&mut *console.input).take(MAX_LIST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_LIST_BYTES {
        return Err(Failure::Usage(commands::capture_too_long(console.lang)));
    }
    let decoded = decode(&bytes).ok_or_else(|| Failure::Usage(commands::capture_no_text(console.lang)))?;
    if decoded.doubtful.is_empty() {
        return Ok(decoded.text);
    }
    let preview = |encoding: &Encoding| {
        let text = decoded.read_as(*encoding).text;
        let line = text.lines().find(|line| !line.is_ascii()).unwrap_or_default();
        format!("{}: {line}", encoding.say(console.lang))
    };
    let all: Vec<String> = std::iter::once(&decoded.encoding).chain(&decoded.doubtful).map(preview).collect();
    Err(Failure::Usage(commands::capture_doubtful(console.lang, &all.join("\n"))))
}
