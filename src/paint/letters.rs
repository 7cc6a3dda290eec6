//! A finished line to egui's letters: at its baseline, at the zoomed size, never wrapped. Too small to read: a bar.

use egui::emath::TSTransform;
use egui::epaint::TextShape;
use egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

use super::View;
use super::fonts::family;
use crate::typeset::Line;

/// Below this size letters are drawn as a bar, in pixels per em.
const LEAST_LETTERS_PX: f32 = 5.0;
/// Below this size nothing is drawn, in pixels per em.
const LEAST_BAR_PX: f32 = 1.5;
/// Above this size letters would not fit egui's texture; nobody reads so large.
const MOST_LETTERS_PX: f32 = 600.0;
/// How much of a line's colour its bar has.
const BAR_OPACITY: f32 = 0.35;
/// The height of small letters, in ems.
const SMALL_LETTERS_EM: f32 = 0.48;
/// Ratio of two sizes in use while zooming: the fourth root of two.
const ZOOMING_STEP: f32 = 1.189_207;

/// Draws a line whose baseline starts at `at` on the screen.
pub(super) fn draw(painter: &Painter, line: &Line, at: Pos2, color: Color32, view: &View) {
    let size = line.size * view.zoom;
    let size_px = size * painter.pixels_per_point();
    let width = line.width * view.zoom;
    let room = Rect::from_min_max(at - Vec2::new(0.0, size), at + Vec2::new(width, 0.4 * size));
    if line.text.is_empty() || size_px < LEAST_BAR_PX || !room.intersects(painter.clip_rect()) {
        return;
    }
    if !(LEAST_LETTERS_PX..MOST_LETTERS_PX).contains(&size_px) {
        let bar = Rect::from_min_max(at - Vec2::new(0.0, SMALL_LETTERS_EM * size), at + Vec2::new(width, 0.0));
        painter.rect_filled(bar, 0.0, color.gamma_multiply(BAR_OPACITY));
        return;
    }
    for run in runs(line) {
        let start = at + Vec2::new(run.x * view.zoom, 0.0);
        match run.text {
            Some(text) => draw_run(painter, line, text, start, (color, view)),
            None => draw_box(painter, start, run.width * view.zoom, size, color),
        }
    }
}

/// A part of a line: letters that the font has, or one that it lacks.
struct Run<'a> {
    text: Option<&'a str>,
    x: f32,
    width: f32,
}

/// The line cut where the font lacks a letter; almost always one piece.
fn runs(line: &Line) -> Vec<Run<'_>> {
    if line.glyphs.iter().all(|glyph| glyph.id != 0) {
        return vec![Run { text: Some(&line.text), x: 0.0, width: line.width }];
    }
    let mut runs = Vec::new();
    let known = |id: u16| id != 0;
    for part in line.glyphs.chunk_by(|one, two| known(one.id) && known(two.id)) {
        if let (Some(first), Some(last)) = (part.first(), part.last()) {
            let text = line.text.get(first.bytes.start..last.bytes.end).filter(|_| known(first.id));
            runs.push(Run { text, x: first.x, width: last.x + last.advance - first.x });
        }
    }
    runs
}

fn draw_run(painter: &Painter, line: &Line, text: &str, start: Pos2, (color, view): (Color32, &View)) {
    let exact = line.size * view.zoom;
    let size = if view.zooming { ZOOMING_STEP.powf(exact.log(ZOOMING_STEP).ceil()) } else { exact };
    let font = FontId::new(size, FontFamily::Name(family(line.face).into()));
    let galley = painter.layout_no_wrap(text.to_owned(), font, color);
    let Some(row) = galley.rows.first() else { return };
    let Some(glyph) = row.row.glyphs.first() else { return };
    let baseline = row.pos.y + glyph.pos.y;
    let scale = exact / size;
    let mut shape = TextShape::new(Pos2::ZERO, galley, color);
    if view.zooming {
        shape.transform(TSTransform::from_scaling(scale));
    }
    shape.pos = start - Vec2::new(0.0, baseline * scale);
    painter.add(shape);
}

/// The box for a letter that the font lacks.
fn draw_box(painter: &Painter, start: Pos2, width: f32, size: f32, color: Color32) {
    let frame = Rect::from_min_max(start - Vec2::new(0.0, 0.66 * size), start + Vec2::new(width, 0.0));
    let line = Stroke::new((0.06 * size).max(1.0 / painter.pixels_per_point()), color);
    painter.rect_stroke(frame.shrink2(Vec2::new(0.08 * size, 0.0)), 0.0, line, StrokeKind::Inside);
}
