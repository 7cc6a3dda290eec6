//! The logos, in the lower right corner.

use super::scene_builder::SceneBuilder;
use super::text::{Align, block};
use crate::layout::block::Block;
use crate::layout::logo_strip::LogoStrip;
use crate::layout::logos::ShownLogo;
use crate::picture::Picture;
use crate::scene::style::{CHIP_RADIUS_EM, GRID_STROKE_EM};
use crate::scene::{Mark, Rect, Region, Stroke};

/// All logos from left to right.
pub(in crate::layout) fn logos(scene: &mut SceneBuilder<'_>, strip: &LogoStrip) {
    let (base, content) = (scene.base, scene.content);
    let (left, top) = (content.right() - strip.width, content.bottom() - strip.height);
    for ((logo, own), name) in base.logos.iter().zip(&strip.boxes).zip(&strip.names) {
        let rect = Rect::new(left + own.x, top + own.y, own.w, own.h);
        let marks = match &logo.picture {
            Some(picture) => shown(scene, picture, (rect, strip.pad)),
            None => placeholder(scene, name, rect),
        };
        scene.note_elided(name.elided, &logo.target, &logo.name);
        let ShownLogo { target, words, .. } = logo;
        scene.add(target.clone(), Region::Foot, (rect, words.clone()), marks);
    }
}

/// The picture as large as it fits, on a ground of its own where the page is dark: most logos are made for white paper.
fn shown(scene: &SceneBuilder<'_>, picture: &std::sync::Arc<Picture>, (rect, pad): (Rect, f32)) -> Vec<Mark> {
    let room = rect.shrink(pad);
    let (w, h) = picture.size();
    let scale = (room.w / w).min(room.h / h);
    let (w, h) = (w * scale, h * scale);
    let place = Rect::new(room.x + (room.w - w) / 2.0, room.y + (room.h - h) / 2.0, w, h);
    let image = Mark::Image { picture: picture.clone(), rect: place };
    let ground = scene.palette.logo_ground().map(|color| Mark::Rect {
        rect,
        radius: CHIP_RADIUS_EM * scene.small(),
        fill: Some(color),
        stroke: None,
    });
    ground.into_iter().chain([image]).collect()
}

/// The place of a logo that cannot be shown, with its name.
fn placeholder(scene: &SceneBuilder<'_>, name: &Block, rect: Rect) -> Vec<Mark> {
    let palette = scene.palette;
    let stroke = Stroke::dashed(GRID_STROKE_EM * scene.small(), palette.muted_text);
    let ground = Mark::Rect { rect, radius: CHIP_RADIUS_EM * scene.small(), fill: None, stroke: Some(stroke) };
    let text = block(scene.base.typesetter, name, rect, Align::Center, palette.muted_text);
    std::iter::once(ground).chain(text).collect()
}
