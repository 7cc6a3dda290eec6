//! Writing on a thread: every file whole beside its place first, then all are put there; until then it can be stopped.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Context;

use super::super::jobs::{Job, Outcome};
use super::preview::Order;
use crate::export::{self, ExportError, FileStyle, Format, PdfInfo};
use crate::layout::NothingLeft;
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
    /// The drawing does not fit its page.
    TooSmall,
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
            Self::TooSmall => t::too_small(lang),
            Self::Nothing(NothingLeft::Focus) => t::focus_hidden(lang),
            Self::Nothing(NothingLeft::Grid) => t::all_hidden(lang),
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

impl Files {
    fn write(self, watch: &mut dyn FnMut(usize) -> ControlFlow<()>) -> Result<Vec<PathBuf>, WriteError> {
        let there = |(_, file): &&(Format, PathBuf)| fs::symlink_metadata(file).is_ok_and(|about| !about.is_dir());
        let existing: Vec<PathBuf> = self.places.iter().filter(there).map(|(_, file)| file.clone()).collect();
        if !self.replace && !existing.is_empty() {
            return Err(WriteError::Exist(existing));
        }
        let create = |(_, file): &(Format, PathBuf)| NewFile::create(file, self.replace).map_err(WriteError::Store);
        let mut drafts = self.places.iter().map(create).collect::<Result<Vec<_>, _>>()?;
        let drawn = self.order.draw(&Typesetter::new());
        let pages = drawn.pages.map_err(WriteError::Nothing)?;
        if pages.iter().any(|(_, help)| help.is_some()) {
            return Err(WriteError::TooSmall);
        }
        for (place, ((format, _), draft)) in self.places.iter().zip(&mut drafts).enumerate() {
            let Some((sheet, _)) = pages.iter().find(|(sheet, _)| sheet.formats.contains(format)) else { continue };
            let info = PdfInfo::of(&drawn.disclosed);
            let mut tell = |done: u16, all: u16| watch(1000 * place + 1000 * usize::from(done) / usize::from(all.max(1)));
            let scenes: Vec<_> = sheet.pages().map(|page| &page.scene).collect();
            let written = export::write(&scenes, (*format, self.style), &info, draft, &mut tell);
            written.map_err(|error| match error {
                ExportError::NotWritten(error) => WriteError::Store(draft.refused(&error)),
                other => WriteError::Export(other),
            })?;
        }
        if watch(1000 * self.places.len()).is_break() {
            return Err(WriteError::Export(ExportError::Stopped));
        }
        drafts.into_iter().try_for_each(NewFile::finish).map_err(WriteError::Store)?;
        Ok(self.places.into_iter().map(|(_, file)| file).collect())
    }
}
