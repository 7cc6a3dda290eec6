//! Measuring: how high everything becomes at one type size and one set of column widths. Nothing is drawn yet.

use super::area_line::{self, Lines};
use super::bundle::Bundle;
use super::cell::Shows;
use super::columns::Wish;
use super::lanes::{Brick, pack};
use super::metric as own;
use super::plan::Plan;
use super::sizes::GridFit;
use crate::layout::block::{Block, wrapped};
use crate::layout::index::{Columns, LaneIx, Place, RowIx, Rows};
use crate::layout::metric;
use crate::layout::status_columns::Column;
use crate::layout::surroundings::measured::MeasuredAround;
use crate::layout::widths::run_width;
use crate::layout::wrap::wrap_rows;
use crate::scene::style::{GAP_EM, HEAD_PADDING_EM, STATE_STRIP_EM};
use crate::typeset::Face;

/// How the frames of one row lie.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    /// For each bundle, its first lane and how many chips stand in each of its rows.
    pub(super) frames: Vec<(LaneIx, Vec<usize>)>,
    /// How many lanes there are.
    pub(super) lanes: usize,
    /// Whether room is kept for strips at the foot.
    pub(super) strip: bool,
    /// Whether states of cells are told in a row of their own below the frames: strips, and what folded columns hold in part.
    pub(super) told_below: bool,
    /// The height of the headline above the row, in points; only of areas in focus.
    pub(super) headline: f32,
    /// The height of the row with its headline, in points, before it is stretched.
    pub(super) height: f32,
}

impl Stack {
    /// How many rows it takes in the table that the grid is for those who do not see it: its lanes, and one for the strips.
    pub(super) fn table_rows(&self) -> usize {
        self.lanes.max(1) + usize::from(self.told_below)
    }
}

/// Everything measured at one fit.
pub(super) struct Measured {
    /// What stands around the grid.
    pub(super) around: MeasuredAround,
    /// Headlines over groups, one per band.
    pub(super) bands: Vec<Block>,
    /// The height of the headlines.
    pub(super) band_height: f32,
    /// Heads of columns.
    pub(super) heads: Columns<Block>,
    /// The height of the heads.
    pub(super) head_height: f32,
    /// Heads of rows.
    pub(super) row_heads: Rows<Block>,
    /// The rows.
    pub(super) stacks: Rows<Stack>,
    /// The areas that are one line each.
    pub(super) lines: Lines,
    /// The height of everything, in points, rows not stretched.
    pub(super) height: f32,
}

impl Measured {
    /// How many words of heads are cut at the end of a line.
    pub(super) fn cut_words(&self) -> usize {
        let blocks = self.bands.iter().chain(self.heads.iter()).chain(self.row_heads.iter());
        blocks.flat_map(|block| &block.lines).filter(|line| line.hyphenated).count()
    }
}

/// Measures everything at a fit. `width` is what lies within the margins.
pub(super) fn measure(plan: &Plan<'_>, fit: &GridFit, width: f32) -> Measured {
    let em = fit.size;
    let around = MeasuredAround::of(&plan.base, em, width, None);
    let small = plan.base.small(em);
    let pad = 2.0 * HEAD_PADDING_EM * em;
    let head_size = plan.head_size(em);
    let head = |text: &str, room: f32| {
        let room = (head_size, room - pad, metric::HEAD_LINES);
        wrapped(&plan.base, text, Face::Bold, room, fit.hyphens)
    };
    let bands: Vec<Block> = plan
        .grid
        .bands
        .iter()
        .map(|band| {
            let name = band.group.filter(|_| !band.folded).map_or("", |group| &group.name);
            head(name, run_width(&fit.columns, band.run))
        })
        .collect();
    let heads: Columns<Block> =
        plan.grid.columns.enumerate().map(|(column, held)| head(held.short(), fit.columns[column])).collect();
    let named = plan.grid.bands.iter().any(|band| band.group.is_some() && !band.folded);
    let highest = |blocks: &mut dyn Iterator<Item = f32>| blocks.fold(0.0, f32::max);
    let band_height = if named { highest(&mut bands.iter().map(Block::height)) + 0.4 * em } else { 0.0 };
    // The head of a folded group has the room of the headlines too.
    let above = |column: &Column<'_>| if column.folded.is_some() { band_height } else { 0.0 };
    let mut wanted = heads.iter().zip(plan.grid.columns.iter()).map(|(head, column)| head.height() - above(column));
    let head_height = if heads.len() == 0 { 0.0 } else { highest(&mut wanted) + 0.5 * em };
    let row_heads = plan.grid.rows.map(|area| row_head(plan, &area.short, (fit, width)));
    let stacks: Rows<Stack> = plan.grid.rows.places().map(|row| stack(plan, row, fit, &row_heads[row])).collect();
    let lines = area_line::arranged(&plan.lines, width / small);
    let rows: f32 = stacks.iter().map(|stack| stack.height).sum();
    let lines_height = lines.rows as f32 * own::AREA_LINE * small;
    let height = band_height + head_height + rows + around.height_with(&[lines_height]);
    Measured { around, bands, band_height, heads, head_height, row_heads, stacks, lines, height }
}

/// The height of all rows at a fit, and the runs that would save a row of chips if they were wider.
pub(super) fn rows_height(plan: &Plan<'_>, fit: &GridFit) -> (f32, Vec<Wish>) {
    let no_head = Block::default();
    let (mut height, mut wishes) = (0.0, Vec::new());
    for (row, bundles) in plan.bundles.enumerate() {
        let stack = stack(plan, row, fit, &no_head);
        height += stack.height;
        let narrow = bundles.iter().zip(&stack.frames).filter(|(_, (_, rows))| rows.len() > 1);
        wishes.extend(narrow.map(|(bundle, (_, rows))| wish(bundle, rows.len(), fit)));
    }
    (height, wishes)
}

/// The width at which a frame would have one row of chips less.
fn wish(bundle: &Bundle, rows: usize, fit: &GridFit) -> Wish {
    let widths = |room: f32| bundle.chips.iter().map(move |chip| chip.shares(room).width_em);
    let mut narrow = run_width(&fit.columns, bundle.run) / fit.size - own::FRAME_SIDES;
    let mut wide = bundle.chips.iter().map(|chip| chip.full_em() + GAP_EM).sum::<f32>();
    for _ in 0..10 {
        let middle = narrow.midpoint(wide);
        if wrap_rows(widths(middle), middle, GAP_EM).len() < rows { wide = middle } else { narrow = middle }
    }
    Wish { run: bundle.run, width: (wide + own::FRAME_SIDES) * fit.size }
}

fn row_head(plan: &Plan<'_>, text: &str, (fit, width): (&GridFit, f32)) -> Block {
    let room = if plan.grid.focused { width } else { fit.row_head } - 2.0 * HEAD_PADDING_EM * fit.size;
    wrapped(&plan.base, text, Face::Bold, (fit.size, room, own::ROW_HEAD_LINES), fit.hyphens)
}

fn stack(plan: &Plan<'_>, row: RowIx, fit: &GridFit, head: &Block) -> Stack {
    let em = fit.size;
    let bundles = &plan.bundles[row];
    let chip_rows: Vec<Vec<usize>> = bundles.iter().map(|bundle| rows_of(bundle, fit)).collect();
    let bricks: Vec<Brick> =
        bundles.iter().zip(&chip_rows).map(|(bundle, rows)| Brick { run: bundle.run, rows: rows.len().max(1) }).collect();
    let packing = pack(&bricks, plan.grid.columns.len());
    let strip = plan.looks[row].iter().flatten().any(|look| matches!(look.shows, Shows::Strip(_)));
    let lanes = packing.lanes.max(1);
    let mut height = lanes as f32 * own::LANE * em + 2.0 * own::ROW_PAD * em;
    if strip {
        height += (STATE_STRIP_EM + GAP_EM) * em;
    }
    let head_height = head.height() + 2.0 * HEAD_PADDING_EM * em;
    let headline = if plan.grid.focused { head_height } else { 0.0 };
    height = if plan.grid.focused { height + headline } else { height.max(head_height) };
    // A folded column that is filled in part has frames too: its states are told below them.
    let is_filled = |look: &super::cell::Look| matches!(look.shows, Shows::Filled(_));
    let partly = plan.looks[row].iter().any(|looks| looks.iter().any(is_filled) && !looks.iter().all(is_filled));
    let frames = packing.first.into_iter().zip(chip_rows).collect();
    Stack { frames, lanes: packing.lanes, strip, told_below: strip || partly, headline, height }
}

/// How many chips stand in each row of a frame.
fn rows_of(bundle: &Bundle, fit: &GridFit) -> Vec<usize> {
    let room_em = run_width(&fit.columns, bundle.run) / fit.size - own::FRAME_SIDES;
    wrap_rows(bundle.chips.iter().map(|chip| chip.shares(room_em).width_em), room_em + 1e-3, GAP_EM)
}

/// The upper edge of a lane below the upper edge of the first, in ems.
pub(super) fn lane_top_em(lane: LaneIx) -> f32 {
    lane.index() as f32 * own::LANE
}
