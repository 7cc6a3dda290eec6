//! Outlines to pixels.

use vello_cpu::kurbo::Affine;
use vello_cpu::peniko::Fill;
use vello_cpu::peniko::color::{AlphaColor, Srgb};
use vello_cpu::{Level, Pixmap, RenderContext, RenderSettings, Resources};

use super::outlines::{OutlinePart, Rule};
use super::pixels::Pixels;

/// Draws parts of a picture; `place` leads from its units to pixels.
pub fn draw_parts(context: &mut RenderContext, parts: &[OutlinePart], place: Affine) {
    context.set_transform(place);
    for part in parts {
        match part {
            OutlinePart::Fill { path, rule, color, opacity } => {
                context.set_fill_rule(filling(*rule));
                let solid: AlphaColor<Srgb> = AlphaColor::from_rgb8(color.r, color.g, color.b);
                context.set_paint(solid.with_alpha(*opacity));
                context.fill_path(path);
            }
            OutlinePart::Clip { path, rule } => {
                context.set_fill_rule(filling(*rule));
                context.push_clip_layer(path);
            }
            OutlinePart::Fade(opacity) => context.push_opacity_layer(*opacity),
            OutlinePart::End => context.pop_layer(),
        }
    }
    context.set_fill_rule(Fill::NonZero);
}

fn filling(rule: Rule) -> Fill {
    match rule {
        Rule::NonZero => Fill::NonZero,
        Rule::EvenOdd => Fill::EvenOdd,
    }
}

/// Pixels of a picture of this size, all its parts drawn in so many of them.
pub(super) fn pixels(parts: &[OutlinePart], size: (f32, f32), (width, height): (u16, u16)) -> Pixels {
    // The same pixels on every machine that runs this build.
    let settings = RenderSettings { level: Level::baseline(), ..RenderSettings::default() };
    let mut context = RenderContext::new_with(width, height, settings);
    let scale = (f64::from(width) / f64::from(size.0), f64::from(height) / f64::from(size.1));
    draw_parts(&mut context, parts, Affine::scale_non_uniform(scale.0, scale.1));
    context.flush();
    let mut drawn = Pixmap::new(width, height);
    context.render(&mut drawn, &mut Resources::new());
    let straight = drawn.take_unpremultiplied();
    let rgba = straight.into_iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b, pixel.a]).collect();
    Pixels::new(width.into(), height.into(), rgba)
}
