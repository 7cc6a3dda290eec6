//! Sorting by the alphabet as dictionaries do (DIN 5007-1), numbers by their value.

use unicode_normalization::UnicodeNormalization;

use super::letters::{Umlauts, compared};

/// Key by which texts are sorted: ä as a, ß as ss, é as e; marks such as „ do not count, "2." stands before "10.". Texts that are the
/// same so far are sorted by themselves, so that their order never depends on where they came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    parts: Vec<Part>,
    text: String,
}

/// Part of a text that is compared as one; in the order in which parts of different sorts stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// Blank or hyphen between words; "Amt Nord" stands before "Amtshilfe".
    Gap,
    /// Number without leading zeros; the one of fewer digits is smaller.
    Number { digits: usize, number: String },
    /// Letters.
    Word(String),
}

/// Sort key of a text.
pub fn sort_key(text: &str) -> SortKey {
    let mut parts = Vec::new();
    let mut rest = &*compared(text, Umlauts::Dotless);
    while let Some(first) = rest.chars().next() {
        let is_of_sort: fn(char) -> bool = match first {
            '0'..='9' => |letter| letter.is_ascii_digit(),
            letter if letter.is_alphanumeric() => is_letter,
            _ => |letter| !letter.is_alphanumeric(),
        };
        let (run, after) = rest.split_at(rest.find(|letter| !is_of_sort(letter)).unwrap_or(rest.len()));
        add(&mut parts, run, after);
        rest = after;
    }
    SortKey { parts, text: text.nfc().collect() }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !letter.is_ascii_digit()
}

/// Adds a run of digits, of letters, or of other marks before what comes after them.
fn add(parts: &mut Vec<Part>, run: &str, after: &str) {
    if run.starts_with(|first: char| first.is_ascii_digit()) {
        let number = run.trim_start_matches('0');
        parts.push(Part::Number { digits: number.len(), number: number.to_owned() });
    } else if run.starts_with(is_letter) {
        // Marks within a word do not part it: "e.V.", "Geht's".
        match parts.last_mut() {
            Some(Part::Word(word)) => word.push_str(run),
            _ => parts.push(Part::Word(run.to_owned())),
        }
    } else {
        let parts_words = run.contains(|mark: char| mark.is_whitespace() || "-–—/".contains(mark));
        let parts_numbers =
            matches!(parts.last(), Some(Part::Number { .. })) && after.starts_with(|next: char| next.is_ascii_digit());
        if !parts.is_empty() && !after.is_empty() && (parts_words || parts_numbers) {
            parts.push(Part::Gap);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names in their order, from any other one.
    fn check(expected: &[&str]) {
        let mut names = expected.to_vec();
        names.reverse();
        names.sort_by_cached_key(|name| sort_key(name));
        assert_eq!(names, expected);
    }

    #[test]
    fn umlauts_stand_with_their_vowels() {
        check(&["ABH", "Straße", "Strasse West", "Übergang", "Ukraine-Hilfe", "Zoll"]);
        check(&["Muller", "Müller", "Mullers"]);
    }

    #[test]
    fn accents_do_not_count() {
        check(&["Cafd", "Café", "Cafz"]);
        check(&["Eck", "Éclair", "Ende", "Łódź", "Lotse", "Ørsted", "Ostern", "ZØ", "Zoll"]);
    }

    #[test]
    fn marks_do_not_count_and_blanks_come_first() {
        check(&["Amt", "„Brücke der Kulturen“ e. V.", "Bund", "(Café)", "„Zelt“"]);
        check(&["Amt", "Amt Nord", "Amt-Süd", "Amtshilfe"]);
        check(&["Verein Arbeit", "Verein „Ärzte“"]);
    }

    #[test]
    fn numbers_stand_by_their_value() {
        check(&["", "2. Gruppe", "10. Gruppe", "Gruppe 9", "Gruppe 010", "Gruppe 11", "Gruppen"]);
        check(&["§ 1.2", "§ 1.10", "§ 2.1", "§ 60a", "§ 60b", "§ 104"]);
        check(&["99999999999999999999999", "100000000000000000000000"]);
    }

    #[test]
    fn texts_that_differ_in_little_have_an_order_of_their_own() {
        check(&["Übergang", "übergang"]);
        assert_eq!(sort_key("Übergang"), sort_key("U\u{308}bergang"));
        assert_ne!(sort_key("Übergang"), sort_key("Ubergang"));
    }
}
