//! Surroundings of the middle: title block above it; legend, notes and logos below it.

use super::legend::legend;
use super::logos::logos;
use super::scene_builder::SceneBuilder;
use super::text::{Align, block};
use crate::layout::block::Block;
use crate::layout::measured_surroundings::{MeasuredSurroundings, Pair};
use crate::model::Color;
use crate::scene::{Mark, Rect, Region, Target};

/// The title on the left, date and edition on the right; with the number of the page where there are several.
pub(in crate::layout) fn title(scene: &mut SceneBuilder<'_>, pair: &Pair, page: Option<(usize, usize)>) {
    let edition_note = scene.base.edition_note(page);
    let (words, palette) = (&scene.base.words, scene.palette);
    let height = pair.height();
    if height <= 0.0 {
        return;
    }
    let rect = Rect { h: height, ..scene.content };
    let mut marks = at_foot(scene, &pair.left, rect, Align::Left, palette.page.text);
    marks.extend(at_foot(scene, &pair.right, rect, Align::Right, palette.muted_text));
    scene.note_elided(pair.left.elided, &Target::Title, &words.title);
    scene.note_elided(pair.right.elided, &Target::Title, &edition_note);
    let parts: Vec<&str> = [&*words.title, &*edition_note].into_iter().filter(|part| !part.is_empty()).collect();
    scene.add(Target::Title, Region::Title, (rect, parts.join(", ")), marks);
}

/// Everything below the middle: the legend, the notes at the foot, and the logos.
pub(in crate::layout) fn below(scene: &mut SceneBuilder<'_>, surroundings: &MeasuredSurroundings) {
    let (_, legend_top) = surroundings.places(scene.content);
    legend(scene, &surroundings.legend, legend_top);
    notes(scene, surroundings);
    logos(scene, &surroundings.logos);
}

/// Law notice on the left, imprint on the right.
fn notes(scene: &mut SceneBuilder<'_>, surroundings: &MeasuredSurroundings) {
    let (words, pair) = (&scene.base.words, &surroundings.foot);
    let color = scene.palette.muted_text;
    let content = scene.content;
    let top = content.bottom() - pair.height();
    let right = content.right() - surroundings.logos.room();
    if !pair.left.lines.is_empty() {
        let rect = Rect::new(content.x, top, pair.left.width(), pair.left.height());
        let marks = block(scene.base.typesetter, &pair.left, rect, Align::Left, color);
        scene.note_elided(pair.left.elided, &Target::LawNotice, &words.law);
        scene.add(Target::LawNotice, Region::Foot, (rect, words.law.clone()), marks);
    }
    if !pair.right.lines.is_empty() {
        let rect = Rect::new(right - pair.right.width(), top, pair.right.width(), pair.right.height());
        let marks = block(scene.base.typesetter, &pair.right, rect, Align::Right, color);
        scene.note_elided(pair.right.elided, &Target::Imprint, &words.imprint);
        scene.add(Target::Imprint, Region::Foot, (rect, words.imprint.clone()), marks);
    }
}

/// The lines at the lower edge of a box, so that a small text stands on the foot of a large one.
fn at_foot(scene: &SceneBuilder<'_>, text: &Block, rect: Rect, align: Align, color: Color) -> Vec<Mark> {
    let own = Rect { y: rect.bottom() - text.height(), h: text.height(), ..rect };
    block(scene.base.typesetter, text, own, align, color)
}
