//! One chip: flags, name, count and mark on the ground of its role.

use super::Sheet;
use super::text::{Align, line};
use crate::layout::chip::{Chip, Shares, has_mark};
use crate::layout::fine::Fine;
use crate::layout::metric;
use crate::model::{Color, Role, State, Symbol};
use crate::scene::style::{
    CHIP_RADIUS_EM, CHIP_SIDE_EM, CHIP_STROKE_EM, FLAG_STROKE_EM, FLAG_WIDTH_EM, Palette, SYMBOL_EM, Tone,
};
use crate::scene::{Mark, Rect, Stroke, symbol_marks};
use crate::text::{self, drawing};
use crate::typeset::{Face, Typesetter};

/// A chip with its place and the room of its parts.
pub(super) struct ChipBox<'a> {
    /// The chip.
    pub(super) chip: &'a Chip,
    /// Where it stands.
    pub(super) rect: Rect,
    /// The room of its parts.
    pub(super) shares: Shares,
}

/// The marks of a chip, and whether its name was cut.
pub(super) fn marks(sheet: &Sheet<'_>, held: &ChipBox<'_>) -> (Vec<Mark>, bool) {
    let ChipBox { chip, rect, shares } = *held;
    let (em, palette, typesetter) = (sheet.em(), sheet.paper.palette, sheet.plan.base.typesetter);
    let tone = tone(palette, chip.role, chip.state);
    let mut marks = vec![ground(tone, chip.role, rect, em)];
    let mut x = rect.x + metric::FLAG_INSET * em;
    let flags = chip.groups.iter().filter_map(|place| sheet.plan.base.board.target_groups().at(*place)).take(shares.flags);
    for group in flags {
        let flag = Rect::new(x, rect.y, FLAG_WIDTH_EM * em, rect.h);
        marks.extend(flag_marks(palette, (group.color, group.symbol), flag, (tone.fill, em)));
        x += FLAG_WIDTH_EM * em;
    }
    let at = |x: f32, width_em: f32| Rect::new(x, rect.y, width_em * em, rect.h);
    if shares.flags < chip.groups.len() {
        let more = typesetter.line(&format!("+{}", chip.groups.len() - shares.flags), Face::Bold, chip.fine.size(em));
        marks.push(line(typesetter, &more, at(x, chip.fine.more_em), Align::Center, tone.text));
        x += chip.fine.more_em * em;
    }
    x += metric::NAME_INSET * em;
    let face = if chip.bold() { Face::Bold } else { Face::Regular };
    // A hair more room, so that a name is not cut for a rounding error.
    let name = typesetter.elide(&chip.actor.name, face, em, shares.name_em * em + 1e-3 * em);
    marks.push(line(typesetter, &name, at(x, shares.name_em), Align::Left, tone.text));
    x += shares.name_em * em;
    if chip.is_partial() {
        let partly = typesetter.line(&drawing::partly(sheet.lang()), Face::Regular, chip.fine.size(em));
        marks.push(line(typesetter, &partly, at(x + 0.2 * em, chip.fine.partly_em - 0.2), Align::Center, tone.text));
        x += chip.fine.partly_em * em;
    }
    if chip.count > 1 {
        let count = typesetter.line(&format!("×{}", chip.count), face, em);
        marks.push(line(typesetter, &count, at(x + 0.2 * em, metric::COUNT - 0.2), Align::Center, tone.text));
    }
    let mut end = rect.right() - (CHIP_SIDE_EM * 0.7 + metric::MARK - 0.15) * em;
    if has_mark(chip.state) {
        marks.extend(state_mark(typesetter, palette, chip.state, at(end, metric::MARK - 0.15), (em, chip.fine)));
        end -= metric::MARK * em;
    }
    if chip.is_asked {
        marks.extend(question_mark(typesetter, palette, at(end, metric::MARK - 0.15), (em, chip.fine)));
    }
    (marks, name.elided)
}

/// What a screen reader says: "Jobcenter, federführend, für EU und mA, Arbeit, Schutzstatus bis Familiennachzug".
pub(super) fn words(sheet: &Sheet<'_>, chip: &Chip, place: &str) -> String {
    let lang = sheet.lang();
    let mut parts = vec![chip.actor.name.clone(), chip.role.say(lang)];
    if chip.count > 1 {
        parts.push(drawing::times(lang, chip.count));
    }
    if chip.state != State::Confirmed {
        parts.push(chip.state.say(lang));
    }
    if chip.is_asked {
        parts.push(drawing::asked(lang));
    }
    if chip.is_partial() {
        let statuses = chip.only.iter().filter_map(|place| sheet.plan.base.board.statuses().at(*place));
        let names: Vec<String> = statuses.map(|status| status.short.clone()).collect();
        parts.push(drawing::only_for(lang, &text::and(lang, &names)));
    }
    let groups = chip.groups.iter().filter_map(|place| sheet.plan.base.board.target_groups().at(*place));
    let names: Vec<String> = groups.map(|group| group.flag_name().to_owned()).collect();
    if !names.is_empty() {
        parts.push(drawing::for_groups(lang, &text::and(lang, &names)));
    }
    parts.push(place.to_owned());
    parts.join(", ")
}

/// The colours of a chip.
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

/// A flag in the middle of its box: colour and symbol of a target group.
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
    (em, fine): (f32, Fine),
) -> Vec<Mark> {
    let (tone, sign) = match state {
        State::Proposed => (palette.proposed, "?"),
        State::Disputed => (palette.disputed, "!"),
        State::Confirmed | State::Dormant | State::Ended => return Vec::new(),
    };
    sign_mark(typesetter, (tone, sign), rect, 0.3, (em, fine))
}

/// The small mark of what is still to be asked: round, so that it is not taken for that of a state.
fn question_mark(typesetter: &Typesetter, palette: &Palette, rect: Rect, sizes: (f32, Fine)) -> Vec<Mark> {
    sign_mark(typesetter, (palette.group_head, "?"), rect, 0.55, sizes)
}

/// A sign on a plate with corners of this radius, in ems.
fn sign_mark(
    typesetter: &Typesetter,
    (tone, sign): (Tone, &str),
    rect: Rect,
    radius_em: f32,
    (em, fine): (f32, Fine),
) -> Vec<Mark> {
    let h = 1.1 * em;
    let plate = Rect::new(rect.x, rect.center().y - h / 2.0, rect.w, h);
    let outline = Stroke::solid(CHIP_STROKE_EM * em, tone.stroke);
    let ground = Mark::Rect { rect: plate, radius: radius_em * em, fill: Some(tone.fill), stroke: Some(outline) };
    let sign = typesetter.line(sign, Face::Bold, (0.9 * em).max(fine.size(em)));
    vec![ground, line(typesetter, &sign, plate, Align::Center, tone.text)]
}
