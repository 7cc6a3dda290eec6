//! Enumerations and quotation marks.

use super::Lang;

/// Enumeration: "a", "a und b", "a, b und c".
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

/// Text in the quotation marks of the language.
pub fn quoted(lang: Lang, text: &str) -> String {
    match lang {
        Lang::De => format!("„{text}“"),
        Lang::En => format!("“{text}”"),
    }
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
}
