//! One chip: flags, name, count and mark on the ground of its role.

use super::Sheet;
use crate::layout::draw::chip::{flag_marks, ground, question_mark, state_mark, tone};
use crate::layout::draw::text::{Align, line};
use crate::layout::grid::chip::{Chip, Shares};
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
    x += own::NAME_INSET * em;
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
        marks.push(line(typesetter, &count, at(x + 0.2 * em, own::COUNT - 0.2), Align::Center, tone.text));
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
