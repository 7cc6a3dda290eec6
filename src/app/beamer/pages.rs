//! Pages that are shown one after the other where no single picture can be read from the last row.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::projection::Projection;
use crate::layout::{Options, Room};
use crate::model::{AreaId, Board, StatusId};
use crate::picture::Pictures;
use crate::scene::style::Theme;

/// The pages into which a picture was taken apart, and the one that is shown.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// Picture of which they were made.
    of: Option<Of>,
    all: Vec<Options>,
    /// True if the last row could read all of them.
    reads: bool,
    at: usize,
    /// True if the next picture is shown from its end.
    is_from_end: bool,
}

/// Picture of which pages are made: in a room, with these rows and columns.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    picture: Options,
    room: Room,
    areas: Vec<AreaId>,
    statuses: Vec<StatusId>,
}

impl Pages {
    /// The page to be shown of a picture. What is taken apart stays so while the board is edited: only another picture, another room,
    /// a row or a column more are taken apart anew.
    pub(super) fn shown(
        &mut self,
        projection: &mut Projection,
        (board, logos): (&Arc<Board>, &Pictures),
        (picture, room): (Options, Room),
    ) -> Options {
        let theme = picture.theme;
        // Neither colors nor marks change what can be read.
        let picture = Options { theme: Theme::default(), questions: BTreeSet::new(), ..picture };
        let areas = board.areas().iter().map(|area| area.id.clone()).collect();
        let statuses = board.statuses().iter().map(|status| status.id.clone()).collect();
        let of = Of { picture, room, areas, statuses };
        if self.of.as_ref() != Some(&of) {
            let found = projection.reflow(board, (&of.picture, logos), room);
            (self.all, self.reads) = (found.pages, found.reads);
            self.of = Some(of.clone());
            let last = self.all.len().saturating_sub(1);
            self.at = if std::mem::take(&mut self.is_from_end) { last } else { self.at.min(last) };
        }
        Options { theme, ..self.all.get(self.at).cloned().unwrap_or(of.picture) }
    }

    /// True if what was entered since made a page too full to be read: then all are made anew.
    pub(super) fn outgrown(&mut self, is_read: bool) -> bool {
        let is_so = self.reads && !is_read;
        if is_so {
            self.of = None;
        }
        is_so
    }

    /// Goes to the next page, or to the one before; true if there is one.
    pub(super) fn turn(&mut self, forward: bool) -> bool {
        let to = if forward { self.at.checked_add(1) } else { self.at.checked_sub(1) };
        let to = to.filter(|to| *to < self.all.len());
        self.at = to.unwrap_or(self.at);
        to.is_some()
    }

    /// Begins with the first page, or at the end.
    pub(super) fn begin(&mut self, forward: bool) {
        self.at = if forward { 0 } else { self.all.len().saturating_sub(1) };
        self.is_from_end = !forward;
    }

    /// Place of the page that is shown, counted from 1, and how many there are, if there are several.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        (self.all.len() > 1).then_some((self.at + 1, self.all.len()))
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}
