//! Cells: their ground, the filling and the word of empty ones, and the strip at the foot of covered ones.

use super::GridCx;
use crate::layout::axis_index::{ColumnIx, RowIx, Run};
use crate::layout::draw::filling::{ground, strip_marks, tone_of};
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, line};
use crate::layout::filling::Filling;
use crate::layout::grid::cell::{CellContent, ShownCell};
use crate::layout::metric::MIN_SIZE;
use crate::layout::status_columns::Column;
use crate::model::Cell;
use crate::scene::style::{GAP_EM, GRID_STROKE_EM, LINE_PITCH_EM, STATE_STRIP_EM};
use crate::scene::{Mark, Rect, Region, Target};
use crate::text::drawing;
use crate::typeset::Face;

/// All cells, row by row.
pub(super) fn cells(cx: &mut GridCx<'_>) {
    let plan = cx.plan;
    for (row, area) in plan.grid.rows.enumerate() {
        for (index, column) in plan.grid.columns.enumerate() {
            let rect = cx.placement.columns.run(Run::single(index), cx.placement.rows[row]);
            let shown_cells = &plan.shown_cells[row][index];
            let (marks, cut) = marks(cx, row, rect, shown_cells);
            let place = cx.place_words(row, Run::single(index));
            let words = drawing::place_says(cx.lang(), &place, &states(cx, column, shown_cells));
            let target = match (column.folded, &*column.statuses) {
                (_, [status]) => Target::Cell(Cell::new(area.id.clone(), status.id.clone())),
                (Some(group), _) => Target::FoldedCell(area.id.clone(), group.id.clone()),
                (None, _) => continue,
            };
            for filling in cut {
                cx.note_elided(true, &target, &filling.say(cx.lang()));
            }
            cx.add(target, Region::Body, (rect, words), marks);
            place_in_table(cx, row, index);
        }
    }
}

/// Says where the cell that was added last stands in the table, if it has something to say there. A strip is a row of the
/// table of its own, below the frames; so are the states of a folded column where frames leave no other room.
fn place_in_table(cx: &mut GridCx<'_>, row: RowIx, column: ColumnIx) {
    let shown_cells = &cx.plan.shown_cells[row][column];
    let rows = cx.placement.table[row].1;
    let is_filled = |shown_cell: &ShownCell| matches!(shown_cell.content, CellContent::Filled(_));
    if shown_cells.iter().all(is_filled) {
        cx.place(row, (0, rows), Some(Run::single(column)));
    } else if shown_cells.iter().any(|shown_cell| is_filled(shown_cell) || matches!(shown_cell.content, CellContent::Strip(_))) {
        cx.place(row, (rows.saturating_sub(1), 1), Some(Run::single(column)));
    }
}

/// States of the cells of a column: one word, or for each status its own.
fn states(cx: &GridCx<'_>, column: &Column<'_>, shown_cells: &[ShownCell]) -> String {
    let lang = cx.lang();
    let each = column.statuses.iter().zip(shown_cells);
    match shown_cells {
        [first, others @ ..] if others.iter().all(|shown_cell| shown_cell.state == first.state) => first.state.say(lang),
        _ => each
            .map(|(status, shown_cell)| drawing::place_says(lang, &status.short, &shown_cell.state.say(lang)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// The marks of a cell, and which words had no room.
fn marks(cx: &GridCx<'_>, row: RowIx, rect: Rect, shown_cells: &[ShownCell]) -> (Vec<Mark>, Vec<Filling>) {
    let mut cut = Vec::new();
    let (em, palette) = (cx.em(), cx.scene.palette);
    let rule = (GRID_STROKE_EM * em).max(0.5);
    let mut marks = vec![fill(rect, palette.cell.fill)];
    // The statuses of a folded column share its width, in their order.
    let share = rect.w / (shown_cells.len() as f32).max(1.0);
    let mut x = rect.x;
    for alike in shown_cells.chunk_by(|one, two| one.content == two.content) {
        let own = Rect { x, w: share * alike.len() as f32, ..rect };
        x += own.w;
        match alike.first().map(|shown_cell| shown_cell.content) {
            Some(CellContent::Strip(strip)) if cx.fitted.measured.stacks[row].strip => {
                let height = STATE_STRIP_EM * em;
                let side = 2.0 * GAP_EM * em;
                let box_of_strip = Rect::new(own.x + side, own.bottom() - height - GAP_EM * em, own.w - 2.0 * side, height);
                marks.extend(strip_marks(palette, strip, box_of_strip, em));
            }
            Some(CellContent::Filled(filling)) => {
                // Fields that are still open lie flush side by side, as the calm ground they are.
                let open = filling == Filling::Open;
                let rect = if open {
                    Rect::new(own.x + rule, own.y + rule, own.w - rule, own.h - rule)
                } else {
                    own.shrink(2.0 * GAP_EM * em)
                };
                let (filled, elided) = filled(cx, filling, rect);
                marks.extend(filled);
                cut.extend(elided.then_some(filling));
            }
            Some(CellContent::Covered | CellContent::Strip(_)) | None => {}
        }
    }
    // Last: where a viewer rounds to whole pixels, the ground of an open field would cover them.
    marks.push(fill(Rect { w: rule, ..rect }, palette.cell.stroke));
    marks.push(fill(Rect { h: rule, ..rect }, palette.row_head.stroke));
    (marks, cut)
}

/// An empty cell: its filling, and the word for it; and whether the word was cut.
fn filled(cx: &GridCx<'_>, filling: Filling, rect: Rect) -> (Vec<Mark>, bool) {
    let em = cx.em();
    let mut marks = ground(cx.scene.palette, filling, rect, em);
    let (tone, face) = (tone_of(cx.scene.palette, filling), filling.face());
    let typesetter = cx.plan.base.typesetter;
    let (word, room) = (filling.say(cx.lang()), (rect.w - 0.6 * em).max(0.0));
    let whole = |text: &str, size: f32| typesetter.width(text, face, size) <= room;
    let minor_text = cx.plan.base.minor_text();
    // Two words may stand below each other where the cell is high enough.
    let two = word.split_once(' ').filter(|_| rect.h > 2.0 * LINE_PITCH_EM * minor_text.size(em));
    let two_whole = two.filter(|(first, second)| minor_text.is_large() && whole(first, em) && whole(second, em));
    // Where columns are narrow the word is smaller rather than cut.
    let largest = if filling == Filling::Open { minor_text.size(em) } else { em };
    let sizes = [largest, minor_text.size(em), 0.7 * em].map(|size| size.max(minor_text.size(em).min(MIN_SIZE)));
    let size = sizes.into_iter().take(if two_whole.is_some() { 1 } else { 3 }).find(|size| whole(&word, *size));
    let lines = match (size, two) {
        (None, Some((first, second))) => vec![first, second],
        _ => vec![word.as_str()],
    };
    let size = size.unwrap_or(minor_text.size(em));
    let lines: Vec<_> = lines.into_iter().map(|line| typesetter.elide(line, face, size, room)).collect();
    if lines.iter().any(|line| line.text.is_empty()) || rect.h < size {
        return (marks, true);
    }
    if face == Face::Bold {
        // A plain plate under the word, so that it is read over the hatching.
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max) + 0.5 * em;
        let height = 1.2 * em + LINE_PITCH_EM * size * (lines.len() - 1) as f32;
        let plate = Rect::new(rect.center().x - width / 2.0, rect.center().y - height / 2.0, width, height);
        marks.push(Mark::Rect { rect: plate, radius: 0.2 * em, fill: Some(tone.fill), stroke: None });
    }
    let elided = lines.iter().any(|line| line.elided);
    let first = -LINE_PITCH_EM * size * (lines.len() - 1) as f32 / 2.0;
    for (text, number) in lines.iter().zip(0_u8..) {
        let own = Rect { y: rect.y + first + f32::from(number) * LINE_PITCH_EM * size, ..rect };
        marks.push(line(typesetter, text, own, Align::Center, tone.text));
    }
    (marks, elided)
}
