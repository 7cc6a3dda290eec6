//! Trial of drawings in a room: legibility from the last row, at a price that is bounded.

use crate::layout::grid;
use crate::layout::grid::{Plan, max_size, may_be_as_large_as};
use crate::layout::kind::DrawingKind;
use crate::layout::legibility::unreadable;
use crate::layout::options::Options;
use crate::layout::page::Page;
use crate::layout::{Layout, Room, pages};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// The most drawings that are tried. A region of usual size takes a few dozen, one of a thousand responsibilities some hundred; what is
/// left untried is taken for too small.
const MAX_TRIED: usize = 240;

/// Drawings tried on a room.
pub(super) struct Trial<'a> {
    typesetter: &'a Typesetter,
    /// The board as it is drawn.
    pub(super) disclosed: &'a Disclosed,
    room: Room,
    /// The room as deep as the largest type can be read: what cannot be readable for all shall be for as many as possible.
    near: Room,
    left: usize,
}

impl<'a> Trial<'a> {
    /// A trial of drawings on pages of this size.
    pub(super) fn new(typesetter: &'a Typesetter, disclosed: &'a Disclosed, (page, room): (Page, Room)) -> Self {
        let max_depth_mm = room.readable_from_mm(max_size(page) / page.width);
        let near = Room { depth_mm: room.depth_mm.min(max_depth_mm as u32), ..room };
        Self { typesetter, disclosed, room, near, left: MAX_TRIED }
    }

    /// True where its answers hold for the last row too.
    pub(super) fn is_for_all(&self) -> bool {
        self.near == self.room
    }

    /// True where no more is tried.
    pub(super) fn is_over(&self) -> bool {
        self.left == 0
    }

    /// True where every text of a drawing can be read.
    pub(super) fn reads(&mut self, options: &Options) -> bool {
        if self.is_over() {
            return false;
        }
        self.left -= 1;
        let drawn = self.drawn(options);
        !drawn.is_empty() && drawn.iter().all(|layout| unreadable(&layout.scene, &options.page, self.near).is_empty())
    }

    /// The drawing; nothing where a look at it tells that its type becomes too small. That saves the most of the time: finding out
    /// exactly how small it becomes is dear.
    fn drawn(&self, options: &Options) -> Vec<Layout> {
        if options.kind != DrawingKind::Grid {
            return pages(self.typesetter, self.disclosed, options);
        }
        let plan = Plan::of(self.typesetter, self.disclosed, options);
        let min_size = self.near.min_share() * options.page.width;
        if may_be_as_large_as(&plan, min_size) { vec![grid::drawn(&plan, None)] } else { Vec::new() }
    }
}
