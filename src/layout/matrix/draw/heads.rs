//! Heads of a matrix: headlines over status groups, heads of columns, and the corner beside them.

use super::Sheet;
use crate::layout::block::Block;
use crate::layout::draw::chip::flag_marks;
use crate::layout::draw::head::{ground, spoken};
use crate::layout::draw::text::{Align, block, turned};
use crate::layout::index::{ColumnIx, Run};
use crate::layout::matrix::columns::{Column, called};
use crate::layout::matrix::metric as own;
use crate::report::ColumnKey;
use crate::scene::style::FLAG_WIDTH_EM;
use crate::scene::{Mark, Rect, Region, Target};
use crate::text::drawing;

/// The corner above the heads of rows.
pub(super) fn corner(sheet: &mut Sheet<'_>) {
    let measured = &sheet.fitted.measured;
    let height = measured.band_height + measured.head_height;
    let rect = Rect::new(sheet.paper.content.x, sheet.map.bands_top, sheet.map.row_head, height);
    if height > 0.0 && rect.w > 0.0 {
        let words = called(sheet.plan.look.columns, sheet.paper.lang()).0;
        sheet.paper.add(Target::Corner, Region::Corner, (rect, words), Vec::new());
    }
}

/// Headlines and heads of columns.
pub(super) fn columns(sheet: &mut Sheet<'_>) {
    let (plan, fitted) = (sheet.plan, sheet.fitted);
    let (measured, palette) = (&fitted.measured, sheet.paper.palette);
    if measured.band_height > 0.0 {
        for (band, text) in plan.bands.iter().zip(&measured.bands).filter(|(band, _)| !band.folded) {
            let rect = sheet.map.run(fitted, band.run, (sheet.map.bands_top, measured.band_height));
            let words = if band.name.is_empty() { drawing::no_group(sheet.paper.lang()) } else { band.name.clone() };
            let mut marks = ground(&sheet.paper, rect, palette.group_head);
            marks.extend(block(plan.base.typesetter, text, rect, Align::Center, palette.group_head.text));
            sheet.paper.note_elided(text.elided, &band.target, &band.name);
            sheet.paper.add(band.target.clone(), Region::ColumnHeads, (rect, words), marks);
            sheet.place_head(band.run);
        }
    }
    for (column, held) in plan.columns.enumerate() {
        head(sheet, column, held);
    }
}

fn head(sheet: &mut Sheet<'_>, column: ColumnIx, held: &Column) {
    let (fitted, palette) = (sheet.fitted, sheet.paper.palette);
    let measured = &fitted.measured;
    let rect = sheet.map.run(fitted, Run::single(column), (sheet.map.heads_top, measured.head_height));
    // Where all others have a headline above them, the head of a folded group takes that room too.
    let folded = matches!(held.key, ColumnKey::Folded(_));
    let above = if folded { measured.band_height } else { 0.0 };
    let rect = Rect { y: rect.y - above, h: rect.h + above, ..rect };
    let tone = if folded { palette.group_head } else { palette.column_head };
    let mut marks = ground(&sheet.paper, rect, tone);
    marks.extend(inside(sheet, (held, &measured.heads[column]), rect, tone));
    let words = spoken(sheet.paper.lang(), &held.short, &held.long);
    sheet.paper.note_elided(measured.heads[column].elided, &held.target, &held.short);
    sheet.paper.add(held.target.clone(), Region::ColumnHeads, (rect, words), marks);
    sheet.place_head(Run::single(column));
}

/// The text of a head, and the flag of a target group below it.
fn inside(sheet: &Sheet<'_>, (held, text): (&Column, &Block), rect: Rect, tone: crate::scene::style::Tone) -> Vec<Mark> {
    let (em, typesetter) = (sheet.em(), sheet.plan.base.typesetter);
    let flag_room = if held.flag.is_some() { own::LINE * em } else { 0.0 };
    let room = Rect { h: rect.h - flag_room, ..rect };
    let mut marks = if sheet.fitted.fit.turned {
        turned(typesetter, text, room.shrink(0.3 * em), tone.text)
    } else {
        block(typesetter, text, room, Align::Center, tone.text)
    };
    if let Some(flag) = held.flag {
        let width = FLAG_WIDTH_EM * em;
        let place = Rect::new(rect.center().x - width / 2.0, rect.bottom() - flag_room - 0.15 * em, width, own::CHIP * em);
        marks.extend(flag_marks(sheet.paper.palette, flag, place, (tone.fill, em)));
    }
    marks
}
