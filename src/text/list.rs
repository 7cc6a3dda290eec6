//! Enumerations, quotation marks and the order of the alphabet.

use super::Lang;

/// "a", "a und b", "a, b und c".
pub fn and(lang: Lang, items: &[String]) -> String {
    let word = match lang {
        Lang::De => "und",
        Lang::En => "and",
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// The text in the quotation marks of the language.
pub fn quoted(lang: Lang, text: &str) -> String {
    match lang {
        Lang::De => format!("„{text}“"),
        Lang::En => format!("“{text}”"),
    }
}

/// A name as dictionaries order it: Ä as A, ß as ss (DIN 5007-1).
pub fn alphabetical(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => plain.push('a'),
            'ö' => plain.push('o'),
            'ü' => plain.push('u'),
            'ß' => plain.push_str("ss"),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_with_and() {
        let items = ["Arbeit", "Sprache", "Wohnen"].map(str::to_owned);
        assert_eq!(and(Lang::De, &items), "Arbeit, Sprache und Wohnen");
        assert_eq!(and(Lang::En, &items[..2]), "Arbeit and Sprache");
        assert_eq!(quoted(Lang::De, "Lichtblick"), "„Lichtblick“");
    }

    #[test]
    fn umlauts_stand_with_their_vowels() {
        let mut names = ["Zoll", "Übergang", "Ukraine-Hilfe", "Straße", "Strasse West", "ABH"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["ABH", "Straße", "Strasse West", "Übergang", "Ukraine-Hilfe", "Zoll"]);
    }
}
