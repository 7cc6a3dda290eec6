//! Work beside the window: the system's file dialog on a thread of its own, so that the board goes on answering.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::path_bar::Purpose;

/// A dialog that says "cancelled" faster than any hand was none: there is no portal and no other helper to open one.
const TOO_FAST: Duration = Duration::from_millis(100);

/// A file dialog that is open, or about to be.
pub(super) struct FileDialog {
    /// What the file is for.
    pub purpose: Purpose,
    answer: Receiver<Option<PathBuf>>,
    started: Instant,
}

/// What became of a file dialog.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
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
    /// Asks for a file, with a name to save to; `ctx` is woken when there is an answer.
    pub(super) fn ask(ctx: &egui::Context, purpose: Purpose, name: String) -> Self {
        let (sender, answer) = channel();
        let ctx = ctx.clone();
        thread::spawn(move || {
            let dialog = rfd::FileDialog::new();
            let chosen = match purpose {
                Purpose::Save => dialog.add_filter("Schaubild", &["ron"]).set_file_name(name).save_file(),
                Purpose::Open => dialog.add_filter("Schaubild", &["ron"]).pick_file(),
                Purpose::Logo => dialog.add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]).pick_file(),
                Purpose::Names => dialog.add_filter("TXT, CSV", &["txt", "csv", "tsv"]).pick_file(),
            };
            // The window may be gone by now; then nobody waits for the answer.
            let _ = sender.send(chosen);
            ctx.request_repaint();
        });
        Self { purpose, answer, started: Instant::now() }
    }

    /// What became of it.
    pub(super) fn answer(&self) -> Answer {
        match self.answer.try_recv() {
            Ok(Some(path)) => Answer::Chosen(path),
            Ok(None) if self.started.elapsed() < TOO_FAST => Answer::Unavailable,
            Ok(None) => Answer::Cancelled,
            Err(TryRecvError::Empty) => Answer::Waiting,
            Err(TryRecvError::Disconnected) => Answer::Unavailable,
        }
    }
}
