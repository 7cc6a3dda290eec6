//! Scene to SVG 1.1: one `<g>` with id and title per group, one element per line of text.

mod images;
mod paint;
mod shapes;
mod text;
mod xml;

pub use text::SvgText;

use self::images::Images;
use self::paint::ScenePainter;
use self::text::Texts;
use self::xml::{escaped, number, put};
use super::ground::Ground;
use crate::scene::Scene;

/// Id of the title.
const TITLE_ID: &str = "drawing-title";
/// Id of the description.
const DESCRIPTION_ID: &str = "drawing-description";

/// Namespace of references to something within the file.
const LINKS: &str = "xmlns:xlink=\"http://www.w3.org/1999/xlink\" ";

/// The scene as SVG.
pub fn svg(scene: &Scene, text: SvgText, ground: Ground) -> String {
    let mut out = String::with_capacity(1024 + scene.groups.len() * 512);
    let (w, h) = (number(scene.size.w), number(scene.size.h));
    let texts = Texts::of(scene, text);
    let namespace = if texts.are_linked() || Images::are_in(scene) { LINKS } else { "" };
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    put(&mut out, format_args!("{namespace}version=\"1.1\" width=\"{w}pt\" height=\"{h}pt\" "));
    put(&mut out, format_args!("viewBox=\"0 0 {w} {h}\" role=\"img\" "));
    put(&mut out, format_args!("aria-labelledby=\"{TITLE_ID}\" aria-describedby=\"{DESCRIPTION_ID}\" "));
    put(&mut out, format_args!("xml:lang=\"{}\" xml:space=\"preserve\"{}>\n", scene.lang.code(), texts.family()));
    put(&mut out, format_args!("<title id=\"{TITLE_ID}\">{}</title>\n", escaped(&scene.title)));
    put(&mut out, format_args!("<desc id=\"{DESCRIPTION_ID}\">{}</desc>\n", escaped(&scene.subject)));
    texts.define(&mut out);
    match ground {
        Ground::Filled => put(&mut out, format_args!("<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n", scene.background)),
        Ground::Transparent => {}
    }
    let mut painter = ScenePainter::new(&texts, [TITLE_ID, DESCRIPTION_ID]);
    for group in &scene.groups {
        painter.group(&mut out, group);
    }
    out.push_str("</svg>\n");
    out
}
