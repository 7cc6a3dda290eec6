//! Letters as they are compared: small, without accents, ligatures taken apart. What is done with the result is for others.

use unicode_normalization::UnicodeNormalization;

/// Dots of an umlaut as a mark of their own.
const DIAERESIS: char = '\u{308}';

/// Way in which ä, ö and ü are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Umlauts {
    /// As a, o and u: in dictionaries (DIN 5007-1), and where the dots were left off.
    Dotless,
    /// As ae, oe and ue: on keyboards without them.
    WrittenOut,
}

/// Text in the letters by which it is compared; the same for what it gives.
pub(super) fn compared(text: &str, umlauts: Umlauts) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    at_once(text, umlauts).unwrap_or_else(|| decomposed(text, umlauts))
}

/// The same where the letters are German ones, ten times as fast: long lists are searched at every key. `None` for others.
fn at_once(text: &str, umlauts: Umlauts) -> Option<String> {
    let mut out = String::with_capacity(text.len() + 4);
    for letter in text.chars() {
        let vowel = match letter {
            'ä' | 'Ä' => 'a',
            'ö' | 'Ö' => 'o',
            'ü' | 'Ü' => 'u',
            'ß' | 'ẞ' => {
                out.push_str("ss");
                continue;
            }
            letter if letter.is_ascii() || "„“”‚‘’–—·§€".contains(letter) => {
                out.push(letter.to_ascii_lowercase());
                continue;
            }
            _ => return None,
        };
        out.push(vowel);
        if umlauts == Umlauts::WrittenOut {
            out.push('e');
        }
    }
    Some(out)
}

/// The same for any text, by taking its letters apart.
fn decomposed(text: &str, umlauts: Umlauts) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        match letter {
            DIAERESIS if umlauts == Umlauts::WrittenOut && out.ends_with(['a', 'o', 'u']) => out.push('e'),
            letter if is_mark(letter) || is_invisible(letter) => {}
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ŧ' => out.push('t'),
            'ς' => out.push('σ'),
            // The hyphen of typesetters, and the one at which no line breaks.
            '\u{2010}' => out.push('-'),
            other => out.push(other),
        }
    }
    out
}

/// True for an accent that stands as a mark of its own behind its letter.
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

/// True for what nobody sees: soft hyphens, signs of direction, joiners, variants, tags, and letters without a width.
pub const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_ligatures_and_hidden_marks_tell_no_letters_apart() {
        for (text, plain) in [
            ("Übergang", "ubergang"),
            ("U\u{308}bergang", "ubergang"),
            ("STRAẞE", "strasse"),
            ("Čeština, Łódź, Ørsted", "cestina, lodz, orsted"),
            ("Citroën, Café, Æther, ﬁt", "citroen, cafe, aether, fit"),
            ("Nguyễn İzmir ısı Đorđe", "nguyen izmir isi dorde"),
            ("Aufenthalts\u{AD}gestattung E\u{2011}Mail", "aufenthaltsgestattung e-mail"),
            ("Привет Ελλάς", "привет ελλασ"),
        ] {
            assert_eq!(compared(text, Umlauts::Dotless), plain, "{text}");
        }
    }

    #[test]
    fn umlauts_are_written_out_and_other_dots_are_not() {
        for (text, written_out) in
            [("Äpfel Öl Über", "aepfel oel ueber"), ("Noël Zoë naïve", "noel zoe naive"), ("ǖ ạ\u{308}", "ue ae")]
        {
            assert_eq!(compared(text, Umlauts::WrittenOut), written_out, "{text}");
        }
    }

    #[test]
    fn compared_letters_stay_the_same() {
        for letter in ('\0'..=char::MAX).map(|letter| format!("a{letter}")) {
            for umlauts in [Umlauts::Dotless, Umlauts::WrittenOut] {
                let once = decomposed(&letter, umlauts);
                assert_eq!(compared(&once, umlauts), once, "{letter:?}");
                assert_eq!(compared(&letter, umlauts), once, "{letter:?}, the fast way");
            }
        }
    }
}
