//! Files of an export: their names, and their writing one by one or all together.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::check::check_free;
use super::error::JobError;
use super::sheet::Sheet;
use super::style::{self, ExportError, FileStyle};
use crate::export::{Chapter, Format, PdfInfo};
use crate::save::NewFile;

/// A file with its contents.
pub struct OutFile<'a> {
    /// Its place.
    pub path: PathBuf,
    /// Its contents.
    pub chapters: Vec<Chapter<'a>>,
    format: Format,
    style: FileStyle,
    info: &'a PdfInfo,
}

/// The files that the sheets of a format become.
pub(super) fn files<'a>(
    sheets: &'a [Sheet],
    (format, path): (Format, &Path),
    style: FileStyle,
    info: &'a PdfInfo,
) -> Vec<OutFile<'a>> {
    let chapters: Vec<Chapter<'_>> = sheets.iter().filter(|sheet| sheet.formats.contains(&format)).map(Sheet::chapter).collect();
    let file = |path: PathBuf, chapters| OutFile { path, chapters, format, style, info };
    let count: usize = chapters.iter().map(|chapter| chapter.pages.len()).sum();
    if count == 0 {
        return Vec::new();
    }
    if format == Format::Pdf || count == 1 {
        return vec![file(path.to_owned(), chapters)];
    }
    let single = |chapter: &Chapter<'a>| -> Vec<Chapter<'a>> {
        chapter.pages.iter().map(|scene| Chapter { name: chapter.name, pages: vec![*scene] }).collect()
    };
    let numbered = chapters.iter().flat_map(single).zip(1..);
    numbered.map(|(chapter, number)| file(numbered_path(path, number), vec![chapter])).collect()
}

/// "a-2.png" for the second page of "a.png".
fn numbered_path(path: &Path, number: usize) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

impl OutFile<'_> {
    /// The view that it shows, where it is one of several.
    pub fn view(&self) -> Option<&str> {
        self.chapters.first()?.name
    }

    /// The size of the smallest type of a PNG, in pixels, where it is too small to be read.
    pub fn unreadable_px(&self) -> Result<Option<f64>, JobError> {
        let scene = self.chapters.first().and_then(|chapter| chapter.pages.first());
        match scene.filter(|_| self.format == Format::Png) {
            Some(scene) => self.style.unreadable_px(scene).map_err(|error| JobError::Export(error.into())),
            None => Ok(None),
        }
    }

    /// Writes it to a stream. `watch` is told how many of how many parts are done, and may stop it.
    pub fn write_to(&self, out: &mut dyn Write, watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>) -> Result<(), JobError> {
        Ok(style::write(&self.chapters, (self.format, self.style), self.info, out, watch)?)
    }

    /// Writes it to its place, where it is only once it is whole; one that is there is replaced only with `replace`.
    pub fn write(&self, replace: bool, watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>) -> Result<(), JobError> {
        let mut draft = NewFile::create(&self.path, replace)?;
        self.fill(&mut draft, watch)?;
        if watch(1, 1).is_break() {
            return Err(ExportError::Stopped.into());
        }
        Ok(draft.finish()?)
    }

    fn fill(&self, draft: &mut NewFile, watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>) -> Result<(), JobError> {
        self.write_to(draft, watch).map_err(|error| match error {
            JobError::Export(ExportError::NotWritten(error)) => draft.write_error(&error).into(),
            other => other,
        })
    }
}

/// Writes all files or none: every one whole beside its place first, then all are put there; until then it can be stopped. `watch` is
/// told how many of how many thousandths of a file are done.
pub fn write_all(
    files: &[OutFile<'_>],
    replace: bool,
    watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<(), JobError> {
    if !replace {
        check_free(files.iter().map(|file| file.path.as_path()))?;
    }
    let create = |file: &OutFile<'_>| Ok(NewFile::create(&file.path, replace)?);
    let mut drafts = files.iter().map(create).collect::<Result<Vec<_>, JobError>>()?;
    let all = 1000 * files.len();
    for (place, (file, draft)) in files.iter().zip(&mut drafts).enumerate() {
        file.fill(draft, &mut |done, of| watch(1000 * place + 1000 * usize::from(done) / usize::from(of.max(1)), all))?;
    }
    if watch(all, all).is_break() {
        return Err(ExportError::Stopped.into());
    }
    Ok(drafts.into_iter().try_for_each(NewFile::finish)?)
}

#[cfg(test)]
mod tests {
    use super::super::{Output, Source, prepare};
    use super::*;
    use crate::catalogue;
    use crate::layout::{DrawingKind, MatrixArrangement, Page, Request};
    use crate::picture::Pictures;
    use crate::report::{Audience, disclose};
    use crate::typeset::Typesetter;

    #[test]
    fn a_matrix_on_several_pages_is_one_pdf_and_a_picture_for_each_page() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let kind = DrawingKind::Matrix(MatrixArrangement::default());
        let output = Output::Drawing(Request { kind, split: true, page: Page::named("297x150"), ..Request::default() });
        let board = catalogue::the_example().board().unwrap();
        let source = Source { disclosed: disclose(&board, Audience::Public), logos: Pictures::default() };
        let prepared = prepare(&Typesetter::new(), source, &output, &[Format::Pdf, Format::Svg]).unwrap();
        let mut files = prepared.files(Format::Pdf, &path("a.pdf"), FileStyle::default());
        files.extend(prepared.files(Format::Svg, &path("a.svg"), FileStyle::default()));
        let mut told = Vec::new();
        let watch = |told: &mut Vec<(usize, usize)>, at| {
            told.push(at);
            ControlFlow::Continue(())
        };
        write_all(&files, false, &mut |done, of| watch(&mut told, (done, of))).unwrap();
        assert!(files.len() > 2);
        assert_eq!(files.first().map(|file| &file.path), Some(&path("a.pdf")));
        assert_eq!(files.get(1).map(|file| &file.path), Some(&path("a-1.svg")));
        assert!(files.iter().all(|file| file.path.is_file()) && !path("a.svg").exists());
        assert!(told.is_sorted() && told.last() == Some(&(1000 * files.len(), 1000 * files.len())), "{told:?}");
        let again = write_all(&files, false, &mut |_, _| ControlFlow::Continue(()));
        assert!(matches!(again, Err(JobError::Exist(there)) if there.len() == files.len()), "all that are there are named");
    }
}
