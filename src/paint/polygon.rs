//! Filled polygons of any shape. egui fills only convex ones, so others are cut into triangles here, with a soft edge.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rect, Shape, Vec2};

/// Filled polygon; its edge fades over one pixel.
pub(super) fn filled(points: &[Pos2], color: Color32, pixel: f32) -> Shape {
    let area = signed_area(points);
    if area == 0.0 {
        return Shape::Noop;
    }
    let mut points = points.to_vec();
    if area < 0.0 {
        points.reverse();
    }
    if corners(&points).all(|[before, here, after]| turn(before, here, after) >= 0.0) {
        return Shape::convex_polygon(points, color, egui::Stroke::NONE);
    }
    Shape::mesh(soft_mesh(&points, color, pixel))
}

/// Corners of a rectangle with round edges, clockwise from the upper left, the first one again last.
pub(super) fn rounded_rect(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let steps = if radius < 0.5 { 0 } else { 4 };
    let inner = rect.shrink(radius);
    let centers = [inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    let mut points = vec![Pos2::new(inner.left(), rect.top())];
    for (quarter, center) in centers.into_iter().enumerate() {
        for step in 0..=steps {
            let share = if steps == 0 { 0.5 } else { step as f32 / steps as f32 };
            let angle = FRAC_PI_2 * (quarter as f32 - 1.0 + share);
            let reach = if steps == 0 { radius * std::f32::consts::SQRT_2 } else { radius };
            points.push(center + reach * Vec2::angled(angle));
        }
    }
    points
}

/// Twice the area; positive where the corners run clockwise on the screen.
fn signed_area(points: &[Pos2]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(one, two)| one.x * two.y - two.x * one.y).sum()
}

/// Corners, each with its neighbors.
fn corners(points: &[Pos2]) -> impl Iterator<Item = [Pos2; 3]> {
    let before = points.iter().cycle().skip(points.len().saturating_sub(1));
    let after = points.iter().cycle().skip(1);
    before.zip(points).zip(after).map(|((before, here), after)| [*before, *here, *after])
}

/// Measure of the turn at `here`: positive to the right.
fn turn(before: Pos2, here: Pos2, after: Pos2) -> f32 {
    let (one, two) = (here - before, after - here);
    one.x * two.y - one.y * two.x
}

/// Triangles of the polygon, half a pixel smaller, and a rim around it that fades out half a pixel outside.
fn soft_mesh(points: &[Pos2], color: Color32, pixel: f32) -> Mesh {
    let mut mesh = Mesh::default();
    for [before, here, after] in corners(points) {
        let (one, two) = ((here - before).normalized(), (after - here).normalized());
        let outward = Vec2::new(one.y + two.y, -one.x - two.x);
        // Not farther than two half pixels at sharp corners.
        let reach = outward / outward.length_sq().max(0.5);
        mesh.colored_vertex(here - reach * pixel, color);
        mesh.colored_vertex(here + reach * pixel, Color32::TRANSPARENT);
    }
    for [one, two, three] in triangles(points) {
        mesh.add_triangle(2 * one, 2 * two, 2 * three);
    }
    let count = points.len() as u32;
    for one in 0..count {
        let two = (one + 1) % count;
        mesh.add_triangle(2 * one, 2 * one + 1, 2 * two);
        mesh.add_triangle(2 * two, 2 * one + 1, 2 * two + 1);
    }
    mesh
}

/// Cuts a polygon that turns right into triangles: one ear after the other (Meisters 1975).
fn triangles(points: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<(u32, Pos2)> = (0..).zip(points.iter().copied()).collect();
    let mut found = Vec::with_capacity(points.len());
    while left.len() >= 3 {
        let count = left.len();
        let ear = (0..count).find_map(|at| {
            let [one, two, three] = [left.get((at + count - 1) % count)?, left.get(at)?, left.get((at + 1) % count)?];
            let free = left
                .iter()
                .all(|(number, point)| [one.0, two.0, three.0].contains(number) || !inside(*point, [one.1, two.1, three.1]));
            (turn(one.1, two.1, three.1) > 0.0 && free).then_some((at, [one.0, two.0, three.0]))
        });
        // No ear is left where the rest is flat or crosses itself.
        let Some((at, triangle)) = ear else { break };
        left.remove(at);
        found.push(triangle);
    }
    found
}

fn inside(point: Pos2, [one, two, three]: [Pos2; 3]) -> bool {
    turn(one, two, point) > 0.0 && turn(two, three, point) > 0.0 && turn(three, one, point) > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn triangles_cover_the_polygon_once() {
        let star: Vec<Pos2> = (0..10)
            .map(|spike| {
                let radius = if spike % 2 == 0 { 10.0 } else { 4.0 };
                Pos2::new(20.0, 20.0) + radius * Vec2::angled(std::f32::consts::TAU * spike as f32 / 10.0)
            })
            .collect();
        let covered: f32 =
            triangles(&star).into_iter().map(|corners| signed_area(&corners.map(|corner| star[corner as usize]))).sum();
        assert_eq!(triangles(&star).len(), 8);
        assert!((covered - signed_area(&star)).abs() < 1e-2);
    }

    #[test]
    fn a_polygon_without_area_is_nothing() {
        let flat = [Pos2::new(0.0, 0.0), Pos2::new(5.0, 5.0), Pos2::new(9.0, 9.0)];
        assert_eq!(filled(&flat, Color32::BLACK, 1.0), Shape::Noop);
        assert_eq!(filled(&[], Color32::BLACK, 1.0), Shape::Noop);
    }
}
