//! Groups of a scene as elements of an SVG, each under an id of its own, and their marks in drawing order.

use std::collections::BTreeSet;

use super::images::Images;
use super::shapes::{write_path, write_rect};
use super::text::Texts;
use super::xml::{escaped, put};
use crate::export::target_names::target_name;
use crate::scene::{Group, Mark};

/// Writer of groups; knows the ids and pictures that the file has so far.
pub(super) struct ScenePainter<'a> {
    texts: &'a Texts,
    images: Images,
    ids: BTreeSet<String>,
}

impl<'a> ScenePainter<'a> {
    /// Painter of a file that has these ids already.
    pub(super) fn new<const N: usize>(texts: &'a Texts, ids: [&str; N]) -> Self {
        Self { texts, images: Images::default(), ids: BTreeSet::from(ids.map(str::to_owned)) }
    }

    /// Writes a group with its title and its marks.
    pub(super) fn group(&mut self, out: &mut String, group: &Group) {
        let mut id = target_name(&group.target);
        while !self.ids.insert(id.clone()) {
            id.push_str("_again");
        }
        put(out, format_args!("<g id=\"{id}\">"));
        if !group.words.is_empty() {
            put(out, format_args!("<title>{}</title>", escaped(&group.words)));
        }
        out.push('\n');
        for mark in &group.marks {
            self.mark(out, mark);
        }
        out.push_str("</g>\n");
    }

    fn mark(&mut self, out: &mut String, mark: &Mark) {
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => write_rect(out, *rect, *radius, (*fill, *stroke)),
            Mark::Path { path, fill, stroke } => write_path(out, path, (*fill, *stroke)),
            Mark::Text { line, at, color, turned } => self.texts.write(out, line, (*at, *turned), *color),
            Mark::Image { picture, rect } => self.images.write(out, picture, *rect),
        }
    }
}
