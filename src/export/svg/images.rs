//! Pictures in SVG: each once, as a PNG or as paths, and shown again where it is needed again.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use vello_cpu::kurbo::{BezPath, PathEl, Point as Spot};

use super::xml::{decimal, number, put};
use crate::picture::{Content, OutlinePart, Picture, Rule};
use crate::scene::{Mark, Rect, Scene};

/// Pictures that a file has so far.
#[derive(Default)]
pub(super) struct Images {
    written: BTreeSet<String>,
    /// Number of clips so far; each has an id of its own.
    clips: usize,
}

impl Images {
    /// True if the scene has any.
    pub(super) fn are_in(scene: &Scene) -> bool {
        scene.groups.iter().flat_map(|group| &group.marks).any(|mark| matches!(mark, Mark::Image { .. }))
    }

    /// Writes a picture at its place.
    pub(super) fn write(&mut self, out: &mut String, picture: &Picture, rect: Rect) {
        let (w, h) = picture.size();
        let scale = |points: f32, units: f32| decimal(f64::from(points / units), 7);
        let (x, y) = (number(rect.x), number(rect.y));
        put(out, format_args!("<g transform=\"translate({x} {y}) scale({} {})\">", scale(rect.w, w), scale(rect.h, h)));
        let id = format!("picture-{}", picture.id());
        if !self.written.insert(id.clone()) {
            put(out, format_args!("<use xlink:href=\"#{id}\"/></g>\n"));
            return;
        }
        match picture.content() {
            Content::Pixels(pixels) => {
                put(out, format_args!("<image id=\"{id}\" width=\"{}\" height=\"{}\" ", number(w), number(h)));
                put(out, format_args!("preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,"));
                put(out, format_args!("{}\"/>", BASE64_STANDARD.encode(pixels.png())));
            }
            Content::Outlines(parts) => {
                put(out, format_args!("<g id=\"{id}\">\n"));
                for part in parts {
                    self.part(out, part);
                }
                out.push_str("</g>");
            }
        }
        out.push_str("</g>\n");
    }

    fn part(&mut self, out: &mut String, part: &OutlinePart) {
        match part {
            OutlinePart::Fill { path, rule, color, opacity } => {
                put(out, format_args!("<path fill=\"{color}\""));
                if *opacity < 1.0 {
                    put(out, format_args!(" fill-opacity=\"{}\"", number(*opacity)));
                }
                out.push_str(filling(*rule, " fill-rule=\"evenodd\""));
                write_outline(out, path);
            }
            OutlinePart::Clip { path, rule } => {
                self.clips += 1;
                put(out, format_args!("<clipPath id=\"clip-{}\"><path", self.clips));
                out.push_str(filling(*rule, " clip-rule=\"evenodd\""));
                write_outline(out, path);
                put(out, format_args!("</clipPath><g clip-path=\"url(#clip-{})\">\n", self.clips));
            }
            OutlinePart::Fade(opacity) => put(out, format_args!("<g opacity=\"{}\">\n", number(*opacity))),
            OutlinePart::End => out.push_str("</g>\n"),
        }
    }
}

fn filling(rule: Rule, even_odd: &'static str) -> &'static str {
    match rule {
        Rule::NonZero => "",
        Rule::EvenOdd => even_odd,
    }
}

/// Writes the rest of a path: its steps, in thousandths of the picture's longer side.
fn write_outline(out: &mut String, path: &BezPath) {
    out.push_str(" d=\"");
    let spot = |to: Spot| format!("{} {}", decimal(to.x, 2), decimal(to.y, 2));
    for step in path.elements() {
        match *step {
            PathEl::MoveTo(to) => put(out, format_args!("M{}", spot(to))),
            PathEl::LineTo(to) => put(out, format_args!("L{}", spot(to))),
            PathEl::QuadTo(one, to) => put(out, format_args!("Q{} {}", spot(one), spot(to))),
            PathEl::CurveTo(one, two, to) => put(out, format_args!("C{} {} {}", spot(one), spot(two), spot(to))),
            PathEl::ClosePath => out.push('Z'),
        }
    }
    out.push_str("\"/>\n");
}
