//! Texts in SVG: as text, with a font for browsers in the file, or as outlines that look alike everywhere.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::xml::{decimal, escaped, number, put};
use crate::model::Color;
use crate::scene::{Mark, Point, Scene};
use crate::typeset::{Face, Line, OutlineStep, outline, subset};

/// Name of the family in the file; browsers find it there, other programs among the fonts of the system.
const OWN_FAMILY: &str = "Source Sans 3";
/// Families that are most alike where there is no such font.
const OTHER_FAMILIES: &str = "\"Source Sans Pro\", \"Noto Sans\", \"Segoe UI\", Arial, sans-serif";
/// Units of outlines: thousandths of an em, the units of the fonts, so that they are whole numbers.
const UNITS_PER_EM: f32 = 1000.0;

/// Form of texts in SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SvgText {
    /// One `<text>` per line, which can be searched and edited. Browsers show it in the font that the file brings; librsvg, LibreOffice
    /// and others know neither that nor `textLength`, and names run out of their boxes there.
    Live,
    /// Outlines of letters, which look alike in every program; the words are kept for screen readers.
    #[default]
    Paths,
}

/// Letters that the texts of one file need.
pub(super) enum Texts {
    /// As text, with the letters that each face needs.
    Live(BTreeMap<Face, BTreeSet<char>>),
    /// As outlines, by face and number of the glyph.
    Paths(BTreeSet<(Face, u16)>),
}

impl Texts {
    /// Letters of a scene.
    pub(super) fn of(scene: &Scene, text: SvgText) -> Self {
        let marks = scene.groups.iter().flat_map(|group| &group.marks);
        let lines = marks.filter_map(|mark| match mark {
            Mark::Text { line, .. } => Some(line),
            Mark::Rect { .. } | Mark::Path { .. } | Mark::Image { .. } => None,
        });
        match text {
            SvgText::Live => {
                let mut letters: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
                for line in lines {
                    letters.entry(line.face).or_default().extend(line.text.chars());
                }
                Self::Live(letters)
            }
            SvgText::Paths => Self::Paths(lines.flat_map(|line| line.glyphs.iter().map(|glyph| (line.face, glyph.id))).collect()),
        }
    }

    /// True if they point at something within the file.
    pub(super) const fn are_linked(&self) -> bool {
        match self {
            Self::Live(_) => false,
            Self::Paths(_) => true,
        }
    }

    /// Font families, as an attribute of the whole. Quoted because of the digit: unquoted it is invalid CSS, and some programs
    /// drop the text.
    pub(super) fn family(&self) -> String {
        match self {
            Self::Live(_) => format!(" font-family='\"{OWN_FAMILY}\", {OTHER_FAMILIES}'"),
            Self::Paths(_) => String::new(),
        }
    }

    /// Writes the fonts or outlines, before the drawing.
    pub(super) fn define(&self, out: &mut String) {
        match self {
            Self::Live(letters) => define_fonts(out, letters),
            Self::Paths(glyphs) => define_outlines(out, glyphs),
        }
    }

    /// Writes a line that starts at a point, and runs upwards from there if it is `turned`.
    pub(super) fn write(&self, out: &mut String, line: &Line, (at, turned): (Point, bool), color: Color) {
        if line.text.trim().is_empty() {
            return;
        }
        match self {
            Self::Live(_) => write_text(out, line, (at, turned), color),
            Self::Paths(_) => write_outlines(out, line, (at, turned), color),
        }
    }
}

fn define_fonts(out: &mut String, letters: &BTreeMap<Face, BTreeSet<char>>) {
    let fonts = letters.iter().filter_map(|(face, letters)| Some((face, subset(*face, letters)?)));
    let fonts: Vec<(&Face, Vec<u8>)> = fonts.collect();
    if fonts.is_empty() {
        return;
    }
    out.push_str("<style type=\"text/css\">\n");
    for (face, font) in fonts {
        let weight = weight(*face);
        put(out, format_args!("@font-face{{font-family:\"{OWN_FAMILY}\";font-weight:{weight};src:url(data:font/ttf;base64,"));
        put(out, format_args!("{})}}\n", BASE64_STANDARD.encode(&font)));
    }
    out.push_str("</style>\n");
}

fn define_outlines(out: &mut String, glyphs: &BTreeSet<(Face, u16)>) {
    out.push_str("<defs>\n");
    for (face, glyph) in glyphs {
        let steps = outline(*face, *glyph).steps;
        if !steps.is_empty() {
            put(out, format_args!("<path id=\"{}\" d=\"", outline_id(*face, *glyph)));
            for step in steps {
                write_step(out, step);
            }
            out.push_str("\"/>\n");
        }
    }
    out.push_str("</defs>\n");
}

fn write_step(out: &mut String, step: OutlineStep) {
    let units = |value: f32| number(value * UNITS_PER_EM);
    let spot = |[x, y]: [f32; 2]| format!("{} {}", units(x), units(-y));
    match step {
        OutlineStep::Move(to) => put(out, format_args!("M{}", spot(to))),
        OutlineStep::Line(to) => put(out, format_args!("L{}", spot(to))),
        OutlineStep::Quad(one, to) => put(out, format_args!("Q{} {}", spot(one), spot(to))),
        OutlineStep::Cubic(one, two, to) => put(out, format_args!("C{} {} {}", spot(one), spot(two), spot(to))),
        OutlineStep::Close => out.push('Z'),
    }
}

fn write_text(out: &mut String, line: &Line, (at, turned): (Point, bool), color: Color) {
    let (x, y) = (number(at.x), number(at.y));
    put(out, format_args!("<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"", number(line.size)));
    if turned {
        put(out, format_args!(" transform=\"rotate(-90 {x} {y})\""));
    }
    match line.face {
        Face::Regular => {}
        Face::Bold => put(out, format_args!(" font-weight=\"{}\"", weight(line.face))),
    }
    // Where the font is replaced, the line keeps its room.
    put(out, format_args!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(line.width)));
    put(out, format_args!(" fill=\"{color}\">{}</text>\n", escaped(&line.text)));
}

fn write_outlines(out: &mut String, line: &Line, (at, turned): (Point, bool), color: Color) {
    let scale = decimal(f64::from(line.size / UNITS_PER_EM), 7);
    put(out, format_args!("<g role=\"text\" aria-label=\"{}\" fill=\"{color}\" ", escaped(&line.text)));
    let turn = if turned { " rotate(-90)" } else { "" };
    put(out, format_args!("transform=\"translate({} {}){turn} scale({scale})\">", number(at.x), number(at.y)));
    for glyph in &line.glyphs {
        // A space has no outline to use.
        if line.text.get(glyph.bytes.clone()).is_some_and(|text| text.trim().is_empty()) {
            continue;
        }
        let x = decimal(f64::from(glyph.x / line.size * UNITS_PER_EM), 1);
        put(out, format_args!("<use xlink:href=\"#{}\" x=\"{x}\"/>", outline_id(line.face, glyph.id)));
    }
    out.push_str("</g>\n");
}

/// The id of an outline; no target has such a name.
fn outline_id(face: Face, glyph: u16) -> String {
    match face {
        Face::Regular => format!("r{glyph}"),
        Face::Bold => format!("b{glyph}"),
    }
}

/// The weight of a face, as CSS counts it.
const fn weight(face: Face) -> u16 {
    match face {
        Face::Regular => 400,
        Face::Bold => 700,
    }
}
