//! Alternative text of a group of marks, for those who do not see it: its own text, its words, or none.

use crate::scene::{Group, Mark, Region, TargetKind};
use crate::typeset::{Glyph, Line};

/// Longest text of a tag, in characters; PDF/A allows strings of 32,767 bytes.
const MAX_CHARS: usize = 8_000;

/// Kind of text by which a group is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AltText {
    /// None: it only orders, or others say the same.
    None,
    /// Text that is drawn; the other marks only adorn it.
    Drawn,
    /// Words of the group, which stand for all of its marks.
    Words,
}

/// Alternative text of a group on a page. What a later page only repeats is told on the first: title, heads, legend and foot.
pub(super) fn alt_text_on(group: &Group, page: usize) -> AltText {
    match group.region {
        Region::RowHeads | Region::Body => alt_text(group),
        Region::Title | Region::Corner | Region::ColumnHeads | Region::Legend | Region::Foot if page == 0 => alt_text(group),
        Region::Title | Region::Corner | Region::ColumnHeads | Region::Legend | Region::Foot => AltText::None,
    }
}

/// Alternative text of a group.
pub(super) fn alt_text(group: &Group) -> AltText {
    match group.target.kind() {
        // The chips in a frame or cell say more than the frame or cell.
        TargetKind::Corner | TargetKind::Frame | TargetKind::ChipCell => AltText::None,
        // Without a span a headline is one that a later page repeats.
        TargetKind::Cell | TargetKind::Headline if group.table_span.is_none() => AltText::None,
        TargetKind::Cell | TargetKind::Chip | TargetKind::Logo => AltText::Words,
        TargetKind::Title
        | TargetKind::Head
        | TargetKind::Headline
        | TargetKind::ListItem
        | TargetKind::LegendFilter
        | TargetKind::LegendNote
        | TargetKind::Note => {
            if group.words.is_empty() || says_all(group) {
                AltText::Drawn
            } else {
                AltText::Words
            }
        }
    }
}

/// Lines of a group that have something to read.
pub(super) fn lines(group: &Group) -> impl Iterator<Item = &Line> {
    group.marks.iter().filter_map(|mark| match mark {
        Mark::Text { line, .. } if !line.glyphs.is_empty() => Some(&**line),
        Mark::Text { .. } | Mark::Rect { .. } | Mark::Path { .. } | Mark::Image { .. } => None,
    })
}

/// True if the drawn text is all there is to say: nothing cut, no letter missing.
pub(super) fn says_all(group: &Group) -> bool {
    let whole = |line: &Line| !line.elided && line.glyphs.iter().all(|glyph| is_letter(glyph, &line.text));
    lines(group).next().is_some() && lines(group).all(whole)
}

/// True if a glyph can be read back as text. Boxes for missing letters cannot, nor may letters of private use (PDF/A-2a).
pub(super) fn is_letter(glyph: &Glyph, text: &str) -> bool {
    let readable = |c: char| !matches!(c, '\0' | '\u{FEFF}' | '\u{FFFE}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    let meant = text.get(glyph.bytes.clone()).unwrap_or_default();
    glyph.id != 0 && !meant.is_empty() && meant.chars().all(readable)
}

/// Joint of a line to the next one when its group is read in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Break within a word; the drawn hyphen is none of its letters.
    Syllable,
    /// Space: a word or a text of its own follows.
    Space,
    /// Nothing: the rest of a word behind its own hyphen or "/" follows; or it is the end.
    Nothing,
}

/// Joint between a line and the one after it.
pub(super) fn joint(line: &Line, next: Option<&Line>) -> Joint {
    let Some(next) = next else { return Joint::Nothing };
    if line.hyphenated {
        return Joint::Syllable;
    }
    // "Schul- und Kita-Anmeldung": behind a hyphen that stands for a word left out comes a space.
    let joins = ["und ", "oder ", "bzw.", "and ", "or "].iter().any(|word| next.text.starts_with(word));
    let signs = line.text.trim_end_matches(['/', '-', '\u{2010}']);
    let goes_on = signs.len() < line.text.len() && !signs.ends_with(' ') && !(joins && line.text.ends_with(['-', '\u{2010}']));
    if goes_on { Joint::Nothing } else { Joint::Space }
}

/// Drawn text of a group in one line, its words whole.
pub(super) fn drawn_text(group: &Group) -> String {
    let mut out = String::new();
    let mut lines = lines(group).peekable();
    while let Some(line) = lines.next() {
        match joint(line, lines.peek().copied()) {
            Joint::Syllable => out.push_str(line.text.strip_suffix('-').unwrap_or(&line.text)),
            Joint::Space => {
                out.push_str(&line.text);
                out.push(' ');
            }
            Joint::Nothing => out.push_str(&line.text),
        }
    }
    out
}

/// Text for a string of the file, cut where it is longer than any that is heard to its end.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
