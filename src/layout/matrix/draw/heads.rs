//! Heads of a matrix: headlines over status groups, heads of columns, and the corner beside them.

use super::MatrixCx;
use crate::layout::axis_index::{ColumnIx, Run};
use crate::layout::block::Block;
use crate::layout::draw::chip::flag_marks;
use crate::layout::draw::head::{ground, name_in_full};
use crate::layout::draw::text::{Align, block, turned};
use crate::layout::matrix::columns::{Column, column_names};
use crate::layout::matrix::metric as own;
use crate::report::ColumnKey;
use crate::scene::style::FLAG_WIDTH_EM;
use crate::scene::{Mark, Rect, Region, Target};
use crate::text::drawing;

/// The corner above the heads of rows.
pub(super) fn corner(cx: &mut MatrixCx<'_>) {
    let rect = cx.placement.columns.corner(cx.scene.content.x, cx.placement.row_head);
    if rect.h > 0.0 && rect.w > 0.0 {
        let words = column_names(cx.plan.arrangement.columns, cx.scene.lang()).0;
        cx.scene.add(Target::Corner, Region::Corner, (rect, words), Vec::new());
    }
}

/// Headlines and heads of columns.
pub(super) fn columns(cx: &mut MatrixCx<'_>) {
    let (plan, palette) = (cx.plan, cx.scene.palette);
    let column_heads = &cx.fitted.measured.column_heads;
    if column_heads.group_heads_height > 0.0 {
        for (group_head, text) in
            plan.group_heads.iter().zip(&column_heads.group_heads).filter(|(group_head, _)| !group_head.folded)
        {
            let rect = cx.placement.columns.group_head(group_head.run);
            let words = if group_head.name.is_empty() { drawing::no_group(cx.scene.lang()) } else { group_head.name.clone() };
            let mut marks = ground(&cx.scene, rect, palette.group_head);
            marks.extend(block(plan.base.typesetter, text, rect, Align::Center, palette.group_head.text));
            cx.scene.note_elided(text.elided, &group_head.target, &group_head.name);
            cx.scene.add(group_head.target.clone(), Region::ColumnHeads, (rect, words), marks);
            cx.scene.place_head(group_head.run);
        }
    }
    for (place, column) in plan.columns.enumerate() {
        head(cx, place, column);
    }
}

fn head(cx: &mut MatrixCx<'_>, place: ColumnIx, column: &Column) {
    let (text, palette) = (&cx.fitted.measured.column_heads.heads[place], cx.scene.palette);
    let folded = matches!(column.key, ColumnKey::Folded(_));
    let rect = cx.placement.columns.head(Run::single(place), folded);
    let tone = if folded { palette.group_head } else { palette.column_head };
    let mut marks = ground(&cx.scene, rect, tone);
    marks.extend(inside(cx, (column, text), rect, tone));
    let words = name_in_full(cx.scene.lang(), &column.short, &column.long);
    cx.scene.note_elided(text.elided, &column.target, &column.short);
    cx.scene.add(column.target.clone(), Region::ColumnHeads, (rect, words), marks);
    cx.scene.place_head(Run::single(place));
}

/// The text of a head, and the flag of a target group below it.
fn inside(cx: &MatrixCx<'_>, (column, text): (&Column, &Block), rect: Rect, tone: crate::scene::style::Tone) -> Vec<Mark> {
    let (em, typesetter) = (cx.em(), cx.plan.base.typesetter);
    let flag_room = if column.flag.is_some() { own::LINE * em } else { 0.0 };
    let room = Rect { h: rect.h - flag_room, ..rect };
    let mut marks = if cx.fitted.fit.turned {
        turned(typesetter, text, room.shrink(0.3 * em), tone.text)
    } else {
        block(typesetter, text, room, Align::Center, tone.text)
    };
    if let Some(flag) = column.flag {
        let width = FLAG_WIDTH_EM * em;
        let place = Rect::new(rect.center().x - width / 2.0, rect.bottom() - flag_room - 0.15 * em, width, own::CHIP * em);
        marks.extend(flag_marks(cx.scene.palette, flag, place, (tone.fill, em)));
    }
    marks
}
