//! Lines of text in pixels, letter by letter.

use std::collections::BTreeMap;

use vello_cpu::RenderContext;
use vello_cpu::kurbo::{Affine, BezPath};

use super::geometry;
use super::shapes::opaque;
use crate::model::Color;
use crate::scene::Point;
use crate::typeset::{Face, Line, outline};

/// Outlines of the glyphs drawn so far, in ems.
pub(super) type Glyphs = BTreeMap<(Face, u16), BezPath>;

/// Draws a line from its start on.
pub(super) fn draw(context: &mut RenderContext, start: Affine, line: &Line, color: Color, glyphs: &mut Glyphs) {
    context.set_paint(opaque(color));
    for glyph in &line.glyphs {
        let key = (line.face, glyph.id);
        let path = glyphs.entry(key).or_insert_with(|| geometry::glyph(&outline(line.face, glyph.id)));
        let place = geometry::placed(Point::new(glyph.x, 0.0), line.size);
        context.set_transform(start * place);
        context.fill_path(path);
    }
}
