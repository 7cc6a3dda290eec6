//! Scene to pixels without a graphics card, one strip of rows at a time.

use vello_cpu::kurbo::Affine;
use vello_cpu::peniko::color::PremulRgba8;
use vello_cpu::{Level, Pixmap, RenderContext, RenderSettings, Resources};

use super::images::Images;
use super::size::PixelSize;
use super::text::Glyphs;
use super::{shapes, text};
use crate::export::geometry;
use crate::export::ground::Ground;
use crate::scene::{Group, Mark, Rect, Scene};

/// Farthest that a group's strokes may reach beyond its box, in points.
const REACH: f32 = 4.0;

/// Painter of strips; keeps its memory and the outlines of letters between them.
pub(super) struct StripPainter<'a> {
    scene: &'a Scene,
    ground: Ground,
    /// Pixels per point, across and down: equal but for the rounding to whole pixels.
    scale: (f64, f64),
    context: RenderContext,
    resources: Resources,
    strip: Pixmap,
    /// Transform from scene points to pixels of the strip.
    to_strip: Affine,
    glyphs: Glyphs,
    images: Images,
}

impl<'a> StripPainter<'a> {
    /// Painter for strips of this scene.
    pub(super) fn new(scene: &'a Scene, pixels: PixelSize, ground: Ground) -> Self {
        // The same pixels on every machine that runs this build.
        let settings = RenderSettings { level: Level::baseline(), ..RenderSettings::default() };
        let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
        Self {
            scene,
            ground,
            scale: (width / f64::from(scene.size.w), height / f64::from(scene.size.h)),
            context: RenderContext::new_with(pixels.width(), 1, settings),
            resources: Resources::new(),
            strip: Pixmap::new(pixels.width(), 1),
            to_strip: Affine::IDENTITY,
            glyphs: Glyphs::default(),
            images: Images::default(),
        }
    }

    /// Draws the rows from `top` on as PNG has them: a zero for "not filtered", then bytes of red, green and blue, and of opacity
    /// where there is no ground.
    pub(super) fn draw(&mut self, top: u16, rows: u16, bytes: &mut Vec<u8>) {
        let width = self.strip.width();
        self.context.reset_and_resize(width, rows);
        self.strip.resize(width, rows);
        let (across, down) = self.scale;
        self.to_strip = Affine::translate((0.0, -f64::from(top))) * Affine::scale_non_uniform(across, down);
        let scene = self.scene;
        let (from, high) = ((f64::from(top) / down) as f32, (f64::from(rows) / down) as f32);
        let seen = Rect::new(0.0, from - REACH, scene.size.w, high + 2.0 * REACH);
        match self.ground {
            // A point more than the scene, so that rounding leaves no transparent edge.
            Ground::Filled => {
                let ground = geometry::rounded(seen.shrink(-1.0), 0.0);
                shapes::fill(&mut self.context, self.to_strip, &ground, scene.background);
            }
            Ground::Transparent => {}
        }
        for group in scene.groups.iter().filter(|group| is_seen(group, seen)) {
            for mark in &group.marks {
                self.mark(mark);
            }
        }
        self.context.flush();
        // What is not drawn on is cleared by the rasterizer.
        self.context.render(&mut self.strip, &mut self.resources);
        self.copy(rows, bytes);
    }

    fn mark(&mut self, mark: &Mark) {
        let (context, to_strip) = (&mut self.context, self.to_strip);
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => {
                shapes::draw_rect(context, to_strip, (*rect, *radius), (*fill, *stroke));
            }
            Mark::Path { path, fill, stroke } => shapes::draw_path(context, to_strip, path, (*fill, *stroke)),
            Mark::Text { line, at, color, turned } => {
                let start = to_strip * geometry::start(*at, *turned);
                text::draw(context, start, line, *color, &mut self.glyphs);
            }
            Mark::Image { picture, rect } => self.images.draw(context, (to_strip, self.scale), picture, *rect),
        }
    }

    /// Copies the rows of the strip to `bytes`.
    fn copy(&self, rows: u16, bytes: &mut Vec<u8>) {
        let width = usize::from(self.strip.width());
        let channels = channels(self.ground);
        bytes.resize(usize::from(rows) * (1 + width * channels), 0);
        let lines = bytes.chunks_exact_mut(1 + width * channels);
        for (line, pixels) in lines.zip(self.strip.data().chunks_exact(width)) {
            let [filter, line @ ..] = line else { continue };
            *filter = 0;
            for (bytes, pixel) in line.chunks_exact_mut(channels).zip(pixels) {
                match self.ground {
                    Ground::Filled => bytes.copy_from_slice(&[pixel.r, pixel.g, pixel.b]),
                    Ground::Transparent => bytes.copy_from_slice(&straight(*pixel)),
                }
            }
        }
    }
}

/// Bytes per pixel on a ground.
pub(super) const fn channels(ground: Ground) -> usize {
    match ground {
        Ground::Filled => 3,
        Ground::Transparent => 4,
    }
}

fn is_seen(group: &Group, seen: Rect) -> bool {
    group.rect.y <= seen.bottom() && group.rect.bottom() >= seen.y
}

/// Pixel with its color no longer multiplied by its opacity, as PNG has it.
fn straight(pixel: PremulRgba8) -> [u8; 4] {
    let channel = |channel: u8| match u32::from(pixel.a) {
        0 => 0,
        alpha => ((u32::from(channel) * 255 + alpha / 2) / alpha).min(255) as u8,
    };
    [channel(pixel.r), channel(pixel.g), channel(pixel.b), pixel.a]
}
