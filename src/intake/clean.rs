//! Letters of foreign text as they are kept: composed (NFC), without marks that nobody sees, with one sign at the end of each line.

use unicode_normalization::UnicodeNormalization as _;

use crate::text::matching::is_invisible;

/// Text as it is kept, whatever system or program it came from: every line ends with a line feed, tabs stay, and other blanks are plain
/// ones. Soft hyphens, marks of direction and the like are left out, control characters too.
pub fn clean(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return text.to_owned();
    }
    let (mut kept, mut before) = (String::with_capacity(text.len()), None);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // The line feed that follows ends the line.
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push('\t'),
            // The hyphens of typesetters, and those at which no line breaks.
            '\u{2010}' | '\u{2011}' => kept.push('-'),
            '\u{200C}' | '\u{200D}' if joins(before, letters.peek().copied()) => kept.push(letter),
            letter if letter.is_whitespace() => kept.push(' '),
            letter if letter.is_control() || is_invisible(letter) => {}
            letter => kept.push(letter),
        }
        before = Some(letter);
    }
    kept.nfc().collect()
}

/// The same on one line, without blanks at its ends and with one blank between words.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True between letters of a script in which a joiner decides on their form, as in Persian.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let is_joined = |letter: Option<char>| letter.is_some_and(|letter| matches!(letter, '\u{600}'..='\u{DFF}'));
    is_joined(before) && is_joined(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_that_ends_a_line_ends_one() {
        for end in ["\r", "\r\n", "\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"] {
            assert_eq!(clean(&format!("Zoll{end}Tafel{end}")), "Zoll\nTafel\n", "{end:?}");
        }
        assert_eq!(clean("a\r\rb\n\rc"), "a\n\nb\n\nc");
    }

    #[test]
    fn letters_are_composed_and_what_nobody_sees_is_left_out() {
        for (text, kept) in [
            ("Ausla\u{308}nderbeho\u{308}rde", "Ausländerbehörde"),
            ("Volks\u{AD}hoch\u{AD}schule", "Volkshochschule"),
            ("Job\u{200B}center\u{A0}Kolkmoor\u{202F}e.\u{2009}V.", "Jobcenter Kolkmoor e. V."),
            ("\u{FEFF}\u{200E}Zoll\u{200F}\u{202C}\u{2069}", "Zoll"),
            ("a\u{34F}\u{308}", "ä"),
            ("Ru\u{0}nd\u{1B}er \u{9F}Tisch\u{7F}", "Runder Tisch"),
            ("Jugend\u{2011}Treff \u{2010} Nord", "Jugend-Treff - Nord"),
            ("☎\u{FE0F}", "☎"),
            ("Zo\u{200D}ll", "Zoll"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("a\tb", "a\tb"),
            ("Łódź – „Haus“ 10 ½ ㎡", "Łódź – „Haus“ 10 ½ ㎡"),
        ] {
            assert_eq!(clean(text), kept, "{text:?}");
            assert_eq!(clean(&clean(text)), kept, "{text:?} once more");
        }
        assert_eq!(clean_line(" Stadt \u{A0}\tNord\nSüd "), "Stadt Nord Süd");
    }
}
