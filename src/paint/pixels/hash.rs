//! Hash of a shape, by which it is told whether a frame shows another one. Texts are told apart by their address: egui keeps those of
//! the frame before.

use std::sync::Arc;

use egui::epaint::{
    CircleShape, ClippedShape, ColorMode, CubicBezierShape, PathShape, PathStroke, QuadraticBezierShape, RectShape, TextShape,
};
use egui::{Color32, Mesh, Pos2, Rect, Shape, Stroke, StrokeKind, TextureId};

use super::pixel_rect::PixelRect;
use super::texture::Textures;

/// Pixels around a shape to which its soft edges and rounding may go.
const MORE: f32 = 2.0;

/// Pixels on which a shape may be seen.
pub(super) fn place(shape: &ClippedShape, pixels_per_point: f32) -> PixelRect {
    let ClippedShape { clip_rect, shape, transform_after_tessellation: transform } = shape;
    let blur = if let Shape::Rect(rect) = shape { rect.blur_width * pixels_per_point } else { 0.0 };
    let bounds = *transform * shape.visual_bounding_rect();
    let clip = PixelRect::of_clip(*clip_rect, pixels_per_point);
    if bounds.is_negative() {
        return PixelRect { left: 0, top: 0, right: 0, bottom: 0 };
    }
    PixelRect::around(bounds, pixels_per_point, MORE + blur).within(clip)
}

/// Hash of a shape; two that are seen as the same have the same.
pub(super) fn hash(shape: &ClippedShape, textures: &Textures) -> u64 {
    let ClippedShape { clip_rect, shape, transform_after_tessellation: transform } = shape;
    let mut hash = Hash(0);
    hash.rect(*clip_rect);
    hash.numbers(&[transform.scaling, transform.translation.x, transform.translation.y]);
    hash.shape(shape, textures);
    hash.0
}

/// Two hashes in this order as one.
pub(super) fn mixed(hash: u64, with: u64) -> u64 {
    /// Odd, without a pattern: the golden ratio's part of 2⁶⁴.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let product = (hash.rotate_left(23) ^ with).wrapping_mul(FACTOR);
    product ^ (product >> 32)
}

struct Hash(u64);

impl Hash {
    fn word(&mut self, word: u64) {
        self.0 = mixed(self.0, word);
    }

    fn numbers(&mut self, numbers: &[f32]) {
        for number in numbers {
            self.word(number.to_bits().into());
        }
    }

    fn positions(&mut self, positions: &[Pos2]) {
        self.word(positions.len() as u64);
        for Pos2 { x, y } in positions {
            self.word((u64::from(x.to_bits()) << 32) | u64::from(y.to_bits()));
        }
    }

    fn rect(&mut self, rect: Rect) {
        self.positions(&[rect.min, rect.max]);
    }

    fn color(&mut self, color: Color32) {
        self.word(u32::from_be_bytes(color.to_array()).into());
    }

    fn stroke(&mut self, Stroke { width, color }: Stroke) {
        self.numbers(&[width]);
        self.color(color);
    }

    fn kind(&mut self, kind: StrokeKind) {
        self.word(kind as u64);
    }

    fn path_stroke(&mut self, stroke: &PathStroke) {
        let PathStroke { width, color, kind } = stroke;
        self.numbers(&[*width]);
        self.kind(*kind);
        match color {
            ColorMode::Solid(color) => self.color(*color),
            ColorMode::UV(function) => self.address(function),
        }
    }

    fn address<T: ?Sized>(&mut self, shared: &Arc<T>) {
        self.word(Arc::as_ptr(shared).cast::<u8>().addr() as u64);
    }

    fn texture(&mut self, id: TextureId, textures: &Textures) {
        let (kind, number) = match id {
            TextureId::Managed(number) => (0, number),
            TextureId::User(number) => (1, number),
        };
        for word in [kind, number, textures.version(id)] {
            self.word(word);
        }
    }

    fn shape(&mut self, shape: &Shape, textures: &Textures) {
        match shape {
            // Only a graphics card could draw what calls back.
            Shape::Noop | Shape::Callback(_) => {}
            Shape::Vec(all) => all.iter().for_each(|shape| self.shape(shape, textures)),
            Shape::Circle(CircleShape { center, radius, fill, stroke }) => {
                self.word(1);
                self.numbers(&[center.x, center.y, *radius]);
                self.color(*fill);
                self.stroke(*stroke);
            }
            Shape::LineSegment { points, stroke } => {
                self.word(2);
                self.positions(points);
                self.stroke(*stroke);
            }
            Shape::Path(PathShape { points, closed, fill, stroke }) => {
                self.word(3 + u64::from(*closed));
                self.positions(points);
                self.color(*fill);
                self.path_stroke(stroke);
            }
            Shape::Rect(rect) => self.rect_shape(rect, textures),
            Shape::Text(text) => self.text(text),
            Shape::Mesh(mesh) => self.mesh(mesh, textures),
            Shape::QuadraticBezier(QuadraticBezierShape { points, closed, fill, stroke }) => {
                self.word(5 + u64::from(*closed));
                self.positions(points);
                self.color(*fill);
                self.path_stroke(stroke);
            }
            Shape::CubicBezier(CubicBezierShape { points, closed, fill, stroke }) => {
                self.word(7 + u64::from(*closed));
                self.positions(points);
                self.color(*fill);
                self.path_stroke(stroke);
            }
            Shape::Ellipse(ellipse) => {
                self.word(9);
                self.numbers(&[ellipse.center.x, ellipse.center.y, ellipse.radius.x, ellipse.radius.y, ellipse.angle]);
                self.color(ellipse.fill);
                self.stroke(ellipse.stroke);
            }
            Shape::Band(band) => {
                self.word(10);
                band.points.iter().for_each(|point| self.numbers(&[point.x, point.y.min, point.y.max]));
                self.numbers(&[band.angle]);
                self.color(band.fill);
                self.stroke(band.stroke);
                self.kind(band.stroke_kind);
            }
        }
    }

    fn rect_shape(&mut self, shape: &RectShape, textures: &Textures) {
        let RectShape { rect, corner_radius, fill, stroke, stroke_kind, round_to_pixels, blur_width, brush, angle } = shape;
        self.word(11);
        self.rect(*rect);
        self.word(u32::from_be_bytes([corner_radius.nw, corner_radius.ne, corner_radius.sw, corner_radius.se]).into());
        self.color(*fill);
        self.stroke(*stroke);
        self.kind(*stroke_kind);
        self.word(round_to_pixels.map_or(2, u64::from));
        self.numbers(&[*blur_width, *angle]);
        if let Some(brush) = brush {
            self.texture(brush.fill_texture_id, textures);
            self.rect(brush.uv);
        }
    }

    fn text(&mut self, shape: &TextShape) {
        let TextShape { pos, galley, underline, fallback_color, override_text_color, opacity_factor, angle } = shape;
        self.word(12);
        self.address(galley);
        self.numbers(&[pos.x, pos.y, *opacity_factor, *angle]);
        self.stroke(*underline);
        self.color(*fallback_color);
        self.word(override_text_color.map_or(0, |color| 1 + u64::from(u32::from_be_bytes(color.to_array()))));
    }

    fn mesh(&mut self, mesh: &Mesh, textures: &Textures) {
        let Mesh { indices, vertices, texture_id } = mesh;
        self.word(13);
        self.texture(*texture_id, textures);
        for index in indices {
            self.word((*index).into());
        }
        for vertex in vertices {
            self.positions(&[vertex.pos, vertex.uv]);
            self.color(vertex.color);
        }
    }
}
