//! Frames and the chips in them.

use std::collections::BTreeSet;

use super::GridCx;
use super::chip::{self, ChipBox};
use crate::layout::axis_index::{AxisIndex, LaneIx, RowIx};
use crate::layout::grid::bundle::Bundle;
use crate::layout::grid::measure::lane_top_em;
use crate::layout::grid::metric as own;
use crate::layout::report::LayoutNote;
use crate::scene::style::{CHIP_HEIGHT_EM, FRAME_PADDING_EM, FRAME_RADIUS_EM, FRAME_STROKE_EM, GAP_EM, STATE_STRIP_EM};
use crate::scene::{Mark, Rect, Region, Stroke, Target};
use crate::text::drawing;

/// All frames with their chips, row by row.
pub(super) fn frames(cx: &mut GridCx<'_>) {
    let plan = cx.plan;
    for (row, bundles) in plan.bundles.enumerate() {
        let stack = &cx.fitted.measured.stacks[row];
        let (top, height) = cx.placement.rows[row];
        let strip = if stack.strip { (STATE_STRIP_EM + GAP_EM) * cx.em() } else { 0.0 };
        let used = stack.lanes as f32 * own::LANE * cx.em();
        // Spare height is shared out above and below the frames; strips stay at the foot.
        let first_lane = top + (height - strip - used) / 2.0;
        for (bundle, (lane, chip_rows)) in bundles.iter().zip(&stack.frames) {
            let lane_top = first_lane + lane_top_em(*lane) * cx.em();
            frame(cx, (row, *lane), bundle, (lane_top, chip_rows));
        }
    }
}

fn frame(cx: &mut GridCx<'_>, (row, lane): (RowIx, LaneIx), bundle: &Bundle, (lane_top, chip_rows): (f32, &[usize])) {
    let (em, palette) = (cx.em(), cx.scene.palette);
    let gap = GAP_EM * em;
    let height = chip_rows.len() as f32 * own::LANE * em - gap;
    let cells = cx.placement.columns.run(bundle.run, (lane_top + gap / 2.0, height));
    let rect = Rect { x: cells.x + gap, w: cells.w - 2.0 * gap, ..cells };
    let Some((first, last)) = cx.plan.grid.ends(bundle.run) else { return };
    let area = &cx.plan.grid.rows[row].id;
    let target = Target::Frame(area.clone(), first.clone(), last.clone());
    let mut seen = BTreeSet::new();
    let names = bundle.chips.iter().filter(|chip| seen.insert(chip.actor.order)).map(|chip| chip.actor.name.clone());
    let place = cx.place_words(row, bundle.run);
    let words = drawing::place_says(cx.lang(), &place, &names.collect::<Vec<_>>().join(", "));
    let ground = Mark::Rect {
        rect,
        radius: FRAME_RADIUS_EM * em,
        fill: Some(palette.frame.fill),
        stroke: Some(Stroke::solid(FRAME_STROKE_EM * em, palette.frame.stroke)),
    };
    cx.add(target, Region::Body, (rect, words), vec![ground]);
    let lanes = (lane.index(), chip_rows.len().max(1));
    cx.place(row, lanes, Some(bundle.run));
    let span = cx.scene.groups.last().and_then(|group| group.table_span);
    let first_chip = cx.scene.groups.len();
    chips(cx, bundle, (rect, &place), chip_rows);
    for chip in cx.scene.groups.iter_mut().skip(first_chip) {
        chip.table_span = span;
    }
}

fn chips(cx: &mut GridCx<'_>, bundle: &Bundle, (frame, place): (Rect, &str), chip_rows: &[usize]) {
    let em = cx.em();
    let inner = frame.shrink(FRAME_PADDING_EM * em);
    let room_em = inner.w / em;
    let mut chips = bundle.chips.iter();
    for (number, count) in chip_rows.iter().enumerate() {
        let y = inner.y + number as f32 * own::LANE * em;
        let mut x = inner.x;
        for chip in chips.by_ref().take(*count) {
            let widths = chip.widths(room_em);
            let rect = Rect::new(x, y, widths.width_em * em, CHIP_HEIGHT_EM * em);
            x = rect.right() + GAP_EM * em;
            let target = Target::Chip(chip.pieces.clone());
            let (marks, elided) = chip::marks(cx, &ChipBox { chip, rect, widths });
            cx.note_elided(elided, &target, &chip.actor.name);
            let left_out = chip.groups.len() - widths.flags;
            if left_out > 0 {
                let name = chip.actor.name.clone();
                cx.scene.notes.push(LayoutNote::GroupsLeftOut { target: target.clone(), name, count: left_out });
            }
            let words = chip::words(cx, chip, place);
            cx.add(target, Region::Body, (rect, words), marks);
        }
    }
}
