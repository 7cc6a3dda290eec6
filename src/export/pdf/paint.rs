//! Marks on a PDF page: content is put under an identifier for the tags, what only adorns is an artifact.

use krilla::geom::Transform;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::alt_text::{AltText, Joint, alt_text_on, joint, lines};
use super::text::Faces;
use super::{images, shapes};
use crate::raster::geometry;
use crate::scene::{Group, Mark, Point, Rect, Scene};

/// Character that the hyphen of a divided word stands for (PDF 1.7, 14.8.2.2.3).
const SOFT_HYPHEN: char = '\u{AD}';

/// Painter of a page.
pub(super) struct PagePainter<'s, 'd> {
    surface: &'s mut Surface<'d>,
    faces: Faces,
    /// Number of the page, from 0.
    page: usize,
    /// True while an artifact is open.
    in_artifact: bool,
}

impl<'s, 'd> PagePainter<'s, 'd> {
    /// Painter of this page.
    pub(super) fn new(surface: &'s mut Surface<'d>, page: usize) -> Self {
        Self { surface, faces: Faces::new(), page, in_artifact: false }
    }

    /// Draws a scene; returns the identifiers of the content of each group, in the order of its marks.
    pub(super) fn scene(&mut self, scene: &Scene) -> Vec<Vec<Identifier>> {
        self.start_artifact();
        let ground = geometry::rounded(Rect::new(0.0, 0.0, scene.size.w, scene.size.h), 0.0);
        shapes::draw_path(self.surface, &ground, (Some(scene.background), None));
        let tagged = scene.groups.iter().map(|group| self.group(group)).collect();
        self.end_artifact();
        tagged
    }

    fn group(&mut self, group: &Group) -> Vec<Identifier> {
        let mut read = lines(group).skip(1);
        let mut tagged = Vec::new();
        let alt_text = alt_text_on(group, self.page);
        let in_words = alt_text == AltText::Words;
        if in_words && !group.marks.is_empty() {
            tagged.push(self.start_content(ContentTag::Other));
        }
        for mark in &group.marks {
            match mark {
                Mark::Image { picture, rect } => {
                    self.start_artifact_unless(in_words);
                    images::draw(self.surface, picture, *rect);
                }
                Mark::Rect { rect, radius, fill, stroke } => {
                    self.start_artifact_unless(in_words);
                    shapes::draw_rect(self.surface, *rect, *radius, (*fill, *stroke));
                }
                Mark::Path { path, fill, stroke } => {
                    self.start_artifact_unless(in_words);
                    shapes::draw_path(self.surface, &geometry::path(path), (*fill, *stroke));
                }
                Mark::Text { line, .. } if line.glyphs.is_empty() => {}
                Mark::Text { line, at, color, turned } => {
                    let joint = joint(line, read.next());
                    match alt_text {
                        AltText::None => self.start_artifact(),
                        AltText::Drawn if joint == Joint::Syllable => {
                            let start = line.text.strip_suffix('-').unwrap_or(&line.text);
                            let meant = format!("{start}{SOFT_HYPHEN}");
                            tagged.push(self.start_content(ContentTag::Span(SpanTag::empty().with_actual_text(Some(&meant)))));
                        }
                        AltText::Drawn => tagged.push(self.start_content(ContentTag::Other)),
                        AltText::Words => {}
                    }
                    if *turned {
                        self.surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, at.x, at.y));
                        self.faces.draw(self.surface, line, Point::default(), (*color, joint));
                        self.surface.pop();
                    } else {
                        self.faces.draw(self.surface, line, *at, (*color, joint));
                    }
                    if alt_text == AltText::Drawn {
                        self.surface.end_tagged();
                    }
                }
            }
        }
        if in_words && !group.marks.is_empty() {
            self.surface.end_tagged();
        }
        tagged
    }

    /// Starts content that a tag refers to.
    fn start_content(&mut self, tag: ContentTag<'_>) -> Identifier {
        self.end_artifact();
        self.surface.start_tagged(tag)
    }

    /// Starts an artifact, which only adorns, if none is open.
    fn start_artifact(&mut self) {
        if !self.in_artifact {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.in_artifact = true;
        }
    }

    fn start_artifact_unless(&mut self, in_words: bool) {
        if !in_words {
            self.start_artifact();
        }
    }

    fn end_artifact(&mut self) {
        if self.in_artifact {
            self.surface.end_tagged();
            self.in_artifact = false;
        }
    }
}
