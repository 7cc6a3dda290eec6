//! Pictures made of outlines: SVG, cut down to filled paths, clips and opacity, which every painter and exporter can draw.
//!
//! Scripts do nothing here, and nothing outside the text is looked at: no file, no font, no address.

use std::collections::BTreeSet;

use usvg::tiny_skia_path::{Path, PathSegment, Transform};
use usvg::{FillRule, Group, Node, Options, Paint, PaintOrder, Tree};
use vello_cpu::kurbo::{BezPath, PathSeg};

use super::error::{LeftOut, PictureError};
use super::{clean, weight, xml};
use crate::model::Color;

/// Most elements that an SVG may stand for; a logo has some hundred.
const MAX_ELEMENTS: usize = 100_000;
/// Most straight lines that all outlines come to when they are drawn.
const MAX_LINES: f32 = 1_000_000.0;
/// Most clips and fadings within each other; PDF allows some more.
const MAX_LAYERS: usize = 16;
/// Longer side of a picture, in its own units.
const SIDE: f32 = 1000.0;
/// Farthest that outlines may reach, in the same units.
const FARTHEST: f32 = 1e5 * SIDE;

/// Rule for the inside of an outline that crosses itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Inside is what is wound around at all.
    NonZero,
    /// Inside is what is wound around an odd number of times.
    EvenOdd,
}

/// Part of a picture made of outlines, in drawing order.
#[derive(Clone, Debug, PartialEq)]
pub enum OutlinePart {
    /// Filled outline.
    Fill {
        /// Outline.
        path: BezPath,
        /// Rule for its inside.
        rule: Rule,
        /// Color.
        color: Color,
        /// Opacity, from 0 to 1.
        opacity: f32,
    },
    /// Clip: up to its [`OutlinePart::End`], the parts that follow are seen only within this outline.
    Clip {
        /// Outline.
        path: BezPath,
        /// Rule for its inside.
        rule: Rule,
    },
    /// Opacity, from 0 to 1, of the parts that follow, up to its [`OutlinePart::End`], taken together.
    Fade(f32),
    /// End of the last clip or fading that has not ended.
    End,
}

/// Outlines that an SVG comes to.
pub(super) struct Outlines {
    pub(super) size: (f32, f32),
    pub(super) parts: Vec<OutlinePart>,
    pub(super) left_out: BTreeSet<LeftOut>,
}

/// True if a text may be an SVG.
pub(super) fn is_svg(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<') && (text.contains("<svg") || text.contains(":svg"))
}

/// Reads an SVG.
pub(super) fn read(text: &str) -> Result<Outlines, PictureError> {
    let cleaned = clean::clean(&xml::parse(text.trim_start_matches('\u{FEFF}'))?)?;
    let document = xml::parse(&cleaned.text)?;
    if !weight::is_at_most(&document, MAX_ELEMENTS) {
        return Err(PictureError::TooComplex);
    }
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|error| match error {
        usvg::Error::ElementsLimitReached => PictureError::TooComplex,
        _ => PictureError::Broken,
    })?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SIDE / width.max(height);
    let mut walk = Walk { parts: Vec::new(), lines: 0.0, fills: 0, layers: 1, left_out: cleaned.left_out, resolution: scale };
    // What lies outside the picture is not seen.
    let page = rectangle(width * scale, height * scale);
    walk.parts.push(OutlinePart::Clip { path: page, rule: Rule::NonZero });
    walk.group(tree.root(), Transform::from_scale(scale, scale))?;
    walk.parts.push(OutlinePart::End);
    if walk.fills == 0 {
        return Err(PictureError::NothingDrawn);
    }
    Ok(Outlines { size: (width * scale, height * scale), parts: walk.parts, left_out: walk.left_out })
}

/// Walk through an SVG.
struct Walk {
    parts: Vec<OutlinePart>,
    /// Number of straight lines that all outlines come to, roughly.
    lines: f32,
    /// Number of outlines that are filled.
    fills: usize,
    /// Number of clips and fadings that are open.
    layers: usize,
    left_out: BTreeSet<LeftOut>,
    /// Units of the picture for one of the SVG; curves are followed so finely.
    resolution: f32,
}

impl Walk {
    fn group(&mut self, group: &Group, outer: Transform) -> Result<(), PictureError> {
        let inner = outer.pre_concat(group.transform());
        let mut open = 0;
        if group.opacity().get() < 1.0 {
            self.parts.push(OutlinePart::Fade(group.opacity().get()));
            open += 1;
        }
        let mut clip = group.clip_path();
        while let Some(one) = clip {
            let mut shape = (BezPath::new(), Rule::NonZero);
            self.clip(one.root(), inner.pre_concat(one.transform()), &mut shape)?;
            self.parts.push(OutlinePart::Clip { path: shape.0, rule: shape.1 });
            open += 1;
            clip = one.clip_path();
        }
        self.layers += open;
        if self.layers > MAX_LAYERS {
            return Err(PictureError::TooComplex);
        }
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group, inner)?,
                Node::Path(path) => self.path(path, inner)?,
                // These are not in a cleaned SVG.
                Node::Image(_) | Node::Text(_) => {}
            }
        }
        self.layers -= open;
        self.parts.extend((0..open).map(|_| OutlinePart::End));
        Ok(())
    }

    /// Gathers the outlines of a clip: what lies in any of them is seen.
    fn clip(&mut self, group: &Group, outer: Transform, shape: &mut (BezPath, Rule)) -> Result<(), PictureError> {
        let inner = outer.pre_concat(group.transform());
        for node in group.children() {
            match node {
                Node::Group(group) => self.clip(group, inner, shape)?,
                Node::Path(path) => {
                    let outline = self.outline(path.data(), inner)?;
                    shape.0.extend(outline);
                    shape.1 = path.fill().map_or(Rule::NonZero, |fill| rule(fill.rule()));
                }
                Node::Image(_) | Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &usvg::Path, place: Transform) -> Result<(), PictureError> {
        if !path.is_visible() {
            return Ok(());
        }
        match path.paint_order() {
            PaintOrder::FillAndStroke => {
                self.fill(path, place)?;
                self.stroke(path, place)
            }
            PaintOrder::StrokeAndFill => {
                self.stroke(path, place)?;
                self.fill(path, place)
            }
        }
    }

    fn fill(&mut self, path: &usvg::Path, place: Transform) -> Result<(), PictureError> {
        let Some(fill) = path.fill() else { return Ok(()) };
        let outline = self.outline(path.data(), place)?;
        self.paint(outline, rule(fill.rule()), (fill.paint(), fill.opacity().get()));
        Ok(())
    }

    /// Draws a stroke as the outline of what it covers.
    fn stroke(&mut self, path: &usvg::Path, place: Transform) -> Result<(), PictureError> {
        let Some(stroke) = path.stroke() else { return Ok(()) };
        let pen = stroke.to_tiny_skia();
        let wide = pen.width * place.get_scale().0.max(place.get_scale().1);
        // Before anything is made of it: how far it reaches, and of how many pieces.
        let outline = self.outline(path.data(), place)?;
        if !wide.is_finite() || wide > FARTHEST {
            return Err(PictureError::TooFar);
        }
        if let Some(dashes) = stroke.dasharray() {
            let length = length(&outline) / place.get_scale().0.min(place.get_scale().1);
            self.count(length / dashes.iter().sum::<f32>() * dashes.len() as f32)?;
        }
        let dashed = pen.dash.as_ref().and_then(|dash| path.data().dash(dash, self.resolution));
        let Some(covered) = dashed.as_ref().unwrap_or(path.data()).stroke(&pen, self.resolution) else { return Ok(()) };
        let outline = self.outline(&covered, place)?;
        self.paint(outline, Rule::NonZero, (stroke.paint(), stroke.opacity().get()));
        Ok(())
    }

    fn paint(&mut self, path: BezPath, rule: Rule, (paint, opacity): (&Paint, f32)) {
        let (color, opacity) = match paint {
            Paint::Color(color) => (Color::rgb(color.red, color.green, color.blue), opacity),
            Paint::LinearGradient(gradient) => self.mean(gradient.stops(), opacity),
            Paint::RadialGradient(gradient) => self.mean(gradient.stops(), opacity),
            // None is in a cleaned SVG.
            Paint::Pattern(_) => return,
        };
        if opacity > 0.0 && !path.is_empty() {
            self.parts.push(OutlinePart::Fill { path, rule, color, opacity });
            self.fills += 1;
        }
    }

    /// Mean color and opacity of a gradient.
    fn mean(&mut self, stops: &[usvg::Stop], opacity: f32) -> (Color, f32) {
        self.left_out.insert(LeftOut::Gradients);
        let of = |part: &dyn Fn(&usvg::Stop) -> f32| stops.iter().map(part).sum::<f32>() / stops.len().max(1) as f32;
        let color = |part: fn(usvg::Color) -> u8| of(&|stop| f32::from(part(stop.color()))).round() as u8;
        let color = Color::rgb(color(|color| color.red), color(|color| color.green), color(|color| color.blue));
        (color, opacity * of(&|stop| stop.opacity().get()))
    }

    fn outline(&mut self, path: &Path, place: Transform) -> Result<BezPath, PictureError> {
        let path = path.clone().transform(place).ok_or(PictureError::TooFar)?;
        let is_near = |point: &usvg::tiny_skia_path::Point| point.x.abs() <= FARTHEST && point.y.abs() <= FARTHEST;
        if !path.points().iter().all(is_near) {
            return Err(PictureError::TooFar);
        }
        let mut out = BezPath::new();
        let spot = |point: usvg::tiny_skia_path::Point| (f64::from(point.x), f64::from(point.y));
        for segment in path.segments() {
            match segment {
                PathSegment::MoveTo(to) => out.move_to(spot(to)),
                PathSegment::LineTo(to) => out.line_to(spot(to)),
                PathSegment::QuadTo(one, to) => out.quad_to(spot(one), spot(to)),
                PathSegment::CubicTo(one, two, to) => out.curve_to(spot(one), spot(two), spot(to)),
                PathSegment::Close => out.close_path(),
            }
        }
        // A curve becomes the more lines the longer it is.
        let lines = out.segments().map(|segment| match segment {
            PathSeg::Line(_) => 1.0,
            curve => 1.0 + (extent(&curve).sqrt() as f32) / 4.0,
        });
        self.count(lines.sum())?;
        Ok(out)
    }

    fn count(&mut self, lines: f32) -> Result<(), PictureError> {
        self.lines += lines;
        // What is no number is too much.
        if self.lines <= MAX_LINES { Ok(()) } else { Err(PictureError::TooComplex) }
    }
}

/// Upper bound of the length of an outline.
fn length(path: &BezPath) -> f32 {
    path.segments().map(|segment| extent(&segment)).sum::<f64>() as f32
}

/// Upper bound of the length of a segment: the way along its control points.
fn extent(segment: &PathSeg) -> f64 {
    let curve = segment.to_cubic();
    (curve.p1 - curve.p0).hypot() + (curve.p2 - curve.p1).hypot() + (curve.p3 - curve.p2).hypot()
}

fn rule(rule: FillRule) -> Rule {
    match rule {
        FillRule::NonZero => Rule::NonZero,
        FillRule::EvenOdd => Rule::EvenOdd,
    }
}

fn rectangle(width: f32, height: f32) -> BezPath {
    let (width, height) = (f64::from(width), f64::from(height));
    let mut out = BezPath::new();
    out.move_to((0.0, 0.0));
    for corner in [(width, 0.0), (width, height), (0.0, height)] {
        out.line_to(corner);
    }
    out.close_path();
    out
}
