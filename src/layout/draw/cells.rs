//! Cells: their ground, a decision in a word, and the strip at their foot.

use super::Sheet;
use super::pattern::{dots, fill, hatch};
use super::text::{Align, line};
use crate::layout::cell::{Look, Shows, Strip};
use crate::layout::index::{RowIx, Run};
use crate::model::{Cell, Decision};
use crate::scene::style::{
    GAP_EM, GRID_STROKE_EM, HATCH_PITCH_EM, HATCH_STROKE_EM, Palette, STATE_STRIP_EM, STATE_STROKE_EM, Tone,
};
use crate::scene::{Mark, Rect, Region, Stroke, Target};
use crate::text::drawing;
use crate::typeset::Face;

/// All cells, row by row.
pub(super) fn cells(sheet: &mut Sheet<'_>) {
    let plan = sheet.plan;
    for (row, area) in plan.grid.rows.enumerate() {
        for (column, status) in plan.grid.columns.enumerate() {
            let rect = sheet.map.run(sheet.fitted, Run::single(column), sheet.map.rows[row]);
            let look = plan.looks[row][column];
            let marks = marks(sheet, row, rect, look);
            let place = sheet.place_words(row, Run::single(column));
            let words = drawing::place_says(sheet.lang(), &place, &look.state.say(sheet.lang()));
            let target = Target::Cell(Cell::new(area.id.clone(), status.id.clone()));
            sheet.add(target, Region::Body, (rect, words), marks);
            // A strip is a row of the table of its own, below the frames; a filling takes the whole cell.
            let rows = sheet.map.table[row].1;
            match look.shows {
                Shows::Strip(_) => sheet.place(row, (rows - 1, 1), Some(Run::single(column))),
                Shows::Filled(_) => sheet.place(row, (0, rows), Some(Run::single(column))),
                Shows::Covered | Shows::Open => {}
            }
        }
    }
}

fn marks(sheet: &Sheet<'_>, row: RowIx, rect: Rect, look: Look) -> Vec<Mark> {
    let (em, palette) = (sheet.em(), sheet.palette);
    let rule = (GRID_STROKE_EM * em).max(0.5);
    let mut marks = vec![
        fill(rect, palette.cell.fill),
        fill(Rect { w: rule, ..rect }, palette.cell.stroke),
        fill(Rect { h: rule, ..rect }, palette.row_head.stroke),
    ];
    match look.shows {
        Shows::Strip(strip) if sheet.fitted.measured.stacks[row].strip => {
            let height = STATE_STRIP_EM * em;
            let side = 2.0 * GAP_EM * em;
            let box_of_strip = Rect::new(rect.x + side, rect.bottom() - height - GAP_EM * em, rect.w - 2.0 * side, height);
            marks.extend(strip_marks(palette, strip, box_of_strip, em));
        }
        Shows::Covered | Shows::Open | Shows::Strip(_) => {}
        Shows::Filled(decision) => marks.extend(filled(sheet, decision, rect.shrink(2.0 * GAP_EM * em))),
    }
    marks
}

/// A strip: dots for no lead, a hatching for a gap or a dispute, a plain bar for what was not intended.
pub(super) fn strip_marks(palette: &Palette, strip: Strip, rect: Rect, em: f32) -> Vec<Mark> {
    let tone = match strip {
        Strip::NoLead => palette.no_lead,
        Strip::Decided(decision) => tone_of(palette, decision),
    };
    let outline = Stroke::solid(STATE_STROKE_EM * em * 0.7, tone.stroke);
    let ground = Mark::Rect { rect, radius: 0.0, fill: Some(tone.fill), stroke: Some(outline) };
    let line = Stroke::solid(HATCH_STROKE_EM * em, tone.stroke);
    let pattern = match strip {
        Strip::NoLead => dots(rect.shrink(0.08 * em), 0.17 * em, tone.stroke),
        Strip::Decided(Decision::Gap | Decision::NotIntended) => hatch(rect, 0.5 * HATCH_PITCH_EM * em, line),
        Strip::Decided(Decision::Disputed) => hatch(rect, 1.5 * HATCH_PITCH_EM * em, line),
    };
    vec![ground, pattern]
}

/// An empty cell about which something was decided: its filling, and the word for it.
fn filled(sheet: &Sheet<'_>, decision: Decision, rect: Rect) -> Vec<Mark> {
    let em = sheet.em();
    let mut marks = filling(sheet.palette, decision, rect, em);
    let tone = tone_of(sheet.palette, decision);
    let face = if decision == Decision::NotIntended { Face::Regular } else { Face::Bold };
    let typesetter = sheet.plan.typesetter;
    let text = typesetter.elide(&decision.say(sheet.lang()), face, em, (rect.w - 0.6 * em).max(0.0));
    if text.text.is_empty() || rect.h < em {
        return marks;
    }
    if decision != Decision::NotIntended {
        // A plain plate under the word, so that it is read over the hatching.
        let plate = Rect::new(
            rect.center().x - text.width / 2.0 - 0.25 * em,
            rect.center().y - 0.6 * em,
            text.width + 0.5 * em,
            1.2 * em,
        );
        marks.push(Mark::Rect { rect: plate, radius: 0.2 * em, fill: Some(tone.fill), stroke: None });
    }
    marks.push(line(typesetter, &text, rect, Align::Center, tone.text));
    marks
}

/// The filling of a decided cell without its word; the legend shows it too.
pub(super) fn filling(palette: &Palette, decision: Decision, rect: Rect, em: f32) -> Vec<Mark> {
    let tone = tone_of(palette, decision);
    let width = STATE_STROKE_EM * em;
    let outline = match decision {
        Decision::Gap => Some(Stroke::solid(width, tone.stroke)),
        Decision::Disputed => Some(Stroke::dashed(width, tone.stroke)),
        Decision::NotIntended => Some(Stroke::solid(width / 2.0, tone.stroke)),
    };
    let mut marks = vec![Mark::Rect { rect, radius: 0.0, fill: Some(tone.fill), stroke: outline }];
    let line = Stroke::solid(HATCH_STROKE_EM * em, tone.stroke);
    match decision {
        Decision::Gap => marks.push(hatch(rect, HATCH_PITCH_EM * em, line)),
        Decision::Disputed => marks.push(hatch(rect, 2.0 * HATCH_PITCH_EM * em, line)),
        Decision::NotIntended => {}
    }
    marks
}

fn tone_of(palette: &Palette, decision: Decision) -> Tone {
    match decision {
        Decision::Gap => palette.gap,
        Decision::NotIntended => palette.not_intended,
        Decision::Disputed => palette.disputed,
    }
}
