//! `schaubild export`: the Schaubild as a picture, for one audience.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::audience;
use super::choice::Choice;
use super::failure::Failure;
use super::picture::Wanted;
use super::{CLEAN, Desk, small, source, target, text_of, view};
use crate::export::{self, PdfInfo};
use crate::layout::{self, Page};
use crate::report::{Audience, disclose};
use crate::scene::Scene;
use crate::text::{and, commands};
use crate::typeset::Typesetter;

/// The formats, by the ends of file names and their names on the command line.
const FORMATS: [(&str, Format); 3] = [("svg", Format::Svg), ("png", Format::Png), ("pdf", Format::Pdf)];

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    /// The page where none is given: paper for what is printed, else a screen.
    fn page(self) -> Page {
        match self {
            Self::Svg | Self::Png => Page::default(),
            Self::Pdf => Page::named("a3").unwrap_or_default(),
        }
    }
}

/// Lays the board out once for each page and writes it to every file that was named.
pub(super) fn run(given: &ArgMatches, desk: &mut Desk<'_>) -> Result<u8, Failure> {
    let audience = audience::given(given, &Audience::ALL)?.unwrap_or(Audience::Public);
    let files: Vec<PathBuf> = given.get_many::<PathBuf>("to").unwrap_or_default().cloned().collect();
    // Every format is known before anything is written.
    let formats = files.iter().map(|file| format_of(file, given, desk)).collect::<Result<Vec<_>, _>>()?;
    let opened = source::open(super::path_of(given, "board"), desk)?;
    source::tell_notes(&opened.notes, desk)?;
    let disclosed = disclose(&opened.board, audience);
    let logos = opened.logos();
    let options = view::given(given, disclosed.board(), desk.lang)?.with_logos(logos.pictures.clone());
    let typesetter = Typesetter::new();
    let mut drawn: Vec<(Page, Scene)> = Vec::new();
    let mut told = BTreeSet::new();
    for page in formats.iter().map(|format| format.page()) {
        if drawn.iter().any(|(known, _)| *known == page) {
            continue;
        }
        let options = options.on(page);
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
        let Some((_, scene)) = drawn.iter().find(|(page, _)| *page == format.page()) else { continue };
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

/// The format that was asked for, else that of the file's name.
fn format_of(file: &Path, given: &ArgMatches, desk: &Desk<'_>) -> Result<Format, Failure> {
    let asked = text_of(given, "format");
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(name) = asked.map(str::to_owned).or(ending) else {
        return Err(Failure::Usage(commands::no_format(desk.lang, &file.display().to_string())));
    };
    let found = FORMATS.iter().find(|(known, _)| *known == name);
    let unknown = || Failure::Unknown(Choice::Format.unknown(&name, FORMATS.map(|(known, _)| known)));
    found.map(|(_, format)| *format).ok_or_else(unknown)
}
