//! Clean-up of an SVG: cut down to what is drawn, before anything else is made of it: shapes, groups, clips and gradients, each with the
//! properties that style sheets give it. Whatever else others know to put into an SVG cannot do harm then.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use roxmltree::{Document, Node};
use simplecss::DeclarationTokenizer;

use super::css::Styles;
use super::error::{LeftOut, PictureError};

/// Deepest nesting of elements.
const MAX_DEEP: usize = 256;
/// Longest text, in bytes.
const MAX_BYTES: usize = 16 << 20;
/// Most stops of a gradient; they are copied for every shape that it fills.
const MAX_STOPS: usize = 100;
/// Most gradients that point at each other in a row.
const MAX_HREFS: usize = 8;

/// Elements that are kept. `style` is in the properties, a link is a group.
const ELEMENTS: [&str; 17] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "switch",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "clipPath",
    "linearGradient",
    "radialGradient",
    "stop",
];

/// Attributes that are kept besides the properties.
const ATTRIBUTES: [&str; 30] = [
    "id",
    "d",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "y1",
    "x2",
    "y2",
    "fx",
    "fy",
    "fr",
    "points",
    "viewBox",
    "preserveAspectRatio",
    "clipPathUnits",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "offset",
    "requiredExtensions",
    "requiredFeatures",
    "systemLanguage",
    "href",
];

/// Properties that are kept, as attributes or from a style sheet.
const PROPERTIES: [&str; 26] = [
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "opacity",
    "color",
    "display",
    "visibility",
    "overflow",
    "clip-path",
    "clip-rule",
    "stop-color",
    "stop-opacity",
    "paint-order",
    "transform",
    "transform-origin",
    "transform-box",
    "font-size",
    "shape-rendering",
];

/// SVG that holds only what is drawn.
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Losses: kinds of things that it held besides.
    pub(super) left_out: BTreeSet<LeftOut>,
}

/// Cuts an SVG down to what is drawn.
pub(super) fn clean(document: &Document<'_>) -> Result<Cleaned, PictureError> {
    let mut ids = HashMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
    }
    let mut writer =
        Writer { styles: Styles::of(document)?, ids, out: Cleaned { text: String::new(), left_out: BTreeSet::new() } };
    writer.element(document.root_element(), 0)?;
    Ok(writer.out)
}

struct Writer<'a, 'input> {
    styles: Styles<'a>,
    ids: HashMap<&'a str, Node<'a, 'input>>,
    out: Cleaned,
}

impl<'a, 'input> Writer<'a, 'input> {
    fn element(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), PictureError> {
        let is_svg = matches!(node.tag_name().namespace(), None | Some("http://www.w3.org/2000/svg"));
        if !node.is_element() || !is_svg {
            return Ok(());
        }
        let name = match node.tag_name().name() {
            "a" => "g",
            name => name,
        };
        if !ELEMENTS.contains(&name) {
            self.out.left_out.extend(left_out(node));
            return Ok(());
        }
        if depth > MAX_DEEP || is_too_rich(node) || self.hrefs(node) > MAX_HREFS {
            return Err(PictureError::TooComplex);
        }
        self.out.text.extend(["<", name]);
        if depth == 0 {
            self.out.text.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (name, value) in self.attributes(node)? {
            self.attribute(name, value);
        }
        self.out.text.push('>');
        for child in node.children() {
            self.element(child, depth + 1)?;
        }
        self.out.text.extend(["</", name, ">"]);
        if self.out.text.len() > MAX_BYTES { Err(PictureError::TooComplex) } else { Ok(()) }
    }

    /// Attributes and properties of an element: what the style sheets say goes before its attributes, its own style before
    /// both, and what is important before all.
    fn attributes(&self, node: Node<'a, 'input>) -> Result<BTreeMap<&'a str, &'a str>, PictureError> {
        let mut found: BTreeMap<&str, (bool, &str)> = BTreeMap::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let known = match attribute.namespace() {
                None => true,
                Some("http://www.w3.org/1999/xlink") => name == "href" && !found.contains_key(name),
                Some(_) => false,
            };
            // A property that others are free to write as an attribute too.
            if known && name != "mix-blend-mode" {
                found.insert(name, (false, value));
            }
        }
        let own = DeclarationTokenizer::from(node.attribute("style").unwrap_or_default());
        for declaration in self.styles.about(node)?.into_iter().chain(own) {
            // What no style may change is left as it is, such as the shape.
            if ATTRIBUTES.contains(&declaration.name) {
                continue;
            }
            let names: &[&str] = if declaration.name == "marker" { &MARKERS } else { &[declaration.name] };
            for name in names {
                if !found.get(name).is_some_and(|(important, _)| *important) {
                    found.insert(name, (declaration.important, declaration.value));
                }
            }
        }
        Ok(found.into_iter().map(|(name, (_, value))| (name, value)).collect())
    }

    /// Writes an attribute as far as it is kept, and notes what is lost.
    fn attribute(&mut self, name: &str, value: &str) {
        let target = address(value).and_then(|(id, rest)| Some((self.ids.get(id)?.tag_name().name(), rest)));
        match name {
            "mask" | "filter" if !is_none(value) => _ = self.out.left_out.insert(LeftOut::Effects),
            "mix-blend-mode" if value.trim() != "normal" => _ = self.out.left_out.insert(LeftOut::Effects),
            name if MARKERS.contains(&name) && target.is_some() => _ = self.out.left_out.insert(LeftOut::Markers),
            "clip-path" if target.is_none_or(|(target, _)| target != "clipPath") => {}
            "fill" | "stroke" => match (address(value), target) {
                (Some(_), Some(("linearGradient" | "radialGradient", _))) | (None, _) => self.write(name, value),
                (Some((_, instead)), target) => {
                    if target.is_some_and(|(target, _)| target == "pattern") {
                        self.out.left_out.insert(LeftOut::Patterns);
                    }
                    self.write(name, if instead.is_empty() { "none" } else { instead });
                }
            },
            "href" if !value.trim().starts_with('#') => {}
            name if ATTRIBUTES.contains(&name) || PROPERTIES.contains(&name) => self.write(name, value),
            _ => {}
        }
    }

    fn write(&mut self, name: &str, value: &str) {
        self.out.text.extend([" ", name, "=\""]);
        for letter in value.chars() {
            match letter {
                '&' => self.out.text.push_str("&amp;"),
                '<' => self.out.text.push_str("&lt;"),
                '"' => self.out.text.push_str("&quot;"),
                letter if letter.is_whitespace() => self.out.text.push(' '),
                letter => self.out.text.push(letter),
            }
        }
        self.out.text.push('"');
    }

    /// Number of gradients that lead to each other from this one on.
    fn hrefs(&self, node: Node<'a, 'input>) -> usize {
        let next = |node: &Node<'a, 'input>| self.ids.get(href(*node)?.strip_prefix('#')?).copied();
        let is_gradient = matches!(node.tag_name().name(), "linearGradient" | "radialGradient");
        if is_gradient { std::iter::successors(Some(node), next).skip(1).take(MAX_HREFS + 1).count() } else { 0 }
    }
}

const MARKERS: [&str; 3] = ["marker-start", "marker-mid", "marker-end"];

fn href<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attribute("href").or_else(|| node.attribute(("http://www.w3.org/1999/xlink", "href"))).map(str::trim)
}

fn is_none(value: &str) -> bool {
    matches!(value.trim(), "" | "none")
}

fn is_too_rich(node: Node<'_, '_>) -> bool {
    node.tag_name().name().ends_with("Gradient") && node.children().filter(Node::is_element).count() > MAX_STOPS
}

/// Id in `url(#…)` at the start of a value, and the value to be taken where it leads nowhere.
fn address(value: &str) -> Option<(&str, &str)> {
    let (address, rest) = value.trim().strip_prefix("url(")?.split_once(')')?;
    let id = address.trim().trim_matches(['"', '\'']).trim().strip_prefix('#').unwrap_or_default();
    Some((id, rest.trim()))
}

/// Loss of the drawing without an element of a kind that is not kept.
fn left_out(node: Node<'_, '_>) -> Option<LeftOut> {
    let in_switch = || node.parent_element().is_some_and(|parent| parent.tag_name().name() == "switch");
    match node.tag_name().name() {
        "text" => node
            .descendants()
            .any(|part| part.is_text() && part.text().is_some_and(|text| !text.trim().is_empty()))
            .then_some(LeftOut::Texts),
        "image" => Some(LeftOut::Pictures),
        // Illustrator puts its own data there, and the drawing beside it.
        "foreignObject" => (!in_switch()).then_some(LeftOut::Pictures),
        "script" | "set" | "animate" | "animateMotion" | "animateTransform" | "animateColor" => Some(LeftOut::Motion),
        _ => None,
    }
}
