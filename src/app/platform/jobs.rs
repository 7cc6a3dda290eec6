//! Work beside the window on threads of its own, so that the board goes on answering: the system's file dialog and whatever
//! else takes long.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::files::purpose::Purpose;

/// A dialog that says "cancelled" faster than any hand was none: there is no portal and no other helper to open one.
const TOO_FAST: Duration = Duration::from_millis(100);

/// Work on a thread.
pub(in crate::app) struct Job<T>(Receiver<T>);

/// Outcome of it.
#[derive(Debug, PartialEq)]
pub(in crate::app) enum Outcome<T> {
    /// It goes on.
    Waiting,
    /// It is done.
    Done(T),
    /// It broke off by a fault of the program.
    Failed,
}

impl<T: Send + 'static> Job<T> {
    /// Starts it; `ctx` is woken when it is done.
    pub(in crate::app) fn start(ctx: &egui::Context, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (sender, answer) = channel();
        let wake = Wake(ctx.clone());
        thread::spawn(move || {
            let _wake = wake;
            // The window may be gone by now; then nobody waits for the answer.
            let _ = sender.send(work());
        });
        Self(answer)
    }

    /// Waits until it is done; `None` if it broke off by a fault of the program.
    pub(in crate::app) fn wait(self) -> Option<T> {
        self.0.recv().ok()
    }

    /// Outcome of it after so much time at most.
    pub(in crate::app) fn within(&self, limit: Duration) -> Outcome<T> {
        match self.0.recv_timeout(limit) {
            Ok(done) => Outcome::Done(done),
            Err(RecvTimeoutError::Timeout) => Outcome::Waiting,
            Err(RecvTimeoutError::Disconnected) => Outcome::Failed,
        }
    }

    /// Outcome of it.
    pub(in crate::app) fn outcome(&self) -> Outcome<T> {
        match self.0.try_recv() {
            Ok(done) => Outcome::Done(done),
            Err(TryRecvError::Empty) => Outcome::Waiting,
            Err(TryRecvError::Disconnected) => Outcome::Failed,
        }
    }
}

/// Wakes the window at the end of a thread, however it ends.
struct Wake(egui::Context);

impl Drop for Wake {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

/// A file dialog that is open, or about to be.
pub(in crate::app) struct FileDialog {
    /// Purpose of the file.
    pub purpose: Purpose,
    /// True if the user asked for the dialog itself, and not for a file however it is chosen.
    pub wanted: bool,
    job: Job<Option<PathBuf>>,
    started: Instant,
}

/// Outcome of a file dialog.
#[derive(Debug, PartialEq)]
pub(in crate::app) enum DialogAnswer {
    /// It is still open.
    Waiting,
    /// The user chose a file.
    Chosen(PathBuf),
    /// The user chose none.
    Cancelled,
    /// No dialog could be opened on this system.
    Unavailable,
}

impl FileDialog {
    /// Asks by this dialog for a file, beginning with this one or in its folder; `ctx` is woken when there is an answer.
    pub(in crate::app) fn ask(
        ctx: &egui::Context,
        purpose: Purpose,
        dialog: rfd::FileDialog,
        file: PathBuf,
        wanted: bool,
    ) -> Self {
        let job = Job::start(ctx, move || {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
            let dialog = folder.into_iter().fold(dialog, rfd::FileDialog::set_directory);
            match purpose {
                Purpose::Save => dialog.add_filter("Schaubild", &["ron"]).set_file_name(name).save_file(),
                Purpose::Export => dialog.add_filter("PDF, PNG, SVG", &["pdf", "png", "svg"]).set_file_name(name).save_file(),
                Purpose::Open => dialog.add_filter("Schaubild", &["ron"]).pick_file(),
                Purpose::Logo => dialog.add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]).pick_file(),
                Purpose::Names => dialog.add_filter("TXT, CSV", &["txt", "csv", "tsv"]).pick_file(),
            }
        });
        Self { purpose, wanted, job, started: Instant::now() }
    }

    /// Outcome of it.
    pub(in crate::app) fn answer(&self) -> DialogAnswer {
        match self.job.outcome() {
            Outcome::Done(Some(path)) => DialogAnswer::Chosen(path),
            Outcome::Done(None) if self.started.elapsed() < TOO_FAST => DialogAnswer::Unavailable,
            Outcome::Done(None) => DialogAnswer::Cancelled,
            Outcome::Waiting => DialogAnswer::Waiting,
            Outcome::Failed => DialogAnswer::Unavailable,
        }
    }
}

#[cfg(test)]
impl FileDialog {
    /// A dialog that has been open for a while and has this answer.
    pub(in crate::app) fn answered(ctx: &egui::Context, purpose: Purpose, answer: Option<PathBuf>) -> Self {
        let job = Job::start(ctx, move || answer);
        Self { purpose, wanted: false, job, started: Instant::now().checked_sub(TOO_FAST).unwrap_or_else(Instant::now) }
    }
}
