//! One chip: flags, name, count and mark on the ground of its role.

use super::GridCx;
use crate::layout::draw::chip::{flag_marks, ground, question_mark, state_mark, tone};
use crate::layout::draw::text::{Align, line};
use crate::layout::grid::chip::{Chip, ChipWidths};
use crate::layout::grid::metric as own;
use crate::layout::metric;
use crate::layout::state_mark::has_mark;
use crate::model::State;
use crate::scene::style::{CHIP_SIDE_EM, FLAG_WIDTH_EM};
use crate::scene::{Mark, Rect};
use crate::text::{self, drawing};
use crate::typeset::Face;

/// A chip with its place and the room of its parts.
pub(super) struct ChipBox<'a> {
    /// The chip.
    pub(super) chip: &'a Chip,
    /// Its place.
    pub(super) rect: Rect,
    /// The room of its parts.
    pub(super) widths: ChipWidths,
}

/// The marks of a chip, and whether its name was cut.
pub(super) fn marks(cx: &GridCx<'_>, chip_box: &ChipBox<'_>) -> (Vec<Mark>, bool) {
    let ChipBox { chip, rect, widths } = *chip_box;
    let (em, palette, typesetter) = (cx.em(), cx.scene.palette, cx.plan.base.typesetter);
    let tone = tone(palette, chip.role, chip.state);
    let mut marks = vec![ground(tone, chip.role, rect, em)];
    let mut x = rect.x + metric::FLAG_INSET * em;
    let flags = chip.groups.iter().filter_map(|place| cx.plan.base.board.target_groups().at(*place)).take(widths.flags);
    for group in flags {
        let flag = Rect::new(x, rect.y, FLAG_WIDTH_EM * em, rect.h);
        marks.extend(flag_marks(palette, (group.color, group.symbol), flag, (tone.fill, em)));
        x += FLAG_WIDTH_EM * em;
    }
    let at = |x: f32, width_em: f32| Rect::new(x, rect.y, width_em * em, rect.h);
    if widths.flags < chip.groups.len() {
        let more = typesetter.line(&format!("+{}", chip.groups.len() - widths.flags), Face::Bold, chip.minor_text.size(em));
        marks.push(line(typesetter, &more, at(x, chip.minor_text.more_em), Align::Center, tone.text));
        x += chip.minor_text.more_em * em;
    }
    x += own::NAME_INSET * em;
    let face = if chip.bold() { Face::Bold } else { Face::Regular };
    // A hair more room, so that a name is not cut for a rounding error.
    let name = typesetter.elide(&chip.actor.name, face, em, widths.name_em * em + 1e-3 * em);
    marks.push(line(typesetter, &name, at(x, widths.name_em), Align::Left, tone.text));
    x += widths.name_em * em;
    if chip.is_partial() {
        let partly = typesetter.line(&drawing::partly(cx.lang()), Face::Regular, chip.minor_text.size(em));
        marks.push(line(typesetter, &partly, at(x + 0.2 * em, chip.minor_text.partly_em - 0.2), Align::Center, tone.text));
        x += chip.minor_text.partly_em * em;
    }
    if chip.count > 1 {
        let count = typesetter.line(&format!("×{}", chip.count), face, em);
        marks.push(line(typesetter, &count, at(x + 0.2 * em, own::COUNT - 0.2), Align::Center, tone.text));
    }
    let mut end = rect.right() - (CHIP_SIDE_EM * 0.7 + metric::MARK - 0.15) * em;
    if has_mark(chip.state) {
        marks.extend(state_mark(typesetter, palette, chip.state, at(end, metric::MARK - 0.15), (em, chip.minor_text)));
        end -= metric::MARK * em;
    }
    if chip.is_asked {
        marks.extend(question_mark(typesetter, palette, at(end, metric::MARK - 0.15), (em, chip.minor_text)));
    }
    (marks, name.elided)
}

/// Words of a screen reader: "Jobcenter, federführend, für EU und mA, Arbeit, Schutzstatus bis Familiennachzug".
pub(super) fn words(cx: &GridCx<'_>, chip: &Chip, place: &str) -> String {
    let lang = cx.lang();
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
        let statuses = chip.only.iter().filter_map(|place| cx.plan.base.board.statuses().at(*place));
        let names: Vec<String> = statuses.map(|status| status.short.clone()).collect();
        parts.push(drawing::only_for(lang, &text::and(lang, &names)));
    }
    let groups = chip.groups.iter().filter_map(|place| cx.plan.base.board.target_groups().at(*place));
    let names: Vec<String> = groups.map(|group| group.flag_name().to_owned()).collect();
    if !names.is_empty() {
        parts.push(drawing::for_groups(lang, &text::and(lang, &names)));
    }
    parts.push(place.to_owned());
    parts.join(", ")
}
