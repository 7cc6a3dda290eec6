//! Sheets: a board laid out once for each page that the formats need; and a sheet written as a file of one format.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::chapter::Chapter;
use super::format::Format;
use super::ground::Ground;
use super::pdf::{PdfError, PdfInfo, pdf_of};
use super::png::{PictureSize, PngError, png};
use super::svg::{SvgText, svg};
use crate::layout::{Laid, Options, Resolution, Resolved, pages};
use crate::report::Disclosed;
use crate::text::Lang;
use crate::typeset::Typesetter;

/// A page laid out, and the formats that it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The saved view that it shows, where several are shown.
    pub name: Option<String>,
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

    fn chapter(&self) -> Chapter<'_> {
        Chapter { name: self.name.as_deref(), pages: self.pages().map(|laid| &laid.scene).collect() }
    }
}

/// A file with what stands in it.
pub type PageFile<'a> = (PathBuf, Vec<Chapter<'a>>);

/// The files that the sheets of a format become: one with all of them, or where the format has one page, one for each, with its
/// number before the ending.
pub fn files<'a>(sheets: impl IntoIterator<Item = &'a Sheet>, format: Format, path: &Path) -> Vec<PageFile<'a>> {
    let chapters: Vec<Chapter<'_>> =
        sheets.into_iter().filter(|sheet| sheet.formats.contains(&format)).map(Sheet::chapter).collect();
    let count: usize = chapters.iter().map(|chapter| chapter.pages.len()).sum();
    if count == 0 {
        return Vec::new();
    }
    if format == Format::Pdf || count == 1 {
        return vec![(path.to_owned(), chapters)];
    }
    let single = |chapter: &Chapter<'a>| -> Vec<Chapter<'a>> {
        chapter.pages.iter().map(|scene| Chapter { name: chapter.name, pages: vec![*scene] }).collect()
    };
    let numbered = chapters.iter().flat_map(single).zip(1..);
    numbered.map(|(chapter, number)| (numbered_file(path, number), vec![chapter])).collect()
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

/// The pages that the formats need, each once; drawing after drawing.
pub fn sheets(typesetter: &Typesetter, disclosed: &Disclosed, resolution: &Resolution, formats: &[Format]) -> Vec<Sheet> {
    resolution.drawings.iter().flat_map(|resolved| of_drawing(typesetter, disclosed, resolved, formats)).collect()
}

fn of_drawing(typesetter: &Typesetter, disclosed: &Disclosed, resolved: &Resolved, formats: &[Format]) -> Vec<Sheet> {
    let mut all: Vec<Sheet> = Vec::new();
    for format in formats {
        let options = resolved.on_page(format.page());
        if let Some(known) = all.iter_mut().find(|sheet| sheet.options.page == options.page) {
            known.formats.push(*format);
        } else {
            let mut pages = pages(typesetter, disclosed, &options).into_iter();
            let Some(laid) = pages.next() else { continue };
            let (name, formats, more) = (resolved.view.clone(), vec![*format], pages.collect());
            all.push(Sheet { name, formats, options, laid, more });
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

/// Writes the chapters of a file; a picture has but the first page. `watch` is told how many of how many parts are done, and may stop it.
pub fn write(
    chapters: &[Chapter<'_>],
    (format, style): (Format, FileStyle),
    info: &PdfInfo,
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
) -> Result<(), ExportError> {
    let Some(scene) = chapters.iter().find_map(|chapter| chapter.pages.first().copied()) else { return Ok(()) };
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
        Format::Pdf => pdf_of(chapters, info)?,
    };
    if watch(1, 1).is_break() {
        return Err(ExportError::Stopped);
    }
    out.write_all(&bytes).map_err(ExportError::NotWritten)
}
