//! Formats of pictures: by name or by the end of a file's name, and the arguments that concern them.

use std::path::Path;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::choice::Choice;
use super::failure::Failure;
use super::{Console, text_of};
use crate::export::Format;
use crate::text::{Lang, and, commands};

/// Arguments that do not concern every format.
const PARTIAL: [(&str, &[Format]); 4] = [
    ("width", &[Format::Png]),
    ("dpi", &[Format::Png]),
    ("transparent", &[Format::Svg, Format::Png]),
    ("svg-text", &[Format::Svg]),
];

/// The format that was asked for, else that of the file's name.
pub(super) fn of(file: &Path, given: &ArgMatches, console: &Console<'_>) -> Result<Format, Failure> {
    let asked = text_of(given, "format");
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(name) = asked.map(str::to_owned).or(ending) else {
        return Err(Failure::Usage(commands::no_format(console.lang, &file.display().to_string())));
    };
    let known = [Format::Svg, Format::Png, Format::Pdf].map(Format::ending);
    Format::named(&name).ok_or_else(|| Failure::Unknown(Choice::Format.unknown(&name, known)))
}

/// Notes on arguments that were given but concern none of these files.
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
