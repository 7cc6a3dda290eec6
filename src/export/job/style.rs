//! Style of a file: size, ground and texts, as far as its format has the choice; and a file's bytes in it.

use std::io::{self, Write};
use std::ops::ControlFlow;

use crate::export::{Chapter, Format, Ground, MIN_TYPE_PX, PdfError, PdfInfo, PictureSize, PngError, SvgText, pdf_of, png, svg};
use crate::scene::Scene;
use crate::text::Lang;

/// Style of files, as far as their format has the choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileStyle {
    /// Size of a PNG.
    pub size: PictureSize,
    /// Ground behind an SVG or PNG.
    pub ground: Ground,
    /// Kind of the texts in an SVG.
    pub text: SvgText,
}

impl FileStyle {
    /// The size of the smallest type of a PNG, in pixels, where it is too small to be read.
    pub fn unreadable_px(&self, scene: &Scene) -> Result<Option<f64>, PngError> {
        let smallest = self.size.of(scene)?.smallest_type(scene);
        Ok((smallest < MIN_TYPE_PX).then_some(smallest))
    }
}

/// Reason why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The picture.
    #[error(transparent)]
    Png(#[from] PngError),
    /// The paper.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The file or stream that it is written to failed.
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
pub(super) fn write(
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
