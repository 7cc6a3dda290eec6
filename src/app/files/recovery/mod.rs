//! Recovery: what is worked on is kept in a file that outlives the program, and what an earlier run left there is offered.

pub(in crate::app) mod actions;
mod bar;
pub(in crate::app) mod crash_save;
mod keeper;
mod offer;

use std::path::{Path, PathBuf};

use egui::Context;

pub(in crate::app) use bar::{ago, failure_bar_ui, recovery_bar_ui};
pub(in crate::app) use offer::{Found, RecoveryOffer};

use self::keeper::{Keeper, News};
use self::offer::RecoverySearch;
use crate::app::session::document::Document;
use crate::save::StoreError;

/// State of recovery: what is kept of the present board, and what was found of earlier ones.
#[derive(Default)]
pub(in crate::app) struct Recovery {
    keeper: Option<Keeper>,
    /// The folder of its files, if there is one.
    pub folder: Option<PathBuf>,
    search: Option<RecoverySearch>,
    /// True if everything was on the disk at the end, once nothing more is kept.
    finished: Option<bool>,
    /// Reason why the present board cannot be kept, and whether the user has read that.
    failure: Option<(StoreError, bool)>,
    /// Offers that are not answered yet; the first is asked about.
    pub offers: Vec<RecoveryOffer>,
    /// Offers that were opened: held on to until their files are gone.
    opened: Vec<RecoveryOffer>,
    /// True if the user was asked once more before it is discarded.
    pub asked: bool,
    /// True if all steps of the first offer are shown.
    pub steps_shown: bool,
}

impl Recovery {
    /// Keeps boards in this folder, and looks there for what was left.
    pub(in crate::app) fn in_folder(folder: PathBuf, ctx: &Context, new_bits: fn() -> u64) -> Self {
        let search = Some(RecoverySearch::begin(folder.clone(), ctx.clone()));
        let keeper = Some(Keeper::new(folder.clone(), ctx.clone(), new_bits));
        Self { keeper, folder: Some(folder), search, ..Self::default() }
    }

    /// Keeps the board as it is after a frame.
    pub(in crate::app) fn keep(&mut self, document: &Document) {
        self.offers.extend(self.search.iter().flat_map(RecoverySearch::found));
        match self.keeper.as_mut().and_then(|keeper| keeper.keep(document)) {
            Some(News::Failed(why)) => self.failure = Some((why, false)),
            Some(News::Kept) => self.failure = None,
            None => {}
        }
    }

    /// Keeps what was typed and not taken over, at the end.
    pub(in crate::app) fn keep_typed(&mut self, document: &Document, typed: Vec<String>) {
        if let Some(keeper) = self.keeper.as_mut().filter(|_| !typed.is_empty()) {
            keeper.keep_typed(document, typed);
        }
    }

    /// Keeps nothing of what was erased from the present board.
    pub(in crate::app) fn keep_anew(&mut self, document: &Document) {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep_anew(document);
        }
    }

    /// The present board is left: it is saved, or not wanted.
    pub(in crate::app) fn forget(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.forget();
        }
    }

    /// The present board is left, and its file stays for the next start.
    pub(in crate::app) fn leave(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.leave();
        }
    }

    /// Asks no more about what is open now.
    pub(in crate::app) fn settle(&mut self, recovered_from: &Path) {
        if let Some(place) = self.offers.iter().position(|offer| offer.left.path() == recovered_from) {
            self.opened.push(self.offers.remove(place));
            self.steps_shown = false;
        }
    }

    /// Waits until everything is on the disk, and keeps nothing more; whether all of it is there.
    pub(in crate::app) fn finish(&mut self) -> bool {
        let keeper = &mut self.keeper;
        *self.finished.get_or_insert_with(|| keeper.take().is_some_and(Keeper::finish))
    }

    /// The recovery file of the present board, if there is one by now.
    pub(in crate::app) fn file(&self) -> Option<PathBuf> {
        self.keeper.as_ref().and_then(Keeper::file)
    }

    /// True if steps are kept, so that the next start can offer them.
    pub(in crate::app) fn is_active(&self) -> bool {
        self.keeper.is_some() && self.failure.is_none()
    }

    /// Reason why this board cannot be kept, until the user has read it; of a board that is saved nothing could be lost.
    pub(in crate::app) fn unread_failure(&self, document: &Document) -> Option<&StoreError> {
        self.failure.as_ref().filter(|(_, is_read)| !is_read && !document.is_saved()).map(|(why, _)| why)
    }

    /// The user has read it.
    pub(in crate::app) fn note_failure_read(&mut self) {
        if let Some((_, is_read)) = &mut self.failure {
            *is_read = true;
        }
    }
}
