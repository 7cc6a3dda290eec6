//! Offers: boards that an earlier run left in its recovery files.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::Context;

use crate::save::{self, BoardFileState, OrphanedRecovery, Recovered, Unreadable};

/// A recovery file that an earlier run left, held so that no other window offers it as well.
#[derive(Debug)]
pub(in crate::app) struct RecoveryOffer {
    /// The file.
    pub left: OrphanedRecovery,
    /// Content, or the reason why that cannot be read.
    pub found: Result<Found, Unreadable>,
}

/// A board that an earlier run did not save.
#[derive(Debug)]
pub(in crate::app) struct Found {
    /// The board with its steps.
    pub recovered: Recovered,
    /// State of its own file.
    pub own: BoardFileState,
}

/// Looking for what was left, on a thread of its own.
pub(super) struct RecoverySearch(Receiver<Vec<RecoveryOffer>>);

impl RecoverySearch {
    /// Begins to look in a folder; `ctx` is woken when all is read.
    pub(super) fn begin(folder: PathBuf, ctx: Context) -> Self {
        let (sender, found) = channel();
        thread::spawn(move || {
            let mut offers: Vec<RecoveryOffer> = save::orphaned_recoveries(&folder).into_iter().filter_map(offer).collect();
            offers.sort_by_key(|offer| std::cmp::Reverse(offer.found.as_ref().map_or(0, |found| found.recovered.at)));
            // The window may be gone by now.
            let _ = sender.send(offers);
            ctx.request_repaint();
        });
        Self(found)
    }

    /// Offers that were found, once all is read.
    pub(super) fn found(&self) -> Option<Vec<RecoveryOffer>> {
        self.0.try_recv().ok()
    }
}

/// Offer of a file. One whose board was saved before the program ended has nothing to offer, and goes.
fn offer(left: OrphanedRecovery) -> Option<RecoveryOffer> {
    let found = left.recover().map(|mut recovered| Found { own: recovered.compare(), recovered });
    let is_saved = found.as_ref().is_ok_and(|Found { recovered, own }| {
        let session = &recovered.session;
        Arc::ptr_eq(&session.saved, session.history.present()) && !recovered.is_torn && !matches!(own, BoardFileState::Lost(_))
    });
    if is_saved {
        // It will be found and removed the next time if it cannot be now.
        let _ = save::remove_recovery(left.path());
        return None;
    }
    Some(RecoveryOffer { left, found })
}
