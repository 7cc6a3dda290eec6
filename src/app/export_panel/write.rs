//! Writing on a thread: every file whole beside its place first, then all are put there; until then it can be stopped.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Context;

use super::preview::Order;
use super::report::nothing_left;
use crate::app::platform::jobs::{Job, Outcome};
use crate::export::{self, Chapter, ExportError, FileStyle, Format, PdfInfo, Sheet};
use crate::layout::{NothingLeft, Remedies};
use crate::save::{NewFile, StoreError};
use crate::text::{Lang, export_panel as t};
use crate::typeset::Typesetter;

/// The files of an order.
pub(super) struct Files {
    /// What is drawn.
    pub order: Order,
    /// How.
    pub style: FileStyle,
    /// Each format with its file.
    pub places: Vec<(Format, PathBuf)>,
    /// Whether files that are there are replaced.
    pub replace: bool,
}

/// Why nothing was written.
#[derive(Debug)]
pub(in crate::app) enum WriteError {
    /// Some files are there already.
    Exist(Vec<PathBuf>),
    /// A file cannot be written.
    Store(StoreError),
    /// A picture cannot be made.
    Export(ExportError),
    /// The drawing does not fit its page; where there are several, that of this view.
    TooSmall(Option<String>),
    /// There is nothing to draw.
    Nothing(NothingLeft),
    /// A fault of the program.
    Failed,
}

impl WriteError {
    /// The message for users.
    pub(in crate::app) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Exist(files) => {
                let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
                t::exists(lang, names.len(), &names.join(", "))
            }
            Self::Store(error) => error.say(lang),
            Self::Export(ExportError::Stopped) => t::stopped(lang),
            Self::Export(error) => error.say(lang),
            Self::TooSmall(None) => t::too_small(lang),
            Self::TooSmall(Some(view)) => t::of_view(lang, view, &t::too_small(lang)),
            Self::Nothing(nothing) => nothing_left(nothing, lang),
            Self::Failed => t::failed(lang),
        }
    }
}

/// How far it is, and whether it shall stop.
#[derive(Default)]
struct Progress {
    /// Thousandths of one file, and thousands for the files before it.
    done: AtomicUsize,
    stopped: AtomicBool,
}

/// Files that are being written.
pub(super) struct Writing {
    job: Job<Result<Vec<PathBuf>, WriteError>>,
    progress: Arc<Progress>,
    files: usize,
}

impl Writing {
    /// Starts.
    pub(super) fn start(ctx: &Context, files: Files) -> Self {
        let (progress, count) = (Arc::new(Progress::default()), files.places.len());
        let told = Arc::clone(&progress);
        let wake = ctx.clone();
        let job = Job::start(ctx, move || {
            files.write(&mut |done| {
                told.done.store(done, Ordering::Relaxed);
                wake.request_repaint();
                if told.stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        });
        Self { job, progress, files: count }
    }

    /// How much is done, in percent.
    pub(super) fn percent(&self) -> usize {
        (self.progress.done.load(Ordering::Relaxed) / (10 * self.files.max(1))).min(100)
    }

    /// Writes no more.
    pub(super) fn stop(&self) {
        self.progress.stopped.store(true, Ordering::Relaxed);
    }

    /// The files that were written, or why none was; `None` while it goes on.
    pub(super) fn outcome(&self) -> Option<Result<Vec<PathBuf>, WriteError>> {
        match self.job.outcome() {
            Outcome::Waiting => None,
            Outcome::Done(done) => Some(done),
            Outcome::Failed => Some(Err(WriteError::Failed)),
        }
    }
}

/// A file of a format with what stands in it.
type PageFile<'a> = (Format, PathBuf, Vec<Chapter<'a>>);

impl Files {
    fn write(self, watch: &mut dyn FnMut(usize) -> ControlFlow<()>) -> Result<Vec<PathBuf>, WriteError> {
        let drawn = self.order.draw(&Typesetter::new());
        let pages = drawn.pages.as_ref().map_err(|nothing| WriteError::Nothing(nothing.clone()))?;
        if let Some((sheet, _)) = pages.iter().find(|(_, help)| help.is_some()) {
            return Err(WriteError::TooSmall(sheet.name.clone()));
        }
        let files = self.files(pages);
        let there = |(_, file, _): &&PageFile<'_>| fs::symlink_metadata(file).is_ok_and(|about| !about.is_dir());
        let existing: Vec<PathBuf> = files.iter().filter(there).map(|(_, file, _)| file.clone()).collect();
        if !self.replace && !existing.is_empty() {
            return Err(WriteError::Exist(existing));
        }
        let create = |(_, file, _): &PageFile<'_>| NewFile::create(file, self.replace).map_err(WriteError::Store);
        let mut drafts = files.iter().map(create).collect::<Result<Vec<_>, _>>()?;
        // However many files the pages become, a format is a thousand thousandths.
        let whole = 1000 * self.places.len();
        for (place, ((format, _, chapters), draft)) in files.iter().zip(&mut drafts).enumerate() {
            let mut tell = |done: u16, all: u16| {
                let part = 1000 * place + 1000 * usize::from(done) / usize::from(all.max(1));
                watch(whole * part / (1000 * files.len().max(1)))
            };
            let written = export::write(chapters, (*format, self.style), &PdfInfo::of(&drawn.disclosed), draft, &mut tell);
            written.map_err(|error| match error {
                ExportError::NotWritten(error) => WriteError::Store(draft.write_error(&error)),
                other => WriteError::Export(other),
            })?;
        }
        if watch(whole).is_break() {
            return Err(WriteError::Export(ExportError::Stopped));
        }
        drafts.into_iter().try_for_each(NewFile::finish).map_err(WriteError::Store)?;
        Ok(files.into_iter().map(|(_, file, _)| file).collect())
    }

    /// The files that the pages become, each with its pages.
    fn files<'a>(&self, pages: &'a [(Sheet, Option<Remedies>)]) -> Vec<PageFile<'a>> {
        let of = |(format, path): &(Format, PathBuf)| {
            let files = export::files(pages.iter().map(|(sheet, _)| sheet), *format, path);
            files.into_iter().map(|(file, chapters)| (*format, file, chapters)).collect::<Vec<_>>()
        };
        self.places.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::layout::{DrawingKind, MatrixLook, Page, Request};
    use crate::picture::Pictures;
    use crate::report::Audience;

    #[test]
    fn a_matrix_on_several_pages_is_one_pdf_and_a_picture_for_each_page() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let drawing = DrawingKind::Matrix(MatrixLook::default());
        let request = Request { kind: drawing, split: true, page: Page::named("297x150"), ..Request::default() };
        let (board, logos) = (catalogue::the_example().board().unwrap(), Pictures::default());
        let formats = vec![Format::Pdf, Format::Svg];
        let order = Order { board, logos, audience: Audience::Public, request, formats };
        let places = vec![(Format::Pdf, path("a.pdf")), (Format::Svg, path("a.svg"))];
        let files = Files { order, style: FileStyle::default(), places, replace: false };
        let written = files.write(&mut |_| ControlFlow::Continue(())).unwrap();
        assert!(written.len() > 2, "{written:?}");
        assert_eq!(written.first(), Some(&path("a.pdf")));
        assert_eq!(written.get(1), Some(&path("a-1.svg")));
        assert!(written.iter().all(|file| file.is_file()) && !path("a.svg").exists());
    }
}
