//! Scene to pixels without a graphics card, one strip of rows at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use vello_cpu::kurbo::{Affine, BezPath, Rect as Edges};
use vello_cpu::peniko::ImageSampler;
use vello_cpu::peniko::color::{AlphaColor, PremulRgba8, Srgb};
use vello_cpu::{Image, ImageSource, Level, Pixmap, RenderContext, RenderSettings, Resources};

use super::pixels::{Ground, Pixels as Size};
use super::shapes;
use crate::model::Color;
use crate::picture::{Content, Picture, Pixels, draw_parts};
use crate::scene::{Group, Mark, Point, Rect, Scene, Stroke};
use crate::typeset::{Face, Line, outline};

/// How far a group's strokes may reach beyond its box, in points.
const REACH: f32 = 4.0;

/// Draws strips; keeps its memory and the outlines of letters between them.
pub(super) struct Canvas<'a> {
    scene: &'a Scene,
    ground: Ground,
    /// Pixels per point, across and down: equal but for the rounding to whole pixels.
    scale: (f64, f64),
    context: RenderContext,
    resources: Resources,
    strip: Pixmap,
    /// From scene points to pixels of the strip.
    to_strip: Affine,
    letters: BTreeMap<(Face, u16), BezPath>,
    /// Pictures in the size in which they are drawn.
    pictures: BTreeMap<(String, u32, u32), Arc<Pixmap>>,
}

impl<'a> Canvas<'a> {
    /// A canvas for strips of this scene.
    pub(super) fn new(scene: &'a Scene, pixels: Size, ground: Ground) -> Self {
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
            letters: BTreeMap::new(),
            pictures: BTreeMap::new(),
        }
    }

    /// The rows from `top` on as PNG has them: a zero for "not filtered", then bytes of red, green and blue, and of opacity where
    /// there is no ground.
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
            Ground::Filled => self.fill(&shapes::rounded(seen.shrink(-1.0), 0.0), scene.background),
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
        let parts = self.ground.parts();
        bytes.resize(usize::from(rows) * (1 + usize::from(width) * parts), 0);
        let lines = bytes.chunks_exact_mut(1 + usize::from(width) * parts);
        for (line, pixels) in lines.zip(self.strip.data().chunks_exact(usize::from(width))) {
            let [filter, line @ ..] = line else { continue };
            *filter = 0;
            for (bytes, pixel) in line.chunks_exact_mut(parts).zip(pixels) {
                match self.ground {
                    Ground::Filled => bytes.copy_from_slice(&[pixel.r, pixel.g, pixel.b]),
                    Ground::Transparent => bytes.copy_from_slice(&straight(*pixel)),
                }
            }
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, (*fill, *stroke)),
            Mark::Path { path, fill, stroke } => {
                let path = shapes::path(path);
                if let Some(color) = fill {
                    self.fill(&path, *color);
                }
                if let Some(stroke) = stroke {
                    self.stroke(&path, *stroke);
                }
            }
            Mark::Text { line, at, color, turned } => self.text(line, (*at, *turned), *color),
            Mark::Image { picture, rect } => self.image(picture, *rect),
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, (fill, stroke): (Option<Color>, Option<Stroke>)) {
        let outlined = stroke.map(|stroke| (stroke, shapes::inside(rect, radius, stroke)));
        if let Some(color) = fill {
            // Under a solid outline the filling ends within it: two soft edges at one place would show.
            let solid = outlined.filter(|(stroke, _)| !stroke.dashed).map(|(_, inside)| inside);
            let (rect, radius) = solid.unwrap_or((rect, radius));
            self.fill(&shapes::rounded(rect, radius), color);
        }
        if let Some((stroke, (rect, radius))) = outlined {
            self.stroke(&shapes::rounded(rect, radius), stroke);
        }
    }

    fn fill(&mut self, path: &BezPath, color: Color) {
        self.context.set_transform(self.to_strip);
        self.context.set_paint(opaque(color));
        self.context.fill_path(path);
    }

    fn stroke(&mut self, path: &BezPath, stroke: Stroke) {
        self.context.set_transform(self.to_strip);
        self.context.set_paint(opaque(stroke.color));
        self.context.set_stroke(shapes::pen(stroke));
        self.context.stroke_path(path);
    }

    fn image(&mut self, picture: &Picture, rect: Rect) {
        let place = self.to_strip * Affine::translate((f64::from(rect.x), f64::from(rect.y)));
        let scaled = |w: f32, h: f32| place * Affine::scale_non_uniform(f64::from(rect.w / w), f64::from(rect.h / h));
        match picture.content() {
            Content::Outlines(parts) => {
                let (w, h) = picture.size();
                draw_parts(&mut self.context, parts, scaled(w, h));
            }
            Content::Pixels(pixels) => {
                // As many pixels as are drawn, so that none is left out.
                let (across, down) = self.scale;
                let side = |points: f32, scale: f64| (f64::from(points) * scale).ceil().clamp(1.0, 65_535.0) as u32;
                let (w, h) = (side(rect.w, across), side(rect.h, down));
                let key = (picture.id().to_owned(), w, h);
                let pixmap = self.pictures.entry(key).or_insert_with(|| Arc::new(pixmap(&pixels.reduced(w, h))));
                let (w, h) = (f32::from(pixmap.width()), f32::from(pixmap.height()));
                let image = Image { image: ImageSource::Pixmap(Arc::clone(pixmap)), sampler: ImageSampler::default() };
                self.context.set_transform(scaled(w, h));
                self.context.set_paint(image);
                self.context.fill_rect(&Edges::new(0.0, 0.0, f64::from(w), f64::from(h)));
            }
        }
    }

    fn text(&mut self, line: &Line, (at, turned): (Point, bool), color: Color) {
        self.context.set_paint(opaque(color));
        let start = self.to_strip * shapes::start(at, turned);
        for glyph in &line.glyphs {
            let key = (line.face, glyph.id);
            let path = self.letters.entry(key).or_insert_with(|| shapes::glyph(&outline(line.face, glyph.id)));
            let place = shapes::placed(Point::new(glyph.x, 0.0), line.size);
            self.context.set_transform(start * place);
            self.context.fill_path(path);
        }
    }
}

fn is_seen(group: &Group, seen: Rect) -> bool {
    group.rect.y <= seen.bottom() && group.rect.bottom() >= seen.y
}

/// Pixels in the terms of the rasterizer.
fn pixmap(pixels: &Pixels) -> Pixmap {
    let weighted = pixels.weighted();
    let data = weighted.as_chunks::<4>().0.iter().map(|[r, g, b, a]| PremulRgba8 { r: *r, g: *g, b: *b, a: *a }).collect();
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    Pixmap::from_parts(data, side(pixels.width()), side(pixels.height()))
}

fn opaque(color: Color) -> AlphaColor<Srgb> {
    AlphaColor::from_rgb8(color.r, color.g, color.b)
}

/// A pixel with its colour no longer multiplied by its opacity, as PNG has it.
fn straight(pixel: PremulRgba8) -> [u8; 4] {
    let part = |part: u8| match u32::from(pixel.a) {
        0 => 0,
        alpha => ((u32::from(part) * 255 + alpha / 2) / alpha).min(255) as u8,
    };
    [part(pixel.r), part(pixel.g), part(pixel.b), pixel.a]
}
