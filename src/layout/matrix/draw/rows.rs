//! The rows of a matrix: headlines, institutions with their chips, and how the cells of each column stand.

use super::Sheet;
use super::badge;
use crate::layout::block::Block;
use crate::layout::draw::bar::bar_marks;
use crate::layout::draw::head::spoken;
use crate::layout::draw::legend;
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, block};
use crate::layout::index::{ColumnIx, Columns, RowIx, Run};
use crate::layout::matrix::badge::arrange;
use crate::layout::matrix::measure::bar_room;
use crate::layout::matrix::metric as own;
use crate::layout::matrix::pages::PageRows;
use crate::layout::matrix::rows::{ActorRow, Cell, Row, States};
use crate::layout::wrap::wrap_rows;
use crate::model::Item;
use crate::scene::style::{CHIP_HEIGHT_EM, GAP_EM, GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Mark, Rect, Region, Slot, Target};
use crate::text::drawing;

/// Where a row lies.
#[derive(Clone, Copy)]
struct Place {
    row: RowIx,
    top: f32,
    height: f32,
    /// Whether its ground is the other of the two.
    shaded: bool,
    /// Whether it is the last of its page, and ends with a rule as every one begins with one.
    last: bool,
}

/// The rows of a page.
pub(super) fn rows(sheet: &mut Sheet<'_>, page: &PageRows) {
    let plan = sheet.plan;
    let mut top = sheet.map.rows_top;
    if let Some(row) = page.continued
        && let Row::Headline(key, name) = &plan.rows[row]
    {
        let place = Place { row, top, height: own::HEADLINE * sheet.em(), shaded: false, last: false };
        let name = drawing::continued(sheet.paper.lang(), name);
        let text = sheet.paper.base.typesetter.elide(&name, crate::typeset::Face::Bold, sheet.em(), sheet.paper.content.w);
        let text = Block { lines: vec![text], size: sheet.em(), elided: false };
        headline(sheet, Target::Section(key.clone()), (place, &text), name);
        top += place.height;
    }
    let mut shaded = false;
    for row in page.rows.iter().copied() {
        let place = Place { row, top, height: sheet.fitted.heights[row], shaded, last: page.rows.last() == Some(&row) };
        shaded = !shaded;
        let text = &sheet.fitted.measured.names[row];
        match &plan.rows[row] {
            Row::Headline(key, name) => {
                let target = Target::Section(key.clone());
                sheet.paper.note_elided(text.elided, &target, name);
                headline(sheet, target, (place, text), name.clone());
                let columns = plan.columns.len();
                sheet.paper.place(Slot { row: crate::layout::index::Place::index(row), rows: 1, column: 0, columns });
                shaded = false;
            }
            Row::Actor(held) => actor(sheet, place, held),
            Row::States(held) => states(sheet, place, held),
        }
        top += place.height;
    }
}

fn rule(sheet: &Sheet<'_>) -> f32 {
    (GRID_STROKE_EM * sheet.em()).max(0.5)
}

/// A headline across the whole width.
fn headline(sheet: &mut Sheet<'_>, target: Target, (place, text): (Place, &Block), words: String) {
    let (palette, em) = (sheet.paper.palette, sheet.em());
    let rect = Rect { y: place.top, h: place.height, ..sheet.paper.content };
    let inner = Rect { x: rect.x + HEAD_PADDING_EM * em, w: rect.w - 2.0 * HEAD_PADDING_EM * em, ..rect };
    let tone = palette.column_head;
    let mut marks = vec![fill(rect, tone.fill), fill(Rect { h: 2.0 * rule(sheet), ..rect }, palette.row_head.stroke)];
    marks.extend(block(sheet.plan.base.typesetter, text, inner, Align::Left, tone.text));
    sheet.paper.add(target, Region::RowHeads, (rect, words), marks);
}

/// The ground of a row: every other one is shaded, and a rule runs above each.
fn ground(sheet: &Sheet<'_>, rect: Rect, place: Place) -> Vec<Mark> {
    let (palette, rule) = (sheet.paper.palette, rule(sheet));
    let shade = if place.shaded { palette.row_head.fill } else { palette.page.fill };
    let mut marks = vec![fill(rect, shade), fill(Rect { h: rule, ..rect }, palette.row_head.stroke)];
    if place.last {
        marks.push(fill(Rect { y: rect.bottom() - rule, h: rule, ..rect }, palette.row_head.stroke));
    }
    marks
}

fn actor(sheet: &mut Sheet<'_>, place: Place, row: &ActorRow<'_>) {
    let (name, long) = (&sheet.fitted.measured.names[place.row], &sheet.fitted.measured.longs[place.row]);
    let words = spoken(sheet.paper.lang(), row.actor.name(), row.long);
    let target = Target::Actor(row.actor.id.clone());
    sheet.paper.note_elided(name.elided, &target, row.actor.name());
    row_head(sheet, (target, words), place, (name, long));
    for (column, cell) in row.cells.enumerate() {
        matrix_cell(sheet, (place, column), row, cell);
    }
}

fn row_head(sheet: &mut Sheet<'_>, (target, words): (Target, String), place: Place, (name, long): (&Block, &Block)) {
    let (em, palette, typesetter) = (sheet.em(), sheet.paper.palette, sheet.plan.base.typesetter);
    let rect = Rect::new(sheet.paper.content.x, place.top, sheet.map.row_head, place.height);
    let mut marks = ground(sheet, rect, place);
    let inner = Rect { x: rect.x + HEAD_PADDING_EM * em, w: sheet.fitted.fit.names, ..rect };
    marks.extend(block(typesetter, name, inner, Align::Left, palette.row_head.text));
    let beside = Rect { x: rect.x + sheet.fitted.fit.names, w: sheet.fitted.fit.long, ..rect };
    marks.extend(block(typesetter, long, beside, Align::Left, palette.muted_text));
    sheet.paper.add(target, Region::RowHeads, (rect, words), marks);
    sheet.place_row(place.row);
}

/// The box of a cell, and its ground with the line at its left edge.
fn cell_ground(sheet: &Sheet<'_>, (place, column): (Place, ColumnIx)) -> (Rect, Vec<Mark>) {
    let rect = sheet.map.run(sheet.fitted, Run::single(column), (place.top, place.height));
    let mut marks = ground(sheet, rect, place);
    let edge = Rect { w: rule(sheet), y: rect.y + rule(sheet), h: rect.h - rule(sheet), ..rect };
    marks.push(fill(edge, sheet.paper.palette.cell.stroke));
    (rect, marks)
}

fn matrix_cell(sheet: &mut Sheet<'_>, at: (Place, ColumnIx), row: &ActorRow<'_>, cell: &Cell) {
    let ((place, column), em) = (at, sheet.em());
    let (rect, mut marks) = cell_ground(sheet, at);
    let side = own::CELL_SIDE * em;
    let bar = bar_room(row);
    if !cell.covered.is_empty() {
        let below = Rect::new(rect.x + side, rect.bottom() - (own::ROW_PAD + own::BAR) * em, rect.w - 2.0 * side, own::BAR * em);
        marks.extend(bar_marks(sheet.paper.palette, &cell.covered, below));
    }
    let key = sheet.plan.columns[column].key.clone();
    let target = Target::MatrixCell(row.actor.id.clone(), key);
    sheet.paper.add(target, Region::Body, (rect, cell.words.clone()), marks);
    sheet.place_cell(place.row, column);
    let room = rect.w / em - 2.0 * own::CELL_SIDE;
    let (boxes, lines) = arrange(&cell.badges, room, sheet.fitted.fit.named);
    let used = (lines as f32 * own::LINE - GAP_EM) * em;
    // Spare height is shared out above and below the chips; bars stay at the foot.
    let first = rect.y + (rect.h - bar * em - used) / 2.0;
    for (held, own_box) in cell.badges.iter().zip(&boxes) {
        let height = (own_box.lines.len() as f32 * own::LINE - GAP_EM) * em;
        let (x, y) = (rect.x + side + own_box.x * em, first + own_box.line as f32 * own::LINE * em);
        let own_rect = Rect::new(x, y, own_box.width * em, height);
        let marks = badge::marks(sheet, (held, &own_box.lines), own_rect);
        sheet.paper.add(Target::Entry(held.entry.clone()), Region::Body, (own_rect, held.words.clone()), marks);
        sheet.place_cell(place.row, column);
    }
}

/// The last row.
fn states(sheet: &mut Sheet<'_>, place: Place, states: &Columns<States>) {
    let place = Place { shaded: false, ..place };
    let name = &sheet.fitted.measured.names[place.row];
    let words = drawing::states_head(sheet.paper.lang());
    sheet.paper.note_elided(name.elided, &Target::StatesHead, &words);
    row_head(sheet, (Target::StatesHead, words), place, (name, &Block::default()));
    let em = sheet.em();
    for (column, held) in states.enumerate() {
        let (rect, mut marks) = cell_ground(sheet, (place, column));
        let room = rect.w / em - 2.0 * own::CELL_SIDE;
        let lines = wrap_rows(held.tallies.iter().map(|tally| tally.width_em), room + own::HAIR, own::TALLY_GAP);
        let mut y = rect.y + (rect.h - lines.len() as f32 * own::LINE * em) / 2.0;
        let mut tallies = held.tallies.iter();
        for count in lines {
            let mut x = rect.x + own::CELL_SIDE * em;
            for tally in tallies.by_ref().take(count) {
                let height = CHIP_HEIGHT_EM * em;
                let own_rect = Rect::new(x, y + (own::LINE * em - height) / 2.0, tally.width_em * em, height);
                marks.extend(legend::marks(&sheet.paper, (tally.sample, &tally.count), own_rect).0);
                x = own_rect.right() + own::TALLY_GAP * em;
            }
            y += own::LINE * em;
        }
        let target = Target::ColumnStates(sheet.plan.columns[column].key.clone());
        sheet.paper.add(target, Region::Body, (rect, held.words.clone()), marks);
        sheet.place_cell(place.row, column);
    }
}
