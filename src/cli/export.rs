//! `schaubild export`: the Schaubild as a picture, for one audience.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::audience;
use super::failure::Failure;
use super::source::{From, Opened};
use super::{CLEAN, Console, drawing, export_words as words, format, picture, source, target, view};
use crate::export::job::{self, OutFile, Output, Prepared, Source};
use crate::report::{Audience, disclose};
use crate::text::{Lang, and, commands, decimal};
use crate::typeset::Typesetter;

/// Lays the board out once for each page and writes it to every file that was named.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &Audience::ALL)?.unwrap_or(Audience::Public);
    let paths: Vec<PathBuf> = given.get_many::<PathBuf>("to").unwrap_or_default().cloned().collect();
    // Every place and format is known before anything is written.
    job::check_named_once(&paths)?;
    let formats = paths.iter().map(|path| format::of(path, given, console)).collect::<Result<Vec<_>, _>>()?;
    source::tell(format::idle(given, &formats, console.lang), console)?;
    let opened = source::open(super::path_of(given, "board"), console)?;
    can_be_written(&paths, given, &opened)?;
    source::tell_notes(&opened.notes, console)?;
    let (disclosed, logos) = (disclose(&opened.board, audience), opened.logos());
    let request = view::request(given, disclosed.board(), console.lang)?;
    let idle = drawing::idle(given, request.kind, console.lang);
    let (source, output) = (Source { disclosed, logos: logos.pictures }, Output::Drawing(request));
    let prepared = job::prepare(&Typesetter::new(), source, &output, &formats)?;
    source::tell(idle, console)?;
    tell_of(&prepared, console)?;
    source::tell(logos.notes.iter().map(|note| note.say(console.lang)).collect(), console)?;
    let mut files = Vec::new();
    for (path, format) in paths.iter().zip(formats) {
        let of_place = prepared.files(format, path, picture::given(given));
        if of_place.len() > 1 {
            // Names with numbers are known only now.
            can_be_numbered(path, &of_place, given, (&opened, console.lang))?;
        }
        files.extend(of_place);
    }
    for file in &files {
        if let Some(size) = file.unreadable_px()? {
            let note = commands::tiny_pixels(console.lang, &decimal(console.lang, size, 1));
            source::tell(vec![words::of_view(file.view(), &note, console.lang)], console)?;
        }
        target::write_file(file, given, console)?;
    }
    let withheld = prepared.withheld(console.lang);
    if !withheld.is_empty() {
        writeln!(console.err, "{}", commands::withheld(console.lang, &and(console.lang, &withheld)))?;
    }
    Ok(CLEAN)
}

/// Says what there is to say about the sheets, each note once; refused where one does not fit.
fn tell_of(prepared: &Prepared, console: &mut Console<'_>) -> Result<(), Failure> {
    source::tell(prepared.left_out.iter().map(|view| words::left_out(view, console.lang)).collect(), console)?;
    let mut told = BTreeSet::new();
    for sheet in &prepared.sheets {
        sheet.check_fit()?;
        let notes = sheet.pages().flat_map(|page| &page.report.notes);
        let notes = notes.map(|note| words::of_view(sheet.view.as_deref(), &note.say(console.lang), console.lang));
        source::tell(notes.filter(|note| told.insert(note.clone())).collect(), console)?;
    }
    Ok(())
}

/// Refused where several files cannot be written in place of the one that was named.
fn can_be_numbered(
    path: &Path,
    files: &[OutFile<'_>],
    given: &ArgMatches,
    (opened, lang): (&Opened, Lang),
) -> Result<(), Failure> {
    if path == Path::new("-") {
        return Err(Failure::Usage(commands::pages_in_stream(lang, files.len())));
    }
    let paths: Vec<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
    can_be_written(&paths, given, opened)
}

/// Refused where one of the places is the board itself, or cannot be written.
fn can_be_written(paths: &[PathBuf], given: &ArgMatches, opened: &Opened) -> Result<(), Failure> {
    let all = || paths.iter().map(PathBuf::as_path);
    if let From::File(board) = &opened.from {
        job::check_not_read(all(), board, &opened.board.head().logos)?;
    }
    Ok(job::check_possible(all().filter(|path| *path != Path::new("-")), given.get_flag("overwrite"))?)
}
