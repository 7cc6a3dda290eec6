//! The legend, in lines below the grid.

use super::bar::{BAR_SAMPLE, bar_marks};
use super::chip::{flag_marks, ground, state_mark, tone};
use super::filling::{self, strip_marks, tone_of};
use super::scene_builder::SceneBuilder;
use super::text::{Align, line};
use crate::layout::filling::{Filling, StateStrip};
use crate::layout::legend::{self, Sample};
use crate::layout::metric;
use crate::model::{Color, Role, State};
use crate::scene::style::{CHIP_HEIGHT_EM, CHIP_SIDE_EM, FLAG_WIDTH_EM, STATE_STRIP_EM, STATE_STROKE_EM};
use crate::scene::{Mark, Rect, Region, Stroke};
use crate::text::drawing;
use crate::typeset::Face;

/// All entries, line by line.
pub(in crate::layout) fn legend(scene: &mut SceneBuilder<'_>, lines: &[usize], top: f32) {
    let (base, em) = (scene.base, scene.small());
    let mut entries = base.legend.iter();
    for (number, count) in lines.iter().enumerate() {
        let y = top + (number as f32 * legend::LEGEND_PITCH + (legend::LEGEND_PITCH - CHIP_HEIGHT_EM) / 2.0) * em;
        let mut x = scene.content.x;
        for entry in entries.by_ref().take(*count) {
            let width = (entry.width_em * em).min(scene.content.w);
            let rect = Rect::new(x, y, width, CHIP_HEIGHT_EM * em);
            x = rect.right() + legend::ENTRY_GAP * em;
            let (mut marks, elided) = marks(scene, (entry.sample, &entry.text), rect);
            if entry.pale {
                for mark in &mut marks {
                    fade(mark, scene.palette.page.fill);
                }
            }
            scene.note_elided(elided, &entry.target, &entry.text);
            let words = drawing::legend_entry(scene.lang(), &entry.text);
            scene.add(entry.target.clone(), Region::Legend, (rect, words), marks);
        }
    }
}

/// The marks of a sample with its text, and whether the text was cut.
pub(in crate::layout) fn marks(scene: &SceneBuilder<'_>, (sample_of, text): (Sample, &str), rect: Rect) -> (Vec<Mark>, bool) {
    let (em, palette, typesetter) = (scene.small(), scene.palette, scene.base.typesetter);
    let minor_text = scene.base.minor_text();
    let room = (rect.w - sample_of.room_em() * em).max(0.0) + 1e-3 * em;
    let line_of_text = typesetter.elide(text, sample_of.face(), em, room);
    let sample = Rect { w: (sample_of.room_em() - legend::SAMPLE_GAP) * em, ..rect };
    let swatch = Rect { y: rect.y + 0.2 * em, h: rect.h - 0.4 * em, ..sample };
    let (mut marks, color) = match sample_of {
        Sample::Flag(color, symbol) => {
            let flag = Rect { w: FLAG_WIDTH_EM * em, ..rect };
            (flag_marks(palette, (color, symbol), flag, (palette.page.fill, em)), palette.page.text)
        }
        Sample::Role(role) => {
            let tone = tone(palette, role, State::Confirmed);
            (vec![ground(tone, role, rect, em)], tone.text)
        }
        Sample::State(State::Dormant) => {
            let tone = tone(palette, Role::Involved, State::Dormant);
            (vec![ground(tone, Role::Involved, rect, em)], tone.text)
        }
        Sample::State(state) => {
            let sample = Rect { w: (metric::MARK - 0.15) * em, ..rect };
            (state_mark(typesetter, palette, state, sample, (em, minor_text)), palette.page.text)
        }
        Sample::Decision(decision) => (filling::ground(palette, Filling::Decided(decision), swatch, em), palette.page.text),
        Sample::Open(_) => {
            let tone = tone_of(palette, Filling::Open);
            let word = typesetter.line(&drawing::open(scene.lang()), Filling::Open.face(), minor_text.size(em));
            let mut marks = filling::ground(palette, Filling::Open, sample, em);
            marks.push(line(typesetter, &word, sample, Align::Center, tone.text));
            (marks, palette.page.text)
        }
        Sample::Partly(_) => {
            let word = typesetter.line(&drawing::partly(scene.lang()), Face::Regular, minor_text.size(em));
            (vec![line(typesetter, &word, sample, Align::Center, palette.page.text)], palette.page.text)
        }
        Sample::Blank => {
            let tone = tone_of(palette, Filling::Open);
            let stroke = Some(Stroke::solid(STATE_STROKE_EM * em / 2.0, tone.stroke));
            (vec![Mark::Rect { rect: swatch, radius: 0.0, fill: Some(tone.fill), stroke }], palette.page.text)
        }
        Sample::Bar => {
            let height = STATE_STRIP_EM * em;
            let bar = Rect { y: rect.center().y - height / 2.0, h: height, ..sample };
            (bar_marks(palette, &BAR_SAMPLE, bar), palette.page.text)
        }
        Sample::NoLead => {
            let height = STATE_STRIP_EM * em;
            let strip = Rect { y: rect.center().y - height / 2.0, h: height, ..sample };
            (strip_marks(palette, StateStrip::NoLead, strip, em), palette.page.text)
        }
    };
    let inside = matches!(sample_of, Sample::Role(_) | Sample::State(State::Dormant));
    let side = if inside { CHIP_SIDE_EM } else { sample_of.room_em() } * em;
    let place = Rect { x: rect.x + side, w: room, ..rect };
    marks.push(line(typesetter, &line_of_text, place, Align::Left, color));
    (marks, line_of_text.elided)
}

/// Draws a mark towards the ground on which it is, so far that its text can still be read.
fn fade(mark: &mut Mark, ground: Color) {
    /// Share of its own color that it loses.
    const LOST: f32 = 0.4;
    let part = |own: u8, ground: u8| (f32::from(own) + LOST * (f32::from(ground) - f32::from(own))).round() as u8;
    let faded = |own: Color| Color::rgb(part(own.r, ground.r), part(own.g, ground.g), part(own.b, ground.b));
    match mark {
        Mark::Rect { fill, stroke, .. } | Mark::Path { fill, stroke, .. } => {
            *fill = fill.map(faded);
            *stroke = stroke.map(|stroke| Stroke { color: faded(stroke.color), ..stroke });
        }
        Mark::Text { color, .. } => *color = faded(*color),
        Mark::Image { .. } => {}
    }
}
