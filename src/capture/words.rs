//! Words as they are typed in haste: cut out of a line and folded, so that case, umlauts, endings and slips do not matter. Knows no
//! board.

use std::ops::Range;

/// The fewest letters of a word in which a slip is forgiven.
const MIN_SLIP_LETTERS: usize = 5;
/// The fewest letters that stay of a word without its ending.
const MIN_STEM_LETTERS: usize = 4;
/// Endings of German words, the longest first.
const ENDINGS: [&str; 8] = ["innen", "ern", "em", "en", "er", "es", "e", "n"];

/// A word of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Extent in the line, in bytes.
    pub range: Range<usize>,
    /// Its letters and digits, folded.
    pub key: String,
    /// The same without its ending.
    pub stem: String,
    /// True if a comma, a slash or an "und" stands between it and the word before.
    pub divided: bool,
}

/// The words of a piece of a line that begins at byte `start` of it.
pub(super) fn words(text: &str, start: usize) -> Vec<Word> {
    let (mut words, mut divided) = (Vec::new(), false);
    let mut begin = None;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() || (letter == '-' && begin.is_some()) {
            begin.get_or_insert(place);
            continue;
        }
        if let Some(from) = begin.take() {
            let raw = text.get(from..place).unwrap_or_default();
            // A hyphen at the end of a word is none within it.
            let raw = raw.trim_end_matches('-');
            let key = fold(raw);
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

/// True for a word that only joins others.
pub(super) fn is_and(key: &str) -> bool {
    matches!(key, "und" | "and" | "sowie")
}

/// A text in small letters, umlauts written out, without anything but letters and digits.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'é' | 'è' | 'ê' => folded.push('e'),
            'á' | 'à' | 'â' => folded.push('a'),
            'ç' => folded.push('c'),
            other if other.is_alphanumeric() => folded.push(other),
            _ => {}
        }
    }
    folded
}

/// A folded word without its ending and its umlauts: "Jugendämter", "Jugendamts" and "Jugendamt" are one.
pub(super) fn stem(key: &str) -> String {
    let without_s = strip(key, "s");
    let ending = ENDINGS.iter().map(|ending| strip(without_s, ending)).find(|rest| rest.len() < without_s.len());
    let rest = strip(ending.unwrap_or(without_s), "s");
    rest.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

fn strip<'a>(key: &'a str, ending: &str) -> &'a str {
    key.strip_suffix(ending).filter(|rest| rest.chars().count() >= MIN_STEM_LETTERS).unwrap_or(key)
}

/// True if one slip leads from one word to the other: a letter too many, too few, another one, or two in the wrong order.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let (short, long) =
        if one.len() <= other.len() { (one.as_bytes(), other.as_bytes()) } else { (other.as_bytes(), one.as_bytes()) };
    if short.len() < MIN_SLIP_LETTERS || long.len() - short.len() > 1 || short == long {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let rest = |bytes: &[u8], from: usize| bytes.get(from..).map(<[u8]>::to_vec).unwrap_or_default();
    let (short_rest, long_rest) = (rest(short, same), rest(long, same));
    if short.len() < long.len() {
        return short_rest == rest(long, same + 1);
    }
    let swapped = || match (&short_rest[..], &long_rest[..]) {
        ([a, b, left @ ..], [c, d, right @ ..]) => a == d && b == c && left == right,
        _ => false,
    };
    rest(short, same + 1) == rest(long, same + 1) || swapped()
}

/// True for two names so alike that one may be meant by the other: at most two slips in a longer name.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let least = one.len().min(other.len());
    if least < MIN_SLIP_LETTERS + 1 || one.len().abs_diff(other.len()) > 2 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX - 1);
    for (line, letter) in one.iter().enumerate() {
        let mut next = vec![line + 1];
        for place in 0..other.len() {
            let is_same = other.get(place) == Some(letter);
            let mut least = (at(&next, place) + 1).min(at(&row, place + 1) + 1).min(at(&row, place) + usize::from(!is_same));
            let is_swapped =
                place > 0 && line > 0 && other.get(place - 1) == Some(letter) && other.get(place) == one.get(line - 1);
            if is_swapped {
                least = least.min(at(&before, place - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|distance| *distance <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in [("Jugendamts", "Jugendämter"), ("Geduldete", "Geduldeten"), ("Sprachkurse", "Sprachkurs")] {
            assert_eq!(stem(&fold(one)), stem(&fold(other)), "{one}, {other}");
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
}
