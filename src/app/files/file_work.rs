//! Reading of a file on a thread: a drive on another computer may answer late or never, and the window must not wait for it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::platform::jobs::{Job, Outcome};
use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::intake::Decoded;
use crate::save::{LoadError, Loaded};

/// Time for which a frame may wait, so that most files never need a second one.
const AT_ONCE: Duration = Duration::from_millis(300);

/// Time after which nobody waits for a drive any longer.
pub(in crate::app) const LIMIT: Duration = Duration::from_secs(10);

/// File that was read, by what it is for.
pub(in crate::app) enum FileRead {
    /// A board to be shown.
    Board(Result<Box<Document>, LoadError>),
    /// The board of a recovery file, to be shown, and what is said about it.
    Recovered(Box<Document>, Message),
    /// The previous version of the open board, and its file.
    Previous(Result<Loaded, LoadError>, PathBuf),
    /// A list of names.
    Names(Result<Decoded, LoadError>),
}

/// A file that is being read.
pub(in crate::app) struct FileWork {
    path: PathBuf,
    job: Job<FileRead>,
    started: Instant,
}

impl FileWork {
    /// Begins to read; `ctx` is woken when it is done.
    pub(in crate::app) fn begin(path: &Path, ctx: &Context, read: impl FnOnce(&Path) -> FileRead + Send + 'static) -> Self {
        let file = path.to_owned();
        Self { path: path.to_owned(), job: Job::start(ctx, move || read(&file)), started: Instant::now() }
    }

    /// Path of the file.
    pub(in crate::app) fn path(&self) -> &Path {
        &self.path
    }

    /// Outcome of it, for which a frame waits a little.
    pub(in crate::app) fn at_once(&self) -> Outcome<FileRead> {
        self.job.within(AT_ONCE)
    }

    /// Outcome of it. After a while without an answer it counts as failed; till then `ctx` sees to it that it is asked again.
    pub(in crate::app) fn outcome(&self, ctx: &Context) -> Outcome<FileRead> {
        let left = LIMIT.saturating_sub(self.started.elapsed());
        match self.job.outcome() {
            Outcome::Waiting if left.is_zero() => Outcome::Failed,
            outcome => {
                ctx.request_repaint_after(left);
                outcome
            }
        }
    }
}

#[cfg(test)]
impl FileWork {
    /// The same as if it had been waited for long.
    pub(in crate::app) fn aged(self) -> Self {
        Self { started: Instant::now().checked_sub(LIMIT).unwrap_or(self.started), ..self }
    }
}
