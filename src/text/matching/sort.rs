//! Sorting by the alphabet as dictionaries do (DIN 5007-1), numbers by their value.

use unicode_normalization::UnicodeNormalization;

use super::letters::{Umlauts, compared};

/// Key by which texts are sorted: ä as a, ß as ss, é as e; marks such as „ do not count, "2." stands before "10.". Texts that are the
/// same so far are sorted by themselves, so that their order never depends on where they came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    /// Words and numbers with one blank between them. A number stands with the count of its digits before it, so that it is compared by
    /// its value, and before all letters.
    words: String,
    /// The text itself.
    text: String,
}

/// Sort key of a text.
pub fn sort_key(text: &str) -> SortKey {
    let (compared, mut words) = (compared(text, Umlauts::Dotless), String::with_capacity(text.len() + 4));
    let mut rest = &*compared;
    while let Some(first) = rest.chars().next() {
        let is_of_sort: fn(char) -> bool = match first {
            '0'..='9' => |letter| letter.is_ascii_digit(),
            letter if letter.is_alphanumeric() => is_letter,
            _ => |letter| !letter.is_alphanumeric(),
        };
        let (run, after) = rest.split_at(rest.find(|letter| !is_of_sort(letter)).unwrap_or(rest.len()));
        add(&mut words, run, after);
        rest = after;
    }
    let text = if text.is_ascii() { text.to_owned() } else { text.nfc().collect() };
    SortKey { words, text }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !letter.is_ascii_digit()
}

/// Adds a run of digits, of letters, or of other marks before what comes after them.
fn add(words: &mut String, run: &str, after: &str) {
    let is_digit = |letter: char| letter.is_ascii_digit();
    if run.starts_with(is_digit) {
        let number = Some(run.trim_start_matches('0')).filter(|number| !number.is_empty()).unwrap_or("0");
        let digits = u32::try_from(number.len()).ok().and_then(char::from_u32).unwrap_or(char::MAX);
        words.extend(['0', digits]);
        words.push_str(number);
    } else if run.starts_with(is_letter) {
        // Marks within a word do not part it: "e.V.", "Geht's".
        words.push_str(run);
    } else {
        let parts_words = run.contains(|mark: char| mark.is_whitespace() || "-–—/".contains(mark));
        let parts_numbers = words.ends_with(is_digit) && after.starts_with(is_digit);
        if !words.is_empty() && !after.is_empty() && (parts_words || parts_numbers) {
            words.push(' ');
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
    fn names_of_many_languages_stand_where_a_german_reader_looks_for_them() {
        check(&[
            "2. Schule",
            "10. Schule",
            "Anlaufstelle",
            "Ärztehaus",
            "A\u{308}rztehaus Süd",
            "„Brücke“ e. V.",
            "Čaj-Stube",
            "Đorđe-Haus",
            "Éirinn",
            "Élan",
            "Gül-Verein",
            "Insel",
            "İstanbul Derneği",
            "Łapek-Haus",
            "Łódź-Verein",
            "(Neu) Treffpunkt",
            "Œuvre",
            "Österreichhaus",
            "Șansa",
            "Sonne",
            "Świt",
            "Übergang",
            "Ute-Haus",
            "Żabka",
            "Zoll",
        ]);
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
