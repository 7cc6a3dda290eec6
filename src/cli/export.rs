//! `schaubild export`: the Schaubild as a picture, for one audience.

use std::collections::BTreeSet;
use std::path::{Component, PathBuf};

use clap::ArgMatches;

use super::audience;
use super::failure::Failure;
use super::format::{self, Format};
use super::picture::Wanted;
use super::source::Opened;
use super::{CLEAN, Desk, small, source, target, view};
use crate::export::{self, PdfInfo};
use crate::layout::{self, Page};
use crate::report::{Audience, disclose};
use crate::scene::Scene;
use crate::text::{Lang, and, commands};
use crate::typeset::Typesetter;

/// Lays the board out once for each page and writes it to every file that was named.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &Audience::ALL)?.unwrap_or(Audience::Public);
    let files: Vec<PathBuf> = given.get_many::<PathBuf>("to").unwrap_or_default().cloned().collect();
    // Every place and format is known before anything is written.
    each_once(&files, desk.lang)?;
    let formats = files.iter().map(|file| Format::of(file, given, desk)).collect::<Result<Vec<_>, _>>()?;
    for note in format::idle(given, &formats, desk.lang) {
        writeln!(desk.err, "{}", commands::note(desk.lang, &note))?;
    }
    let opened = source::open(super::path_of(given, "board"), desk)?;
    none_is_read(&files, &opened, desk.lang)?;
    files.iter().try_for_each(|file| target::is_possible(file, given))?;
    source::tell_notes(&opened.notes, desk)?;
    let disclosed = disclose(&opened.board, audience);
    let logos = opened.logos();
    let options = view::given(given, disclosed.board(), desk.lang)?.with_logos(logos.pictures.clone());
    let typesetter = Typesetter::new();
    let mut drawn: Vec<(Page, Scene)> = Vec::new();
    let mut told = BTreeSet::new();
    for options in formats.iter().map(|format| options.on(format.page())) {
        let page = options.page;
        if drawn.iter().any(|(known, _)| *known == page) {
            continue;
        }
        let laid = layout::layout(&typesetter, &disclosed, &options, None);
        let too_small = || small::too_small(&typesetter, &disclosed, (&options, &laid), desk.lang);
        if !given.get_flag("allow-small")
            && let Some(message) = too_small()
        {
            return Err(Failure::TooSmall(message));
        }
        for note in laid.report.notes.iter().map(|note| note.say(desk.lang)) {
            if told.insert(note.clone()) {
                writeln!(desk.err, "{}", commands::note(desk.lang, &note))?;
            }
        }
        drawn.push((page, laid.scene));
    }
    source::tell(logos.notes.iter().map(|note| note.say(desk.lang)).collect(), desk)?;
    let info = PdfInfo::of(&disclosed, options.on(Page::default()).lang);
    let wanted = Wanted::of(given);
    for (file, format) in files.iter().zip(formats) {
        let Some((_, scene)) = drawn.iter().find(|(page, _)| *page == options.on(format.page()).page) else { continue };
        match format {
            Format::Svg => wanted.svg(scene, file, given, desk)?,
            Format::Png => wanted.png(scene, file, given, desk)?,
            Format::Pdf => target::write_bytes(&export::pdf(scene, &info)?, file, given, desk)?,
        }
    }
    if !disclosed.withheld().is_empty() {
        writeln!(desk.err, "{}", commands::withheld(desk.lang, &and(desk.lang, &disclosed.summary(desk.lang))))?;
    }
    Ok(CLEAN)
}

/// A picture written over what it is drawn from would be the end of it.
fn none_is_read(files: &[PathBuf], opened: &Opened, lang: Lang) -> Result<(), Failure> {
    let read = opened.files();
    match files.iter().find(|file| read.iter().any(|source| source::is_same_file(file, source))) {
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
