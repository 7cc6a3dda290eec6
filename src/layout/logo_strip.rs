//! Strip of logos in the foot: all equally high, side by side, in the corner that the legend leaves free where it does.

use super::base::Base;
use super::block::{Block, wrapped};
use super::legend;
use super::logos::ShownLogo;
use super::metric;
use crate::scene::Rect;
use crate::typeset::{Face, Hyphens};

/// Boxes of the strip, in points from its own upper left corner.
#[derive(Clone, Debug, Default)]
pub(super) struct LogoStrip {
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
    /// Distance from the edge of a box to its picture.
    pub(super) pad: f32,
}

impl LogoStrip {
    /// Part of a line that it takes, with the free space before it.
    pub(super) fn room(&self) -> f32 {
        if self.boxes.is_empty() { 0.0 } else { self.width + self.gap }
    }
}

/// Measures the strip for a small type and the width of the page.
pub(super) fn logo_strip(base: &Base<'_>, em: f32, width: f32) -> LogoStrip {
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
    let scale = (width * metric::MAX_LOGOS / total(&widths, gap).max(1.0)).min(1.0);
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
    LogoStrip { width: total(&widths, gap), height, gap: metric::LOGO_GAP * small, boxes, names, pad }
}

/// Width of a logo at a height; a very wide one does not fill it.
fn width_of(logo: &ShownLogo, height: f32) -> f32 {
    let aspect = logo.picture.as_ref().map_or(metric::LOGO_PLACE, |picture| {
        let (w, h) = picture.size();
        w / h.max(f32::MIN_POSITIVE)
    });
    // Too narrow to be seen would be no logo; it stands in the middle of its box.
    height * aspect.clamp(metric::MIN_LOGO_ASPECT, metric::MAX_LOGO_ASPECT)
}

/// Part of the strip's height that is beside the last line of the legend, where that leaves the room.
pub(super) fn beside_legend(base: &Base<'_>, strip: &LogoStrip, lines: &[usize], (small, width): (f32, f32)) -> f32 {
    let Some(last) = lines.last() else { return 0.0 };
    let entries = base.legend.iter().rev().take(*last);
    let used = entries.map(|entry| entry.width_em + legend::ENTRY_GAP).sum::<f32>() * small;
    if used + strip.width <= width { (legend::LEGEND_PITCH + metric::PART_GAP) * small } else { 0.0 }
}
