//! Triangles of a mesh, two by two as rectangles where they are ones: most of a window is rectangles, letters among them.

use egui::Mesh;
use egui::epaint::Vertex;

use super::quad::Quad;
use super::target::Target;
use super::texture::Texture;
use super::triangle;

/// Draws a mesh.
pub(super) fn draw(target: &mut Target<'_>, mesh: &Mesh, texture: &Texture, pixels_per_point: f32) {
    let vertex = |index: u32| {
        let vertex = mesh.vertices.get(index as usize)?;
        Some(Vertex { pos: vertex.pos * pixels_per_point, ..*vertex })
    };
    let mut rest = mesh.indices.as_slice();
    while let [one, two, three, others @ ..] = rest {
        rest = others;
        let (Some(one), Some(two), Some(three)) = (vertex(*one), vertex(*two), vertex(*three)) else { continue };
        let first = [one, two, three];
        if let [one, two, three, others @ ..] = others
            && let (Some(one), Some(two), Some(three)) = (vertex(*one), vertex(*two), vertex(*three))
            && let Some(quad) = Quad::of(&first, &[one, two, three])
        {
            quad.draw(target, texture);
            rest = others;
        } else {
            triangle::draw(target, &first, texture);
        }
    }
}
