//! Lines of text on the screen: at its baseline, at the zoomed size, never wrapped. Too small to read: a bar.

use std::f32::consts::FRAC_PI_2;

use egui::emath::TSTransform;
use egui::epaint::TextShape;
use egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

use super::View;
use super::fonts::family;
use crate::typeset::Line;

/// Size below which letters are drawn as a bar, in pixels per em.
const MIN_LETTERS_PX: f32 = 5.0;
/// Size below which nothing is drawn, in pixels per em.
const MIN_BAR_PX: f32 = 1.5;
/// Size above which letters would not fit egui's texture, in pixels per em; nobody reads so large.
const MAX_LETTERS_PX: f32 = 600.0;
/// Share of a line's color that its bar has.
const BAR_OPACITY: f32 = 0.35;
/// Height of small letters, in ems.
const SMALL_LETTERS_EM: f32 = 0.48;
/// Ratio of two sizes in use while zooming: the fourth root of two.
const ZOOMING_STEP: f32 = 1.189_207;

/// Draws a line whose baseline starts at `at` on the screen, and from there runs upwards if it is `turned`.
pub(super) fn draw(painter: &Painter, line: &Line, (at, turned): (Pos2, bool), color: Color32, view: &View) {
    let size = line.size * view.zoom;
    let size_px = size * painter.pixels_per_point();
    let width = line.width * view.zoom;
    let direction = if turned { Direction::Up } else { Direction::Right };
    let room = direction.rect(at, (0.0, width), (size, 0.4 * size));
    if line.text.is_empty() || size_px < MIN_BAR_PX || !room.intersects(painter.clip_rect()) {
        return;
    }
    if !(MIN_LETTERS_PX..MAX_LETTERS_PX).contains(&size_px) {
        let bar = direction.rect(at, (0.0, width), (SMALL_LETTERS_EM * size, 0.0));
        painter.rect_filled(bar, 0.0, color.gamma_multiply(BAR_OPACITY));
        return;
    }
    for run in runs(line) {
        let start = at + direction.turn(Vec2::new(run.x * view.zoom, 0.0));
        match run.text {
            Some(text) => draw_run(painter, (line, text), (start, direction), (color, view)),
            None => draw_box(
                painter,
                direction.rect(start, (0.08 * size, run.width * view.zoom - 0.08 * size), (0.66 * size, 0.0)),
                size,
                color,
            ),
        }
    }
}

/// Direction in which a line runs.
#[derive(Clone, Copy)]
enum Direction {
    Right,
    Up,
}

impl Direction {
    /// Vector along a line to the right, turned along this one.
    fn turn(self, by: Vec2) -> Vec2 {
        match self {
            Self::Right => by,
            Self::Up => Vec2::new(by.y, -by.x),
        }
    }

    /// Angle of its letters, clockwise.
    fn angle(self) -> f32 {
        match self {
            Self::Right => 0.0,
            Self::Up => -FRAC_PI_2,
        }
    }

    /// Box from one place to another along it, so high above and so deep below its baseline.
    fn rect(self, at: Pos2, (from, to): (f32, f32), (above, below): (f32, f32)) -> Rect {
        Rect::from_two_pos(at + self.turn(Vec2::new(from, -above)), at + self.turn(Vec2::new(to, below)))
    }
}

/// Part of a line: letters that the font has, or one that it lacks.
struct Run<'a> {
    text: Option<&'a str>,
    x: f32,
    width: f32,
}

/// Line cut where the font lacks a letter; almost always one piece.
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

fn draw_run(
    painter: &Painter,
    (line, text): (&Line, &str),
    (start, direction): (Pos2, Direction),
    (color, view): (Color32, &View),
) {
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
    shape.pos = start - direction.turn(Vec2::new(0.0, baseline * scale));
    shape.angle = direction.angle();
    painter.add(shape);
}

/// Draws the box for a letter that the font lacks.
fn draw_box(painter: &Painter, frame: Rect, size: f32, color: Color32) {
    let line = Stroke::new((0.06 * size).max(1.0 / painter.pixels_per_point()), color);
    painter.rect_stroke(frame, 0.0, line, StrokeKind::Inside);
}
