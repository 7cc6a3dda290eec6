//! A paragraph broken into lines; what has no room is elided and said. Where lines end best is not decided here.

use std::sync::Arc;

use super::breaks::{Break, End, breaks, line_text};
use super::ends::{Job, SLACK};
use super::glue::{SOFT_HYPHEN, clean, glue};
use super::line::{Face, Line};
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
    /// Where words may be hyphenated.
    pub hyphens: Hyphens,
}

/// Where words may be hyphenated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hyphens {
    /// Where that saves a line.
    SavingLines,
    /// Only where a word has no room in a line of its own, even if that takes more lines.
    InLongWords,
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
    wrapped.too_wide = wrapped.lines.iter().any(|line| line.width > width + 2.0 * SLACK * size);
    wrapped
}

/// The width of the widest piece that is not broken, in ems.
pub(super) fn longest_unbreakable_em(typesetter: &Typesetter, text: &str, face: Face, (lang, hyphens): (Lang, Hyphens)) -> f32 {
    let mut longest = 0.0f32;
    for hard in text.split('\n') {
        let text = glue(&clean(hard));
        let mut start = 0;
        let whole = |found: &Break| hyphens == Hyphens::SavingLines || found.end != End::Syllable;
        for found in breaks(&text, lang).into_iter().filter(whole) {
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
    let Paragraph { face, size, width, lang, hyphens, .. } = *paragraph;
    let width_em = width / size;
    let whole = text.replace(SOFT_HYPHEN, "");
    if typesetter.shaped(&whole, face).width <= width_em + SLACK {
        return vec![(whole, false)];
    }
    let breaks = breaks(text, lang);
    let job = Job::new(typesetter, text, &breaks, (face, width_em), hyphens);
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
