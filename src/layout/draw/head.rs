//! Parts of a head that every drawing shares: its ground, and its name in words.

use super::pattern::fill;
use super::scene_builder::SceneBuilder;
use crate::scene::style::{GRID_STROKE_EM, Tone};
use crate::scene::{Mark, Rect};
use crate::text::{Lang, drawing};

/// The ground of a head, with a gap to the next one in the color of its stroke.
pub(in crate::layout) fn ground(scene: &SceneBuilder<'_>, rect: Rect, tone: Tone) -> Vec<Mark> {
    let gap = (2.0 * GRID_STROKE_EM * scene.em).max(0.75);
    let edge = Rect { x: rect.right() - gap, w: gap, ..rect };
    let foot = Rect { y: rect.bottom() - gap, h: gap, ..rect };
    vec![fill(rect, tone.fill), fill(edge, tone.stroke), fill(foot, tone.stroke)]
}

/// The short name, and the long one where it says more.
pub(in crate::layout) fn name_in_full(lang: Lang, short: &str, long: &str) -> String {
    if long.is_empty() || long == short { short.to_owned() } else { drawing::place_says(lang, short, long) }
}
