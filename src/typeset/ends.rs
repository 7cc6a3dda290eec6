//! Best ends for the lines of a paragraph: as few lines as possible, then as few hyphens, then as even as possible; or as few
//! hyphens as possible before all. All ways are weighed at once (Knuth and Plass 1981), because the first line that fits is often
//! not the best.

use super::breaks::{Break, End, line_text};
use super::glue::SOFT_HYPHEN;
use super::line::Face;
use super::paragraph::Hyphens;
use super::shape::pen_at;
use super::shaper::Shaper;

/// Rounding of a width to ems and back, in ems; far below what can be seen.
pub(super) const SLACK: f32 = 2e-5;
/// Difference, in ems, by which the pen's way within the whole text may miss a line's own width: the kerning and ligature that a
/// break takes apart. Only lines nearer to the limit than this are shaped to be sure.
const UNSURE_EM: f32 = 0.3;

/// Cost of a way of breaking; smaller is better, the first difference decides.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Cost {
    /// Words that are cut, where hyphens weigh more than lines; else 0.
    cuts: usize,
    lines: usize,
    breaks: usize,
    uneven: f32,
}

/// Best way to the end of the text from one break on.
#[derive(Clone, Copy)]
struct Way {
    cost: Cost,
    /// Break that its first line ends at.
    to: usize,
    /// True if the first line ends within a word.
    hyphenated: bool,
}

/// Paragraph without line ends, while it is broken.
pub(super) struct Job<'a> {
    shaper: &'a Shaper,
    text: &'a str,
    breaks: &'a [Break],
    stops: Vec<(usize, f32)>,
    face: Face,
    /// Room across, in ems.
    width_em: f32,
    hyphens: Hyphens,
}

impl<'a> Job<'a> {
    /// Paragraph to break, in a face, for a width in ems.
    pub(super) fn new(
        shaper: &'a Shaper,
        text: &'a str,
        breaks: &'a [Break],
        (face, width_em): (Face, f32),
        hyphens: Hyphens,
    ) -> Self {
        let stops = shaper.shaped(text, face).stops(text.len());
        Self { shaper, text, breaks, stops, face, width_em, hyphens }
    }

    /// Byte at which the line starts that follows `from` breaks.
    fn start(&self, from: usize) -> usize {
        from.checked_sub(1).and_then(|before| self.breaks.get(before)).map_or(0, |found| found.at)
    }

    /// Breaks at which lines end that share the words evenly.
    pub(super) fn even_ends(&self) -> Vec<Break> {
        let ways = self.ways();
        let (mut ends, mut from) = (Vec::new(), 0);
        while let Some(way) = ways.get(from).copied().flatten().filter(|way| way.to > from) {
            ends.extend(self.breaks.get(way.to - 1));
            from = way.to;
        }
        ends
    }

    /// Breaks at which lines end that are as full as they get, words whole where possible.
    pub(super) fn full_ends(&self) -> Vec<Break> {
        let (mut ends, mut from) = (Vec::new(), 0);
        while from < self.breaks.len() {
            let start = self.start(from);
            let fitting = |whole: bool| {
                let candidates = self.breaks.iter().enumerate().skip(from);
                let near = candidates.take_while(|(_, end)| self.pen(start, end.at) <= self.width_em + UNSURE_EM);
                near.filter(|(_, end)| !whole || end.end != End::Syllable)
                    .filter(|(_, end)| self.width_if_fits(start, **end, false).is_some())
                    .last()
                    .map(|(index, _)| index)
            };
            let index = fitting(true).or_else(|| fitting(false)).unwrap_or(from);
            ends.extend(self.breaks.get(index));
            from = index + 1;
        }
        ends
    }

    /// Best way from each break to the end, found from the end backwards. Entry 0 is the start of the text.
    fn ways(&self) -> Vec<Option<Way>> {
        let count = self.breaks.len();
        let mut ways: Vec<Option<Way>> = vec![None; count + 1];
        for from in (0..count).rev() {
            let best = self.best_from(from, &ways);
            if let Some(entry) = ways.get_mut(from) {
                *entry = best;
            }
        }
        ways
    }

    fn best_from(&self, from: usize, ways: &[Option<Way>]) -> Option<Way> {
        let start = self.start(from);
        let mut best: Option<Way> = None;
        for (index, end) in self.breaks.iter().enumerate().skip(from) {
            let to = index + 1;
            let alone = to == from + 1;
            let Some(width_em) = self.width_if_fits(start, *end, alone) else {
                if self.pen(start, end.at) > self.width_em + UNSURE_EM {
                    break;
                }
                // Without its hyphen a longer line may fit where a shorter one with hyphen did not.
                continue;
            };
            let rest = ways.get(to).copied().flatten();
            let last = to == self.breaks.len();
            if rest.is_none() && !last {
                continue;
            }
            let hyphenated = end.end == End::Syllable;
            let cost = self.cost(width_em, *end, rest.as_ref());
            if best.is_none_or(|best| cost < best.cost) {
                best = Some(Way { cost, to, hyphenated });
            }
        }
        best
    }

    fn cost(&self, width_em: f32, end: Break, rest: Option<&Way>) -> Cost {
        let free = (self.width_em - width_em).max(0.0);
        // Who cuts a word fills the line with it.
        let weight = if end.end == End::Syllable { 4.0 } else { 1.0 };
        let own = match (end.end, rest) {
            (_, None) => 0,
            (End::Word, _) if self.is_pause(end.at) => 0,
            (End::Word, _) => 1,
            (End::Sign, _) => 2,
            // Hyphens one above the other are worse than hyphens apart.
            (End::Syllable, Some(rest)) if rest.hyphenated => 12,
            (End::Syllable, _) if self.is_seam(end.at) => 6,
            (End::Syllable, _) => 8,
        };
        let cuts = usize::from(self.hyphens == Hyphens::InLongWords && end.end == End::Syllable);
        let behind = rest.map_or(Cost { cuts: 0, lines: 0, breaks: 0, uneven: 0.0 }, |rest| rest.cost);
        Cost {
            cuts: behind.cuts + cuts,
            lines: behind.lines + 1,
            breaks: behind.breaks + own,
            uneven: behind.uneven + weight * free * free,
        }
    }

    /// True if a reader pauses at this space anyway: before a bracket, after a "/", dash, comma or colon.
    fn is_pause(&self, at: usize) -> bool {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        after.starts_with('(') || before.trim_end_matches(' ').ends_with(['/', ',', ';', ':', '–', '.'])
    }

    /// True if a German compound has its seam here: the "s" behind these endings only stands between two words.
    fn is_seam(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        ["ungs", "heits", "keits", "schafts", "ions", "täts", "lings"].iter().any(|ending| before.ends_with(ending))
    }

    fn pen(&self, start: usize, end: usize) -> f32 {
        pen_at(&self.stops, end) - pen_at(&self.stops, start)
    }

    /// Width of the line in ems if it fits, or if it is a single piece that has to stick out.
    fn width_if_fits(&self, start: usize, end: Break, alone: bool) -> Option<f32> {
        let piece = self.text.get(start..end.at).unwrap_or_default();
        let roughly = self.pen(start, start + piece.trim_end_matches(' ').len());
        let sure = end.end != End::Syllable && !piece.contains(SOFT_HYPHEN) && roughly < self.width_em - UNSURE_EM;
        if sure || (roughly > self.width_em + UNSURE_EM && !piece.contains(SOFT_HYPHEN)) {
            return (sure || alone).then_some(roughly);
        }
        let exactly = self.shaper.shaped(&line_text(self.text, start, end).0, self.face).width;
        (exactly <= self.width_em + SLACK || alone).then_some(exactly)
    }
}
