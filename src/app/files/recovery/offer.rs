//! Offers: boards that an earlier run left in its recovery files.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::files::file_work::LIMIT;
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

/// Time after which the first offers are shown, newest first; any later one comes behind them.
const FIRST: Duration = Duration::from_millis(500);

/// Looking for what was left, on a thread for each file: a board's own file may lie on a drive that does not answer, and the other offers
/// must not wait for it.
pub(super) struct RecoverySearch(Receiver<Vec<RecoveryOffer>>);

impl RecoverySearch {
    /// Begins to look in a folder; `ctx` is woken when something is found.
    pub(super) fn begin(folder: PathBuf, ctx: Context) -> Self {
        let (sender, found) = channel();
        thread::spawn(move || {
            let one_by_one = look(save::orphaned_recoveries(&folder), Recovered::compare);
            let until = Instant::now() + FIRST;
            let mut first = Vec::new();
            while let Ok(offer) = one_by_one.recv_timeout(until.saturating_duration_since(Instant::now())) {
                first.push(offer);
            }
            first.sort_by_key(|offer| std::cmp::Reverse(offer.found.as_ref().map_or(0, |found| found.recovered.at)));
            for offers in [first].into_iter().chain(one_by_one.into_iter().map(|offer| vec![offer])) {
                // The window may be gone by now.
                let _ = sender.send(offers);
                ctx.request_repaint();
            }
        });
        Self(found)
    }

    /// Offers that were found since it was asked last.
    pub(super) fn found(&self) -> Vec<RecoveryOffer> {
        self.0.try_iter().flatten().collect()
    }
}

/// The offers of these files, each as soon as it is known. `compare` looks at a board's own file.
fn look(left: Vec<OrphanedRecovery>, compare: fn(&mut Recovered) -> BoardFileState) -> Receiver<RecoveryOffer> {
    let (sender, found) = channel();
    for left in left {
        let sender = sender.clone();
        thread::spawn(move || {
            if let Some(offer) = offer(left, compare) {
                // The window may be gone by now.
                let _ = sender.send(offer);
            }
        });
    }
    found
}

/// Offer of a file. One whose board was saved before the program ended has nothing to offer, and goes.
fn offer(left: OrphanedRecovery, compare: fn(&mut Recovered) -> BoardFileState) -> Option<RecoveryOffer> {
    let found = left.recover().map(|recovered| compared(recovered, compare));
    let is_saved = found.as_ref().is_ok_and(|Found { recovered, own }| {
        let session = &recovered.session;
        let is_known = !matches!(own, BoardFileState::Lost(_) | BoardFileState::Unknown);
        let is_same = Arc::ptr_eq(&session.saved, session.history.present()) && session.typed.is_empty();
        is_same && !recovered.is_torn && is_known
    });
    if is_saved {
        // It will be found and removed the next time if it cannot be now.
        let _ = save::remove_recovery(left.path());
        return None;
    }
    Some(RecoveryOffer { left, found })
}

/// A board, compared with its own file if that can be looked at in time.
fn compared(recovered: Recovered, compare: fn(&mut Recovered) -> BoardFileState) -> Found {
    let (sender, answer) = channel();
    let mut looked_at = recovered.clone();
    thread::spawn(move || {
        let own = compare(&mut looked_at);
        // Whoever waited may have given up.
        let _ = sender.send((looked_at, own));
    });
    let (recovered, own) = answer.recv_timeout(LIMIT).unwrap_or((recovered, BoardFileState::Unknown));
    Found { recovered, own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Board, BoardId, Head, History};
    use crate::save::{RecoveryFile, RecoverySession};

    #[test]
    fn one_drive_that_does_not_answer_holds_back_no_other_offer() {
        let folder = tempfile::tempdir().unwrap();
        for id in ["eins", "silent", "zwei"] {
            let board = Arc::new(Board::new(Head::new(BoardId::new(id), id)));
            let begun = Arc::new(Board::clone(&board));
            let path = Some(folder.path().join(id));
            let session = RecoverySession { history: History::new(board), path, origin: None, saved: begun, typed: Vec::new() };
            drop(RecoveryFile::create(folder.path(), id, &session, 1).unwrap());
        }
        let compare = |recovered: &mut Recovered| {
            while recovered.session.path.as_ref().is_some_and(|path| path.ends_with("silent")) {
                thread::park();
            }
            BoardFileState::None
        };
        let offers = look(save::orphaned_recoveries(folder.path()), compare);
        let mut found = [offers.recv().unwrap(), offers.recv().unwrap()].map(|offer| offer.found.unwrap().title().to_owned());
        found.sort();
        assert_eq!(found, ["eins", "zwei"]);
    }
}
