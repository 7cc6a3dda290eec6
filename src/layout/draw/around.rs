//! Title block above the grid; law notice and imprint below it.

use super::Sheet;
use super::text::{Align, block};
use crate::layout::measure::Block;
use crate::model::Color;
use crate::scene::{Mark, Rect, Region, Target};

/// The title on the left, date and edition on the right.
pub(super) fn title(sheet: &mut Sheet<'_>) {
    let (words, pair, palette) = (&sheet.plan.words, &sheet.fitted.measured.title, sheet.palette);
    let height = pair.height();
    if height <= 0.0 {
        return;
    }
    let rect = Rect { h: height, ..sheet.map.content };
    let mut marks = at_foot(sheet, &pair.left, rect, Align::Left, palette.page.text);
    marks.extend(at_foot(sheet, &pair.right, rect, Align::Right, palette.muted_text));
    sheet.note_elided(pair.left.elided, &Target::Title, &words.title);
    sheet.note_elided(pair.right.elided, &Target::Title, &words.stand);
    let parts: Vec<&str> = [&*words.title, &*words.stand].into_iter().filter(|part| !part.is_empty()).collect();
    sheet.add(Target::Title, Region::Title, (rect, parts.join(", ")), marks);
}

/// Law notice on the left, imprint on the right.
pub(super) fn foot(sheet: &mut Sheet<'_>) {
    let (words, pair) = (&sheet.plan.words, &sheet.fitted.measured.foot);
    let color = sheet.palette.muted_text;
    let content = sheet.map.content;
    let top = content.bottom() - pair.height();
    let right = content.right() - sheet.fitted.measured.logos.room();
    if !pair.left.lines.is_empty() {
        let rect = Rect::new(content.x, top, pair.left.width(), pair.left.height());
        let marks = block(sheet.plan.typesetter, &pair.left, rect, Align::Left, color);
        sheet.note_elided(pair.left.elided, &Target::LawNotice, &words.law);
        sheet.add(Target::LawNotice, Region::Foot, (rect, words.law.clone()), marks);
    }
    if !pair.right.lines.is_empty() {
        let rect = Rect::new(right - pair.right.width(), top, pair.right.width(), pair.right.height());
        let marks = block(sheet.plan.typesetter, &pair.right, rect, Align::Right, color);
        sheet.note_elided(pair.right.elided, &Target::Imprint, &words.imprint);
        sheet.add(Target::Imprint, Region::Foot, (rect, words.imprint.clone()), marks);
    }
}

/// The lines at the lower edge of a box, so that a small text stands on the foot of a large one.
fn at_foot(sheet: &Sheet<'_>, text: &Block, rect: Rect, align: Align, color: Color) -> Vec<Mark> {
    let own = Rect { y: rect.bottom() - text.height(), h: text.height(), ..rect };
    block(sheet.plan.typesetter, text, own, align, color)
}
