//! Writing on a thread: its progress, and the wish that it stops.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Context;

use super::order::Order;
use crate::app::platform::jobs::{Job, Outcome};
use crate::export::Format;
use crate::export::job::{self, FileStyle, JobError};
use crate::text::{Lang, export_panel as t};
use crate::typeset::Typesetter;

/// Files of an order.
pub(super) struct Files {
    /// The order.
    pub order: Order,
    /// Their style.
    pub style: FileStyle,
    /// Each format with its file.
    pub places: Vec<(Format, PathBuf)>,
    /// True where files that are there are replaced.
    pub replace: bool,
}

/// Reason why nothing was written.
#[derive(Debug)]
pub(super) enum WriteError {
    /// The export was refused or failed.
    Job(JobError),
    /// A fault of the program.
    Failed,
}

impl WriteError {
    /// The message for users.
    pub(super) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Job(error) => error.say(lang),
            Self::Failed => t::failed(lang),
        }
    }

    /// True where replacing the files that are there would help.
    pub(super) fn may_replace(&self) -> bool {
        matches!(self, Self::Job(JobError::Exist(_)))
    }
}

/// Progress of the writing, and the wish that it stops.
#[derive(Default)]
struct Progress {
    percent: AtomicUsize,
    stopped: AtomicBool,
}

/// Files that are being written.
pub(super) struct Writing {
    job: Job<Result<Vec<PathBuf>, JobError>>,
    progress: Arc<Progress>,
}

impl Writing {
    /// Starts.
    pub(super) fn start(ctx: &Context, files: Files) -> Self {
        let progress = Arc::new(Progress::default());
        let told = Arc::clone(&progress);
        let wake = ctx.clone();
        let job = Job::start(ctx, move || {
            files.write(&mut |done, all| {
                told.percent.store(100 * done / all.max(1), Ordering::Relaxed);
                wake.request_repaint();
                if told.stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        });
        Self { job, progress }
    }

    /// Share that is done, in percent.
    pub(super) fn percent(&self) -> usize {
        self.progress.percent.load(Ordering::Relaxed).min(100)
    }

    /// Writes no more.
    pub(super) fn stop(&self) {
        self.progress.stopped.store(true, Ordering::Relaxed);
    }

    /// The files that were written, or why none was; `None` while it goes on.
    pub(super) fn outcome(&self) -> Option<Result<Vec<PathBuf>, WriteError>> {
        match self.job.outcome() {
            Outcome::Waiting => None,
            Outcome::Done(done) => Some(done.map_err(WriteError::Job)),
            Outcome::Failed => Some(Err(WriteError::Failed)),
        }
    }
}

impl Files {
    fn write(self, watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>) -> Result<Vec<PathBuf>, JobError> {
        let prepared = self.order.prepare(&Typesetter::new())?;
        prepared.check_fit()?;
        let of_place = |(format, path): &(Format, PathBuf)| prepared.files(*format, path, self.style);
        let files: Vec<_> = self.places.iter().flat_map(of_place).collect();
        job::write_all(&files, self.replace, watch)?;
        Ok(files.into_iter().map(|file| file.path).collect())
    }
}
