//! Texts as they are drawn: no control characters, single spaces, and spaces that hold together what belongs together
//! („§ 25 I“, „SGB XII“, „e. V.“, „i. d. R.“; Duden, rules for typesetting).

use std::borrow::Cow;

/// Holds two words together at the width of a usual space.
const NO_BREAK: char = '\u{A0}';
/// Holds the parts of an abbreviation together, narrow.
const NARROW: char = '\u{202F}';
/// Marks where a word may be hyphenated; drawn only as a hyphen at the end of a line.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// The text as it is drawn in one line: no control characters, what belongs together held together, soft hyphens left out,
/// line ends as spaces.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(glue(&clean(text)).replace([SOFT_HYPHEN, '\n'], "")) }
}

/// True if nothing needs to be cleaned or glued, as in most short names.
fn is_plain(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let odd = c.is_control() || is_invisible(c) || (c == ' ' && matches!(before, ' ' | '§' | '.'));
        if odd || (before == ' ' && matches!(c, 'I' | 'V' | 'X' | '%' | '€' | '0'..='9')) {
            return false;
        }
        before = c;
    }
    before != ' ' || text.is_empty()
}

/// Characters that draw nothing and steer other programs: directions, joiners, marks of byte order.
fn is_invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Single spaces, none at the ends; no control or invisible characters besides soft hyphens. Line ends become spaces here;
/// who keeps them splits before.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if c == SOFT_HYPHEN || !(c.is_control() || is_invisible(c)) {
            out.push(c);
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Puts unbreakable spaces where German and legal usage wants them. The text has single spaces.
pub(super) fn glue(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    let mut law = Law::Outside;
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1);
        out.push_str(word);
        law = law.after(word);
        match next {
            Some(next) => out.push(space_between(word, next, law)),
            None => return out,
        }
    }
    out
}

/// Place of a word in a citation of sections.
#[derive(Clone, Copy, PartialEq)]
enum Law {
    /// Not in one.
    Outside,
    /// After "§".
    Sign,
    /// After "§§": the next two numbers stay together.
    Signs,
    /// After the first number behind "§§".
    First,
    /// After a number.
    Number,
}

impl Law {
    fn after(self, word: &str) -> Self {
        let core = word.trim_start_matches(['(', '[', '„', '“']);
        if core == "§" {
            Self::Sign
        } else if core == "§§" {
            Self::Signs
        } else if self == Self::Signs && starts_with_digit(word) {
            Self::First
        } else if core.starts_with('§') && core.ends_with(|c: char| c.is_alphanumeric() || c == ',') {
            if core.starts_with("§§") { Self::First } else { Self::Number }
        } else if self != Self::Outside && (starts_with_digit(word) || is_roman(word)) {
            Self::Number
        } else {
            Self::Outside
        }
    }
}

fn space_between(word: &str, next: &str, law: Law) -> char {
    if ends_as_letter_dot(word) && starts_as_letter_dot(next) {
        return NARROW;
    }
    let number = starts_with_digit(next);
    let together = match law {
        Law::Sign | Law::Signs => true,
        Law::First => number || is_roman(next) || is_clause(next),
        Law::Number => is_roman(next) || is_clause(next),
        Law::Outside => false,
    };
    let counted = number && matches!(word.trim_start_matches('('), "Abs." | "Nr." | "Art." | "Satz" | "S." | "Kap." | "para.");
    let book = word.trim_start_matches('(') == "SGB" && is_roman(next);
    let share = word.ends_with(|c: char| c.is_ascii_digit()) && matches!(bare(next), "%" | "€" | "km");
    if together || counted || book || share { NO_BREAK } else { ' ' }
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The word without the marks behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', ';', '.', ':', ')', ']', '“', '/'])
}

fn is_roman(word: &str) -> bool {
    let bare = bare(word);
    !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

fn is_clause(word: &str) -> bool {
    matches!(word, "Abs." | "Nr." | "Satz" | "f." | "ff." | "f.," | "ff.,")
}

fn ends_as_letter_dot(word: &str) -> bool {
    let mut letters = word.trim_start_matches(['(', '„', '“']).chars();
    matches!((letters.next(), letters.next(), letters.next()), (Some(letter), Some('.'), None) if letter.is_alphabetic())
}

fn starts_as_letter_dot(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some(letter), Some('.')) if letter.is_alphabetic())
        && letters.all(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_held_together() {
        for (text, drawn) in [
            ("Schutzstatus (§ 25 I, II)", "Schutzstatus (§_25_I,_II)"),
            ("Bleiberecht (§§ 25a, 25b)", "Bleiberecht (§§_25a,_25b)"),
            ("§§ 16a, 16b, 16d AufenthG", "§§_16a,_16b, 16d AufenthG"),
            ("nach § 25 Abs. 5 Satz 1 AufenthG", "nach §_25_Abs._5 Satz_1 AufenthG"),
            ("Sozialamt SGB XII", "Sozialamt SGB_XII"),
            ("Brücke e. V.", "Brücke e.~V."),
            ("(z. B. i. d. R. am 3. Mai)", "(z.~B.~i.~d.~R. am 3. Mai)"),
            ("Haus 5 und 20 %", "Haus 5 und 20_%"),
            ("Teil I und V", "Teil I und V"),
        ] {
            let shown = one_line(text).replace(NO_BREAK, "_").replace(NARROW, "~");
            assert_eq!(shown, drawn);
        }
    }

    #[test]
    fn control_characters_and_needless_spaces_are_not_drawn() {
        assert_eq!(one_line(" a\t\tb\u{7}\u{202E}c\r\nd \u{AD}e "), "a bc d e");
        assert_eq!(one_line(""), "");
    }
}
