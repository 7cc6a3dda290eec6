//! The strip of logos in the foot: all equally high, side by side, in the corner that the legend leaves free where it does.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::base::Base;
use super::block::{Block, wrapped};
use super::metric;
use super::options::Options;
use crate::model::{Board, MAX_LOGOS};
use crate::picture::Picture;
use crate::scene::{Rect, Target};
use crate::text::logos as texts;
use crate::typeset::{Face, Hyphens};

/// A logo that is shown.
pub(super) struct ShownLogo {
    /// What it stands for.
    pub(super) target: Target,
    /// Whose it is.
    pub(super) name: String,
    /// What it says to those who do not see it.
    pub(super) words: String,
    /// The picture; without one its place is kept.
    pub(super) picture: Option<Arc<Picture>>,
}

/// The logos of a board, each file once.
pub(super) fn shown(board: &Board, options: &Options) -> Vec<ShownLogo> {
    if !options.surroundings.is_whole() {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let first = board.head().logos.iter().take(MAX_LOGOS).filter(|logo| seen.insert(&logo.file));
    first
        .map(|logo| {
            let name = if logo.name.trim().is_empty() { &logo.file } else { &logo.name };
            ShownLogo {
                target: Target::Logo(logo.file.clone()),
                name: name.clone(),
                words: texts::logo(options.lang, name),
                picture: options.logos.get(&logo.file).cloned(),
            }
        })
        .collect()
}

/// How the strip lies, in points from its own upper left corner.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// Its width.
    pub(super) width: f32,
    /// Its height.
    pub(super) height: f32,
    /// The free space to the text beside it.
    pub(super) gap: f32,
    /// The box of each logo, its ground included.
    pub(super) boxes: Vec<Rect>,
    /// The name of each logo without a picture.
    pub(super) names: Vec<Block>,
    /// From the edge of a box to its picture.
    pub(super) pad: f32,
}

impl Strip {
    /// What it takes of a line, with the free space before it.
    pub(super) fn room(&self) -> f32 {
        if self.boxes.is_empty() { 0.0 } else { self.width + self.gap }
    }
}

/// Measures the strip for a small type and the width of the page.
pub(super) fn strip(base: &Base<'_>, em: f32, width: f32) -> Strip {
    let small = base.small(em);
    let natural = |scale: f32| {
        let pad = if base.options.theme.palette().logo_ground().is_some() { metric::LOGO_PAD * small * scale } else { 0.0 };
        let height = metric::LOGO * small * scale;
        let widths: Vec<f32> = base.logos.iter().map(|logo| width_of(logo, height - 2.0 * pad) + 2.0 * pad).collect();
        (pad, height, widths, metric::LOGO_GAP * small * scale)
    };
    let total = |widths: &[f32], gap: f32| widths.iter().sum::<f32>() + gap * widths.len().saturating_sub(1) as f32;
    let (.., widths, gap) = natural(1.0);
    // Many logos become smaller rather than take the room of the notes.
    let scale = (width * metric::LOGOS_MOST / total(&widths, gap).max(1.0)).min(1.0);
    let (pad, height, widths, gap) = natural(scale);
    let mut x = 0.0;
    let boxes: Vec<Rect> = widths
        .iter()
        .map(|width| {
            let own = Rect::new(x, 0.0, *width, height);
            x += width + gap;
            own
        })
        .collect();
    let name = |logo: &ShownLogo, own: &Rect| {
        if logo.picture.is_some() {
            return Block::default();
        }
        let size = base.note_size(em);
        let lines = (height / (size * metric::LOGO_LINE)).floor().max(1.0) as usize;
        wrapped(base, &logo.name, Face::Regular, (size, own.w - small * scale, lines), Hyphens::InLongWords)
    };
    let names = base.logos.iter().zip(&boxes).map(|(logo, own)| name(logo, own)).collect();
    let height = if boxes.is_empty() { 0.0 } else { height };
    Strip { width: total(&widths, gap), height, gap: metric::LOGO_GAP * small, boxes, names, pad }
}

/// How wide a logo is at a height; a very wide one does not fill it.
fn width_of(logo: &ShownLogo, height: f32) -> f32 {
    let aspect = logo.picture.as_ref().map_or(metric::LOGO_PLACE, |picture| {
        let (w, h) = picture.size();
        w / h.max(f32::MIN_POSITIVE)
    });
    // Too narrow to be seen would be no logo; it stands in the middle of its box.
    height * aspect.clamp(metric::LOGO_LEAST_ASPECT, metric::LOGO_MOST_ASPECT)
}

/// How much of the strip's height is beside the last line of the legend, where that leaves the room.
pub(super) fn beside_legend(base: &Base<'_>, strip: &Strip, lines: &[usize], (small, width): (f32, f32)) -> f32 {
    let Some(last) = lines.last() else { return 0.0 };
    let entries = base.legend.iter().rev().take(*last);
    let used = entries.map(|entry| entry.width_em + metric::ENTRY_GAP).sum::<f32>() * small;
    if used + strip.width <= width { (metric::LEGEND_PITCH + metric::PART_GAP) * small } else { 0.0 }
}
