//! What an earlier run left in its recovery files.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::Context;

use crate::save::{self, Recovered};

/// A board that an earlier run did not save.
#[derive(Clone, Debug)]
pub(in crate::app) struct Offer {
    /// Its recovery file.
    pub file: PathBuf,
    /// What is in it.
    pub recovered: Recovered,
}

/// Looking for what was left, on a thread of its own.
pub(super) struct Search(Receiver<Vec<Offer>>);

impl Search {
    /// Begins to look in a folder; `ctx` is woken when all is read.
    pub(super) fn begin(folder: PathBuf, ctx: Context) -> Self {
        let (sender, found) = channel();
        thread::spawn(move || {
            let mut offers: Vec<Offer> = save::recovery_files(&folder).iter().filter_map(|file| offer(file)).collect();
            offers.sort_by_key(|offer| std::cmp::Reverse(offer.recovered.at));
            // The window may be gone by now.
            let _ = sender.send(offers);
            ctx.request_repaint();
        });
        Self(found)
    }

    /// What was found, once all is read.
    pub(super) fn found(&self) -> Option<Vec<Offer>> {
        self.0.try_recv().ok()
    }
}

/// What a file offers. One whose board was saved before the program ended has nothing to offer, and goes.
fn offer(file: &Path) -> Option<Offer> {
    let recovered = save::recover(file).inspect_err(|error| log::warn!("{}: {error:?}", file.display())).ok()?;
    if Arc::ptr_eq(&recovered.session.saved, recovered.session.history.present()) {
        // It will be found and removed the next time if it cannot be now.
        let _ = std::fs::remove_file(file);
        return None;
    }
    Some(Offer { file: file.to_owned(), recovered })
}
