//! The rows of a matrix: headlines, institutions with their chips, and how the cells of each column stand.

use super::MatrixCx;
use super::chip;
use crate::layout::axis_index::{AxisIndex, ColumnIx, Columns, RowIx, Run};
use crate::layout::block::Block;
use crate::layout::draw::bar::bar_marks;
use crate::layout::draw::head::name_in_full;
use crate::layout::draw::legend;
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, block};
use crate::layout::matrix::chip::arrange;
use crate::layout::matrix::measure::bar_room;
use crate::layout::matrix::metric as own;
use crate::layout::matrix::pages::PageRows;
use crate::layout::matrix::rows::{ActorRow, Cell, Row, States};
use crate::layout::wrap::wrap_rows;
use crate::model::Item;
use crate::scene::style::{CHIP_HEIGHT_EM, GAP_EM, GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Mark, Rect, Region, TableSpan, Target};
use crate::text::drawing;

/// Place of a row.
#[derive(Clone, Copy)]
struct RowPlace {
    row: RowIx,
    top: f32,
    height: f32,
    /// True where its ground is the other of the two.
    shaded: bool,
    /// True for the last of its page, which ends with a rule as every one begins with one.
    last: bool,
}

/// The rows of a page.
pub(super) fn rows(cx: &mut MatrixCx<'_>, page: &PageRows) {
    let plan = cx.plan;
    let mut top = cx.placement.columns.body_top();
    if let Some(row) = page.continued
        && let Row::Headline(key, name) = &plan.rows[row]
    {
        let place = RowPlace { row, top, height: own::HEADLINE * cx.em(), shaded: false, last: false };
        let name = drawing::continued(cx.scene.lang(), name);
        let text = cx.scene.base.typesetter.elide(&name, crate::typeset::Face::Bold, cx.em(), cx.scene.content.w);
        let text = Block { lines: vec![text], size: cx.em(), elided: false };
        headline(cx, Target::Section(key.clone()), (place, &text), name);
        top += place.height;
    }
    let mut shaded = false;
    for row in page.rows.iter().copied() {
        let place = RowPlace { row, top, height: cx.fitted.heights[row], shaded, last: page.rows.last() == Some(&row) };
        shaded = !shaded;
        let text = &cx.fitted.measured.names[row];
        match &plan.rows[row] {
            Row::Headline(key, name) => {
                let target = Target::Section(key.clone());
                cx.scene.note_elided(text.elided, &target, name);
                headline(cx, target, (place, text), name.clone());
                let columns = plan.columns.len();
                cx.scene.place(TableSpan { row: row.index(), rows: 1, column: 0, columns });
                shaded = false;
            }
            Row::Actor(row) => actor(cx, place, row),
            Row::States(cells) => states(cx, place, cells),
        }
        top += place.height;
    }
}

fn rule(cx: &MatrixCx<'_>) -> f32 {
    (GRID_STROKE_EM * cx.em()).max(0.5)
}

/// A headline across the whole width.
fn headline(cx: &mut MatrixCx<'_>, target: Target, (place, text): (RowPlace, &Block), words: String) {
    let (palette, em) = (cx.scene.palette, cx.em());
    let rect = Rect { y: place.top, h: place.height, ..cx.scene.content };
    let inner = Rect { x: rect.x + HEAD_PADDING_EM * em, w: rect.w - 2.0 * HEAD_PADDING_EM * em, ..rect };
    let tone = palette.column_head;
    let mut marks = vec![fill(rect, tone.fill), fill(Rect { h: 2.0 * rule(cx), ..rect }, palette.row_head.stroke)];
    marks.extend(block(cx.plan.base.typesetter, text, inner, Align::Left, tone.text));
    cx.scene.add(target, Region::RowHeads, (rect, words), marks);
}

/// The ground of a row: every other one is shaded, and a rule runs above each.
fn ground(cx: &MatrixCx<'_>, rect: Rect, place: RowPlace) -> Vec<Mark> {
    let (palette, rule) = (cx.scene.palette, rule(cx));
    let shade = if place.shaded { palette.row_head.fill } else { palette.page.fill };
    let mut marks = vec![fill(rect, shade), fill(Rect { h: rule, ..rect }, palette.row_head.stroke)];
    if place.last {
        marks.push(fill(Rect { y: rect.bottom() - rule, h: rule, ..rect }, palette.row_head.stroke));
    }
    marks
}

fn actor(cx: &mut MatrixCx<'_>, place: RowPlace, row: &ActorRow<'_>) {
    let (name, long) = (&cx.fitted.measured.names[place.row], &cx.fitted.measured.longs[place.row]);
    let words = name_in_full(cx.scene.lang(), row.actor.name(), row.long);
    let target = Target::Actor(row.actor.id.clone());
    cx.scene.note_elided(name.elided, &target, row.actor.name());
    row_head(cx, (target, words), place, (name, long));
    for (column, cell) in row.cells.enumerate() {
        matrix_cell(cx, (place, column), row, cell);
    }
}

fn row_head(cx: &mut MatrixCx<'_>, (target, words): (Target, String), place: RowPlace, (name, long): (&Block, &Block)) {
    let (em, palette, typesetter) = (cx.em(), cx.scene.palette, cx.plan.base.typesetter);
    let rect = Rect::new(cx.scene.content.x, place.top, cx.placement.row_head, place.height);
    let mut marks = ground(cx, rect, place);
    let inner = Rect { x: rect.x + HEAD_PADDING_EM * em, w: cx.fitted.fit.names, ..rect };
    marks.extend(block(typesetter, name, inner, Align::Left, palette.row_head.text));
    let beside = Rect { x: rect.x + cx.fitted.fit.names, w: cx.fitted.fit.long, ..rect };
    marks.extend(block(typesetter, long, beside, Align::Left, palette.muted_text));
    cx.scene.add(target, Region::RowHeads, (rect, words), marks);
    cx.place_row(place.row);
}

/// The box of a cell, and its ground with the line at its left edge.
fn cell_ground(cx: &MatrixCx<'_>, (place, column): (RowPlace, ColumnIx)) -> (Rect, Vec<Mark>) {
    let rect = cx.placement.columns.run(Run::single(column), (place.top, place.height));
    let mut marks = ground(cx, rect, place);
    let edge = Rect { w: rule(cx), y: rect.y + rule(cx), h: rect.h - rule(cx), ..rect };
    marks.push(fill(edge, cx.scene.palette.cell.stroke));
    (rect, marks)
}

fn matrix_cell(cx: &mut MatrixCx<'_>, at: (RowPlace, ColumnIx), row: &ActorRow<'_>, cell: &Cell) {
    let ((place, column), em) = (at, cx.em());
    let (rect, mut marks) = cell_ground(cx, at);
    let side = own::CELL_SIDE * em;
    let bar = bar_room(row);
    if !cell.covered.is_empty() {
        let below = Rect::new(rect.x + side, rect.bottom() - (own::ROW_PAD + own::BAR) * em, rect.w - 2.0 * side, own::BAR * em);
        marks.extend(bar_marks(cx.scene.palette, &cell.covered, below));
    }
    let key = cx.plan.columns[column].key.clone();
    let target = Target::MatrixCell(row.actor.id.clone(), key);
    cx.scene.add(target, Region::Body, (rect, cell.words.clone()), marks);
    cx.place_cell(place.row, column);
    let room = rect.w / em - 2.0 * own::CELL_SIDE;
    let (boxes, lines) = arrange(&cell.chips, room, cx.fitted.fit.named);
    let used = (lines as f32 * own::LINE - GAP_EM) * em;
    // Spare height is shared out above and below the chips; bars stay at the foot.
    let first = rect.y + (rect.h - bar * em - used) / 2.0;
    for (chip, own_box) in cell.chips.iter().zip(&boxes) {
        let height = (own_box.lines.len() as f32 * own::LINE - GAP_EM) * em;
        let (x, y) = (rect.x + side + own_box.x * em, first + own_box.line as f32 * own::LINE * em);
        let own_rect = Rect::new(x, y, own_box.width * em, height);
        let marks = chip::marks(cx, (chip, &own_box.lines), own_rect);
        cx.scene.add(Target::MatrixChip(chip.entry.clone()), Region::Body, (own_rect, chip.words.clone()), marks);
        cx.place_cell(place.row, column);
    }
}

/// The last row.
fn states(cx: &mut MatrixCx<'_>, place: RowPlace, states: &Columns<States>) {
    let place = RowPlace { shaded: false, ..place };
    let name = &cx.fitted.measured.names[place.row];
    let words = drawing::states_head(cx.scene.lang());
    cx.scene.note_elided(name.elided, &Target::StatesHead, &words);
    row_head(cx, (Target::StatesHead, words), place, (name, &Block::default()));
    let em = cx.em();
    for (column, cell) in states.enumerate() {
        let (rect, mut marks) = cell_ground(cx, (place, column));
        let room = rect.w / em - 2.0 * own::CELL_SIDE;
        let lines = wrap_rows(cell.tallies.iter().map(|tally| tally.width_em), room + own::ROUNDING, own::TALLY_GAP);
        let mut y = rect.y + (rect.h - lines.len() as f32 * own::LINE * em) / 2.0;
        let mut tallies = cell.tallies.iter();
        for count in lines {
            let mut x = rect.x + own::CELL_SIDE * em;
            for tally in tallies.by_ref().take(count) {
                let height = CHIP_HEIGHT_EM * em;
                let own_rect = Rect::new(x, y + (own::LINE * em - height) / 2.0, tally.width_em * em, height);
                marks.extend(legend::marks(&cx.scene, (tally.sample, &tally.count), own_rect).0);
                x = own_rect.right() + own::TALLY_GAP * em;
            }
            y += own::LINE * em;
        }
        let target = Target::ColumnStates(cx.plan.columns[column].key.clone());
        cx.scene.add(target, Region::Body, (rect, cell.words.clone()), marks);
        cx.place_cell(place.row, column);
    }
}
