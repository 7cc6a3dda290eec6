//! Parts of a chip that every drawing shares: the ground of its role, flags, and small marks.

use super::text::{Align, line};
use crate::layout::metric;
use crate::layout::minor_text::MinorText;
use crate::model::{Color, Role, State, Symbol};
use crate::scene::style::{CHIP_RADIUS_EM, CHIP_STROKE_EM, FLAG_STROKE_EM, FLAG_WIDTH_EM, Palette, SYMBOL_EM, Tone};
use crate::scene::{Mark, Rect, Stroke, symbol_marks};
use crate::typeset::{Face, Typesetter};

/// The colors of a chip.
pub(in crate::layout) fn tone(palette: &Palette, role: Role, state: State) -> Tone {
    match (state, role) {
        (State::Dormant, _) => palette.dormant,
        (_, Role::Lead) => palette.lead,
        (_, Role::Involved | Role::Supplementary) => palette.involved,
        (_, Role::Informed) => palette.informed,
    }
}

/// The ground of a chip: filled for who leads, outlined for who is involved, dashed for who is supplementary.
pub(in crate::layout) fn ground(tone: Tone, role: Role, rect: Rect, em: f32) -> Mark {
    let width = CHIP_STROKE_EM * em;
    let stroke = if role == Role::Supplementary { Stroke::dashed(width, tone.stroke) } else { Stroke::solid(width, tone.stroke) };
    Mark::Rect { rect, radius: CHIP_RADIUS_EM * em, fill: Some(tone.fill), stroke: Some(stroke) }
}

/// A flag in the middle of its box: color and symbol of a target group.
pub(in crate::layout) fn flag_marks(
    palette: &Palette,
    (color, symbol): (Color, Symbol),
    rect: Rect,
    (ground, em): (Color, f32),
) -> Vec<Mark> {
    let flag = palette.flag(color, ground);
    let (w, h) = ((FLAG_WIDTH_EM - 0.07) * em, rect.h - 2.0 * metric::FLAG_INSET * em);
    let inner = Rect::new(rect.x, rect.center().y - h / 2.0, w, h);
    let stroke = flag.stroke.map(|color| Stroke::solid(FLAG_STROKE_EM * em, color));
    let mut marks = vec![Mark::Rect { rect: inner, radius: 0.12 * em, fill: Some(flag.fill), stroke }];
    let side = SYMBOL_EM * em;
    let place = Rect::new(inner.center().x - side / 2.0, inner.center().y - side / 2.0, side, side);
    marks.extend(symbol_marks(symbol, place, flag.symbol, flag.fill));
    marks
}

/// The small mark of what is proposed or disputed: a sign on a plate of its own, so that it is read on every chip.
pub(in crate::layout) fn state_mark(
    typesetter: &Typesetter,
    palette: &Palette,
    state: State,
    rect: Rect,
    (em, minor_text): (f32, MinorText),
) -> Vec<Mark> {
    let (tone, sign) = match state {
        State::Proposed => (palette.proposed, "?"),
        State::Disputed => (palette.disputed, "!"),
        State::Confirmed | State::Dormant | State::Ended => return Vec::new(),
    };
    sign_mark(typesetter, (tone, sign), rect, 0.3, (em, minor_text))
}

/// The small mark of what is still to be asked: round, so that it is not taken for that of a state.
pub(in crate::layout) fn question_mark(
    typesetter: &Typesetter,
    palette: &Palette,
    rect: Rect,
    sizes: (f32, MinorText),
) -> Vec<Mark> {
    sign_mark(typesetter, (palette.group_head, "?"), rect, 0.55, sizes)
}

/// A sign on a plate with corners of this radius, in ems.
fn sign_mark(
    typesetter: &Typesetter,
    (tone, sign): (Tone, &str),
    rect: Rect,
    radius_em: f32,
    (em, minor_text): (f32, MinorText),
) -> Vec<Mark> {
    let h = 1.1 * em;
    let plate = Rect::new(rect.x, rect.center().y - h / 2.0, rect.w, h);
    let outline = Stroke::solid(CHIP_STROKE_EM * em, tone.stroke);
    let ground = Mark::Rect { rect: plate, radius: radius_em * em, fill: Some(tone.fill), stroke: Some(outline) };
    let sign = typesetter.line(sign, Face::Bold, (0.9 * em).max(minor_text.size(em)));
    vec![ground, line(typesetter, &sign, plate, Align::Center, tone.text)]
}
