//! Fillings of empty cells, and the strips at the foot of covered ones.

use super::pattern::{dots, fill, hatch};
use crate::layout::filling::{Filling, StateStrip};
use crate::model::Decision;
use crate::scene::style::{HATCH_PITCH_EM, HATCH_STROKE_EM, Palette, STATE_STROKE_EM, Tone};
use crate::scene::{Mark, Rect, Stroke};

/// A strip: dots for no lead, a hatching for a gap or a dispute, a plain bar for what was not intended.
pub(in crate::layout) fn strip_marks(palette: &Palette, strip: StateStrip, rect: Rect, em: f32) -> Vec<Mark> {
    let tone = match strip {
        StateStrip::NoLead => palette.no_lead,
        StateStrip::Decided(decision) => tone_of(palette, Filling::Decided(decision)),
    };
    let outline = Stroke::solid(STATE_STROKE_EM * em * 0.7, tone.stroke);
    let ground = Mark::Rect { rect, radius: 0.0, fill: Some(tone.fill), stroke: Some(outline) };
    let line = Stroke::solid(HATCH_STROKE_EM * em, tone.stroke);
    let pattern = match strip {
        StateStrip::NoLead => dots(rect.shrink(0.08 * em), 0.17 * em, tone.stroke),
        StateStrip::Decided(Decision::Gap) => hatch(rect, 0.5 * HATCH_PITCH_EM * em, line),
        StateStrip::Decided(Decision::Disputed) => hatch(rect, 1.5 * HATCH_PITCH_EM * em, line),
        StateStrip::Decided(Decision::NotIntended) => return vec![ground],
    };
    vec![ground, pattern]
}

/// The ground of an empty cell without its word; the legend shows it too.
pub(in crate::layout) fn ground(palette: &Palette, filling: Filling, rect: Rect, em: f32) -> Vec<Mark> {
    let tone = tone_of(palette, filling);
    let Filling::Decided(decision) = filling else { return vec![fill(rect, tone.fill)] };
    let width = STATE_STROKE_EM * em;
    let outline = match decision {
        Decision::Gap => Some(Stroke::solid(width, tone.stroke)),
        Decision::Disputed => Some(Stroke::dashed(width, tone.stroke)),
        Decision::NotIntended => Some(Stroke::solid(width / 2.0, tone.stroke)),
    };
    let mut marks = vec![Mark::Rect { rect, radius: 0.0, fill: Some(tone.fill), stroke: outline }];
    let line = Stroke::solid(HATCH_STROKE_EM * em, tone.stroke);
    match decision {
        Decision::Gap => marks.push(hatch(rect, HATCH_PITCH_EM * em, line)),
        Decision::Disputed => marks.push(hatch(rect, 2.0 * HATCH_PITCH_EM * em, line)),
        Decision::NotIntended => {}
    }
    marks
}

/// The colors of an empty cell.
pub(in crate::layout) fn tone_of(palette: &Palette, filling: Filling) -> Tone {
    match filling {
        Filling::Open => palette.open,
        Filling::Decided(Decision::Gap) => palette.gap,
        Filling::Decided(Decision::NotIntended) => palette.not_intended,
        Filling::Decided(Decision::Disputed) => palette.disputed,
    }
}
