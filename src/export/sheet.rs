//! Sheets: a board laid out once for each page that the formats need; and a sheet written as a file of one format.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::format::Format;
use super::info::PdfInfo;
use super::letters::SvgText;
use super::pdf::{PdfError, pdf};
use super::pixels::{Ground, PictureSize};
use super::png::{PngError, png};
use super::svg::svg;
use crate::layout::{Laid, Meant, Options, pages};
use crate::report::Disclosed;
use crate::scene::Scene;
use crate::text::Lang;
use crate::typeset::Typesetter;

/// A page laid out, and the formats that it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The formats.
    pub formats: Vec<Format>,
    /// What it was laid out with.
    pub options: Options,
    /// The drawing, or its first page.
    pub laid: Laid,
    /// Its other pages.
    pub more: Vec<Laid>,
}

impl Sheet {
    /// The drawing page by page.
    pub fn pages(&self) -> impl Iterator<Item = &Laid> {
        std::iter::once(&self.laid).chain(&self.more)
    }

    /// The files of a format, each with its pages: one with all of them, or where the format has one page, one for each, with
    /// its number before the ending.
    pub fn files(&self, format: Format, path: &Path) -> Vec<(PathBuf, Vec<&Scene>)> {
        let scenes = self.pages().map(|laid| &laid.scene);
        match format {
            Format::Pdf => vec![(path.to_owned(), scenes.collect())],
            Format::Png | Format::Svg if self.more.is_empty() => vec![(path.to_owned(), scenes.collect())],
            Format::Png | Format::Svg => {
                let numbered = scenes.zip(1..);
                numbered.map(|(scene, number)| (numbered_file(path, number), vec![scene])).collect()
            }
        }
    }
}

/// "a-2.png" for the second page of "a.png".
fn numbered_file(path: &Path, number: usize) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// The pages that the formats need, each once.
pub fn sheets(typesetter: &Typesetter, disclosed: &Disclosed, meant: &Meant, formats: &[Format]) -> Vec<Sheet> {
    let mut all: Vec<Sheet> = Vec::new();
    for format in formats {
        let options = meant.on(format.page());
        if let Some(known) = all.iter_mut().find(|sheet| sheet.options.page == options.page) {
            known.formats.push(*format);
        } else {
            let mut pages = pages(typesetter, disclosed, &options).into_iter();
            let Some(laid) = pages.next() else { continue };
            all.push(Sheet { formats: vec![*format], options, laid, more: pages.collect() });
        }
    }
    all
}

/// How files are written, as far as their format has the choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileStyle {
    /// How large a PNG becomes.
    pub size: PictureSize,
    /// What stands behind an SVG or PNG.
    pub ground: Ground,
    /// How texts are written in SVG.
    pub text: SvgText,
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The picture.
    #[error(transparent)]
    Png(#[from] PngError),
    /// The paper.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// What it is written to failed.
    #[error(transparent)]
    NotWritten(io::Error),
    /// Whoever watched wanted it no longer.
    #[error("{}", self.say(Lang::En))]
    Stopped,
}

impl ExportError {
    /// The error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Png(error) => error.say(lang),
            Self::Pdf(error) => error.say(lang),
            Self::NotWritten(error) => PngError::cause(lang, error),
            Self::Stopped => PngError::Stopped.say(lang),
        }
    }
}

/// Writes the pages of a file; a picture has but the first. `watch` is told how many of how many parts are done, and may stop it.
pub fn write(
    pages: &[&Scene],
    (format, style): (Format, FileStyle),
    info: &PdfInfo,
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
) -> Result<(), ExportError> {
    let Some(scene) = pages.first().copied() else { return Ok(()) };
    let bytes = match format {
        Format::Png => {
            let written = png(scene, (style.size.of(scene)?, style.ground), out, watch);
            return written.map_err(|error| match error {
                PngError::NotWritten(error) => ExportError::NotWritten(error),
                PngError::Stopped => ExportError::Stopped,
                other => other.into(),
            });
        }
        Format::Svg => svg(scene, style.text, style.ground).into_bytes(),
        Format::Pdf => pdf(pages, info)?,
    };
    if watch(1, 1).is_break() {
        return Err(ExportError::Stopped);
    }
    out.write_all(&bytes).map_err(ExportError::NotWritten)
}
