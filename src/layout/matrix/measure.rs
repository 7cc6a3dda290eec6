//! Measuring a matrix: how high everything becomes at one type size and one set of column widths. Nothing is drawn yet.

use super::chip;
use super::metric as own;
use super::plan::Plan;
use super::rows::{ActorRow, Row};
use super::sizes::MatrixFit;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::block::{Block, wrapped};
use crate::layout::column_heads::{ColumnHeads, highest};
use crate::layout::measured_surroundings::MeasuredSurroundings;
use crate::layout::metric;
use crate::layout::widths::run_width;
use crate::layout::wrap::wrap_rows;
use crate::model::Item;
use crate::scene::style::{GAP_EM, HEAD_PADDING_EM, LINE_PITCH_EM, NOTE_SIZE_EM};
use crate::text::drawing;
use crate::typeset::{Face, Hyphens};

/// Everything measured at one fit.
pub(super) struct Measured {
    /// Surroundings of the matrix.
    pub(super) surroundings: MeasuredSurroundings,
    /// Heads of columns, and headlines over them.
    pub(super) column_heads: ColumnHeads,
    /// The short names in the heads of rows, and the headlines.
    pub(super) names: Rows<Block>,
    /// The long names; without lines where there is no room for them.
    pub(super) longs: Rows<Block>,
    /// The least height of each row.
    pub(super) least: Rows<f32>,
    /// The height of everything but the rows.
    pub(super) fixed: f32,
}

impl Measured {
    /// Measures everything at a fit, for so many pages. `width` is what lies within the margins.
    pub(super) fn of(plan: &Plan<'_>, fit: &MatrixFit, (width, pages): (f32, usize)) -> Self {
        let em = fit.size;
        let surroundings = MeasuredSurroundings::of(&plan.base, em, width, Some((pages, pages)));
        let group_heads: Vec<Block> = plan.group_heads.iter().map(|group_head| group_head_block(plan, fit, group_head)).collect();
        let named = plan.group_heads.iter().any(|group_head| !group_head.name.is_empty() && !group_head.folded);
        let group_heads_height = ColumnHeads::group_heads_height(&group_heads, named, em);
        let heads: Columns<Block> = plan.columns.enumerate().map(|(column, _)| head(plan, fit, column)).collect();
        let flag = if plan.columns.iter().any(|column| column.flag.is_some()) { own::LINE * em } else { 0.0 };
        let length = |head: &Block| if fit.turned { head.width() } else { head.height() };
        let heads_height = if heads.len() == 0 { 0.0 } else { highest(heads.iter().map(length)) + flag + 0.6 * em };
        let column_heads = ColumnHeads { group_heads, group_heads_height, heads, heads_height };
        let names: Rows<Block> = plan.rows.iter().map(|row| name(plan, fit, row, width)).collect();
        let bare: Rows<f32> = plan.rows.enumerate().map(|(place, row)| least(fit, row, &names[place])).collect();
        let longs = plan.rows.enumerate().map(|(place, row)| long_name(plan, fit, row, bare[place])).collect();
        let fixed = column_heads.height() + surroundings.height_with(&[]) + metric::PART_GAP * plan.base.small(em);
        Self { surroundings, column_heads, names, longs, least: bare, fixed }
    }
}

fn group_head_block(plan: &Plan<'_>, fit: &MatrixFit, group_head: &super::columns::GroupHead) -> Block {
    if group_head.folded {
        return Block::default();
    }
    let room = run_width(&fit.columns, group_head.run) - 2.0 * HEAD_PADDING_EM * fit.size;
    wrapped(&plan.base, &group_head.name, Face::Bold, (fit.size, room, metric::HEAD_LINES), Hyphens::SavingLines)
}

/// The head of a column: upright in its width, or turned in as many lines as stand beside each other in it.
fn head(plan: &Plan<'_>, fit: &MatrixFit, column: crate::layout::axis_index::ColumnIx) -> Block {
    let (em, text) = (fit.size, &plan.columns[column].short);
    let pad = 2.0 * HEAD_PADDING_EM * em;
    if !fit.turned {
        let room = (em, fit.columns[column] - pad, metric::HEAD_LINES);
        return wrapped(&plan.base, text, Face::Bold, room, Hyphens::InLongWords);
    }
    let lines = ((fit.columns[column] - HEAD_PADDING_EM * em) / (LINE_PITCH_EM * em) + own::ROUNDING).floor().max(1.0) as usize;
    let whole = plan.base.typesetter.width(text, Face::Bold, em);
    // One line as long as it is, where there is no room for another.
    let length = if lines == 1 { whole + em } else { own::MAX_TURNED * em };
    let lines = lines.min(own::TURNED_LINES);
    wrapped(&plan.base, text, Face::Bold, (em, length, lines), Hyphens::InLongWords)
}

fn name(plan: &Plan<'_>, fit: &MatrixFit, row: &Row<'_>, width: f32) -> Block {
    let em = fit.size;
    let pad = 2.0 * HEAD_PADDING_EM * em;
    let set = |text: &str, room: f32, lines| {
        wrapped(&plan.base, text, Face::Bold, (em, room - pad + own::ROUNDING * em, lines), Hyphens::InLongWords)
    };
    match row {
        Row::Headline(_, name) => set(name, width, 1),
        Row::Actor(row) => set(row.actor.name(), fit.names, own::NAME_LINES),
        Row::States(_) => set(&drawing::states_head(plan.base.options.lang), fit.names, own::NAME_LINES),
    }
}

/// The least height of a row.
fn least(fit: &MatrixFit, row: &Row<'_>, name: &Block) -> f32 {
    let em = fit.size;
    let room = |column| (fit.columns[column] / em - 2.0 * own::CELL_SIDE).max(0.0);
    let most = |lines: &mut dyn Iterator<Item = usize>| lines.max().unwrap_or(0).max(1) as f32;
    let body = match row {
        Row::Headline(..) => return own::HEADLINE * em,
        Row::Actor(row) => {
            let lines = row.cells.enumerate().map(|(column, cell)| chip::lines(&cell.chips, room(column), fit.named));
            most(&mut lines.into_iter()) * own::LINE + bar_room(row)
        }
        Row::States(states) => {
            let lines = states.enumerate().map(|(column, cell)| {
                wrap_rows(cell.tallies.iter().map(|tally| tally.width_em), room(column) + own::ROUNDING, own::TALLY_GAP).len()
            });
            most(&mut lines.into_iter()) * own::LINE
        }
    };
    ((body - GAP_EM + 2.0 * own::ROW_PAD) * em).max(name.height() + 0.3 * em)
}

/// Room of the bars of a row.
pub(super) fn bar_room(row: &ActorRow<'_>) -> f32 {
    let has_bar = row.cells.iter().any(|cell| !cell.covered.is_empty());
    if has_bar { own::BAR + own::BAR_GAP } else { 0.0 }
}

/// The long name beside the short one: whole, in as many lines as the row has room for, or not at all.
fn long_name(plan: &Plan<'_>, fit: &MatrixFit, row: &Row<'_>, height: f32) -> Block {
    let Row::Actor(row) = row else { return Block::default() };
    let size = (fit.size * NOTE_SIZE_EM).max(metric::MIN_SIZE.min(fit.size));
    let lines = (height / (LINE_PITCH_EM * size) + own::ROUNDING).floor().max(1.0) as usize;
    let room = fit.long - own::LONG_GAP * fit.size;
    if row.long.is_empty() || room <= 0.0 {
        return Block::default();
    }
    let set = wrapped(&plan.base, row.long, Face::Regular, (size, room, lines), Hyphens::InLongWords);
    if set.elided { Block::default() } else { set }
}
