//! Measured surroundings of the middle of a drawing: title block, legend, foot and logos.

use super::base::Base;
use super::block::{Block, wrapped};
use super::legend;
use super::logo_strip::{LogoStrip, beside_legend, logo_strip};
use super::metric;
use crate::scene::Rect;
use crate::typeset::{Face, Hyphens};

/// The title block and the foot: a text on the left and one on the right.
#[derive(Clone, Debug, Default)]
pub(super) struct Pair {
    /// On the left.
    pub(super) left: Block,
    /// On the right.
    pub(super) right: Block,
}

impl Pair {
    /// The height of the higher one.
    pub(super) fn height(&self) -> f32 {
        self.left.height().max(self.right.height())
    }
}

/// Everything around the middle, measured at one type size.
#[derive(Clone, Debug, Default)]
pub(super) struct MeasuredSurroundings {
    /// Title, and date with edition.
    pub(super) title: Pair,
    /// Number of entries in each line of the legend.
    pub(super) legend: Vec<usize>,
    /// Law notice and imprint.
    pub(super) foot: Pair,
    /// The logos.
    pub(super) logos: LogoStrip,
    /// The height of notes and logos, as far as those are not beside the legend.
    pub(super) foot_height: f32,
    /// The type it was measured for, in points.
    em: f32,
    /// The width it was measured for, in points.
    width: f32,
    /// The small type, in points.
    small: f32,
}

impl MeasuredSurroundings {
    /// Measures it for a type size, and for one of several pages. `width` is what lies within the margins.
    pub(super) fn of(base: &Base<'_>, em: f32, width: f32, page: Option<(usize, usize)>) -> Self {
        let small = base.small(em);
        let title = title(base, em, width, page);
        let legend = legend::lines(&base.legend, width / small);
        let logos = logo_strip(base, em, width);
        let foot = foot(base, em, width - logos.room());
        let foot_height = foot.height().max(logos.height - beside_legend(base, &logos, &legend, (small, width)));
        Self { title, legend, foot, logos, foot_height, em, width, small }
    }

    /// The title block of one of several pages; as high as that which was measured.
    pub(super) fn title_of(&self, base: &Base<'_>, page: Option<(usize, usize)>) -> Pair {
        title(base, self.em, self.width, page)
    }

    /// The height of all of it with some parts more, each with its distance to the next.
    pub(super) fn height_with(&self, more: &[f32]) -> f32 {
        let own = [self.title.height(), self.legend_height(), self.foot_height];
        own.iter().chain(more).map(|part| self.with_gap(*part)).sum()
    }

    /// The height of a part with its distance to the next; nothing without the part.
    fn with_gap(&self, height: f32) -> f32 {
        if height > 0.0 { height + metric::PART_GAP * self.small } else { 0.0 }
    }

    /// Upper edges of the middle and of the legend, between the margins of a drawing.
    pub(super) fn places(&self, content: Rect) -> (f32, f32) {
        let middle = content.y + self.with_gap(self.title.height());
        let legend = content.bottom() - self.with_gap(self.foot_height) - self.legend_height();
        (middle, legend)
    }

    /// Lower edge of a part that stands right above the legend.
    pub(super) fn above_legend(&self, legend_top: f32) -> f32 {
        legend_top - if self.legend.is_empty() { 0.0 } else { metric::PART_GAP * self.small }
    }

    fn legend_height(&self) -> f32 {
        self.legend.len() as f32 * legend::LEGEND_PITCH * self.small
    }
}

fn title(base: &Base<'_>, em: f32, width: f32, page: Option<(usize, usize)>) -> Pair {
    let words = &base.words;
    let right = note(base, &base.edition_note(page), metric::NOTE_LINES, (em, width * 0.4));
    let room = width - right.width() - 2.0 * em;
    let title = (base.small(em) * base.title_em, room, metric::NOTE_LINES);
    let left = wrapped(base, &words.title, Face::Bold, title, Hyphens::InLongWords);
    Pair { left, right }
}

fn foot(base: &Base<'_>, em: f32, width: f32) -> Pair {
    let words = &base.words;
    let both = !words.law.is_empty() && !words.imprint.is_empty();
    let left = note(base, &words.law, metric::FOOT_LINES, (em, if both { 0.56 * width } else { width }));
    // What the law leaves free is the imprint's.
    let room = if both { width - left.width() - 2.0 * base.note_size(em) } else { width };
    let right = note(base, &words.imprint, metric::FOOT_LINES, (em, room));
    Pair { left, right }
}

/// A note around the grid.
fn note(base: &Base<'_>, text: &str, lines: usize, (em, room): (f32, f32)) -> Block {
    wrapped(base, text, Face::Regular, (base.note_size(em), room, lines), Hyphens::SavingLines)
}
