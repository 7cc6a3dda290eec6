//! A PDF as another program reads it: its tags as a tree, and its content as a list of what is painted.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

/// An element of the tags.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// "TD", "Span", …
    pub(crate) kind: String,
    /// The name by which cells refer to it.
    pub(crate) id: Option<Vec<u8>>,
    /// Text in place of its content.
    pub(crate) says: Option<String>,
    /// "Row" or "Column".
    pub(crate) scope: Option<String>,
    /// Rows and columns that it takes.
    pub(crate) spans: (usize, usize),
    /// The names of the heads it belongs to.
    pub(crate) headers: Vec<Vec<u8>>,
    /// Its elements.
    pub(crate) elements: Vec<Element>,
    /// The numbers of its content.
    pub(crate) content: Vec<i64>,
}

impl Element {
    /// It and all below it that are of a kind, in reading order.
    pub(crate) fn all<'a>(&'a self, kind: &str, found: &mut Vec<&'a Self>) {
        if self.kind == kind {
            found.push(self);
        }
        self.elements.iter().for_each(|element| element.all(kind, found));
    }

    pub(crate) fn of(&self, kind: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.all(kind, &mut found);
        found
    }

    /// All numbers of content in it.
    pub(crate) fn numbers(&self) -> Vec<i64> {
        let below = self.elements.iter().flat_map(Self::numbers);
        self.content.iter().copied().chain(below).collect()
    }
}

/// Numbers of content begin anew on every page; so much lies between those of one page and of the next.
const PER_PAGE: i64 = 100_000;

/// A run of text on the page.
#[derive(Debug)]
pub(crate) struct Run {
    /// Its text.
    pub(crate) text: String,
    /// Start of its baseline, from the upper left corner, in points.
    pub(crate) at: (f32, f32),
    /// The number of the content it belongs to; `None` for what only adorns.
    pub(crate) number: Option<i64>,
}

/// A PDF that was read.
pub(crate) struct Pdf {
    /// The file.
    pub(crate) file: Document,
    /// Its tags.
    pub(crate) tags: Element,
    /// Its texts, in drawing order.
    pub(crate) runs: Vec<Run>,
    /// The numbers of its content, in drawing order.
    pub(crate) numbers: Vec<i64>,
    /// Number of times that something is painted that is neither content nor an artifact.
    pub(crate) loose: usize,
    /// Texts in place of the letters of content, by its number.
    pub(crate) meant: BTreeMap<i64, String>,
}

impl Pdf {
    /// Checks that all content is told once, and that nothing is painted outside of it but artifacts.
    #[track_caller]
    pub(crate) fn check_told_once(&self) {
        let (mut told, mut all) = (self.tags.numbers(), self.numbers.clone());
        told.sort_unstable();
        all.sort_unstable();
        assert_eq!(told, all, "content that is told twice or not at all");
        assert_eq!(self.loose, 0, "painted outside of content and artifacts");
    }

    /// Reads a file.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let catalog = file.catalog().unwrap();
        let root = catalog.get_deref(b"StructTreeRoot", &file).unwrap().as_dict().unwrap();
        let mut tags = Element::default();
        kids(&file, root, 0, &mut tags);
        let mut out =
            Self { tags, runs: Vec::new(), numbers: Vec::new(), loose: 0, meant: BTreeMap::new(), file: Document::new() };
        file.page_iter().zip(0..).for_each(|(page, number)| out.content(&file, page, number * PER_PAGE));
        out.file = file;
        out
    }

    /// Width and height of the page, in points.
    pub(crate) fn size(&self) -> (f32, f32) {
        let page = self.file.get_dictionary(self.file.page_iter().next().unwrap()).unwrap();
        let sides = page.get_deref(b"MediaBox", &self.file).unwrap().as_array().unwrap();
        let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
        (sides[2] - sides[0], sides[3] - sides[1])
    }

    /// The titles of the bookmarks, from top to bottom.
    pub(crate) fn bookmarks(&self) -> Vec<String> {
        let mut found = Vec::new();
        let root = self.file.catalog().unwrap().get_deref(b"Outlines", &self.file).unwrap().as_dict().unwrap();
        self.below(root, &mut found);
        found
    }

    fn below(&self, node: &Dictionary, found: &mut Vec<String>) {
        let mut next = node.get_deref(b"First", &self.file).ok();
        while let Some(item) = next {
            let item = item.as_dict().unwrap();
            found.push(decode_text_string(item.get(b"Title").unwrap()).unwrap());
            self.below(item, found);
            next = item.get_deref(b"Next", &self.file).ok();
        }
    }

    fn content(&mut self, file: &Document, page: ObjectId, base: i64) {
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let fonts = file.get_page_fonts(page).unwrap();
        let height = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap()[3].as_float().unwrap();
        // What is marked now, outermost first: the number of the content, or `None` for an artifact.
        let (mut marked, mut font, mut at) = (Vec::new(), Vec::new(), (0.0, 0.0));
        let mut flipped = false;
        for step in &content.operations {
            let number = |place: usize| step.operands[place].as_float().unwrap();
            match step.operator.as_str() {
                "BMC" | "BDC" => {
                    let entries = step.operands.get(1).map(|entries| entries.as_dict().unwrap());
                    let own = entries.and_then(|entries| entries.get(b"MCID").ok()).map(|number| base + number.as_i64().unwrap());
                    assert!(own.is_none() || marked.is_empty(), "content within content");
                    self.numbers.extend(own);
                    if let (Some(own), Some(Ok(meant))) = (own, entries.map(|entries| entries.get(b"ActualText"))) {
                        self.meant.insert(own, decode_text_string(meant).unwrap());
                    }
                    marked.push(own);
                }
                "EMC" => drop(marked.pop()),
                "cm" => {
                    let all: Vec<f32> = (0..6).map(number).collect();
                    flipped = all[..5] == [1.0, 0.0, 0.0, -1.0, 0.0] && (all[5] - height).abs() < 0.01;
                    assert!(flipped, "{all:?}");
                }
                "Q" => flipped = false,
                "Tf" => step.operands[0].as_name().unwrap().clone_into(&mut font),
                "Tm" => {
                    assert!(flipped && number(0) == 1.0 && number(3) == -1.0);
                    at = (number(4), number(5));
                }
                "Tj" | "TJ" => {
                    let font = fonts[&font].get_font_encoding(file).unwrap();
                    let bytes = letters(&step.operands);
                    let text = Document::decode_text(&font, &bytes).unwrap();
                    self.runs.push(Run { text, at, number: marked.first().copied().flatten() });
                    self.loose += usize::from(marked.is_empty());
                }
                "f" | "f*" | "S" | "B" | "B*" | "b" | "s" | "Do" | "sh" => self.loose += usize::from(marked.is_empty()),
                _ => {}
            }
        }
    }
}

/// The letters of a run without the moves between them.
fn letters(operands: &[Object]) -> Vec<u8> {
    let one = |object: &Object| match object {
        Object::String(bytes, _) => bytes.clone(),
        Object::Array(parts) => letters(parts),
        _ => Vec::new(),
    };
    operands.iter().flat_map(one).collect()
}

/// The number that the content of a page begins with.
fn base_of(file: &Document, node: &Dictionary) -> Option<i64> {
    let page = node.get(b"Pg").ok()?.as_reference().unwrap();
    Some(PER_PAGE * file.page_iter().position(|own| own == page).unwrap() as i64)
}

fn kids(file: &Document, node: &Dictionary, base: i64, out: &mut Element) {
    let Ok(children) = node.get_deref(b"K", file) else { return };
    let single = [children.clone()];
    for child in children.as_array().map_or(&single[..], Vec::as_slice) {
        match file.dereference(child).unwrap().1 {
            Object::Integer(number) => out.content.push(base + number),
            Object::Dictionary(content) if content.has(b"MCID") => {
                let number = content.get(b"MCID").unwrap().as_i64().unwrap();
                out.content.push(base_of(file, content).unwrap_or(base) + number);
            }
            Object::Dictionary(element) => out.elements.push(element_of(file, element, base)),
            other => panic!("{other:?} among the tags"),
        }
    }
}

fn element_of(file: &Document, node: &Dictionary, base: i64) -> Element {
    let name = |object: &Object| String::from_utf8(object.as_name().unwrap().to_vec()).unwrap();
    let mut out = Element { kind: name(node.get(b"S").unwrap()), spans: (1, 1), ..Element::default() };
    out.id = node.get(b"ID").ok().map(|id| id.as_str().unwrap().to_vec());
    out.says = node.get(b"ActualText").ok().map(|text| decode_text_string(text).unwrap());
    if let Ok(attributes) = node.get_deref(b"A", file) {
        let single = [attributes.clone()];
        for attributes in attributes.as_array().map_or(&single[..], Vec::as_slice) {
            let attributes = attributes.as_dict().unwrap();
            let count = |key: &[u8]| attributes.get(key).map_or(1, |count| count.as_i64().unwrap() as usize);
            out.spans = (count(b"RowSpan"), count(b"ColSpan"));
            out.scope = attributes.get(b"Scope").ok().map(name);
            let headers = attributes.get(b"Headers").ok().map(|headers| headers.as_array().unwrap());
            out.headers = headers.into_iter().flatten().map(|id| id.as_str().unwrap().to_vec()).collect();
        }
    }
    kids(file, node, base_of(file, node).unwrap_or(base), &mut out);
    out
}
