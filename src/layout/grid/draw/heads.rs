//! Heads: headlines over status groups, heads of columns and rows, and the corner between them.

use super::Sheet;
use crate::layout::draw::head::{ground, spoken};
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, block};
use crate::layout::index::Run;
use crate::scene::style::{GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Rect, Region, Target};
use crate::text::drawing;

/// The corner above the row heads.
pub(super) fn corner(sheet: &mut Sheet<'_>) {
    let (map, measured) = (&sheet.map, &sheet.fitted.measured);
    let height = measured.band_height + measured.head_height;
    let rect = Rect::new(sheet.paper.content.x, map.bands_top, sheet.fitted.fit.row_head, height);
    if height > 0.0 && rect.w > 0.0 {
        let words = drawing::corner(sheet.lang());
        sheet.add(Target::Corner, Region::Corner, (rect, words), Vec::new());
    }
}

/// Headlines and heads of columns.
pub(super) fn columns(sheet: &mut Sheet<'_>) {
    let (plan, fitted, palette) = (sheet.plan, sheet.fitted, sheet.paper.palette);
    let measured = &fitted.measured;
    if measured.band_height > 0.0 {
        for (band, text) in plan.grid.bands.iter().zip(&measured.bands).filter(|(band, _)| !band.folded) {
            let rect = sheet.map.run(fitted, band.run, (sheet.map.bands_top, measured.band_height));
            let target = Target::StatusGroup(band.group.map(|group| group.id.clone()));
            let name = band.group.map_or("", |group| &group.name);
            let words = if name.is_empty() { drawing::no_group(sheet.lang()) } else { name.to_owned() };
            let mut marks = ground(&sheet.paper, rect, palette.group_head);
            marks.extend(block(plan.base.typesetter, text, rect, Align::Center, palette.group_head.text));
            sheet.note_elided(text.elided, &target, name);
            sheet.add(target, Region::ColumnHeads, (rect, words), marks);
            sheet.place_head(band.run);
        }
    }
    for (column, held) in plan.grid.columns.enumerate() {
        let text = &measured.heads[column];
        let rect = sheet.map.run(fitted, Run::single(column), (sheet.map.heads_top, measured.head_height));
        let Some(status) = held.statuses.first() else { continue };
        let (target, rect, tone, words) = if let Some(group) = held.folded {
            let names: Vec<&str> = held.statuses.iter().map(|status| status.short.as_str()).collect();
            // Where all others have a headline above them, the head of a folded group takes that room too.
            let rect = Rect { y: rect.y - measured.band_height, h: rect.h + measured.band_height, ..rect };
            let words = spoken(sheet.lang(), &group.name, &names.join(", "));
            (Target::StatusGroup(Some(group.id.clone())), rect, palette.group_head, words)
        } else {
            let words = spoken(sheet.lang(), &status.short, &status.long);
            (Target::Status(status.id.clone()), rect, palette.column_head, words)
        };
        let mut marks = ground(&sheet.paper, rect, tone);
        marks.extend(block(plan.base.typesetter, text, rect, Align::Center, tone.text));
        sheet.note_elided(text.elided, &target, held.short());
        sheet.add(target, Region::ColumnHeads, (rect, words), marks);
        sheet.place_head(Run::single(column));
    }
}

/// Heads of rows. A rule above each runs through them; the cells go on with it.
pub(super) fn rows(sheet: &mut Sheet<'_>) {
    let (plan, fitted, palette) = (sheet.plan, sheet.fitted, sheet.paper.palette);
    for (row, area) in plan.grid.rows.enumerate() {
        let (top, height) = sheet.map.rows[row];
        let rect = Rect::new(sheet.paper.content.x, top, fitted.fit.row_head, height);
        let text = &fitted.measured.row_heads[row];
        let target = Target::Area(area.id.clone());
        let rule = (GRID_STROKE_EM * sheet.em()).max(0.5);
        let mut marks = vec![fill(rect, palette.row_head.fill)];
        marks.push(fill(Rect { h: rule, ..rect }, palette.row_head.stroke));
        let inner = Rect { x: rect.x + HEAD_PADDING_EM * sheet.em(), w: rect.w - 2.0 * HEAD_PADDING_EM * sheet.em(), ..rect };
        marks.extend(block(plan.base.typesetter, text, inner, Align::Left, palette.row_head.text));
        sheet.note_elided(text.elided, &target, &area.short);
        let words = spoken(sheet.lang(), &area.short, &area.long);
        sheet.add(target, Region::RowHeads, (rect, words), marks);
        sheet.place(row, (0, sheet.map.table[row].1), None);
    }
}

/// The names of the areas in focus, each above its row.
pub(super) fn headlines(sheet: &mut Sheet<'_>) {
    let (plan, fitted, palette) = (sheet.plan, sheet.fitted, sheet.paper.palette);
    for (row, area) in plan.grid.rows.enumerate() {
        let (bottom, _) = sheet.map.rows[row];
        let height = fitted.measured.stacks[row].headline;
        let rect = Rect { y: bottom - height, h: height, ..sheet.paper.content };
        let text = &fitted.measured.row_heads[row];
        let target = Target::Area(area.id.clone());
        let inner = Rect { x: rect.x + HEAD_PADDING_EM * sheet.em(), w: rect.w - 2.0 * HEAD_PADDING_EM * sheet.em(), ..rect };
        let mut marks = vec![fill(rect, palette.row_head.fill)];
        marks.extend(block(plan.base.typesetter, text, inner, Align::Left, palette.row_head.text));
        sheet.note_elided(text.elided, &target, &area.short);
        let words = spoken(sheet.lang(), &area.short, &area.long);
        sheet.add(target, Region::RowHeads, (rect, words), marks);
        // For those who do not see it, it is the head of its rows like any other.
        sheet.place(row, (0, sheet.map.table[row].1), None);
    }
}
