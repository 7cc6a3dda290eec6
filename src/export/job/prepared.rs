//! Prepared export: its sheets, ready to be looked at, told of and written.

use std::path::Path;

use super::error::JobError;
use super::file::{OutFile, files};
use super::output::Output;
use super::sheet::Sheet;
use super::source::Source;
use super::style::FileStyle;
use crate::export::{Format, PdfInfo};
use crate::layout::{LeftOut, NothingLeft};
use crate::report::Disclosed;
use crate::text::Lang;
use crate::typeset::Typesetter;

/// Sheets of an export, with all that is to be said about them.
pub struct Prepared {
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// Views of which nothing is left, where there are others.
    pub left_out: Vec<LeftOut>,
    disclosed: Disclosed,
    info: PdfInfo,
}

/// Lays out what is asked for, once for each page that the formats need.
pub fn prepare(typesetter: &Typesetter, source: Source, output: &Output, formats: &[Format]) -> Result<Prepared, NothingLeft> {
    let (sheets, left_out) = output.sheets(typesetter, &source, formats)?;
    let info = PdfInfo::of(&source.disclosed);
    Ok(Prepared { sheets, left_out, disclosed: source.disclosed, info })
}

impl Prepared {
    /// Things that the audience does not get to see, in few words, each kind with its number.
    pub fn withheld(&self, lang: Lang) -> Vec<String> {
        self.disclosed.summary(lang)
    }

    /// Refused where a sheet does not fit its page, unless smaller type is allowed.
    pub fn check_fit(&self) -> Result<(), JobError> {
        self.sheets.iter().try_for_each(Sheet::check_fit)
    }

    /// The files that the sheets of a format become: one with all of them, or where the format has one page, one for each, with its
    /// number before the ending.
    pub fn files(&self, format: Format, path: &Path, style: FileStyle) -> Vec<OutFile<'_>> {
        files(&self.sheets, (format, path), style, &self.info)
    }
}
