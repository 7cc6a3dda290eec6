//! Work beside the window on threads of its own, so that the board goes on answering.

use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread;
use std::time::Duration;

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
