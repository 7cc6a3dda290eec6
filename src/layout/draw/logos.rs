//! The logos, in the lower right corner.

use super::Sheet;
use super::text::{Align, block};
use crate::layout::logos::ShownLogo;
use crate::layout::measure::Block;
use crate::picture::Picture;
use crate::scene::style::{CHIP_RADIUS_EM, GRID_STROKE_EM};
use crate::scene::{Mark, Rect, Region, Stroke};

/// All logos from left to right.
pub(super) fn logos(sheet: &mut Sheet<'_>) {
    let (plan, strip) = (sheet.plan, &sheet.fitted.measured.logos);
    let content = sheet.map.content;
    let (left, top) = (content.right() - strip.width, content.bottom() - strip.height);
    for ((logo, own), name) in plan.logos.iter().zip(&strip.boxes).zip(&strip.names) {
        let rect = Rect::new(left + own.x, top + own.y, own.w, own.h);
        let marks = match &logo.picture {
            Some(picture) => shown(sheet, picture, rect),
            None => kept(sheet, name, rect),
        };
        sheet.note_elided(name.elided, &logo.target, &logo.name);
        let ShownLogo { target, words, .. } = logo;
        sheet.add(target.clone(), Region::Foot, (rect, words.clone()), marks);
    }
}

/// The picture as large as it fits, on a ground of its own where the page is dark: most logos are made for white paper.
fn shown(sheet: &Sheet<'_>, picture: &std::sync::Arc<Picture>, rect: Rect) -> Vec<Mark> {
    let room = rect.shrink(sheet.fitted.measured.logos.pad);
    let (w, h) = picture.size();
    let scale = (room.w / w).min(room.h / h);
    let (w, h) = (w * scale, h * scale);
    let place = Rect::new(room.x + (room.w - w) / 2.0, room.y + (room.h - h) / 2.0, w, h);
    let image = Mark::Image { picture: picture.clone(), rect: place };
    let ground = sheet.palette.logo_ground().map(|color| Mark::Rect {
        rect,
        radius: CHIP_RADIUS_EM * sheet.small(),
        fill: Some(color),
        stroke: None,
    });
    ground.into_iter().chain([image]).collect()
}

/// The place of a logo that cannot be shown, with its name.
fn kept(sheet: &Sheet<'_>, name: &Block, rect: Rect) -> Vec<Mark> {
    let palette = sheet.palette;
    let stroke = Stroke::dashed(GRID_STROKE_EM * sheet.small(), palette.muted_text);
    let ground = Mark::Rect { rect, radius: CHIP_RADIUS_EM * sheet.small(), fill: None, stroke: Some(stroke) };
    let text = block(sheet.plan.typesetter, name, rect, Align::Center, palette.muted_text);
    std::iter::once(ground).chain(text).collect()
}
