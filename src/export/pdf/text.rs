//! Lines of text on a PDF page, as text that can be read back.

use std::collections::BTreeMap;

use krilla::geom::Point as Spot;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::alt_text::{Joint, is_letter};
use super::shapes::{draw_path, opaque};
use crate::model::Color;
use crate::raster::geometry;
use crate::scene::Point;
use crate::typeset::{Face, Glyph, Line, font_bytes, outline, space};

/// Distance that nobody sees, in points; summed over a line it stays far below a tenth of a point.
const HAIR: f32 = 2e-4;

/// Face in the terms of the PDF writer.
#[derive(Clone, Default)]
struct PdfFace {
    font: Option<Font>,
    /// Glyph of a space and its width in ems.
    space: Option<(u16, f32)>,
}

/// Faces of a page.
pub(super) struct Faces(BTreeMap<Face, PdfFace>);

impl Faces {
    /// Both faces of the program.
    pub(super) fn new() -> Self {
        let pdf_face = |face| (face, PdfFace { font: Font::new(font_bytes(face).into(), 0), space: space(face) });
        Self([Face::Regular, Face::Bold].map(pdf_face).into())
    }

    /// Draws a line whose baseline starts at a point; `joint` says what joins it to the next line of its group.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, line: &Line, at: Point, (color, joint): (Color, Joint)) {
        let PdfFace { font, space } = self.0.get(&line.face).cloned().unwrap_or_default();
        // The hyphen of a divided word is drawn as a shape: as text it would be a letter of the word to many readers.
        let hyphen = line.glyphs.last().filter(|_| joint == Joint::Syllable);
        let is_hyphen = |glyph: &Glyph| hyphen.is_some_and(|hyphen| std::ptr::eq(hyphen, glyph));
        let readable = |glyph: &Glyph| font.is_some() && is_letter(glyph, &line.text) && !is_hyphen(glyph);
        surface.set_fill(Some(opaque(color)));
        surface.set_stroke(None);
        let mut start = 0;
        for run in line.glyphs.chunk_by(|one, next| readable(one) == readable(next)) {
            start += run.len();
            let Some(first) = run.first() else { continue };
            let origin = Point::new(at.x + first.x, at.y);
            match &font {
                Some(font) if readable(first) => {
                    let end = line.glyphs.get(start).map_or(line.width, |next| next.x);
                    let space = space.filter(|_| start == line.glyphs.len() && joint == Joint::Space);
                    let (text, glyphs) = written(line, run, end, space);
                    let spot = Spot::from_xy(origin.x, origin.y);
                    surface.draw_glyphs(spot, &glyphs, font.clone(), &text, line.size, false);
                }
                _ => run.iter().for_each(|glyph| draw_outline(surface, line, glyph, (at, color))),
            }
        }
    }
}

/// Draws a glyph that is not to be text: the box for a letter that the font lacks, which PDF/A forbids, or the hyphen of a
/// divided word.
fn draw_outline(surface: &mut Surface<'_>, line: &Line, glyph: &Glyph, (at, color): (Point, Color)) {
    let place = geometry::placed(Point::new(at.x + glyph.x, at.y), line.size);
    draw_path(surface, &(place * geometry::glyph(&outline(line.face, glyph.id))), (Some(color), None));
}

/// Run of a line's glyphs that reaches to `end`, and the text that they stand for, with a space behind it if there is one.
///
/// One glyph stands for one text everywhere in the file: a second meaning would be marked within the line, and readers lose
/// what follows such a mark.
fn written(line: &Line, run: &[Glyph], end: f32, space: Option<(u16, f32)>) -> (String, Vec<KrillaGlyph>) {
    let mut text = String::with_capacity(line.text.len() + 1);
    let mut glyphs: Vec<KrillaGlyph> = Vec::with_capacity(run.len() + 1);
    let ends = run.iter().skip(1).map(|next| next.x).chain([end]);
    let mut cluster = None;
    for (glyph, end) in run.iter().zip(ends) {
        let bytes = match glyphs.last() {
            Some(before) if cluster == Some(&glyph.bytes) => before.text_range.clone(),
            _ => {
                let start = text.len();
                text.extend(line.text.get(glyph.bytes.clone()).unwrap_or_default().chars().map(common));
                start..text.len()
            }
        };
        cluster = Some(&glyph.bytes);
        // Rounding alone would write a move behind every letter.
        let advance = if (end - glyph.x - glyph.advance).abs() < HAIR { glyph.advance } else { end - glyph.x };
        glyphs.push(glyph_of(glyph.id, advance / line.size, bytes));
    }
    if let Some((id, advance)) = space {
        text.push(' ');
        glyphs.push(glyph_of(id, advance, text.len() - 1..text.len()));
    }
    (text, glyphs)
}

/// Common letter among those that look alike, which is also the one that a reader searches for.
fn common(c: char) -> char {
    match c {
        '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    }
}

/// Glyph by its advance in ems.
fn glyph_of(id: u16, advance: f32, bytes: std::ops::Range<usize>) -> KrillaGlyph {
    KrillaGlyph::new(GlyphId::new(id.into()), advance, 0.0, 0.0, 0.0, bytes, None)
}
