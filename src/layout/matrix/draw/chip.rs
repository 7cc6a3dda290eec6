//! One chip of a matrix: the flags of its target groups, with their abbreviations, on the ground of its role.

use super::MatrixCx;
use crate::layout::draw::chip::{flag_marks, ground, state_mark, tone};
use crate::layout::draw::text::{Align, line};
use crate::layout::matrix::chip::{MatrixChip, edge_em};
use crate::layout::matrix::metric as own;
use crate::layout::metric;
use crate::model::Role;
use crate::scene::style::FLAG_WIDTH_EM;
use crate::scene::{Mark, Rect};
use crate::typeset::Face;

/// The marks of a chip whose flags stand in these lines.
pub(super) fn marks(cx: &MatrixCx<'_>, (chip, lines): (&MatrixChip, &[usize]), rect: Rect) -> Vec<Mark> {
    let (em, palette, typesetter) = (cx.em(), cx.scene.palette, cx.plan.base.typesetter);
    let tone = tone(palette, chip.entry.role, chip.entry.state);
    let face = if chip.entry.role == Role::Lead { Face::Bold } else { Face::Regular };
    let named = cx.fitted.fit.named;
    let mut marks = vec![ground(tone, chip.entry.role, rect, em)];
    let mut flags = chip.flags.iter();
    let mut top = rect.y;
    for count in lines {
        let mut x = rect.x + edge_em(named) * em;
        for flag in flags.by_ref().take(*count) {
            let own_rect = Rect::new(x, top, FLAG_WIDTH_EM * em, own::CHIP * em);
            if let Some(group) = cx.plan.base.board.target_groups().at(flag.group) {
                marks.extend(flag_marks(palette, (group.color, group.symbol), own_rect, (tone.fill, em)));
            }
            if named && flag.abbreviation_em > 0.0 {
                let name = typesetter.line(&flag.abbreviation, face, em);
                let place = Rect { x: own_rect.right() + own::NAME_GAP * em, w: flag.abbreviation_em * em, ..own_rect };
                marks.push(line(typesetter, &name, place, Align::Left, tone.text));
            }
            x += flag.width_em(named) * em;
        }
        top += own::LINE * em;
    }
    if chip.mark_em() > 0.0 {
        let width = (metric::MARK - 0.15) * em;
        let place = Rect::new(rect.right() - width - metric::FLAG_INSET * em, rect.y, width, own::CHIP * em);
        marks.extend(state_mark(typesetter, palette, chip.entry.state, place, (em, cx.plan.base.minor_text())));
    }
    marks
}
