//! Measuring: how high everything becomes at one type size and one set of column widths. Nothing is drawn yet.

use super::area_line::{self, AreaLineColumns};
use super::bundle::Bundle;
use super::cell::CellContent;
use super::columns::Wish;
use super::lanes::{LaneItem, pack};
use super::metric as own;
use super::plan::Plan;
use super::sizes::GridFit;
use crate::layout::axis_index::{AxisIndex, Columns, LaneIx, RowIx, Rows};
use crate::layout::block::{Block, wrapped};
use crate::layout::column_heads::{ColumnHeads, highest};
use crate::layout::measured_surroundings::MeasuredSurroundings;
use crate::layout::metric;
use crate::layout::status_columns::Column;
use crate::layout::widths::run_width;
use crate::layout::wrap::wrap_rows;
use crate::scene::style::{GAP_EM, HEAD_PADDING_EM, STATE_STRIP_EM};
use crate::typeset::Face;

/// Lanes of one row, with the frames in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    /// First lane of each bundle, and the number of chips in each of its rows.
    pub(super) frames: Vec<(LaneIx, Vec<usize>)>,
    /// Number of lanes.
    pub(super) lanes: usize,
    /// True where room is kept for strips at the foot.
    pub(super) strip: bool,
    /// True where states of cells are told in a row of their own below the frames: strips, and what folded columns hold in part.
    pub(super) told_below: bool,
    /// The height of the headline above the row, in points; only of areas in focus.
    pub(super) headline: f32,
    /// The height of the row with its headline, in points, before it is stretched.
    pub(super) height: f32,
}

impl Stack {
    /// Number of rows that it takes in the table that the grid is for those who do not see it: its lanes, and one for the strips.
    pub(super) fn table_rows(&self) -> usize {
        self.lanes.max(1) + usize::from(self.told_below)
    }
}

/// Everything measured at one fit.
pub(super) struct Measured {
    /// Surroundings of the grid.
    pub(super) surroundings: MeasuredSurroundings,
    /// Heads of columns, and headlines over them.
    pub(super) column_heads: ColumnHeads,
    /// Heads of rows.
    pub(super) row_heads: Rows<Block>,
    /// The rows.
    pub(super) stacks: Rows<Stack>,
    /// The areas that are one line each.
    pub(super) lines: AreaLineColumns,
    /// The height of everything, in points, rows not stretched.
    pub(super) height: f32,
}

impl Measured {
    /// Number of words of heads that are cut at the end of a line.
    pub(super) fn cut_words(&self) -> usize {
        let ColumnHeads { group_heads, heads, .. } = &self.column_heads;
        let blocks = group_heads.iter().chain(heads.iter()).chain(self.row_heads.iter());
        blocks.flat_map(|block| &block.lines).filter(|line| line.hyphenated).count()
    }
}

/// Measures everything at a fit. `width` is what lies within the margins.
pub(super) fn measure(plan: &Plan<'_>, fit: &GridFit, width: f32) -> Measured {
    let em = fit.size;
    let surroundings = MeasuredSurroundings::of(&plan.base, em, width, None);
    let small = plan.base.small(em);
    let pad = 2.0 * HEAD_PADDING_EM * em;
    let head_size = plan.head_size(em);
    let head = |text: &str, room: f32| {
        let room = (head_size, room - pad, metric::HEAD_LINES);
        wrapped(&plan.base, text, Face::Bold, room, fit.hyphens)
    };
    let group_heads: Vec<Block> = plan
        .grid
        .group_heads
        .iter()
        .map(|group_head| {
            let name = group_head.group.filter(|_| !group_head.folded).map_or("", |group| &group.name);
            head(name, run_width(&fit.columns, group_head.run))
        })
        .collect();
    let heads: Columns<Block> =
        plan.grid.columns.enumerate().map(|(index, column)| head(column.short(), fit.columns[index])).collect();
    let named = plan.grid.group_heads.iter().any(|group_head| group_head.group.is_some() && !group_head.folded);
    let group_heads_height = ColumnHeads::group_heads_height(&group_heads, named, em);
    // The head of a folded group has the room of the headlines too.
    let above = |column: &Column<'_>| if column.folded.is_some() { group_heads_height } else { 0.0 };
    let own_heights = heads.iter().zip(plan.grid.columns.iter()).map(|(head, column)| head.height() - above(column));
    let heads_height = if heads.len() == 0 { 0.0 } else { highest(own_heights) + 0.5 * em };
    let column_heads = ColumnHeads { group_heads, group_heads_height, heads, heads_height };
    let row_heads = plan.grid.rows.map(|area| row_head(plan, &area.short, (fit, width)));
    let stacks: Rows<Stack> = plan.grid.rows.places().map(|row| stack(plan, row, fit, &row_heads[row])).collect();
    let lines = area_line::arranged(&plan.lines, width / small);
    let rows: f32 = stacks.iter().map(|stack| stack.height).sum();
    let lines_height = lines.rows as f32 * own::AREA_LINE * small;
    let height = column_heads.height() + rows + surroundings.height_with(&[lines_height]);
    Measured { surroundings, column_heads, row_heads, stacks, lines, height }
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
    let widths = |room: f32| bundle.chips.iter().map(move |chip| chip.widths(room).width_em);
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
    let items: Vec<LaneItem> =
        bundles.iter().zip(&chip_rows).map(|(bundle, rows)| LaneItem { run: bundle.run, rows: rows.len().max(1) }).collect();
    let packing = pack(&items, plan.grid.columns.len());
    let strip = plan.shown_cells[row].iter().flatten().any(|shown_cell| matches!(shown_cell.content, CellContent::Strip(_)));
    let lanes = packing.lanes.max(1);
    let mut height = lanes as f32 * own::LANE * em + 2.0 * own::ROW_PAD * em;
    if strip {
        height += (STATE_STRIP_EM + GAP_EM) * em;
    }
    let head_height = head.height() + 2.0 * HEAD_PADDING_EM * em;
    let headline = if plan.grid.focused { head_height } else { 0.0 };
    height = if plan.grid.focused { height + headline } else { height.max(head_height) };
    // A folded column that is filled in part has frames too: its states are told below them.
    let is_filled = |shown_cell: &super::cell::ShownCell| matches!(shown_cell.content, CellContent::Filled(_));
    let partly =
        plan.shown_cells[row].iter().any(|shown_cells| shown_cells.iter().any(is_filled) && !shown_cells.iter().all(is_filled));
    let frames = packing.first.into_iter().zip(chip_rows).collect();
    Stack { frames, lanes: packing.lanes, strip, told_below: strip || partly, headline, height }
}

/// Number of chips in each row of a frame.
fn rows_of(bundle: &Bundle, fit: &GridFit) -> Vec<usize> {
    let room_em = run_width(&fit.columns, bundle.run) / fit.size - own::FRAME_SIDES;
    wrap_rows(bundle.chips.iter().map(|chip| chip.widths(room_em).width_em), room_em + 1e-3, GAP_EM)
}

/// The upper edge of a lane below the upper edge of the first, in ems.
pub(super) fn lane_top_em(lane: LaneIx) -> f32 {
    lane.index() as f32 * own::LANE
}
