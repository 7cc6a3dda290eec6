//! Badges: the chips of a matrix. What each holds, and how those of a cell lie. All widths are in ems of the type size.

use super::metric as own;
use crate::layout::metric;
use crate::layout::state_mark::has_mark;
use crate::layout::wrap::wrap_rows;
use crate::scene::MatrixChipRef;
use crate::scene::style::{FLAG_WIDTH_EM, GAP_EM};

/// A chip: what an institution does in one column, in one role and one state.
#[derive(Debug)]
pub(super) struct MatrixChip {
    /// Its target.
    pub(super) entry: MatrixChipRef,
    /// Flags of its target groups.
    pub(super) flags: Vec<ChipFlag>,
    /// Words of a screen reader.
    pub(super) words: String,
}

/// The flag of a target group on a chip, with its abbreviation.
#[derive(Debug)]
pub(super) struct ChipFlag {
    /// Its place in the board's list.
    pub(super) group: usize,
    /// Its abbreviation.
    pub(super) abbreviation: String,
    /// The width of that, in ems.
    pub(super) abbreviation_em: f32,
}

impl ChipFlag {
    /// Its width on a chip.
    pub(super) fn width_em(&self, named: bool) -> f32 {
        let name = if named && self.abbreviation_em > 0.0 { own::NAME_GAP + self.abbreviation_em + own::NAME_END } else { 0.0 };
        FLAG_WIDTH_EM + name
    }
}

/// Box of a chip in its cell, in ems.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChipBox {
    /// Distance from the left edge of the first.
    pub(super) x: f32,
    /// Its first line.
    pub(super) line: usize,
    /// Its width.
    pub(super) width: f32,
    /// Number of flags in each of its lines; never none.
    pub(super) lines: Vec<usize>,
}

impl MatrixChip {
    /// Room besides its flags: its edges, and the mark of its state in the first line.
    fn edges_em(&self, named: bool) -> f32 {
        2.0 * edge_em(named) + self.mark_em()
    }

    /// The room of the mark of its state.
    pub(super) fn mark_em(&self) -> f32 {
        if has_mark(self.entry.state) { metric::MARK } else { 0.0 }
    }

    /// The least width: one flag after another.
    pub(super) fn min_em(&self, named: bool) -> f32 {
        let widest = self.flags.iter().map(|flag| flag.width_em(named)).fold(FLAG_WIDTH_EM, f32::max);
        self.edges_em(named) + widest
    }

    /// The width in one line.
    pub(super) fn full_em(&self, named: bool) -> f32 {
        let all: f32 = self.flags.iter().map(|flag| flag.width_em(named)).sum();
        self.edges_em(named) + all.max(FLAG_WIDTH_EM)
    }

    /// Number of flags in each line, and the width of the widest.
    fn broken(&self, room: f32, named: bool) -> (Vec<usize>, f32) {
        let inner = room - self.edges_em(named) + own::ROUNDING;
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
pub(super) fn arrange(chips: &[MatrixChip], room: f32, named: bool) -> (Vec<ChipBox>, usize) {
    let (mut x, mut line) = (0.0, 0);
    let mut boxes = Vec::with_capacity(chips.len());
    for chip in chips {
        let whole = chip.full_em(named);
        if x > 0.0 && x + whole > room + own::ROUNDING {
            (x, line) = (0.0, line + 1);
        }
        if whole <= room + own::ROUNDING {
            boxes.push(ChipBox { x, line, width: whole, lines: vec![chip.flags.len()] });
            x += whole + GAP_EM;
        } else {
            let (lines, width) = chip.broken(room, named);
            let count = lines.len();
            boxes.push(ChipBox { x, line, width, lines });
            line += count - 1;
            // What follows starts below it.
            x = room + 1.0;
        }
    }
    let count = boxes.iter().map(|own| own.line + own.lines.len()).max().unwrap_or(0);
    (boxes, count)
}

/// Number of lines that the chips of a cell take.
pub(super) fn lines(chips: &[MatrixChip], room: f32, named: bool) -> usize {
    if chips.is_empty() { 0 } else { arrange(chips, room, named).1 }
}

/// The width of all chips of a cell side by side.
pub(super) fn whole_em(chips: &[MatrixChip], named: bool) -> f32 {
    let all: f32 = chips.iter().map(|chip| chip.full_em(named)).sum();
    all + GAP_EM * chips.len().saturating_sub(1) as f32
}
