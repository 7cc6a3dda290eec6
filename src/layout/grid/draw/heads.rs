//! Heads: headlines over status groups, heads of columns and rows, and the corner between them.

use super::GridCx;
use crate::layout::axis_index::Run;
use crate::layout::draw::head::{ground, name_in_full};
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, block};
use crate::scene::style::{GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Rect, Region, Target};
use crate::text::drawing;

/// The corner above the row heads.
pub(super) fn corner(cx: &mut GridCx<'_>) {
    let rect = cx.placement.columns.corner(cx.scene.content.x, cx.fitted.fit.row_head);
    if rect.h > 0.0 && rect.w > 0.0 {
        let words = drawing::corner(cx.lang());
        cx.add(Target::Corner, Region::Corner, (rect, words), Vec::new());
    }
}

/// Headlines and heads of columns.
pub(super) fn columns(cx: &mut GridCx<'_>) {
    let (plan, fitted, palette) = (cx.plan, cx.fitted, cx.scene.palette);
    let column_heads = &fitted.measured.column_heads;
    if column_heads.group_heads_height > 0.0 {
        for (group_head, text) in
            plan.grid.group_heads.iter().zip(&column_heads.group_heads).filter(|(group_head, _)| !group_head.folded)
        {
            let rect = cx.placement.columns.group_head(group_head.run);
            let target = Target::StatusGroup(group_head.group.map(|group| group.id.clone()));
            let name = group_head.group.map_or("", |group| &group.name);
            let words = if name.is_empty() { drawing::no_group(cx.lang()) } else { name.to_owned() };
            let mut marks = ground(&cx.scene, rect, palette.group_head);
            marks.extend(block(plan.base.typesetter, text, rect, Align::Center, palette.group_head.text));
            cx.note_elided(text.elided, &target, name);
            cx.add(target, Region::ColumnHeads, (rect, words), marks);
            cx.scene.place_head(group_head.run);
        }
    }
    for (index, column) in plan.grid.columns.enumerate() {
        let text = &column_heads.heads[index];
        let rect = cx.placement.columns.head(Run::single(index), column.folded.is_some());
        let Some(status) = column.statuses.first() else { continue };
        let (target, tone, words) = if let Some(group) = column.folded {
            let names: Vec<&str> = column.statuses.iter().map(|status| status.short.as_str()).collect();
            let words = name_in_full(cx.lang(), &group.name, &names.join(", "));
            (Target::StatusGroup(Some(group.id.clone())), palette.group_head, words)
        } else {
            let words = name_in_full(cx.lang(), &status.short, &status.long);
            (Target::Status(status.id.clone()), palette.column_head, words)
        };
        let mut marks = ground(&cx.scene, rect, tone);
        marks.extend(block(plan.base.typesetter, text, rect, Align::Center, tone.text));
        cx.note_elided(text.elided, &target, column.short());
        cx.add(target, Region::ColumnHeads, (rect, words), marks);
        cx.scene.place_head(Run::single(index));
    }
}

/// Heads of rows. A rule above each runs through them; the cells go on with it.
pub(super) fn rows(cx: &mut GridCx<'_>) {
    let (plan, fitted, palette) = (cx.plan, cx.fitted, cx.scene.palette);
    for (row, area) in plan.grid.rows.enumerate() {
        let (top, height) = cx.placement.rows[row];
        let rect = Rect::new(cx.scene.content.x, top, fitted.fit.row_head, height);
        let text = &fitted.measured.row_heads[row];
        let target = Target::Area(area.id.clone());
        let rule = (GRID_STROKE_EM * cx.em()).max(0.5);
        let mut marks = vec![fill(rect, palette.row_head.fill)];
        marks.push(fill(Rect { h: rule, ..rect }, palette.row_head.stroke));
        let inner = Rect { x: rect.x + HEAD_PADDING_EM * cx.em(), w: rect.w - 2.0 * HEAD_PADDING_EM * cx.em(), ..rect };
        marks.extend(block(plan.base.typesetter, text, inner, Align::Left, palette.row_head.text));
        cx.note_elided(text.elided, &target, &area.short);
        let words = name_in_full(cx.lang(), &area.short, &area.long);
        cx.add(target, Region::RowHeads, (rect, words), marks);
        cx.place(row, (0, cx.placement.table[row].1), None);
    }
}

/// The names of the areas in focus, each above its row.
pub(super) fn headlines(cx: &mut GridCx<'_>) {
    let (plan, fitted, palette) = (cx.plan, cx.fitted, cx.scene.palette);
    for (row, area) in plan.grid.rows.enumerate() {
        let (bottom, _) = cx.placement.rows[row];
        let height = fitted.measured.stacks[row].headline;
        let rect = Rect { y: bottom - height, h: height, ..cx.scene.content };
        let text = &fitted.measured.row_heads[row];
        let target = Target::Area(area.id.clone());
        let inner = Rect { x: rect.x + HEAD_PADDING_EM * cx.em(), w: rect.w - 2.0 * HEAD_PADDING_EM * cx.em(), ..rect };
        let mut marks = vec![fill(rect, palette.row_head.fill)];
        marks.extend(block(plan.base.typesetter, text, inner, Align::Left, palette.row_head.text));
        cx.note_elided(text.elided, &target, &area.short);
        let words = name_in_full(cx.lang(), &area.short, &area.long);
        cx.add(target, Region::RowHeads, (rect, words), marks);
        // For those who do not see it, it is the head of its rows like any other.
        cx.place(row, (0, cx.placement.table[row].1), None);
    }
}
