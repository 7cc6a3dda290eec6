//! Scene to SVG 1.1: one `<g>` with id and title per group, one element per line of text.

use std::collections::BTreeSet;

use super::images::Images;
use super::letters::{Letters, SvgText};
use super::names::target_name;
use super::pixels::Ground;
use super::shapes::inside;
use super::xml::{escaped, number, pair, put};
use crate::model::Color;
use crate::scene::{Group, Mark, Path, Rect, Scene, Segment, Stroke};

/// The id of the title.
const TITLE_ID: &str = "drawing-title";
/// The id of the description.
const DESCRIPTION_ID: &str = "drawing-description";

/// The namespace of what points at something within the file.
const LINKS: &str = "xmlns:xlink=\"http://www.w3.org/1999/xlink\" ";

/// The scene as SVG.
pub fn svg(scene: &Scene, text: SvgText, ground: Ground) -> String {
    let mut out = String::with_capacity(1024 + scene.groups.len() * 512);
    let (w, h) = (number(scene.size.w), number(scene.size.h));
    let letters = Letters::of(scene, text);
    let namespace = if letters.are_linked() || Images::are_in(scene) { LINKS } else { "" };
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    put(&mut out, format_args!("{namespace}version=\"1.1\" width=\"{w}pt\" height=\"{h}pt\" "));
    put(&mut out, format_args!("viewBox=\"0 0 {w} {h}\" role=\"img\" "));
    put(&mut out, format_args!("aria-labelledby=\"{TITLE_ID}\" aria-describedby=\"{DESCRIPTION_ID}\" "));
    put(&mut out, format_args!("xml:lang=\"{}\" xml:space=\"preserve\"{}>\n", scene.lang.code(), letters.family()));
    put(&mut out, format_args!("<title id=\"{TITLE_ID}\">{}</title>\n", escaped(&scene.title)));
    put(&mut out, format_args!("<desc id=\"{DESCRIPTION_ID}\">{}</desc>\n", escaped(&scene.subject)));
    letters.define(&mut out);
    match ground {
        Ground::Filled => put(&mut out, format_args!("<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n", scene.background)),
        Ground::Transparent => {}
    }
    let mut ids = BTreeSet::from([TITLE_ID, DESCRIPTION_ID].map(str::to_owned));
    let mut images = Images::default();
    for group in &scene.groups {
        write_group(&mut out, group, (&letters, &mut images), &mut ids);
    }
    out.push_str("</svg>\n");
    out
}

fn write_group(out: &mut String, group: &Group, (letters, images): (&Letters, &mut Images), ids: &mut BTreeSet<String>) {
    let mut id = target_name(&group.target);
    while !ids.insert(id.clone()) {
        id.push_str("_again");
    }
    put(out, format_args!("<g id=\"{id}\">"));
    if !group.words.is_empty() {
        put(out, format_args!("<title>{}</title>", escaped(&group.words)));
    }
    out.push('\n');
    for mark in &group.marks {
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => write_rect(out, *rect, *radius, (*fill, *stroke)),
            Mark::Path { path, fill, stroke } => write_path(out, path, (*fill, *stroke)),
            Mark::Text { line, at, color, turned } => letters.write(out, line, (*at, *turned), *color),
            Mark::Image { picture, rect } => images.write(out, picture, *rect),
        }
    }
    out.push_str("</g>\n");
}

fn write_rect(out: &mut String, rect: Rect, radius: f32, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    let Some(stroke) = stroke else { return write_plain_rect(out, (rect, radius), (fill, None)) };
    // SVG centres strokes on the edge, so the outline is drawn on a smaller rectangle.
    let outlined = inside(rect, radius, stroke);
    if stroke.dashed && fill.is_some() {
        // The filling shows between the dashes, up to the outer edge.
        write_plain_rect(out, (rect, radius), (fill, None));
        write_plain_rect(out, outlined, (None, Some(stroke)));
    } else {
        write_plain_rect(out, outlined, (fill, Some(stroke)));
    }
}

fn write_plain_rect(out: &mut String, (rect, radius): (Rect, f32), (fill, stroke): (Option<Color>, Option<Stroke>)) {
    put(out, format_args!("<rect x=\"{}\" y=\"{}\" ", number(rect.x), number(rect.y)));
    put(out, format_args!("width=\"{}\" height=\"{}\"", number(rect.w), number(rect.h)));
    if radius > 0.0 {
        put(out, format_args!(" rx=\"{}\"", number(radius)));
    }
    write_colors(out, fill, stroke);
    out.push_str("/>\n");
}

fn write_path(out: &mut String, path: &Path, (fill, stroke): (Option<Color>, Option<Stroke>)) {
    out.push_str("<path d=\"");
    for segment in &path.segments {
        match segment {
            Segment::Move(to) => put(out, format_args!("M{}", pair(*to))),
            Segment::Line(to) => put(out, format_args!("L{}", pair(*to))),
            Segment::Cubic(one, two, to) => put(out, format_args!("C{} {} {}", pair(*one), pair(*two), pair(*to))),
            Segment::Close => out.push('Z'),
        }
    }
    out.push('"');
    write_colors(out, fill, stroke);
    out.push_str("/>\n");
}

fn write_colors(out: &mut String, fill: Option<Color>, stroke: Option<Stroke>) {
    match fill {
        Some(color) => put(out, format_args!(" fill=\"{color}\"")),
        None => out.push_str(" fill=\"none\""),
    }
    if let Some(stroke) = stroke {
        put(out, format_args!(" stroke=\"{}\" stroke-width=\"{}\"", stroke.color, number(stroke.width)));
        if stroke.dashed {
            let (dash, gap) = (number(3.0 * stroke.width), number(2.0 * stroke.width));
            put(out, format_args!(" stroke-dasharray=\"{dash} {gap}\""));
        }
    }
}
