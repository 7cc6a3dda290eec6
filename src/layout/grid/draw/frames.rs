//! Frames and the chips in them.

use std::collections::BTreeSet;

use super::Sheet;
use super::chip::{self, ChipBox};
use crate::layout::grid::bundle::Bundle;
use crate::layout::grid::measure::lane_top_em;
use crate::layout::grid::metric as own;
use crate::layout::index::{LaneIx, Place, RowIx};
use crate::layout::report::LayoutNote;
use crate::scene::style::{CHIP_HEIGHT_EM, FRAME_PADDING_EM, FRAME_RADIUS_EM, FRAME_STROKE_EM, GAP_EM, STATE_STRIP_EM};
use crate::scene::{Mark, Rect, Region, Stroke, Target};
use crate::text::drawing;

/// All frames with their chips, row by row.
pub(super) fn frames(sheet: &mut Sheet<'_>) {
    let plan = sheet.plan;
    for (row, bundles) in plan.bundles.enumerate() {
        let stack = &sheet.fitted.measured.stacks[row];
        let (top, height) = sheet.map.rows[row];
        let strip = if stack.strip { (STATE_STRIP_EM + GAP_EM) * sheet.em() } else { 0.0 };
        let used = stack.lanes as f32 * own::LANE * sheet.em();
        // Spare height is shared out above and below the frames; strips stay at the foot.
        let first_lane = top + (height - strip - used) / 2.0;
        for (bundle, (lane, chip_rows)) in bundles.iter().zip(&stack.frames) {
            let lane_top = first_lane + lane_top_em(*lane) * sheet.em();
            frame(sheet, (row, *lane), bundle, (lane_top, chip_rows));
        }
    }
}

fn frame(sheet: &mut Sheet<'_>, (row, lane): (RowIx, LaneIx), bundle: &Bundle, (lane_top, chip_rows): (f32, &[usize])) {
    let (em, palette) = (sheet.em(), sheet.paper.palette);
    let gap = GAP_EM * em;
    let height = chip_rows.len() as f32 * own::LANE * em - gap;
    let cells = sheet.map.run(sheet.fitted, bundle.run, (lane_top + gap / 2.0, height));
    let rect = Rect { x: cells.x + gap, w: cells.w - 2.0 * gap, ..cells };
    let Some((first, last)) = sheet.plan.grid.ends(bundle.run) else { return };
    let area = &sheet.plan.grid.rows[row].id;
    let target = Target::Frame(area.clone(), first.clone(), last.clone());
    let mut seen = BTreeSet::new();
    let names = bundle.chips.iter().filter(|chip| seen.insert(chip.actor.order)).map(|chip| chip.actor.name.clone());
    let place = sheet.place_words(row, bundle.run);
    let words = drawing::place_says(sheet.lang(), &place, &names.collect::<Vec<_>>().join(", "));
    let ground = Mark::Rect {
        rect,
        radius: FRAME_RADIUS_EM * em,
        fill: Some(palette.frame.fill),
        stroke: Some(Stroke::solid(FRAME_STROKE_EM * em, palette.frame.stroke)),
    };
    sheet.add(target, Region::Body, (rect, words), vec![ground]);
    let lanes = (lane.index(), chip_rows.len().max(1));
    sheet.place(row, lanes, Some(bundle.run));
    let slot = sheet.paper.groups.last().and_then(|group| group.slot);
    let first_chip = sheet.paper.groups.len();
    chips(sheet, bundle, (rect, &place), chip_rows);
    for chip in sheet.paper.groups.iter_mut().skip(first_chip) {
        chip.slot = slot;
    }
}

fn chips(sheet: &mut Sheet<'_>, bundle: &Bundle, (frame, place): (Rect, &str), chip_rows: &[usize]) {
    let em = sheet.em();
    let inner = frame.shrink(FRAME_PADDING_EM * em);
    let room_em = inner.w / em;
    let mut chips = bundle.chips.iter();
    for (number, count) in chip_rows.iter().enumerate() {
        let y = inner.y + number as f32 * own::LANE * em;
        let mut x = inner.x;
        for held in chips.by_ref().take(*count) {
            let shares = held.shares(room_em);
            let rect = Rect::new(x, y, shares.width_em * em, CHIP_HEIGHT_EM * em);
            x = rect.right() + GAP_EM * em;
            let target = Target::Chip(held.pieces.clone());
            let (marks, elided) = chip::marks(sheet, &ChipBox { chip: held, rect, shares });
            sheet.note_elided(elided, &target, &held.actor.name);
            let left_out = held.groups.len() - shares.flags;
            if left_out > 0 {
                let name = held.actor.name.clone();
                sheet.paper.notes.push(LayoutNote::GroupsLeftOut { target: target.clone(), name, count: left_out });
            }
            let words = chip::words(sheet, held, place);
            sheet.add(target, Region::Body, (rect, words), marks);
        }
    }
}
