//! Scene to SVG 1.1: one `<g>` with id and title per group, one `<text>` per line, so that it stays text in any program.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::names::target_name;
use super::shapes::inside;
use crate::model::Color;
use crate::scene::{Group, Mark, Path, Point, Rect, Scene, Segment, Stroke};
use crate::typeset::{Face, Line};

/// The family, then what is most alike. Quoted because of the digit: unquoted it is invalid CSS, and some programs drop the text.
const FAMILY: &str = "\"Source Sans 3\", \"Source Sans Pro\", \"Noto Sans\", \"Segoe UI\", Arial, sans-serif";

/// The scene as SVG.
pub fn svg(scene: &Scene) -> String {
    let mut out = String::with_capacity(1024 + scene.groups.len() * 512);
    let (w, h) = (number(scene.size.w), number(scene.size.h));
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put(&mut out, format_args!("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{w}pt\" height=\"{h}pt\" "));
    put(&mut out, format_args!("viewBox=\"0 0 {w} {h}\" role=\"img\" aria-labelledby=\"drawing-title\" "));
    put(&mut out, format_args!("xml:lang=\"{}\" xml:space=\"preserve\" font-family='{FAMILY}'>\n", scene.lang.code()));
    put(&mut out, format_args!("<title id=\"drawing-title\">{}</title>\n", escaped(&scene.title)));
    put(&mut out, format_args!("<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n", scene.background));
    let mut ids = BTreeSet::from(["drawing-title".to_owned()]);
    for group in &scene.groups {
        write_group(&mut out, group, &mut ids);
    }
    out.push_str("</svg>\n");
    out
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    let _infallible = out.write_fmt(arguments);
}

fn write_group(out: &mut String, group: &Group, ids: &mut BTreeSet<String>) {
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
            Mark::Text { line, at, color } => write_text(out, line, *at, *color),
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

fn write_text(out: &mut String, line: &Line, at: Point, color: Color) {
    if line.text.trim().is_empty() {
        return;
    }
    put(out, format_args!("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", number(at.x), number(at.y), number(line.size)));
    match line.face {
        Face::Regular => {}
        Face::Bold => out.push_str(" font-weight=\"700\""),
    }
    // Where the font is replaced, the line keeps its room.
    put(out, format_args!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(line.width)));
    put(out, format_args!(" fill=\"{color}\">{}</text>\n", escaped(&line.text)));
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

fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// A number with at most three decimals, without needless zeros, never "-0"; nothing that is no number.
fn number(value: f32) -> String {
    let thousandths = if value.is_finite() { (f64::from(value) * 1000.0).round() as i64 } else { 0 };
    let mut out = format!("{:.3}", thousandths as f64 / 1000.0);
    out.truncate(out.trim_end_matches('0').trim_end_matches('.').len());
    if out == "-0" { "0".to_owned() } else { out }
}

/// A text for XML 1.0: marked-up signs escaped, characters that it forbids left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        let cases =
            [(0.0, "0"), (-0.0001, "0"), (1.5, "1.5"), (12.0, "12"), (-2.34567, "-2.346"), (100.0, "100"), (f32::NAN, "0")];
        for (value, written) in cases {
            assert_eq!(number(value), written);
        }
    }

    #[test]
    fn every_text_is_valid_in_xml() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}\u{FFFF}\u{85}\nd"), "a&lt;b&gt; &amp; &quot;c&quot; d");
    }
}
