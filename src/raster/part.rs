//! Painter of parts of a scene.

use vello_cpu::kurbo::Affine;
use vello_cpu::{Level, Pixmap, RenderContext, RenderSettings, Resources};

use super::images::Images;
use super::text::Glyphs;
use super::{geometry, shapes, text};
use crate::model::Color;
use crate::scene::{Group, Mark, Rect};

/// Farthest that the strokes of a group may reach beyond its box, in points.
pub const REACH: f32 = 4.0;

/// Painter of parts of a scene; keeps its memory, the outlines of letters and reduced pictures between them.
pub struct PartPainter {
    context: RenderContext,
    resources: Resources,
    pixels: Pixmap,
    /// Pixels per point, across and down.
    scale: (f64, f64),
    /// Transform from scene points to pixels of the part.
    to_part: Affine,
    glyphs: Glyphs,
    images: Images,
}

impl PartPainter {
    /// Painter whose pixels are the same on every machine that runs this build.
    pub fn exact() -> Self {
        Self::at(Level::baseline())
    }

    /// Painter that uses whatever the processor can do.
    pub fn fast() -> Self {
        Self::at(Level::new())
    }

    fn at(level: Level) -> Self {
        let settings = RenderSettings { level, ..RenderSettings::default() };
        Self {
            context: RenderContext::new_with(1, 1, settings),
            resources: Resources::new(),
            pixels: Pixmap::new(1, 1),
            scale: (1.0, 1.0),
            to_part: Affine::IDENTITY,
            glyphs: Glyphs::default(),
            images: Images::default(),
        }
    }

    /// Begins a part of so many pixels, from the pixel `left` and `top` of a drawing of so many pixels per point.
    pub fn begin(&mut self, (left, top): (f64, f64), (width, height): (u16, u16), scale: (f64, f64)) {
        self.context.reset_and_resize(width, height);
        self.pixels.resize(width, height);
        self.scale = scale;
        self.to_part = Affine::translate((-left, -top)) * Affine::scale_non_uniform(scale.0, scale.1);
    }

    /// Fills a rectangle of the scene.
    pub fn fill(&mut self, rect: Rect, color: Color) {
        shapes::fill(&mut self.context, self.to_part, &geometry::rounded(rect, 0.0), color);
    }

    /// Draws the marks of a group.
    pub fn draw(&mut self, group: &Group) {
        for mark in &group.marks {
            self.mark(mark);
        }
    }

    /// Pixels of the part, when everything on it is drawn; transparent where nothing is.
    pub fn finish(&mut self) -> &Pixmap {
        self.context.flush();
        // What is not drawn on is cleared by the rasterizer.
        self.context.render(&mut self.pixels, &mut self.resources);
        &self.pixels
    }

    fn mark(&mut self, mark: &Mark) {
        let (context, to_part) = (&mut self.context, self.to_part);
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => {
                shapes::draw_rect(context, to_part, (*rect, *radius), (*fill, *stroke));
            }
            Mark::Path { path, fill, stroke } => shapes::draw_path(context, to_part, path, (*fill, *stroke)),
            Mark::Text { line, at, color, turned } => {
                let start = to_part * geometry::start(*at, *turned);
                text::draw(context, start, line, *color, &mut self.glyphs);
            }
            Mark::Image { picture, rect } => self.images.draw(context, (to_part, self.scale), picture, *rect),
        }
    }
}
