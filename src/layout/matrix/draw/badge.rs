//! One chip of a matrix: the flags of its target groups, with their abbreviations, on the ground of its role.

use super::Sheet;
use crate::layout::draw::chip::{flag_marks, ground, state_mark, tone};
use crate::layout::draw::text::{Align, line};
use crate::layout::matrix::badge::{Badge, edge_em};
use crate::layout::matrix::metric as own;
use crate::layout::metric;
use crate::model::Role;
use crate::scene::style::FLAG_WIDTH_EM;
use crate::scene::{Mark, Rect};
use crate::typeset::Face;

/// The marks of a chip whose flags stand in these lines.
pub(super) fn marks(sheet: &Sheet<'_>, (badge, lines): (&Badge, &[usize]), rect: Rect) -> Vec<Mark> {
    let (em, palette, typesetter) = (sheet.em(), sheet.paper.palette, sheet.plan.base.typesetter);
    let tone = tone(palette, badge.entry.role, badge.entry.state);
    let face = if badge.entry.role == Role::Lead { Face::Bold } else { Face::Regular };
    let named = sheet.fitted.fit.named;
    let mut marks = vec![ground(tone, badge.entry.role, rect, em)];
    let mut flags = badge.flags.iter();
    let mut top = rect.y;
    for count in lines {
        let mut x = rect.x + edge_em(named) * em;
        for flag in flags.by_ref().take(*count) {
            let own_rect = Rect::new(x, top, FLAG_WIDTH_EM * em, own::CHIP * em);
            if let Some(group) = sheet.plan.base.board.target_groups().at(flag.group) {
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
    if badge.mark_em() > 0.0 {
        let width = (metric::MARK - 0.15) * em;
        let place = Rect::new(rect.right() - width - metric::FLAG_INSET * em, rect.y, width, own::CHIP * em);
        marks.extend(state_mark(typesetter, palette, badge.entry.state, place, (em, sheet.plan.base.fine())));
    }
    marks
}
