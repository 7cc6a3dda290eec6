//! Title block above the middle; law notice and imprint below it.

use super::paper::Paper;
use super::text::{Align, block};
use crate::layout::block::Block;
use crate::layout::surroundings::measured::{MeasuredAround, Pair};
use crate::model::Color;
use crate::scene::{Mark, Rect, Region, Target};

/// The title on the left, date and edition on the right; with the number of the page where there are several.
pub(in crate::layout) fn title(paper: &mut Paper<'_>, pair: &Pair, page: Option<(usize, usize)>) {
    let stand = paper.base.stand(page);
    let (words, palette) = (&paper.base.words, paper.palette);
    let height = pair.height();
    if height <= 0.0 {
        return;
    }
    let rect = Rect { h: height, ..paper.content };
    let mut marks = at_foot(paper, &pair.left, rect, Align::Left, palette.page.text);
    marks.extend(at_foot(paper, &pair.right, rect, Align::Right, palette.muted_text));
    paper.note_elided(pair.left.elided, &Target::Title, &words.title);
    paper.note_elided(pair.right.elided, &Target::Title, &stand);
    let parts: Vec<&str> = [&*words.title, &*stand].into_iter().filter(|part| !part.is_empty()).collect();
    paper.add(Target::Title, Region::Title, (rect, parts.join(", ")), marks);
}

/// Law notice on the left, imprint on the right.
pub(in crate::layout) fn foot(paper: &mut Paper<'_>, around: &MeasuredAround) {
    let (words, pair) = (&paper.base.words, &around.foot);
    let color = paper.palette.muted_text;
    let content = paper.content;
    let top = content.bottom() - pair.height();
    let right = content.right() - around.logos.room();
    if !pair.left.lines.is_empty() {
        let rect = Rect::new(content.x, top, pair.left.width(), pair.left.height());
        let marks = block(paper.base.typesetter, &pair.left, rect, Align::Left, color);
        paper.note_elided(pair.left.elided, &Target::LawNotice, &words.law);
        paper.add(Target::LawNotice, Region::Foot, (rect, words.law.clone()), marks);
    }
    if !pair.right.lines.is_empty() {
        let rect = Rect::new(right - pair.right.width(), top, pair.right.width(), pair.right.height());
        let marks = block(paper.base.typesetter, &pair.right, rect, Align::Right, color);
        paper.note_elided(pair.right.elided, &Target::Imprint, &words.imprint);
        paper.add(Target::Imprint, Region::Foot, (rect, words.imprint.clone()), marks);
    }
}

/// The lines at the lower edge of a box, so that a small text stands on the foot of a large one.
fn at_foot(paper: &Paper<'_>, text: &Block, rect: Rect, align: Align, color: Color) -> Vec<Mark> {
    let own = Rect { y: rect.bottom() - text.height(), h: text.height(), ..rect };
    block(paper.base.typesetter, text, own, align, color)
}
