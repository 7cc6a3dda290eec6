//! Pixels of a window that the processor draws: egui's shapes without a graphics driver in between, and in each frame only where they
//! are others than in the frame before. Tiles of a drawing become copies of rows.

mod blend;
mod changes;
mod hash;
mod mesh;
mod pixel_rect;
mod quad;
mod target;
mod texture;
mod triangle;

pub use pixel_rect::PixelRect;
pub use texture::Textures;

use egui::epaint::{ClippedShape, Primitive};
use egui::{Color32, Context};

use self::blend::packed;
use self::changes::Cells;
use self::target::Target;

/// Shapes of a frame, and what they are drawn on.
pub struct Shapes {
    /// Size of the window, in pixels.
    pub size: (usize, usize),
    /// Color where there is no shape.
    pub ground: Color32,
    /// Pixels per point of the shapes.
    pub pixels_per_point: f32,
    /// Shapes, one over the other.
    pub all: Vec<ClippedShape>,
}

/// Pixels of a window, kept from frame to frame.
#[derive(Default)]
pub struct Pixels {
    /// Size, color and scale of the frame that is shown.
    shown: Option<((usize, usize), Color32, f32)>,
    /// Rows of it, each pixel as `0xAARRGGBB`; all are opaque.
    rows: Vec<u32>,
    cells: Cells,
    /// Its shapes: as long as they are kept, no other text has the address of one of theirs, by which texts are told apart.
    shapes: Vec<ClippedShape>,
}

impl Pixels {
    /// Draws what changed since the frame before; where that is.
    pub fn draw(&mut self, ctx: &Context, shapes: Shapes, textures: &Textures) -> Vec<PixelRect> {
        let Shapes { size, ground, pixels_per_point, all } = shapes;
        let whole = PixelRect { left: 0, top: 0, right: size.0, bottom: size.1 };
        let mut cells = Cells::new(size);
        let places: Vec<PixelRect> = all.iter().map(|shape| hash::place(shape, pixels_per_point).within(whole)).collect();
        for (shape, place) in all.iter().zip(&places) {
            cells.add(*place, hash::hash(shape, textures));
        }
        let shown = Some((size, ground, pixels_per_point));
        let changed = if self.shown == shown {
            cells.changed(&self.cells)
        } else {
            self.rows = vec![packed(ground); size.0 * size.1];
            vec![whole]
        };
        let is_touched = |place: &PixelRect| changed.iter().any(|part| !part.within(*place).is_empty());
        let touched = all.iter().zip(&places).filter(|(_, place)| is_touched(place)).map(|(shape, _)| shape.clone());
        let primitives = ctx.tessellate(touched.collect(), pixels_per_point);
        for part in &changed {
            let mut target = Target::new(&mut self.rows, size.0, *part);
            target.fill(*part, ground);
            for primitive in &primitives {
                let Primitive::Mesh(mesh) = &primitive.primitive else { continue };
                let clip = PixelRect::of_clip(primitive.clip_rect, pixels_per_point).within(*part);
                if let Some(texture) = textures.get(mesh.texture_id).filter(|_| !clip.is_empty()) {
                    target.clip = clip;
                    mesh::draw(&mut target, mesh, texture, pixels_per_point);
                }
            }
        }
        (self.shown, self.cells, self.shapes) = (shown, cells, all);
        changed
    }

    /// Rows of the frame that is shown, one after the other, each pixel as `0xAARRGGBB`.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::epaint::{ColorImage, ImageDelta, RectShape, StrokeKind};
    use egui::{Mesh, Pos2, Rect, Shape, Stroke, TextureId, TextureOptions, pos2, vec2};

    const SIZE: (usize, usize) = (120, 90);
    const PICTURE: TextureId = TextureId::Managed(7);

    /// Draws frames one after the other; the pixels of the last one.
    fn drawn(frames: &[Vec<Shape>]) -> Vec<u32> {
        let ctx = Context::default();
        let mut textures = Textures::default();
        let mut delta = ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta;
        let picture: Vec<Color32> = (0..40 * 30).map(|at| Color32::from_rgb(at as u8, (at / 7) as u8, 90)).collect();
        delta.push(PICTURE, ImageDelta::full(ColorImage::new([40, 30], picture), TextureOptions::NEAREST));
        textures.take(delta);
        let mut pixels = Pixels::default();
        for frame in frames {
            let all = frame.iter().map(|shape| ClippedShape::new(Rect::EVERYTHING, shape.clone())).collect();
            pixels.draw(&ctx, Shapes { size: SIZE, ground: Color32::WHITE, pixels_per_point: 1.0, all }, &textures);
        }
        pixels.rows().to_vec()
    }

    fn at(rows: &[u32], column: usize, row: usize) -> u32 {
        rows[row * SIZE.0 + column]
    }

    fn picture(left: f32, top: f32) -> Shape {
        let mut mesh = Mesh::with_texture(PICTURE);
        mesh.add_rect_with_uv(
            Rect::from_min_size(pos2(left, top), vec2(40.0, 30.0)),
            Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)),
            Color32::WHITE,
        );
        mesh.into()
    }

    #[test]
    fn a_picture_is_copied_pixel_by_pixel_and_cut_at_the_edges() {
        let rows = drawn(&[vec![picture(10.0, 20.0), picture(100.0, 80.0)]]);
        let pixel = |at: u32| 0xFF00_005A | ((at & 0xFF) << 16) | (((at / 7) & 0xFF) << 8);
        assert_eq!(at(&rows, 9, 20), 0xFFFF_FFFF);
        assert_eq!([at(&rows, 10, 20), at(&rows, 49, 49)], [pixel(0), pixel(29 * 40 + 39)]);
        assert_eq!(at(&rows, 119, 89), pixel(9 * 40 + 19));
        assert_eq!(at(&rows, 50, 20), 0xFFFF_FFFF);
    }

    #[test]
    fn triangles_side_by_side_cover_each_pixel_once() {
        let mut mesh = Mesh::default();
        let half = Color32::from_black_alpha(128);
        for (x, y) in [(10.3, 8.1), (71.9, 12.4), (88.2, 60.7), (33.0, 80.5), (4.5, 44.0), (45.2, 41.3)] {
            mesh.colored_vertex(pos2(x, y), half);
        }
        for (one, two) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)] {
            mesh.add_triangle(5, one, two);
        }
        let rows = drawn(&[vec![mesh.into()]]);
        assert!(rows.iter().all(|pixel| [0xFFFF_FFFF, 0xFF7F_7F7F].contains(pixel)));
        assert!(rows.iter().filter(|pixel| **pixel == 0xFF7F_7F7F).count() > 3000);
    }

    #[test]
    fn what_did_not_change_stays_and_the_rest_is_as_drawn_at_once() {
        let frame = |step: f32| {
            let rect = Rect::from_min_size(pos2(3.0 + step, 50.0), vec2(30.0, 20.0));
            let line = Stroke::new(1.5, Color32::DARK_GREEN);
            vec![
                Shape::rect_filled(Rect::from_min_size(pos2(60.0, 5.0), vec2(50.0, 80.0)), 4.0, Color32::LIGHT_BLUE),
                picture(2.0, 4.0 + step),
                RectShape::new(rect, 6.0, Color32::from_black_alpha(90), line, StrokeKind::Middle).into(),
                Shape::line(vec![pos2(5.0, 80.0), pos2(40.0 + step, 12.5), pos2(90.0, 70.0)], line),
                Shape::circle_filled(pos2(95.0, 70.0 - step), 9.0, Color32::RED),
            ]
        };
        for step in [1.0, 7.0, 40.0] {
            assert!(drawn(&[frame(0.0), frame(step)]) == drawn(&[frame(step)]), "{step}");
        }
    }

    #[test]
    fn nothing_is_drawn_where_nothing_changed() {
        let (ctx, mut textures, mut pixels) = (Context::default(), Textures::default(), Pixels::default());
        textures.take(ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta);
        let mut draw = |shapes: Vec<Shape>| {
            let all = shapes.into_iter().map(|shape| ClippedShape::new(Rect::EVERYTHING, shape)).collect();
            pixels.draw(&ctx, Shapes { size: SIZE, ground: Color32::WHITE, pixels_per_point: 1.0, all }, &textures)
        };
        let dot = |x: f32| vec![Shape::circle_filled(pos2(x, 40.0), 3.0, Color32::RED)];
        let whole = PixelRect { left: 0, top: 0, right: 120, bottom: 90 };
        assert_eq!(draw(dot(10.0)), [whole]);
        assert_eq!(draw(dot(10.0)), []);
        assert_eq!(draw(dot(11.0)), [PixelRect { left: 0, top: 32, right: 32, bottom: 64 }]);
    }
}
