//! Scene builder: a drawing in the making, whatever stands in its middle. Collects groups, and notes on what could not be shown whole.

use std::collections::BTreeSet;

use crate::layout::axis_index::{AxisIndex as _, Run};
use crate::layout::base::Base;
use crate::layout::metric;
use crate::layout::report::LayoutNote;
use crate::scene::style::Palette;
use crate::scene::{Group, Mark, Rect, Region, Scene, Size, TableSpan, Target};
use crate::text::Lang;

/// A drawing in the making.
pub(in crate::layout) struct SceneBuilder<'a> {
    /// Base of every drawing.
    pub(in crate::layout) base: &'a Base<'a>,
    /// Its colors.
    pub(in crate::layout) palette: &'static Palette,
    /// Its size.
    pub(in crate::layout) size: Size,
    /// The type size, in points per em.
    pub(in crate::layout) em: f32,
    /// Rectangle within the margins.
    pub(in crate::layout) content: Rect,
    /// Groups that were drawn so far.
    pub(in crate::layout) groups: Vec<Group>,
    /// Everything that could not be shown whole.
    pub(in crate::layout) notes: Vec<LayoutNote>,
}

impl<'a> SceneBuilder<'a> {
    /// Empty drawing of a size, for type of a size; `fits` says whether that is the page's.
    pub(in crate::layout) fn new(base: &'a Base<'a>, size: Size, (em, fits): (f32, bool)) -> Self {
        let palette = base.options.theme.palette();
        let content = Rect::new(0.0, 0.0, size.w, size.h).shrink(base.options.page.margin);
        let mut notes = Vec::new();
        if !fits {
            notes.push(LayoutNote::TooSmall { needed: size });
        } else if em < metric::MIN_SIZE {
            notes.push(LayoutNote::Tiny { size: em });
        }
        Self { base, palette, size, em, content, groups: Vec::new(), notes }
    }

    /// The language of the program's words on it.
    pub(in crate::layout) fn lang(&self) -> Lang {
        self.base.options.lang
    }

    /// The type size of everything around the middle.
    pub(in crate::layout) fn small(&self) -> f32 {
        self.base.small(self.em)
    }

    /// Draws a group.
    pub(in crate::layout) fn add(&mut self, target: Target, region: Region, (rect, words): (Rect, String), marks: Vec<Mark>) {
        self.groups.push(Group { target, rect, region, table_span: None, words, marks });
    }

    /// Says where the group that was added last stands in the table.
    pub(in crate::layout) fn place(&mut self, span: TableSpan) {
        if let Some(group) = self.groups.last_mut() {
            group.table_span = Some(span);
        }
    }

    /// Says which columns of the table the head stands over that was added last.
    pub(in crate::layout) fn place_head(&mut self, run: Run) {
        self.place(TableSpan { row: 0, rows: 0, column: run.first.index(), columns: run.len() });
    }

    /// Notes that a text was cut.
    pub(in crate::layout) fn note_elided(&mut self, elided: bool, target: &Target, text: &str) {
        if elided {
            self.notes.push(LayoutNote::Elided { target: target.clone(), text: text.to_owned() });
        }
    }

    /// The drawing, and what could not be shown whole; `subject` says in a line what it shows.
    pub(in crate::layout) fn done(mut self, subject: String) -> (Scene, Vec<LayoutNote>) {
        self.note_missing();
        let scene = Scene {
            size: self.size,
            background: self.palette.page.fill,
            lang: self.lang(),
            title: self.base.words.title.clone(),
            subject,
            groups: self.groups,
        };
        (scene, self.notes)
    }

    /// Every line with letters that the font lacks, once.
    fn note_missing(&mut self) {
        let mut seen = BTreeSet::new();
        for group in &self.groups {
            for mark in &group.marks {
                let Mark::Text { line, .. } = mark else { continue };
                if line.glyphs.iter().any(|glyph| glyph.id == 0) && seen.insert(&line.text) {
                    self.notes.push(LayoutNote::MissingLetters { target: group.target.clone(), text: line.text.clone() });
                }
            }
        }
    }
}
