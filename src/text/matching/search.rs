//! Searching: a text as it is looked for and looked through, and how well one fits the other.

use super::letters::{Umlauts, compared};

/// Key of a text in searches and lists of names: small letters without accents, umlauts written out, ß as ss. Equal keys mean the
/// same: "Übergang" and "UEBERGANG".
pub fn search_key(text: &str) -> String {
    compared(text, Umlauts::WrittenOut)
}

/// Key of a text in which umlauts have lost their dots: "ubergang".
pub fn dotless_key(text: &str) -> String {
    compared(text, Umlauts::Dotless)
}

/// True for two texts that say the same, whatever their case, accents and way to write umlauts; blanks around them do not count.
pub fn is_same(one: &str, other: &str) -> bool {
    search_key(one).trim() == search_key(other).trim()
}

/// Text that is searched for, or searched in: "Übergang" is found by "uebergang", by "ubergang" and by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Its search key.
    written_out: String,
    /// Its key without the dots of umlauts, where that is another one.
    dotless: Option<String>,
}

/// Way in which a typed text fits a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// As the whole name.
    Whole,
    /// As its beginning.
    Beginning,
    /// As the beginning of a word of it.
    BeginningOfWord,
    /// Anywhere else in it.
    Within,
}

impl SearchText {
    /// Text to be looked for, or through.
    pub fn new(text: &str) -> Self {
        let written_out = search_key(text);
        let dotless = if text.is_ascii() { None } else { Some(dotless_key(text)).filter(|own| *own != written_out) };
        Self { written_out, dotless }
    }

    /// True for a text in which nothing can be read.
    pub fn is_empty(&self) -> bool {
        self.written_out.is_empty()
    }

    /// True where the text stands in the other one; nothing stands in everything.
    pub fn is_in(&self, text: &Self) -> bool {
        text.written_out.contains(&self.written_out) || text.dotless().contains(self.dotless())
    }

    /// Way in which the text fits a name; `None` where it does not stand in it.
    pub fn fit(&self, name: &Self) -> Option<Fit> {
        let written_out = fit(&self.written_out, &name.written_out);
        let dotless = fit(self.dotless(), name.dotless());
        written_out.into_iter().chain(dotless).min()
    }

    fn dotless(&self) -> &str {
        self.dotless.as_deref().unwrap_or(&self.written_out)
    }
}

fn fit(typed: &str, name: &str) -> Option<Fit> {
    if typed == name {
        return Some(Fit::Whole);
    }
    let begins_word = |(at, _): (usize, &str)| !name.split_at(at).0.ends_with(char::is_alphanumeric);
    if name.starts_with(typed) {
        Some(Fit::Beginning)
    } else if name.match_indices(typed).any(begins_word) {
        Some(Fit::BeginningOfWord)
    } else {
        name.contains(typed).then_some(Fit::Within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_in(typed: &str, text: &str) -> bool {
        SearchText::new(typed).is_in(&SearchText::new(text))
    }

    #[test]
    fn an_umlaut_is_found_however_it_is_typed() {
        for text in ["Übergang Schule–Beruf", "Uebergang Schule–Beruf", "U\u{308}bergang"] {
            for typed in ["Übergang", "uebergang", "UEBERGANG", "U\u{308}bergang", "übe", "uebe", ""] {
                assert!(is_in(typed, text), "{typed} in {text}");
            }
        }
        assert!(is_in("ubergang", "Übergang"));
        assert!(is_in("Strasse", "Haus an der Straße") && is_in("straße", "STRASSE"));
        assert!(is_in("cafe", "Café Welt") && is_in("Café", "Cafe Welt") && is_in("lodz", "Łódź"));
        assert!(is_in("aufenthaltsgestattung", "Aufenthalts\u{AD}gestattung"));
        assert!(!is_in("uebergange", "Übergang") && !is_in("x", ""));
    }

    #[test]
    fn a_part_of_a_word_is_found_whatever_stands_before_it() {
        assert!(is_in("einreise", "Neueinreise") && is_in("erkennung", "Zuerkennung"));
        assert!(is_in("neue", "Neue Töchter") && is_in("töchter", "Neue Toechter"));
    }

    #[test]
    fn umlauts_tell_names_apart_and_ways_to_write_them_do_not() {
        assert!(is_same(" Müller", "MUELLER ") && is_same("Straße", "strasse") && is_same("", " "));
        assert!(!is_same("Mutter", "Mütter"));
    }

    #[test]
    fn names_that_begin_so_fit_better_than_those_that_hold_it() {
        let fit = |typed: &str, name: &str| SearchText::new(typed).fit(&SearchText::new(name));
        assert_eq!(fit("bruecke", "Brücke"), Some(Fit::Whole));
        assert_eq!(fit("brue", "Brücke e. V."), Some(Fit::Beginning));
        assert_eq!(fit("brucke", "Verein „Brücke der Kulturen“"), Some(Fit::BeginningOfWord));
        assert_eq!(fit("center", "Jobcenter-Center"), Some(Fit::BeginningOfWord));
        assert_eq!(fit("rück", "Brücke"), Some(Fit::Within));
        assert_eq!(fit("tafel", "Brücke"), None);
        assert!(Fit::Whole < Fit::Beginning && Fit::Beginning < Fit::BeginningOfWord && Fit::BeginningOfWord < Fit::Within);
    }
}
