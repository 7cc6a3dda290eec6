//! `schaubild export`: the Schaubild as a picture, for one audience.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use clap::ArgMatches;

use super::audience;
use super::failure::Failure;
use super::source::{From, Opened};
use super::{CLEAN, Desk, drawing, format, picture, small, source, target, view, views};
use crate::export::{self, Format, PageFile, PdfInfo, Sheet};
use crate::report::{Audience, disclose};
use crate::save;
use crate::text::{Lang, and, commands};
use crate::typeset::Typesetter;

/// Lays the board out once for each page and writes it to every file that was named.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &Audience::ALL)?.unwrap_or(Audience::Public);
    let files: Vec<PathBuf> = given.get_many::<PathBuf>("to").unwrap_or_default().cloned().collect();
    // Every place and format is known before anything is written.
    each_once(&files, desk.lang)?;
    let formats = files.iter().map(|file| format::of(file, given, desk)).collect::<Result<Vec<_>, _>>()?;
    for note in format::idle(given, &formats, desk.lang) {
        writeln!(desk.err, "{}", commands::note(desk.lang, &note))?;
    }
    let opened = source::open(super::path_of(given, "board"), desk)?;
    none_is_read(&files, &opened, desk.lang)?;
    files.iter().try_for_each(|file| target::is_possible(file, given))?;
    source::tell_notes(&opened.notes, desk)?;
    let disclosed = disclose(&opened.board, audience);
    let logos = opened.logos();
    let request = view::request(given, disclosed.board(), desk.lang)?;
    let asked = request.resolve(&disclosed, &logos.pictures).map_err(|why| views::nothing_left(&why, desk.lang))?;
    let left_out = asked.left_out.iter().map(|view| views::left_out(view, desk.lang));
    for note in drawing::idle(given, request.kind, desk.lang).into_iter().chain(left_out) {
        writeln!(desk.err, "{}", commands::note(desk.lang, &note))?;
    }
    let typesetter = Typesetter::new();
    let sheets = export::sheets(&typesetter, &disclosed, &asked, &formats);
    let mut told = BTreeSet::new();
    for sheet in &sheets {
        let (Sheet { options, laid, .. }, name) = (sheet, sheet.name.as_deref());
        let too_small = || small::too_small(&typesetter, &disclosed, (options, laid), desk.lang);
        if !given.get_flag("allow-small")
            && let Some(message) = too_small()
        {
            return Err(Failure::TooSmall(views::of_view(name, &message, desk.lang)));
        }
        let notes = sheet.pages().flat_map(|page| &page.report.notes);
        for note in notes.map(|note| views::of_view(name, &note.say(desk.lang), desk.lang)) {
            if told.insert(note.clone()) {
                writeln!(desk.err, "{}", commands::note(desk.lang, &note))?;
            }
        }
    }
    source::tell(logos.notes.iter().map(|note| note.say(desk.lang)).collect(), desk)?;
    let (info, style) = (PdfInfo::of(&disclosed), picture::given(given));
    let mut places = Vec::new();
    for (file, format) in files.iter().zip(formats) {
        let pages = export::files(&sheets, format, file);
        if pages.len() > 1 {
            // Names with numbers are known only now.
            numbered(file, &pages, given, (&opened, desk.lang))?;
        }
        places.extend(pages.into_iter().map(|(file, chapters)| (file, format, chapters)));
    }
    for (file, format, chapters) in places {
        if format == Format::Png
            && let Some((name, scene)) = chapters.first().and_then(|chapter| Some((chapter.name, chapter.pages.first()?)))
            && let Some(note) = picture::tiny(scene, &style, desk.lang)?
        {
            writeln!(desk.err, "{}", commands::note(desk.lang, &views::of_view(name, &note, desk.lang)))?;
        }
        target::write_with(&file, given, desk, |out, progress| {
            Ok(export::write(&chapters, (format, style), &info, out, &mut |done, all| progress.tell(done, all))?)
        })?;
    }
    if !disclosed.withheld().is_empty() {
        writeln!(desk.err, "{}", commands::withheld(desk.lang, &and(desk.lang, &disclosed.summary(desk.lang))))?;
    }
    Ok(CLEAN)
}

/// Whether several files can be written in place of the one that was named.
fn numbered(file: &Path, pages: &[PageFile<'_>], given: &ArgMatches, (opened, lang): (&Opened, Lang)) -> Result<(), Failure> {
    if file == Path::new("-") {
        return Err(Failure::Usage(commands::pages_in_stream(lang, pages.len())));
    }
    let files: Vec<PathBuf> = pages.iter().map(|(file, _)| file.clone()).collect();
    none_is_read(&files, opened, lang)?;
    files.iter().try_for_each(|file| target::is_possible(file, given))
}

/// A picture written over what it is drawn from would be the end of it.
fn none_is_read(files: &[PathBuf], opened: &Opened, lang: Lang) -> Result<(), Failure> {
    let From::File(path) = &opened.from else { return Ok(()) };
    match files.iter().find(|file| save::is_read_from(file, path, &opened.board.head().logos)) {
        Some(file) => Err(Failure::Usage(commands::is_source(lang, &file.display().to_string()))),
        None => Ok(()),
    }
}

/// The same place named twice would lose the first picture, or mix both.
fn each_once(files: &[PathBuf], lang: Lang) -> Result<(), Failure> {
    let plain = |file: &PathBuf| file.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>();
    let mut seen = BTreeSet::new();
    match files.iter().find(|file| !seen.insert(plain(file))) {
        Some(twice) => Err(Failure::Usage(commands::twice(lang, &twice.display().to_string()))),
        None => Ok(()),
    }
}
