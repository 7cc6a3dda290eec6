//! Marks on a PDF page: what is told is put under an identifier for the tags, what only adorns is an artifact.

use std::collections::BTreeMap;

use krilla::color::rgb;
use krilla::geom::{Path as Shape, PathBuilder, Point as Spot, Transform};
use krilla::paint::{Fill, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use vello_cpu::kurbo::{BezPath, PathEl};

use super::voice::{Joint, Voice, is_letter, joint, lines, voice_on};
use super::{pdf_images as images, shapes};
use crate::model::Color;
use crate::scene::{Group, Mark, Point, Rect, Scene, Stroke};
use crate::typeset::{Face, Glyph, Line, font_bytes, outline, space};

/// How far corners may reach out, in widths of the stroke, before they are cut; the default of SVG and of the rasterizer.
const MITER_LIMIT: f32 = 4.0;
/// What the hyphen of a divided word stands for (PDF 1.7, 14.8.2.2.3).
const SOFT_HYPHEN: char = '\u{AD}';

/// A distance that nobody sees, in points; summed over a line it stays far below a tenth of a point.
const HAIR: f32 = 2e-4;

/// A face in the terms of the PDF writer.
#[derive(Clone, Default)]
struct Letters {
    font: Option<Font>,
    /// The glyph of a space and its width in ems.
    space: Option<(u16, f32)>,
}

/// Draws a page.
pub(super) struct Ink<'s, 'd> {
    surface: &'s mut Surface<'d>,
    faces: BTreeMap<Face, Letters>,
    /// Which page it is, counted from 0.
    page: usize,
    /// Whether an artifact has been started.
    adorning: bool,
}

impl<'s, 'd> Ink<'s, 'd> {
    /// Ink for this page.
    pub(super) fn new(surface: &'s mut Surface<'d>, page: usize) -> Self {
        let letters = |face| (face, Letters { font: Font::new(font_bytes(face).into(), 0), space: space(face) });
        Self { surface, faces: [Face::Regular, Face::Bold].map(letters).into(), page, adorning: false }
    }

    /// Draws a scene; returns the identifiers of what is told of each group, in the order of its marks.
    pub(super) fn scene(&mut self, scene: &Scene) -> Vec<Vec<Identifier>> {
        self.adorn();
        self.fill(&shapes::rounded(Rect::new(0.0, 0.0, scene.size.w, scene.size.h), 0.0), scene.background);
        let told = scene.groups.iter().map(|group| self.group(group)).collect();
        self.rest();
        told
    }

    fn group(&mut self, group: &Group) -> Vec<Identifier> {
        let mut read = lines(group).skip(1);
        let mut told = Vec::new();
        let voice = voice_on(group, self.page);
        if voice == Voice::Words && !group.marks.is_empty() {
            told.push(self.tell(ContentTag::Other));
        }
        for mark in &group.marks {
            match mark {
                Mark::Image { picture, rect } => {
                    self.adorn_unless(voice == Voice::Words);
                    images::draw(self.surface, picture, *rect);
                }
                Mark::Rect { rect, radius, fill, stroke } => {
                    self.adorn_unless(voice == Voice::Words);
                    self.rect(*rect, *radius, (*fill, *stroke));
                }
                Mark::Path { path, fill, stroke } => {
                    self.adorn_unless(voice == Voice::Words);
                    self.shape(&shapes::path(path), (*fill, *stroke));
                }
                Mark::Text { line, .. } if line.glyphs.is_empty() => {}
                Mark::Text { line, at, color, turned } => {
                    let joint = joint(line, read.next());
                    match voice {
                        Voice::Silent => self.adorn(),
                        Voice::Text if joint == Joint::Syllable => {
                            let start = line.text.strip_suffix('-').unwrap_or(&line.text);
                            let meant = format!("{start}{SOFT_HYPHEN}");
                            told.push(self.tell(ContentTag::Span(SpanTag::empty().with_actual_text(Some(&meant)))));
                        }
                        Voice::Text => told.push(self.tell(ContentTag::Other)),
                        Voice::Words => {}
                    }
                    if *turned {
                        self.surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, at.x, at.y));
                        self.text(line, Point::default(), (*color, joint));
                        self.surface.pop();
                    } else {
                        self.text(line, *at, (*color, joint));
                    }
                    if voice == Voice::Text {
                        self.surface.end_tagged();
                    }
                }
            }
        }
        if voice == Voice::Words && !group.marks.is_empty() {
            self.surface.end_tagged();
        }
        told
    }

    /// What follows is told.
    fn tell(&mut self, tag: ContentTag<'_>) -> Identifier {
        self.rest();
        self.surface.start_tagged(tag)
    }

    /// What follows only adorns.
    fn adorn(&mut self) {
        if !self.adorning {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.adorning = true;
        }
    }

    fn adorn_unless(&mut self, told: bool) {
        if !told {
            self.adorn();
        }
    }

    /// Ends what only adorns.
    fn rest(&mut self) {
        if self.adorning {
            self.surface.end_tagged();
            self.adorning = false;
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, (fill, stroke): (Option<Color>, Option<Stroke>)) {
        let Some(stroke) = stroke else { return self.shape(&shapes::rounded(rect, radius), (fill, None)) };
        let (inner, inner_radius) = shapes::inside(rect, radius, stroke);
        let outlined = shapes::rounded(inner, inner_radius);
        if stroke.dashed {
            // The filling shows between the dashes, up to the outer edge.
            self.shape(&shapes::rounded(rect, radius), (fill, None));
            self.shape(&outlined, (None, Some(stroke)));
        } else {
            self.shape(&outlined, (fill, Some(stroke)));
        }
    }

    fn fill(&mut self, path: &BezPath, color: Color) {
        self.shape(path, (Some(color), None));
    }

    fn shape(&mut self, path: &BezPath, (fill, stroke): (Option<Color>, Option<Stroke>)) {
        if fill.is_none() && stroke.is_none() {
            return;
        }
        let Some(shape) = shape(path) else { return };
        self.surface.set_fill(fill.map(paint));
        self.surface.set_stroke(stroke.map(pen));
        self.surface.draw_path(&shape);
    }

    fn text(&mut self, line: &Line, at: Point, (color, joint): (Color, Joint)) {
        let Letters { font, space } = self.faces.get(&line.face).cloned().unwrap_or_default();
        // The hyphen of a divided word is drawn as a shape: as text it would be a letter of the word to many readers.
        let hyphen = line.glyphs.last().filter(|_| joint == Joint::Syllable);
        let is_hyphen = |glyph: &Glyph| hyphen.is_some_and(|hyphen| std::ptr::eq(hyphen, glyph));
        let readable = |glyph: &Glyph| font.is_some() && is_letter(glyph, &line.text) && !is_hyphen(glyph);
        self.surface.set_fill(Some(paint(color)));
        self.surface.set_stroke(None);
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
                    self.surface.draw_glyphs(spot, &glyphs, font.clone(), &text, line.size, false);
                }
                _ => run.iter().for_each(|glyph| self.outlined(line, glyph, (at, color))),
            }
        }
    }

    /// A glyph that is not to be text: the box for a letter that the font lacks, which PDF/A forbids, or the hyphen of a
    /// divided word.
    fn outlined(&mut self, line: &Line, glyph: &Glyph, (at, color): (Point, Color)) {
        let place = shapes::placed(Point::new(at.x + glyph.x, at.y), line.size);
        self.fill(&(place * shapes::glyph(&outline(line.face, glyph.id))), color);
    }
}

/// A run of a line's glyphs that reaches to `end`, and the text that they stand for, with a space behind it if there is one.
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
        glyphs.push(letter(glyph.id, advance / line.size, bytes));
    }
    if let Some((id, advance)) = space {
        text.push(' ');
        glyphs.push(letter(id, advance, text.len() - 1..text.len()));
    }
    (text, glyphs)
}

/// The common letter among those that look alike, which is also the one that a reader searches for.
fn common(c: char) -> char {
    match c {
        '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    }
}

/// A glyph by its advance in ems.
fn letter(id: u16, advance: f32, bytes: std::ops::Range<usize>) -> KrillaGlyph {
    KrillaGlyph::new(GlyphId::new(id.into()), advance, 0.0, 0.0, 0.0, bytes, None)
}

pub(super) fn paint(color: Color) -> Fill {
    Fill { paint: rgb::Color::new(color.r, color.g, color.b).into(), ..Fill::default() }
}

fn pen(stroke: Stroke) -> Pen {
    let dash = stroke.dashed.then(|| StrokeDash { array: vec![3.0 * stroke.width, 2.0 * stroke.width], offset: 0.0 });
    let paint = rgb::Color::new(stroke.color.r, stroke.color.g, stroke.color.b).into();
    Pen { paint, width: stroke.width, miter_limit: MITER_LIMIT, dash, ..Pen::default() }
}

/// A path in the terms of the PDF writer; `None` if there is nothing to draw.
pub(super) fn shape(path: &BezPath) -> Option<Shape> {
    let mut out = PathBuilder::new();
    for step in path.elements() {
        match *step {
            PathEl::MoveTo(to) => out.move_to(to.x as f32, to.y as f32),
            PathEl::LineTo(to) => out.line_to(to.x as f32, to.y as f32),
            PathEl::QuadTo(one, to) => out.quad_to(one.x as f32, one.y as f32, to.x as f32, to.y as f32),
            PathEl::CurveTo(one, two, to) => {
                out.cubic_to(one.x as f32, one.y as f32, two.x as f32, two.y as f32, to.x as f32, to.y as f32);
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}
