//! Breaking of a paragraph into lines; what has no room is elided and said. Where lines end best is not decided here.

use std::sync::Arc;

use super::breaks::{Break, End, breaks, line_text};
use super::ends::{Job, SLACK};
use super::glue::{SOFT_HYPHEN, clean, glue};
use super::line::{Face, Line};
use super::paragraph::{Hyphens, Paragraph, Wrapped};
use super::shaper::Shaper;
use crate::text::Lang;

/// Breaks a paragraph into lines.
pub(super) fn wrap(shaper: &Shaper, paragraph: &Paragraph<'_>) -> Wrapped {
    let Paragraph { face, size, width, max_lines, .. } = *paragraph;
    let mut wrapped = Wrapped::default();
    if clean(paragraph.text).is_empty() {
        return wrapped;
    }
    let lines_of = |sharing: Sharing| -> Vec<(String, bool)> {
        let hard_lines = paragraph.text.trim().lines();
        hard_lines.flat_map(|hard| broken(shaper, &glue(&clean(hard)), paragraph, sharing)).collect()
    };
    let mut texts = lines_of(Sharing::Even);
    let room = max_lines.unwrap_or(usize::MAX).max(1);
    if texts.len() > room {
        texts = lines_of(Sharing::Full);
        let rest = texts.split_off(room - 1);
        let last: String = rest.iter().map(|(text, hyphenated)| joined(text, *hyphenated)).collect();
        wrapped.elided = true;
        for (text, hyphenated) in texts {
            wrapped.lines.push(finished(shaper, &text, hyphenated, paragraph));
        }
        // The ellipsis stands even where the text before it would just fit: more was left out.
        wrapped.lines.push(shaper.cut(last.trim_end(), face, size, width));
    } else {
        for (text, hyphenated) in texts {
            wrapped.lines.push(finished(shaper, &text, hyphenated, paragraph));
        }
    }
    wrapped.too_wide = wrapped.lines.iter().any(|line| line.width > width + 2.0 * SLACK * size);
    wrapped
}

/// Width of the widest piece that is not broken, in ems.
pub(super) fn longest_unbreakable_em(shaper: &Shaper, text: &str, face: Face, (lang, hyphens): (Lang, Hyphens)) -> f32 {
    let mut longest = 0.0f32;
    for hard in text.split('\n') {
        let text = glue(&clean(hard));
        let mut start = 0;
        let whole = |found: &Break| hyphens == Hyphens::SavingLines || found.end != End::Syllable;
        for found in breaks(&text, lang).into_iter().filter(whole) {
            let (piece, _) = line_text(&text, start, found);
            longest = longest.max(shaper.shaped(&piece, face).width);
            start = found.at;
        }
    }
    longest
}

fn finished(shaper: &Shaper, text: &str, hyphenated: bool, paragraph: &Paragraph<'_>) -> Arc<Line> {
    let line = shaper.drawn(text, paragraph.face, paragraph.size);
    if hyphenated { Arc::new(Line { hyphenated, ..Line::clone(&line) }) } else { line }
}

/// Text of a line as it goes on in the next line.
fn joined(text: &str, hyphenated: bool) -> String {
    if hyphenated {
        text.strip_suffix('-').unwrap_or(text).to_owned()
    } else if text.ends_with(['-', '/', '\u{2010}', '–']) {
        text.to_owned()
    } else {
        format!("{text} ")
    }
}

/// Sharing of the words among lines.
#[derive(Clone, Copy, PartialEq)]
enum Sharing {
    /// Lines as even as possible.
    Even,
    /// Each line as full as it gets: used where the rest is left out.
    Full,
}

/// Lines of one paragraph without line ends, each with `true` where it ends with an added hyphen.
fn broken(shaper: &Shaper, text: &str, paragraph: &Paragraph<'_>, sharing: Sharing) -> Vec<(String, bool)> {
    let Paragraph { face, size, width, lang, hyphens, .. } = *paragraph;
    let width_em = width / size;
    let whole = text.replace(SOFT_HYPHEN, "");
    if shaper.shaped(&whole, face).width <= width_em + SLACK {
        return vec![(whole, false)];
    }
    let breaks = breaks(text, lang);
    let job = Job::new(shaper, text, &breaks, (face, width_em), hyphens);
    let ends = match sharing {
        Sharing::Even => job.even_ends(),
        Sharing::Full => job.full_ends(),
    };
    let mut start = 0;
    let line_to = |end: Break| {
        let line = line_text(text, start, end);
        start = end.at;
        line
    };
    ends.into_iter().map(line_to).collect()
}
