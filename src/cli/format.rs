//! Formats of pictures: by name or by the end of a file's name, and which arguments concern them.

use std::path::Path;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::choice::Choice;
use super::failure::Failure;
use super::{Desk, text_of};
use crate::layout::Page;
use crate::text::{Lang, and, commands};

/// The formats, by the ends of file names and their names on the command line.
const FORMATS: [(&str, Format); 3] = [("svg", Format::Svg), ("png", Format::Png), ("pdf", Format::Pdf)];

/// Arguments that do not concern every format.
const PARTIAL: [(&str, &[Format]); 4] = [
    ("width", &[Format::Png]),
    ("dpi", &[Format::Png]),
    ("transparent", &[Format::Svg, Format::Png]),
    ("svg-text", &[Format::Svg]),
];

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    /// The format that was asked for, else that of the file's name.
    pub(super) fn of(file: &Path, given: &ArgMatches, desk: &Desk<'_>) -> Result<Self, Failure> {
        let asked = text_of(given, "format");
        let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let Some(name) = asked.map(str::to_owned).or(ending) else {
            return Err(Failure::Usage(commands::no_format(desk.lang, &file.display().to_string())));
        };
        let found = FORMATS.iter().find(|(known, _)| *known == name);
        let unknown = || Failure::Unknown(Choice::Format.unknown(&name, FORMATS.map(|(known, _)| known)));
        found.map(|(_, format)| *format).ok_or_else(unknown)
    }

    /// The page where none is given: paper for what is printed, else a screen.
    pub(super) fn page(self) -> Page {
        match self {
            Self::Svg | Self::Png => Page::default(),
            Self::Pdf => Page::named("a3").unwrap_or_default(),
        }
    }

    fn name(self) -> String {
        FORMATS.iter().filter(|(_, format)| *format == self).map(|(name, _)| name.to_uppercase()).collect()
    }
}

/// What to say of arguments that were given but concern none of these files.
pub(super) fn idle(given: &ArgMatches, formats: &[Format], lang: Lang) -> Vec<String> {
    let is_given = |name: &str| given.value_source(name) == Some(ValueSource::CommandLine);
    let is_idle = |concerned: &[Format]| !concerned.iter().any(|format| formats.contains(format));
    let idle = PARTIAL.iter().filter(|(name, concerned)| is_given(name) && is_idle(concerned));
    idle.map(|(name, concerned)| {
        let names: Vec<String> = concerned.iter().map(|format| format.name()).collect();
        commands::idle(lang, name, &and(lang, &names))
    })
    .collect()
}
