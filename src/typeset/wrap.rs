//! A paragraph broken into lines: as few as possible, then with as few hyphens, then as even as possible.

use std::sync::Arc;

use super::breaks::{Break, End, breaks};
use super::glue::{SOFT_HYPHEN, clean, glue};
use super::line::{Face, Line};
use super::shape::pen_at;
use super::typesetter::Typesetter;
use crate::text::Lang;

/// A text to break into lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paragraph<'a> {
    /// The text; line ends in it are kept.
    pub text: &'a str,
    /// Its face.
    pub face: Face,
    /// Its size, in points per em.
    pub size: f32,
    /// The room, in points.
    pub width: f32,
    /// The language by which words are hyphenated.
    pub lang: Lang,
    /// How many lines there is room for; what does not fit is elided in the last.
    pub max_lines: Option<usize>,
}

/// The lines of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrapped {
    /// Its lines, from top to bottom; none for an empty text.
    pub lines: Vec<Arc<Line>>,
    /// Whether text was left out for lack of lines.
    pub elided: bool,
    /// Whether a piece that cannot be broken sticks out.
    pub too_wide: bool,
}

/// Rounding of sums of advances; far below what can be seen.
const SLACK: f32 = 1e-4;
/// How far the pen's way within the whole text may differ from a line's own width, in ems: the kerning and ligature that a
/// break takes apart. Only lines nearer to the limit than this are shaped to be sure.
const UNSURE_EM: f32 = 0.3;

/// How good a way of breaking is; smaller is better, the first difference decides.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Cost {
    lines: usize,
    breaks: usize,
    uneven: f32,
}

/// The best way to the end of the text from one break on.
#[derive(Clone, Copy)]
struct Way {
    cost: Cost,
    /// The break that its first line ends at.
    to: usize,
    /// Whether the first line ends within a word.
    hyphenated: bool,
}

/// One paragraph without line ends, while it is broken.
struct Job<'a> {
    typesetter: &'a Typesetter,
    text: &'a str,
    breaks: &'a [Break],
    stops: &'a [(usize, f32)],
    face: Face,
    /// The room, in ems.
    width_em: f32,
}

/// Breaks a paragraph into lines.
pub(super) fn wrap(typesetter: &Typesetter, paragraph: &Paragraph<'_>) -> Wrapped {
    let Paragraph { face, size, width, max_lines, .. } = *paragraph;
    let mut wrapped = Wrapped::default();
    if clean(paragraph.text).is_empty() {
        return wrapped;
    }
    let lines_of = |how: How| -> Vec<(String, bool)> {
        let hard_lines = paragraph.text.trim().lines();
        hard_lines.flat_map(|hard| broken(typesetter, &glue(&clean(hard)), paragraph, how)).collect()
    };
    let mut texts = lines_of(How::Even);
    let room = max_lines.unwrap_or(usize::MAX).max(1);
    if texts.len() > room {
        texts = lines_of(How::Full);
        let rest = texts.split_off(room - 1);
        let last: String = rest.iter().map(|(text, hyphenated)| joined(text, *hyphenated)).collect();
        wrapped.elided = true;
        for (text, hyphenated) in texts {
            wrapped.lines.push(finished(typesetter, &text, hyphenated, paragraph));
        }
        // The ellipsis stands even where the text before it would just fit: more was left out.
        wrapped.lines.push(typesetter.cut(last.trim_end(), face, size, width));
    } else {
        for (text, hyphenated) in texts {
            wrapped.lines.push(finished(typesetter, &text, hyphenated, paragraph));
        }
    }
    wrapped.too_wide = wrapped.lines.iter().any(|line| line.width > width + SLACK);
    wrapped
}

/// The width of the widest piece that cannot be broken, in ems.
pub(super) fn longest_unbreakable_em(typesetter: &Typesetter, text: &str, face: Face, lang: Lang) -> f32 {
    let mut longest = 0.0f32;
    for hard in text.split('\n') {
        let text = glue(&clean(hard));
        let mut start = 0;
        for found in breaks(&text, lang) {
            let (piece, _) = line_text(&text, start, found);
            longest = longest.max(typesetter.shaped(&piece, face).width);
            start = found.at;
        }
    }
    longest
}

fn finished(typesetter: &Typesetter, text: &str, hyphenated: bool, paragraph: &Paragraph<'_>) -> Arc<Line> {
    let line = typesetter.drawn(text, paragraph.face, paragraph.size);
    if hyphenated { Arc::new(Line { hyphenated, ..Line::clone(&line) }) } else { line }
}

/// A line's text as it goes on in the next line.
fn joined(text: &str, hyphenated: bool) -> String {
    if hyphenated {
        text.strip_suffix('-').unwrap_or(text).to_owned()
    } else if text.ends_with(['-', '/', '\u{2010}', '–']) {
        text.to_owned()
    } else {
        format!("{text} ")
    }
}

/// The text from a byte to a break as it is drawn in a line of its own, and whether it ends with an added hyphen.
fn line_text(text: &str, start: usize, end: Break) -> (String, bool) {
    let mut drawn = text.get(start..end.at).unwrap_or_default().trim_end_matches(' ').replace(SOFT_HYPHEN, "");
    let hyphenated = end.end == End::Syllable && end.at < text.len();
    if hyphenated {
        drawn.push('-');
    }
    (drawn, hyphenated)
}

/// How lines share out the words.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// Evenly.
    Even,
    /// Each as full as it gets: used where the rest is left out.
    Full,
}

/// The lines of one paragraph without line ends, each with whether it ends with an added hyphen.
fn broken(typesetter: &Typesetter, text: &str, paragraph: &Paragraph<'_>, how: How) -> Vec<(String, bool)> {
    let Paragraph { face, size, width, lang, .. } = *paragraph;
    let width_em = width / size;
    let whole = text.replace(SOFT_HYPHEN, "");
    if typesetter.shaped(&whole, face).width <= width_em + SLACK {
        return vec![(whole, false)];
    }
    let stops = typesetter.shaped(text, face).stops(text.len());
    let breaks = breaks(text, lang);
    let job = Job { typesetter, text, breaks: &breaks, stops: &stops, face, width_em };
    let ends = match how {
        How::Even => job.even_ends(),
        How::Full => job.full_ends(),
    };
    let mut start = 0;
    let line_to = |end: Break| {
        let line = line_text(text, start, end);
        start = end.at;
        line
    };
    ends.into_iter().map(line_to).collect()
}

impl Job<'_> {
    /// The byte at which the line starts that follows `from` breaks.
    fn start(&self, from: usize) -> usize {
        from.checked_sub(1).and_then(|before| self.breaks.get(before)).map_or(0, |found| found.at)
    }

    /// The breaks at which lines end that share the words evenly.
    fn even_ends(&self) -> Vec<Break> {
        let ways = self.ways();
        let (mut ends, mut from) = (Vec::new(), 0);
        while let Some(way) = ways.get(from).copied().flatten().filter(|way| way.to > from) {
            ends.extend(self.breaks.get(way.to - 1));
            from = way.to;
        }
        ends
    }

    /// The breaks at which lines end that are as full as they get, words whole where possible.
    fn full_ends(&self) -> Vec<Break> {
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

    /// The best way from each break to the end, found from the end backwards. Entry 0 is the start of the text.
    fn ways(&self) -> Vec<Option<Way>> {
        let count = self.breaks.len();
        let mut ways: Vec<Option<Way>> = vec![None; count + 1];
        for from in (0..count).rev() {
            let best = self.best_from(from, &ways);
            if let Some(slot) = ways.get_mut(from) {
                *slot = best;
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
        let behind = rest.map_or(Cost { lines: 0, breaks: 0, uneven: 0.0 }, |rest| rest.cost);
        Cost { lines: behind.lines + 1, breaks: behind.breaks + own, uneven: behind.uneven + weight * free * free }
    }

    /// Whether a reader pauses at this space anyway: before a bracket, after a "/", dash, comma or colon.
    fn is_pause(&self, at: usize) -> bool {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        after.starts_with('(') || before.trim_end_matches(' ').ends_with(['/', ',', ';', ':', '–', '.'])
    }

    /// Whether a German compound has its seam here: the "s" behind these endings only stands between two words.
    fn is_seam(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        ["ungs", "heits", "keits", "schafts", "ions", "täts", "lings"].iter().any(|ending| before.ends_with(ending))
    }

    fn pen(&self, start: usize, end: usize) -> f32 {
        pen_at(self.stops, end) - pen_at(self.stops, start)
    }

    /// The line's width in ems if it fits, or if it is a single piece that has to stick out.
    fn width_if_fits(&self, start: usize, end: Break, alone: bool) -> Option<f32> {
        let piece = self.text.get(start..end.at).unwrap_or_default();
        let roughly = self.pen(start, start + piece.trim_end_matches(' ').len());
        let sure = end.end != End::Syllable && !piece.contains(SOFT_HYPHEN) && roughly < self.width_em - UNSURE_EM;
        if sure || (roughly > self.width_em + UNSURE_EM && !piece.contains(SOFT_HYPHEN)) {
            return (sure || alone).then_some(roughly);
        }
        let exactly = self.typesetter.shaped(&line_text(self.text, start, end).0, self.face).width;
        (exactly <= self.width_em + SLACK || alone).then_some(exactly)
    }
}
