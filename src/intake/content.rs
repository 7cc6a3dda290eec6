//! Content of an entry of a list: the name of an institution, or something that is none, and why.

use super::vocabulary::{
    DOMAIN_ENDS, FIRST_NAMES, INSTITUTION_WORDS, LEGAL_FORMS, PERSON_WORDS, STREET_BEGINNINGS, STREET_ENDINGS,
};
use crate::model::{find_contact_details, has_contact_details};
use crate::text::matching::search_key;
use crate::text::{Lang, start as t};

/// The longest text that is still a name, in characters.
pub const MAX_NAME_CHARS: usize = 120;

/// Content of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// A name.
    Name,
    /// A name with more letters than are kept.
    LongName,
    /// Nothing, or marks only.
    Nothing,
    /// An e-mail address.
    Mail,
    /// A web address.
    Web,
    /// A telephone number.
    Phone,
    /// A number or a date.
    Number,
    /// A person.
    Person,
    /// A street with its number, or a place with its postal code.
    Address,
}

impl Content {
    /// Content of this text.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        let digits = text.chars().filter(|letter| letter.is_numeric()).count();
        if letters + digits == 0 {
            Self::Nothing
        } else if is_web(text) {
            Self::Web
        } else if is_all_contact_details(text) {
            if text.contains(['@', '\u{FF20}']) || letters > digits { Self::Mail } else { Self::Phone }
        } else if letters == 0 || digits > letters && !is_address(text) {
            Self::Number
        } else if is_address(text) {
            Self::Address
        } else if is_person(text) {
            Self::Person
        } else if text.chars().count() > MAX_NAME_CHARS {
            Self::LongName
        } else {
            Self::Name
        }
    }

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Name => t::content_name(lang),
            Self::LongName => t::content_long(lang),
            Self::Nothing => t::content_nothing(lang),
            Self::Mail => t::content_mail(lang),
            Self::Web => t::content_web(lang),
            Self::Phone => t::content_phone(lang),
            Self::Number => t::content_number(lang),
            Self::Person => t::content_person(lang),
            Self::Address => t::content_address(lang),
        }
    }
}

/// True for a text that may be a name, and is no telephone number, no address of mail or web and no paragraph.
pub fn is_name(text: &str) -> bool {
    Content::of(text) == Content::Name
}

/// True for a text that surely names an institution: it has a legal form, or a word such as "Beratungsstelle".
pub(super) fn is_surely_institution(text: &str) -> bool {
    let key = search_key(text);
    let all: Vec<&str> = words(&key).collect();
    let is_form = |form: &&str| {
        let form: Vec<&str> = words(form).collect();
        all.windows(form.len()).any(|run| run == form)
    };
    LEGAL_FORMS.iter().any(is_form) || all.iter().any(|word| INSTITUTION_WORDS.iter().any(|own| word.ends_with(own)))
}

/// True where nothing of a text is left without its phone numbers and addresses.
fn is_all_contact_details(text: &str) -> bool {
    if !has_contact_details(text) {
        return false;
    }
    let mut at = 0;
    let mut rest = String::new();
    for range in find_contact_details(text) {
        rest.push_str(text.get(at..range.start).unwrap_or_default());
        at = range.end;
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    rest.chars().filter(|letter| letter.is_alphanumeric()).count() < 2
}

fn is_web(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_domain = || {
        let (domain, _) = lower.split_once('/').unwrap_or((&lower, ""));
        let end = domain.rsplit_once('.').map(|(_, end)| end).unwrap_or_default();
        // "ver.di" and "St.Anna-Stift" are none.
        let is_end = DOMAIN_ENDS.contains(&end);
        let is_small = text.split('/').next() == Some(domain);
        is_end && is_small && domain.len() > 5 && domain.chars().all(|letter| letter.is_alphanumeric() || "-.".contains(letter))
    };
    !text.contains(char::is_whitespace) && (lower.contains("://") || lower.starts_with("www.") || is_domain())
}

/// True for a street with its number, and for a place with its postal code.
fn is_address(text: &str) -> bool {
    let key = search_key(text);
    let parts: Vec<&str> = key.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    !parts.is_empty() && parts.iter().any(|part| is_street(part) || is_postal(part)) && parts.len() < 4 && {
        // "Treff, Torfweg 1" is a name with its address.
        parts.first().is_some_and(|first| is_street(first) || is_postal(first))
    }
}

fn is_postal(part: &str) -> bool {
    let part = part.strip_prefix("d-").unwrap_or(part);
    let (code, place) = part.split_once(' ').unwrap_or((part, ""));
    code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) && place.chars().any(char::is_alphabetic)
}

fn is_street(part: &str) -> bool {
    let all: Vec<&str> = part.split_whitespace().collect();
    let Some(at) = all.iter().position(|word| is_house_number(word)) else { return false };
    let is_rest_number = all.iter().skip(at).all(|word| is_house_number(word) || word.len() == 1 || *word == "-");
    let Some(street) = all.get(..at).filter(|street| !street.is_empty() && street.len() < 5 && is_rest_number) else {
        return false;
    };
    let last = street.last().map_or("", |word| word.trim_end_matches('.'));
    let begins = street.first().is_some_and(|word| STREET_BEGINNINGS.contains(word)) && street.len() > 1;
    let ends = STREET_ENDINGS.iter().any(|ending| last.ends_with(ending)) || last.ends_with("str");
    // "Treff am Markt 5" begins with no street.
    let holds_other = || street.len() > 1 && street.iter().skip(1).any(|word| STREET_BEGINNINGS.contains(word));
    begins || (ends && !holds_other() && !is_surely_institution(street.join(" ").as_str()))
}

fn is_house_number(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = word.get(digits..).unwrap_or_default();
    (1..=4).contains(&digits)
        && rest.chars().count() < 6
        && rest.chars().all(|letter| letter.is_ascii_digit() || "-–/abcdefgh".contains(letter))
}

/// True for a person: with a form of address or a title, or by a first name.
pub(super) fn is_person(text: &str) -> bool {
    let key = search_key(text);
    let all: Vec<&str> =
        key.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty()).collect();
    if is_surely_institution(text) || all.len() > 6 {
        return false;
    }
    if all.first().is_some_and(|first| PERSON_WORDS.contains(first)) && all.len() > 1 {
        return true;
    }
    let is_first_name = |word: &&str| word.split('-').all(|part| FIRST_NAMES.contains(&part));
    let is_capital = || text.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    match &all[..] {
        // "Anna Petersen", "Petersen, Anna".
        [first, _] | [first, _, _] if is_first_name(first) && is_capital() && !text.contains(['„', '"', '(']) => true,
        [_, last] if is_first_name(last) && text.contains(',') => true,
        _ => false,
    }
}

fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_institution_is_told_apart() {
        for (content, texts) in [
            (
                Content::Name,
                &[
                    "Zoll",
                    "Tafel Kolkmoor e. V.",
                    "1001 Sprachen",
                    "Treff am Markt 5",
                    "24/7 Hilfe",
                    "Anna-Haus",
                    "Maria Stern e. V.",
                    "Herrnhuter Diakonie",
                    "Haus 7",
                    "Elisabeth Krankenhaus",
                    "St.Anna-Stift",
                    "Weg mit Ziel",
                    "Frauentreff",
                    "Verein für Straßenfußball",
                    "A",
                    "Paul Gerhardt Stift",
                    "Doktorhaus",
                    "Treffpunkt Markt 5",
                    "ver.di",
                ][..],
            ),
            (Content::Mail, &["info@jc.example", "a.meyer(at)caritas.example", "zoll [at] amt [dot] example"]),
            (Content::Web, &["https://tafel.example", "www.tafel.example", "tafel.example", "tafel.example/kontakt"]),
            (Content::Phone, &["03023 1254", "+49 (0)3023 1254", "Tel. 03023/12 54-56", "０３０２３ １２５４"]),
            (Content::Number, &["12", "26999", "31.12.2026", "1,5", "04/2026"]),
            (
                Content::Person,
                &[
                    "Frau Petersen",
                    "Herr Hinrichs",
                    "Dr. Meyer",
                    "Anna Petersen",
                    "Petersen, Anna",
                    "Fr. Prof. Dr. Öz",
                    "Karl-Heinz Muster",
                ],
            ),
            (
                Content::Address,
                &[
                    "Am Deich 3",
                    "Torfweg 1",
                    "Hauptstraße 12a",
                    "Lange Str. 5",
                    "26999 Kolkmoor",
                    "Karl-Marx-Straße 1-3",
                    "Am Markt 5, 26999 Kolkmoor",
                    "An der Mühle 7",
                ],
            ),
            (Content::Nothing, &["", "–", "...", "  "]),
        ] {
            for text in texts {
                assert_eq!(Content::of(text), content, "{text}");
            }
        }
        assert_eq!(Content::of(&"lang ".repeat(30)), Content::LongName);
    }
}
