//! Rectangles: filled with a color, or with a part of a texture; copied where its pixels are those of the window.

use egui::epaint::Vertex;
use egui::{Color32, Pos2, Rect, pos2};

use super::blend::{is_opaque, over, packed, tinted};
use super::pixel_rect::PixelRect;
use super::target::Target;
use super::texture::Texture;

/// Part of a pixel by which it may lie beside one of a texture and is still the same.
const NEAR: f32 = 0.01;

/// Rectangle in one color.
pub(super) struct Quad {
    /// Place, in pixels.
    rect: Rect,
    /// Part of the texture, both sides from 0 to 1.
    uv: Rect,
    color: Color32,
}

impl Quad {
    /// Two triangles as a rectangle, if they are one.
    pub(super) fn of(one: &[Vertex; 3], two: &[Vertex; 3]) -> Option<Self> {
        let color = one[0].color;
        let vertices = || one.iter().chain(two);
        if vertices().any(|vertex| vertex.color != color) {
            return None;
        }
        let rect = Rect::from_points(&[one[0].pos, one[1].pos, one[2].pos]);
        let corner = |corner: Pos2| vertices().find(|vertex| vertex.pos == corner);
        let [left_top, right_top, left_bottom, right_bottom] =
            [corner(rect.left_top())?, corner(rect.right_top())?, corner(rect.left_bottom())?, corner(rect.right_bottom())?];
        let is_corner = |vertex: &Vertex| {
            (vertex.pos.x == rect.left() || vertex.pos.x == rect.right())
                && (vertex.pos.y == rect.top() || vertex.pos.y == rect.bottom())
        };
        // Each has three corners, and each lacks the one that lies across from what the other lacks.
        let lacks = |three: &[Vertex; 3]| {
            let mut lacking = [left_top, right_top, left_bottom, right_bottom]
                .into_iter()
                .map(|corner| corner.pos)
                .filter(|corner| three.iter().all(|vertex| vertex.pos != *corner));
            lacking.next().filter(|_| lacking.next().is_none())
        };
        let (lack_one, lack_two) = (lacks(one)?, lacks(two)?);
        if !vertices().all(is_corner) || lack_one.x == lack_two.x || lack_one.y == lack_two.y {
            return None;
        }
        let uv = Rect::from_min_max(left_top.uv, right_bottom.uv);
        let is_straight = right_top.uv == pos2(uv.right(), uv.top()) && left_bottom.uv == pos2(uv.left(), uv.bottom());
        is_straight.then_some(Self { rect, uv, color })
    }

    /// Draws it.
    pub(super) fn draw(&self, target: &mut Target<'_>, texture: &Texture) {
        let place = PixelRect::covered(self.rect);
        let seen = place.within(target.clip);
        if seen.is_empty() {
            return;
        }
        let (size, tint) = ((texture.width as f32, texture.height as f32), packed(self.color));
        if self.uv.min == self.uv.max {
            let at = pos2(self.uv.min.x * size.0, self.uv.min.y * size.1);
            return target.lay(seen, tinted(texture.at(at), tint));
        }
        let columns = Steps::new((self.rect.left(), self.rect.right()), (self.uv.left(), self.uv.right()), size.0);
        let rows = Steps::new((self.rect.top(), self.rect.bottom()), (self.uv.top(), self.uv.bottom()), size.1);
        let exact = columns.exact(seen.left, seen.right, texture.width).zip(rows.exact(seen.top, seen.bottom, texture.height));
        for row in seen.top..seen.bottom {
            let Some((left, pixels)) = target.row(row, (seen.left, seen.right)) else { continue };
            if let Some((from, top)) = exact {
                if let Some(source) = texture.row(top + row - seen.top, from, pixels.len()) {
                    lay_row(pixels, source, (tint, texture.is_opaque));
                }
                continue;
            }
            let y = rows.at(row);
            for (column, below) in (left..).zip(pixels) {
                *below = over(tinted(texture.at(pos2(columns.at(column), y)), tint), *below);
            }
        }
    }
}

/// Lays pixels over as many others.
fn lay_row(pixels: &mut [u32], source: &[u32], (tint, is_opaque_texture): (u32, bool)) {
    const WHITE: u32 = u32::MAX;
    match tint {
        WHITE if is_opaque_texture => pixels.copy_from_slice(source),
        WHITE => pixels.iter_mut().zip(source).for_each(|(below, pixel)| *below = over(*pixel, *below)),
        _ => {
            for (below, pixel) in pixels.iter_mut().zip(source) {
                // Most of a letter is nothing, and most of the rest is all of its color.
                match *pixel {
                    0 => {}
                    WHITE if is_opaque(tint) => *below = tint,
                    pixel => *below = over(tinted(pixel, tint), *below),
                }
            }
        }
    }
}

/// Steps through a texture along one side of a rectangle.
struct Steps {
    /// Place in the texture for the edge of pixel 0, in its pixels.
    start: f32,
    /// Pixels of the texture per pixel.
    step: f32,
}

impl Steps {
    fn new((from, to): (f32, f32), uv: (f32, f32), size: f32) -> Self {
        let step = (uv.1 - uv.0) * size / (to - from);
        Self { start: uv.0 * size - from * step, step }
    }

    /// Place in the texture for the middle of a pixel.
    fn at(&self, pixel: usize) -> f32 {
        self.start + (pixel as f32 + 0.5) * self.step
    }

    /// First pixel of the texture, if pixels of it and of the window are the same from one on to another.
    fn exact(&self, from: usize, to: usize, size: usize) -> Option<usize> {
        let first = self.at(from) - 0.5;
        let drift = (self.step - 1.0).abs() * (to - from) as f32;
        let is_exact = drift < NEAR && (first - first.round()).abs() < NEAR && first.round() >= 0.0;
        let first = first.round() as usize;
        (is_exact && first + (to - from) <= size).then_some(first)
    }
}
