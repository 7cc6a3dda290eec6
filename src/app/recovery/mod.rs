//! Recovery: what is worked on is kept in a file that outlives the program, and what an earlier run left there is offered.

mod bar;
mod keeper;
mod offer;

use std::path::PathBuf;

use egui::Context;

pub(super) use bar::{Answer, ago, recovery_bar_ui};
pub(super) use offer::Offer;

use self::keeper::Keeper;
use self::offer::Search;
use super::document::Document;

/// What is kept of the present board, and what was found of earlier ones.
#[derive(Default)]
pub(super) struct Recovery {
    keeper: Option<Keeper>,
    /// The folder of its files, if there is one.
    pub folder: Option<PathBuf>,
    search: Option<Search>,
    /// What was found and not answered yet; the first is asked about.
    pub offers: Vec<Offer>,
    /// Whether the user was asked once more before it is discarded.
    pub asked: bool,
}

impl Recovery {
    /// Keeps boards in this folder, and looks there for what was left.
    pub(super) fn in_folder(folder: PathBuf, ctx: &Context, new_bits: fn() -> u64) -> Self {
        let search = Some(Search::begin(folder.clone(), ctx.clone()));
        let keeper = Some(Keeper::new(folder.clone(), ctx.clone(), new_bits));
        Self { keeper, folder: Some(folder), search, ..Self::default() }
    }

    /// Keeps the board as it is after a frame; what went wrong since, for the user.
    pub(super) fn keep(&mut self, document: &Document) -> Option<String> {
        if let Some(found) = self.search.as_ref().and_then(Search::found) {
            self.offers = found;
            self.search = None;
        }
        self.keeper.as_mut().and_then(|keeper| keeper.keep(document))
    }

    /// Keeps nothing of what was erased from the present board.
    pub(super) fn keep_anew(&mut self, document: &Document) {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep_anew(document);
        }
    }

    /// The present board is left: it is saved, or not wanted.
    pub(super) fn forget(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.forget();
        }
    }

    /// The present board is left, and its file stays for the next start.
    pub(super) fn leave(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.leave();
        }
    }

    /// Waits until everything is on the disk, and keeps nothing more.
    pub(super) fn finish(&mut self) {
        self.keeper = None;
    }

    /// Whether steps are kept, so that the next start can offer them.
    pub(super) fn is_active(&self) -> bool {
        self.keeper.as_ref().is_some_and(Keeper::is_sound)
    }
}
