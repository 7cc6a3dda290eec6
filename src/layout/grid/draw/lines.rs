//! The areas that are not in focus, one line each, below the grid.

use super::GridCx;
use crate::layout::draw::text::{Align, line};
use crate::layout::grid::metric as own;
use crate::layout::legend;
use crate::scene::{Rect, Region, Target};
use crate::text::drawing;
use crate::typeset::Face;

/// All lines, column by column.
pub(super) fn lines(cx: &mut GridCx<'_>) {
    let (plan, lines, small) = (cx.plan, cx.fitted.measured.lines, cx.scene.small());
    if lines.rows == 0 {
        return;
    }
    let (typesetter, palette, content) = (plan.base.typesetter, cx.scene.palette, cx.scene.content);
    let (pitch, gap) = (own::AREA_LINE * small, legend::ENTRY_GAP * small);
    let width = (content.w + gap) / lines.columns as f32 - gap;
    for (number, area_line) in plan.lines.iter().enumerate() {
        let x = content.x + (number / lines.rows) as f32 * (width + gap);
        let y = cx.placement.lines_top + (number % lines.rows) as f32 * pitch;
        let rect = Rect::new(x, y, width, pitch);
        let (target, area) = (Target::Area(area_line.area.id.clone()), &area_line.area.short);
        let name_w = (lines.name_em * small).min(width / 2.0);
        let name = typesetter.elide(area, Face::Bold, small, name_w + 1e-3 * small);
        let rest = Rect { x: x + name_w + 0.6 * small, w: (width - name_w - 0.6 * small).max(0.0), ..rect };
        let text = area_line.fitting(typesetter, plan.base.options, (small, rest.w));
        let marks = vec![
            line(typesetter, &name, rect, Align::Left, palette.page.text),
            line(typesetter, &text, rest, Align::Left, palette.muted_text),
        ];
        cx.note_elided(name.elided, &target, area);
        cx.note_elided(text.elided, &target, &area_line.words(plan.base.options));
        let words = drawing::place_says(cx.lang(), area, &area_line.words(plan.base.options));
        cx.add(target, Region::RowHeads, (rect, words), marks);
    }
}
