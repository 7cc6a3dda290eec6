//! Pictures in pixels, each reduced once to the size in which it is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use vello_cpu::kurbo::{Affine, Rect as Edges};
use vello_cpu::peniko::ImageSampler;
use vello_cpu::peniko::color::PremulRgba8;
use vello_cpu::{Image, ImageSource, Pixmap, RenderContext};

use crate::picture::{Content, Picture, Pixels, draw_parts};
use crate::scene::Rect;

/// Pictures in the sizes in which they were drawn so far.
#[derive(Default)]
pub(super) struct Images {
    pixmaps: BTreeMap<(String, u32, u32), Arc<Pixmap>>,
}

impl Images {
    /// Draws a picture in its rectangle, by the transform to the part and the pixels per point across and down.
    pub(super) fn draw(
        &mut self,
        context: &mut RenderContext,
        (to_part, (across, down)): (Affine, (f64, f64)),
        picture: &Picture,
        rect: Rect,
    ) {
        let place = to_part * Affine::translate((f64::from(rect.x), f64::from(rect.y)));
        let scaled = |w: f32, h: f32| place * Affine::scale_non_uniform(f64::from(rect.w / w), f64::from(rect.h / h));
        match picture.content() {
            Content::Outlines(parts) => {
                let (w, h) = picture.size();
                draw_parts(context, parts, scaled(w, h));
            }
            Content::Pixels(pixels) => {
                // As many pixels as are drawn, so that none is left out.
                let side = |points: f32, scale: f64| (f64::from(points) * scale).ceil().clamp(1.0, 65_535.0) as u32;
                let (w, h) = (side(rect.w, across), side(rect.h, down));
                let key = (picture.id().to_owned(), w, h);
                let pixmap = self.pixmaps.entry(key).or_insert_with(|| Arc::new(pixmap(&pixels.reduced(w, h))));
                let (w, h) = (f32::from(pixmap.width()), f32::from(pixmap.height()));
                let image = Image { image: ImageSource::Pixmap(Arc::clone(pixmap)), sampler: ImageSampler::default() };
                context.set_transform(scaled(w, h));
                context.set_paint(image);
                context.fill_rect(&Edges::new(0.0, 0.0, f64::from(w), f64::from(h)));
            }
        }
    }
}

/// Pixels in the terms of the rasterizer.
fn pixmap(pixels: &Pixels) -> Pixmap {
    let weighted = pixels.weighted();
    let data = weighted.as_chunks::<4>().0.iter().map(|[r, g, b, a]| PremulRgba8 { r: *r, g: *g, b: *b, a: *a }).collect();
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    Pixmap::from_parts(data, side(pixels.width()), side(pixels.height()))
}
