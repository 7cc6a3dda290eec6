//! Triangles of any form, with colors and textures that run from corner to corner. A pixel on the edge between two belongs to one of
//! them, as on a graphics card.

use std::ops::Range;

use egui::epaint::Vertex;
use egui::{Pos2, pos2};

use super::blend::{lay, over, packed, rounded, tinted};
use super::target::Target;
use super::texture::Texture;

/// Parts of a pixel to which corners are rounded.
const PARTS: i64 = 256;

/// Draws a triangle.
pub(super) fn draw(target: &mut Target<'_>, corners: &[Vertex; 3], texture: &Texture) {
    let [a, b, c] = corners;
    let points = [a, b, c].map(|corner| Point::of(corner.pos));
    let area = points[0].turn(points[1], points[2]);
    if area == 0 {
        return;
    }
    let [one, two, three] = if area > 0 { points } else { [points[0], points[2], points[1]] };
    let edges = [Edge::new(one, two), Edge::new(two, three), Edge::new(three, one)];
    let (top, bottom) = (one.y.min(two.y).min(three.y), one.y.max(two.y).max(three.y));
    let pixel = |part: i64| usize::try_from(part.div_euclid(PARTS)).unwrap_or(0);
    let (top, bottom) = (pixel(top).max(target.clip.top), (pixel(bottom) + 1).min(target.clip.bottom));
    let paint = Paint::of(corners, texture);
    for row in top..bottom {
        let seen = target.clip.left as i64..target.clip.right as i64;
        let span = edges.iter().fold(seen, |span, edge| edge.cut(span, row as i64));
        let (Ok(from), Ok(to)) = (usize::try_from(span.start), usize::try_from(span.end)) else { continue };
        let Some((from, pixels)) = target.row(row, (from, to)) else { continue };
        match &paint {
            Paint::Plain(pixel) => lay(*pixel, pixels),
            Paint::Running(running) => {
                for (column, below) in (from..).zip(pixels) {
                    *below = over(running.at(column, row, texture), *below);
                }
            }
        }
    }
}

/// Corner, in parts of a pixel.
#[derive(Clone, Copy)]
struct Point {
    x: i64,
    y: i64,
}

impl Point {
    fn of(pos: Pos2) -> Self {
        let part = |pixels: f32| (pixels.clamp(-1e5, 1e5) * PARTS as f32).round() as i64;
        Self { x: part(pos.x), y: part(pos.y) }
    }

    /// Twice the area of the triangle with two other corners; above zero if it turns to the right.
    fn turn(self, two: Self, three: Self) -> i64 {
        (two.x - self.x) * (three.y - self.y) - (two.y - self.y) * (three.x - self.x)
    }
}

/// Edge of a triangle that turns to the right: what lies on its right hand is inside.
struct Edge {
    from: Point,
    across: i64,
    down: i64,
    /// Lack of a point on the edge itself: an edge above or left is inside, others are not.
    lack: i64,
}

impl Edge {
    fn new(from: Point, to: Point) -> Self {
        let (across, down) = (to.x - from.x, to.y - from.y);
        let is_inside = down < 0 || (down == 0 && across > 0);
        Self { from, across, down, lack: i64::from(!is_inside) }
    }

    /// Columns of a row whose middles are inside.
    fn cut(&self, columns: Range<i64>, row: i64) -> Range<i64> {
        let middle = row * PARTS + PARTS / 2;
        let inside = self.across * (middle - self.from.y) + self.down * self.from.x - self.lack;
        // Inside is where `inside - down · x` is not below zero.
        let column = |part: i64| (part - PARTS / 2).div_euclid(PARTS);
        match self.down {
            0 if inside < 0 => columns.start..columns.start,
            0 => columns,
            down if down > 0 => columns.start..columns.end.min(column(inside.div_euclid(down)) + 1),
            down => {
                let least = -inside.div_euclid(-down);
                columns.start.max(-(PARTS / 2 - least).div_euclid(PARTS))..columns.end
            }
        }
    }
}

/// Color of the pixels of a triangle.
enum Paint {
    /// One for all.
    Plain(u32),
    Running(Running),
}

/// Colors that run from corner to corner, and places in the texture that do.
struct Running {
    color: [Plane; 4],
    place: [Plane; 2],
    /// Pixel of the texture, where it is the same for all.
    pixel: Option<u32>,
}

impl Paint {
    fn of(corners: &[Vertex; 3], texture: &Texture) -> Self {
        let [a, b, c] = corners;
        let place = |corner: &Vertex| pos2(corner.uv.x * texture.width as f32, corner.uv.y * texture.height as f32);
        let pixel = (a.uv == b.uv && b.uv == c.uv).then(|| texture.at(place(a)));
        if let Some(pixel) = pixel.filter(|_| a.color == b.color && b.color == c.color) {
            return Self::Plain(tinted(pixel, packed(a.color)));
        }
        let positions = [a.pos, b.pos, c.pos];
        let channel = |at: usize| {
            let [a, b, c] =
                [a, b, c].map(|corner| packed(corner.color).to_be_bytes().get(at).map_or(0.0, |value| f32::from(*value)));
            Plane::through(positions, [a, b, c])
        };
        let places = [place(a), place(b), place(c)];
        let place = [Plane::through(positions, places.map(|at| at.x)), Plane::through(positions, places.map(|at| at.y))];
        Self::Running(Running { color: std::array::from_fn(channel), place, pixel })
    }
}

impl Running {
    fn at(&self, column: usize, row: usize, texture: &Texture) -> u32 {
        let middle = pos2(column as f32 + 0.5, row as f32 + 0.5);
        let color = u32::from_be_bytes(self.color.each_ref().map(|channel| rounded(channel.at(middle))));
        let [x, y] = self.place.each_ref();
        tinted(self.pixel.unwrap_or_else(|| texture.at(pos2(x.at(middle), y.at(middle)))), color)
    }
}

/// Number that grows evenly in both directions.
struct Plane {
    from: Pos2,
    value: f32,
    right: f32,
    down: f32,
}

impl Plane {
    /// Plane with these values at three places that are not in line.
    fn through([a, b, c]: [Pos2; 3], [at_a, at_b, at_c]: [f32; 3]) -> Self {
        let ((ab, ac), (by_b, by_c)) = ((b - a, c - a), (at_b - at_a, at_c - at_a));
        let area = ab.x * ac.y - ab.y * ac.x;
        let [right, down] = [by_b * ac.y - by_c * ab.y, by_c * ab.x - by_b * ac.x].map(|part| part / area);
        Self { from: a, value: at_a, right, down }
    }

    fn at(&self, place: Pos2) -> f32 {
        let from = place - self.from;
        // Fused, it would be a call of a function on most processors.
        self.value + from.x * self.right + from.y * self.down
    }
}
