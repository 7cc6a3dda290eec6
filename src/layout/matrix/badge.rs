//! Badges: the chips of a matrix. What each holds, and how those of a cell lie. All widths are in ems of the type size.

use super::metric as own;
use crate::layout::metric;
use crate::layout::state_mark::has_mark;
use crate::layout::wrap::wrap_rows;
use crate::scene::EntryRef;
use crate::scene::style::{FLAG_WIDTH_EM, GAP_EM};

/// A chip: what an institution does in one column, in one role and one state.
#[derive(Debug)]
pub(super) struct Badge {
    /// What it stands for.
    pub(super) entry: EntryRef,
    /// For whom: flags.
    pub(super) flags: Vec<BadgeFlag>,
    /// What a screen reader says.
    pub(super) words: String,
}

/// The flag of a target group on a chip, with its abbreviation.
#[derive(Debug)]
pub(super) struct BadgeFlag {
    /// Its place in the board's list.
    pub(super) group: usize,
    /// Its abbreviation.
    pub(super) abbreviation: String,
    /// The width of that, in ems.
    pub(super) abbreviation_em: f32,
}

impl BadgeFlag {
    /// What it takes on a chip.
    pub(super) fn width_em(&self, named: bool) -> f32 {
        let name = if named && self.abbreviation_em > 0.0 { own::NAME_GAP + self.abbreviation_em + own::NAME_END } else { 0.0 };
        FLAG_WIDTH_EM + name
    }
}

/// Where a chip lies in its cell, in ems.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BadgeBox {
    /// From the left edge of the first.
    pub(super) x: f32,
    /// Its first line.
    pub(super) line: usize,
    /// Its width.
    pub(super) width: f32,
    /// How many flags stand in each of its lines; never none.
    pub(super) lines: Vec<usize>,
}

impl Badge {
    /// What it has besides its flags: its edges, and the mark of its state in the first line.
    fn edges_em(&self, named: bool) -> f32 {
        2.0 * edge_em(named) + self.mark_em()
    }

    /// The room of the mark of its state.
    pub(super) fn mark_em(&self) -> f32 {
        if has_mark(self.entry.state) { metric::MARK } else { 0.0 }
    }

    /// The least width: one flag after another.
    pub(super) fn least_em(&self, named: bool) -> f32 {
        let widest = self.flags.iter().map(|flag| flag.width_em(named)).fold(FLAG_WIDTH_EM, f32::max);
        self.edges_em(named) + widest
    }

    /// The width in one line.
    pub(super) fn full_em(&self, named: bool) -> f32 {
        let all: f32 = self.flags.iter().map(|flag| flag.width_em(named)).sum();
        self.edges_em(named) + all.max(FLAG_WIDTH_EM)
    }

    /// How many flags stand in each line, and how wide the widest is.
    fn broken(&self, room: f32, named: bool) -> (Vec<usize>, f32) {
        let inner = room - self.edges_em(named) + own::HAIR;
        let lines = wrap_rows(self.flags.iter().map(|flag| flag.width_em(named)), inner, 0.0);
        let mut flags = self.flags.iter();
        let width = |count: &usize| flags.by_ref().take(*count).map(|flag| flag.width_em(named)).sum::<f32>();
        let widest = lines.iter().map(width).fold(FLAG_WIDTH_EM, f32::max);
        (if lines.is_empty() { vec![0] } else { lines }, self.edges_em(named) + widest)
    }
}

/// The edge before the first and behind the last flag. Where nothing is written beside the flags it is wide, so that the ground
/// of the role is seen.
pub(super) fn edge_em(named: bool) -> f32 {
    if named { metric::FLAG_INSET } else { metric::FLAG_INSET + own::BARE_EDGE }
}

/// Lays the chips of a cell side by side, those that need it in lines of their own; gives how many lines they take.
pub(super) fn arrange(badges: &[Badge], room: f32, named: bool) -> (Vec<BadgeBox>, usize) {
    let (mut x, mut line) = (0.0, 0);
    let mut boxes = Vec::with_capacity(badges.len());
    for badge in badges {
        let whole = badge.full_em(named);
        if x > 0.0 && x + whole > room + own::HAIR {
            (x, line) = (0.0, line + 1);
        }
        if whole <= room + own::HAIR {
            boxes.push(BadgeBox { x, line, width: whole, lines: vec![badge.flags.len()] });
            x += whole + GAP_EM;
        } else {
            let (lines, width) = badge.broken(room, named);
            let count = lines.len();
            boxes.push(BadgeBox { x, line, width, lines });
            line += count - 1;
            // What follows starts below it.
            x = room + 1.0;
        }
    }
    let count = boxes.iter().map(|own| own.line + own.lines.len()).max().unwrap_or(0);
    (boxes, count)
}

/// How many lines the chips of a cell take.
pub(super) fn lines(badges: &[Badge], room: f32, named: bool) -> usize {
    if badges.is_empty() { 0 } else { arrange(badges, room, named).1 }
}

/// The width of all chips of a cell side by side.
pub(super) fn whole_em(badges: &[Badge], named: bool) -> f32 {
    let all: f32 = badges.iter().map(|badge| badge.full_em(named)).sum();
    all + GAP_EM * badges.len().saturating_sub(1) as f32
}
