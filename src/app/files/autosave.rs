//! Saving automatically: some seconds after the last change, on a thread, so that no frame waits for the disk. It goes the same way
//! as saving by hand; where that is barred, it rests until somebody saved by hand.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::platform::jobs::{Job, Outcome};
use crate::app::session::document::{Document, Saving};
use crate::model::Board;
use crate::save::{StoreError, Stored};

/// Time for which the board must stand still before it is saved.
const STILL: Duration = Duration::from_secs(5);

/// Outcome of a save.
pub(in crate::app) type Saved = (Saving, Result<Stored, StoreError>);

/// State of saving automatically.
#[derive(Default)]
pub(in crate::app) struct Autosave {
    /// True if the user wants it.
    pub on: bool,
    /// A save was barred; nothing is tried until one by hand has worked.
    pub rests: bool,
    /// The board of the last frame, and since when it has been the same.
    seen: Option<(Arc<Board>, Instant)>,
    /// The save that goes on.
    job: Option<Job<Saved>>,
}

impl Autosave {
    /// True if this document is to be saved automatically. One whose file had to be repaired is saved by hand first: what was
    /// set aside is to be looked at before.
    pub(in crate::app) fn may_save(&self, document: &Document) -> bool {
        self.on && !self.rests && document.has_edits() && document.path().is_some() && document.notes().is_empty()
    }

    /// Starts a save if the board has stood still for long enough; else sees to it that it is asked again in time.
    pub(in crate::app) fn follow(&mut self, ctx: &Context, document: &Document) {
        if self.job.is_some() || !self.may_save(document) {
            self.seen = None;
            return;
        }
        let same = self.seen.as_ref().filter(|(board, _)| Arc::ptr_eq(board, document.board()));
        let still = same.map(|(_, since)| since.elapsed());
        match still {
            None => {
                self.seen = Some((Arc::clone(document.board()), Instant::now()));
                ctx.request_repaint_after(STILL);
            }
            Some(still) if still < STILL => ctx.request_repaint_after(STILL.saturating_sub(still)),
            Some(_) => self.start(ctx, document),
        }
    }

    fn start(&mut self, ctx: &Context, document: &Document) {
        self.seen = None;
        if let Some(saving) = document.saving_automatically() {
            self.job = Some(Job::start(ctx, move || {
                let stored = saving.store();
                (saving, stored)
            }));
        }
    }

    /// Outcome of the save that went on, once.
    pub(in crate::app) fn outcome(&mut self) -> Option<Saved> {
        let outcome = self.job.as_ref()?.outcome();
        if !matches!(outcome, Outcome::Waiting) {
            self.job = None;
        }
        if let Outcome::Done(saved) = outcome { Some(saved) } else { None }
    }

    /// Waits for the save that goes on: two of one file must not cross each other.
    pub(in crate::app) fn finish(&mut self) -> Option<Saved> {
        self.job.take().and_then(Job::wait)
    }
}

#[cfg(test)]
impl Autosave {
    /// As if the board had stood still for long.
    pub(in crate::app) fn age(&mut self) {
        let long_ago = Instant::now().checked_sub(STILL);
        self.seen = self.seen.take().map(|(board, since)| (board, long_ago.unwrap_or(since)));
    }
}
