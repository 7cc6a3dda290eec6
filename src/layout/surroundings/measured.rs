//! What stands around the middle of a drawing, measured: title block, legend, foot and logos.

use crate::layout::base::Base;
use crate::layout::block::{Block, wrapped};
use crate::layout::legend;
use crate::layout::logos::{Strip, beside_legend, strip};
use crate::layout::metric;
use crate::scene::Rect;
use crate::typeset::{Face, Hyphens};

/// The title block and the foot: a text on the left and one on the right.
#[derive(Clone, Debug, Default)]
pub(in crate::layout) struct Pair {
    /// On the left.
    pub(in crate::layout) left: Block,
    /// On the right.
    pub(in crate::layout) right: Block,
}

impl Pair {
    /// The height of the higher one.
    pub(in crate::layout) fn height(&self) -> f32 {
        self.left.height().max(self.right.height())
    }
}

/// Everything around the middle, measured at one type size.
#[derive(Clone, Debug, Default)]
pub(in crate::layout) struct MeasuredAround {
    /// Title, and date with edition.
    pub(in crate::layout) title: Pair,
    /// How many entries stand in each line of the legend.
    pub(in crate::layout) legend: Vec<usize>,
    /// Law notice and imprint.
    pub(in crate::layout) foot: Pair,
    /// The logos.
    pub(in crate::layout) logos: Strip,
    /// The height of notes and logos, as far as those are not beside the legend.
    pub(in crate::layout) foot_height: f32,
    /// The type it was measured for, in points.
    em: f32,
    /// The width it was measured for, in points.
    width: f32,
    /// The small type, in points.
    small: f32,
}

impl MeasuredAround {
    /// Measures it for a type size, and for one of several pages. `width` is what lies within the margins.
    pub(in crate::layout) fn of(base: &Base<'_>, em: f32, width: f32, page: Option<(usize, usize)>) -> Self {
        let small = base.small(em);
        let title = title(base, em, width, page);
        let legend = legend::lines(&base.legend, width / small);
        let logos = strip(base, em, width);
        let foot = foot(base, em, width - logos.room());
        let foot_height = foot.height().max(logos.height - beside_legend(base, &logos, &legend, (small, width)));
        Self { title, legend, foot, logos, foot_height, em, width, small }
    }

    /// The title block of one of several pages; as high as that which was measured.
    pub(in crate::layout) fn title_of(&self, base: &Base<'_>, page: Option<(usize, usize)>) -> Pair {
        title(base, self.em, self.width, page)
    }

    /// The height of all of it with some parts more, each with its distance to the next.
    pub(in crate::layout) fn height_with(&self, more: &[f32]) -> f32 {
        let own = [self.title.height(), self.legend_height(), self.foot_height];
        own.iter().chain(more).map(|part| self.with_gap(*part)).sum()
    }

    /// The height of a part with its distance to the next; nothing without the part.
    fn with_gap(&self, height: f32) -> f32 {
        if height > 0.0 { height + metric::PART_GAP * self.small } else { 0.0 }
    }

    /// Where the middle begins and where the legend does, between the margins of a drawing.
    pub(in crate::layout) fn places(&self, content: Rect) -> (f32, f32) {
        let middle = content.y + self.with_gap(self.title.height());
        let legend = content.bottom() - self.with_gap(self.foot_height) - self.legend_height();
        (middle, legend)
    }

    /// Where something of this height ends that stands right above the legend.
    pub(in crate::layout) fn above_legend(&self, legend_top: f32) -> f32 {
        legend_top - if self.legend.is_empty() { 0.0 } else { metric::PART_GAP * self.small }
    }

    fn legend_height(&self) -> f32 {
        self.legend.len() as f32 * metric::LEGEND_PITCH * self.small
    }
}

fn title(base: &Base<'_>, em: f32, width: f32, page: Option<(usize, usize)>) -> Pair {
    let words = &base.words;
    let right = note(base, &base.stand(page), metric::NOTE_LINES, (em, width * 0.4));
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
