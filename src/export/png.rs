//! Scene to PNG: shapes and letters filled without a graphics card, strip by strip, opaque.

use std::collections::BTreeMap;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use vello_cpu::kurbo::{Affine, BezPath};
use vello_cpu::peniko::color::AlphaColor;
use vello_cpu::{Level, Pixmap, RenderContext, RenderSettings, Resources};

use super::shapes;
use crate::model::Color;
use crate::scene::{Group, Mark, Point, Rect, Scene, Stroke};
use crate::text::{Lang, count, drawing};
use crate::typeset::{Face, Line, outline};

/// Longest side that the rasterizer can draw.
const MOST_PIXELS_PER_SIDE: u32 = 65_535;
/// Largest picture: a gigapixel.
const MOST_PIXELS: u64 = 1_000_000_000;
/// Rows that are drawn at a time.
const STRIP_ROWS: u32 = 512;
/// How far a group's strokes may reach beyond its box, in points.
const REACH: f32 = 4.0;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// More pixels than can be drawn.
    #[error("{}", self.say(Lang::En))]
    TooLarge {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// No pixel at all.
    #[error("{}", self.say(Lang::En))]
    Empty,
    /// The encoder failed.
    #[error("{}", self.say(Lang::En))]
    NotEncoded(#[source] image::ImageError),
}

impl PngError {
    /// The error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { width, height } => {
                drawing::png_too_large(lang, &count(lang, *width as usize), &count(lang, *height as usize))
            }
            Self::Empty => drawing::png_empty(lang),
            Self::NotEncoded(cause) => drawing::png_not_encoded(lang, &cause.to_string()),
        }
    }
}

/// The scene as a PNG of this many pixels in width; the height follows from the scene.
pub fn png(scene: &Scene, width_px: u32) -> Result<Vec<u8>, PngError> {
    let (width, height) = pixels(scene, width_px)?;
    let pixels = drawn(scene, width, height);
    let mut out = Vec::new();
    // Flat colours pack best without a filter.
    PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::NoFilter)
        .write_image(&pixels, width.into(), height.into(), ExtendedColorType::Rgb8)
        .map_err(PngError::NotEncoded)?;
    Ok(out)
}

/// Width and height of the picture.
fn pixels(scene: &Scene, width: u32) -> Result<(u16, u16), PngError> {
    let exact = f64::from(width) * f64::from(scene.size.h) / f64::from(scene.size.w);
    if width == 0 || !exact.is_finite() || exact <= 0.0 {
        return Err(PngError::Empty);
    }
    let height = exact.round().max(1.0) as u32;
    let too_large = PngError::TooLarge { width, height };
    if width.max(height) > MOST_PIXELS_PER_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(too_large);
    }
    match (u16::try_from(width), u16::try_from(height)) {
        (Ok(width), Ok(height)) => Ok((width, height)),
        _ => Err(too_large),
    }
}

/// The picture as rows of red, green and blue.
fn drawn(scene: &Scene, width: u16, height: u16) -> Vec<u8> {
    let scale = f64::from(width) / f64::from(scene.size.w);
    let mut pixels = Vec::with_capacity(usize::from(width) * usize::from(height) * 3);
    let mut canvas = Canvas::new(width, scale);
    let mut top = 0;
    while top < u32::from(height) {
        let rows = STRIP_ROWS.min(u32::from(height) - top) as u16;
        canvas.strip(scene, top, rows, &mut pixels);
        top += u32::from(rows);
    }
    pixels
}

/// Draws strips; keeps the outlines of letters between them.
struct Canvas {
    width: u16,
    scale: f64,
    context: RenderContext,
    resources: Resources,
    /// From scene points to pixels of the strip.
    to_strip: Affine,
    letters: BTreeMap<(Face, u16), BezPath>,
}

impl Canvas {
    fn new(width: u16, scale: f64) -> Self {
        Self {
            width,
            scale,
            context: context(width, 1),
            resources: Resources::new(),
            to_strip: Affine::IDENTITY,
            letters: BTreeMap::new(),
        }
    }

    fn strip(&mut self, scene: &Scene, top: u32, rows: u16, pixels: &mut Vec<u8>) {
        self.context = context(self.width, rows);
        self.to_strip = Affine::translate((0.0, -f64::from(top))) * Affine::scale(self.scale);
        let seen = Rect::new(
            0.0,
            (f64::from(top) / self.scale) as f32 - REACH,
            scene.size.w,
            (f64::from(rows) / self.scale) as f32 + 2.0 * REACH,
        );
        // A pixel more than the scene, so that rounding leaves no transparent edge.
        let ground = Rect::new(0.0, seen.y - 1.0, scene.size.w, seen.h + 2.0).shrink(-1.0);
        self.fill(&shapes::rounded(ground, 0.0), scene.background);
        for group in scene.groups.iter().filter(|group| is_seen(group, seen)) {
            for mark in &group.marks {
                self.mark(mark);
            }
        }
        let mut strip = Pixmap::new(self.width, rows);
        self.context.flush();
        self.context.render(&mut strip, &mut self.resources);
        for pixel in strip.data() {
            pixels.extend([pixel.r, pixel.g, pixel.b]);
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
            Mark::Text { line, at, color } => self.text(line, *at, *color),
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

    fn text(&mut self, line: &Line, at: Point, color: Color) {
        self.context.set_paint(opaque(color));
        for glyph in &line.glyphs {
            let key = (line.face, glyph.id);
            let path = self.letters.entry(key).or_insert_with(|| shapes::glyph(&outline(line.face, glyph.id)));
            let place = shapes::placed(Point::new(at.x + glyph.x, at.y), line.size);
            self.context.set_transform(self.to_strip * place);
            self.context.fill_path(path);
        }
    }
}

/// A drawing surface that gives the same pixels on every machine that runs this build.
fn context(width: u16, height: u16) -> RenderContext {
    let settings = RenderSettings { level: Level::baseline(), ..RenderSettings::default() };
    RenderContext::new_with(width, height, settings)
}

fn is_seen(group: &Group, seen: Rect) -> bool {
    group.rect.y <= seen.bottom() && group.rect.bottom() >= seen.y
}

fn opaque(color: Color) -> AlphaColor<vello_cpu::peniko::color::Srgb> {
    AlphaColor::from_rgb8(color.r, color.g, color.b)
}
