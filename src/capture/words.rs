//! Words as they are typed in haste: cut out of a line, each with its key and stem, so that case, umlauts, endings and slips do not
//! matter. Knows no board.

use std::ops::Range;

use crate::text::matching::{distance, is_mark, search_key};

/// The fewest letters of a word in which a slip is forgiven.
const MIN_SLIP_LETTERS: usize = 5;
/// The fewest letters of a word in which three slips are thought of, and how many at its beginning have none.
const MIN_LONG_LETTERS: usize = 9;
const MIN_ALIKE_LETTERS: usize = 6;
/// The fewest letters that stay of a word without its ending.
const MIN_STEM_LETTERS: usize = 4;
/// Endings of German words, the longest first.
const ENDINGS: [&str; 8] = ["innen", "ern", "em", "en", "er", "es", "e", "n"];

/// A word of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Place in the line, in bytes.
    pub range: Range<usize>,
    /// Key of its letters and digits.
    pub key: String,
    /// Its key without its ending.
    pub stem: String,
    /// True where a comma, a slash or an "und" stands between it and the word before.
    pub divided: bool,
}

/// The words of a piece of a line that begins at byte `start` of it.
pub(super) fn words(text: &str, start: usize) -> Vec<Word> {
    let (mut words, mut divided) = (Vec::new(), false);
    let mut begin = None;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() || ((letter == '-' || is_mark(letter)) && begin.is_some()) {
            begin.get_or_insert(place);
            continue;
        }
        if let Some(from) = begin.take() {
            let raw = text.get(from..place).unwrap_or_default();
            // A hyphen at the end of a word is none within it.
            let raw = raw.trim_end_matches('-');
            let key = word_key(raw);
            if is_and(&key) {
                divided = true;
            } else {
                let stem = stem(&key);
                let range = start + from..start + from + raw.len();
                words.push(Word { range, key, stem, divided: std::mem::take(&mut divided) });
            }
        }
        divided |= matches!(letter, ',' | '/' | '&' | '+');
    }
    words
}

/// Letters that occur in a key, as bits: by one slip at most two of them change.
pub(super) fn letters_of(key: &str) -> u64 {
    key.bytes().fold(0, |all, byte| all | 1 << (byte % 64))
}

/// True for two words with these letters between which there may be so few slips.
pub(super) fn may_be_slips(one: u64, other: u64, slips: u32) -> bool {
    (one ^ other).count_ones() <= 2 * slips
}

/// True for a word that only joins others.
pub(super) fn is_and(key: &str) -> bool {
    matches!(key, "und" | "and" | "sowie")
}

/// Search key of a text, without anything but letters and digits.
pub(super) fn word_key(text: &str) -> String {
    search_key(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Stem of a word: its key without its ending and its umlauts: "Jugendämter", "Jugendamts" and "Jugendamt" are one.
pub(super) fn stem(key: &str) -> String {
    let without_s = strip(key, "s");
    let ending = ENDINGS.iter().map(|ending| strip(without_s, ending)).find(|rest| rest.len() < without_s.len());
    let rest = strip(ending.unwrap_or(without_s), "s");
    rest.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

fn strip<'a>(key: &'a str, ending: &str) -> &'a str {
    key.strip_suffix(ending).filter(|rest| rest.chars().count() >= MIN_STEM_LETTERS).unwrap_or(key)
}

/// True for two words of which one becomes the other by one slip: a letter too many, too few, another one, or two in the wrong
/// order.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let (least, apart) = (one.len().min(other.len()), one.len().abs_diff(other.len()));
    least >= MIN_SLIP_LETTERS && apart <= 1 && distance(one, other) == 1
}

/// True for two names, given by their keys, so alike that one may be meant by the other: at most two slips in a longer name.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let (least, apart) = (one.len().min(other.len()), one.len().abs_diff(other.len()));
    // "Grundschule 1" is not "Grundschule 2".
    let digits = || one.bytes().filter(u8::is_ascii_digit).eq(other.bytes().filter(u8::is_ascii_digit));
    least > MIN_SLIP_LETTERS && apart <= 2 && digits() && distance(one, other) <= 2
}

/// True for two long words that begin alike and of which at most three slips make one: "Jobcentrum", "Jobcenter".
pub(super) fn are_long_words_alike(one: &str, other: &str) -> bool {
    let (least, apart) = (one.len().min(other.len()), one.len().abs_diff(other.len()));
    let begin_alike = || one.bytes().zip(other.bytes()).take(MIN_ALIKE_LETTERS).all(|(one, other)| one == other);
    least >= MIN_LONG_LETTERS && apart <= 3 && begin_alike() && distance(one, other) <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in [("Jugendamts", "Jugendämter"), ("Geduldete", "Geduldeten"), ("Sprachkurse", "Sprachkurs")] {
            assert_eq!(stem(&word_key(one)), stem(&word_key(other)), "{one}, {other}");
        }
        assert_ne!(stem("arbeit"), stem("arbeitgeber"));
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["jobcentr", "jobcnter", "jobcetner", "jobcenterr", "jibcenter"] {
            assert!(is_slip(typed, "jobcenter"), "{typed}");
        }
        for typed in ["jobcntr", "jobcenter", "jbocetner"] {
            assert!(!is_slip(typed, "jobcenter"), "{typed}");
        }
        assert!(!is_slip("amt", "amts"), "short words are not guessed at");
    }

    #[test]
    fn words_know_where_they_stand_and_what_divides_them() {
        let found = words("Job-Center, Jugendämter und  VHS/x", 10);
        let keys: Vec<_> = found.iter().map(|word| (word.key.as_str(), word.divided)).collect();
        assert_eq!(keys, [("jobcenter", false), ("jugendaemter", true), ("vhs", true), ("x", true)]);
        assert_eq!(found[0].range, 10..20);
    }

    #[test]
    fn umlauts_are_one_word_however_they_are_written() {
        for typed in ["Übergang", "uebergang", "U\u{308}BERGANG"] {
            let found = words(typed, 0);
            assert_eq!((found.len(), found[0].key.as_str(), found[0].range.clone()), (1, "uebergang", 0..typed.len()), "{typed}");
        }
        assert_eq!(words("Café Łódź", 0).iter().map(|word| word.key.clone()).collect::<Vec<_>>(), ["cafe", "lodz"]);
    }
}
