//! Pictures on a PDF page: pixels as an image, no finer than any printer, and outlines as paths.

use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::FillRule;
use krilla::surface::Surface;

use super::shapes::{opaque, shape};
use crate::picture::{Content, OutlinePart, Picture, Rule};
use crate::scene::Rect;

/// Most pixels per point: 1,200 to the inch.
const MAX_PER_POINT: f32 = 1200.0 / 72.0;

/// Draws a picture at its place.
pub(super) fn draw(surface: &mut Surface<'_>, picture: &Picture, rect: Rect) {
    let (w, h) = picture.size();
    match picture.content() {
        Content::Pixels(pixels) => {
            let side = |points: f32| (points * MAX_PER_POINT).ceil().max(1.0) as u32;
            let fine = pixels.reduced(side(rect.w), side(rect.h));
            let Some(size) = Size::from_wh(rect.w, rect.h) else { return };
            let image = Image::from_rgba8(fine.rgba().to_vec(), fine.width(), fine.height());
            surface.push_transform(&Transform::from_translate(rect.x, rect.y));
            surface.draw_image(image, size);
            surface.pop();
        }
        Content::Outlines(parts) => {
            surface.push_transform(&Transform::from_row(rect.w / w, 0.0, 0.0, rect.h / h, rect.x, rect.y));
            for part in parts {
                draw_part(surface, part);
            }
            surface.pop();
        }
    }
}

fn draw_part(surface: &mut Surface<'_>, part: &OutlinePart) {
    match part {
        OutlinePart::Fill { path, rule, color, opacity } => {
            let Some(shape) = shape(path) else { return };
            let fill = krilla::paint::Fill { rule: filling(*rule), opacity: share(*opacity), ..opaque(*color) };
            surface.set_fill(Some(fill));
            surface.set_stroke(None);
            surface.draw_path(&shape);
        }
        OutlinePart::Clip { path, rule } => {
            match shape(path) {
                Some(shape) => surface.push_clip_path(&shape, &filling(*rule)),
                // A clip without an inside shows nothing.
                None => surface.push_opacity(NormalizedF32::ZERO),
            }
        }
        OutlinePart::Fade(opacity) => surface.push_opacity(share(*opacity)),
        OutlinePart::End => surface.pop(),
    }
}

fn share(opacity: f32) -> NormalizedF32 {
    NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE)
}

fn filling(rule: Rule) -> FillRule {
    match rule {
        Rule::NonZero => FillRule::NonZero,
        Rule::EvenOdd => FillRule::EvenOdd,
    }
}
