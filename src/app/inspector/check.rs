//! What there is to say about a text that was typed: what is wrong with it, or what to look at. What is wrong stays in its field and
//! is not taken over; all else is.

use crate::layout::Page;
use crate::model::{SHORT_NAME_CHARS, STATUS_SHORT_CHARS};
use crate::text::{Lang, inspector};

/// The longest abbreviation of a target group, in characters.
pub(super) const ABBREVIATION_CHARS: usize = 4;
/// The fewest digits of a phone number.
const LEAST_DIGITS: usize = 3;

/// One or several e-mail addresses: something, one @, and a domain with a dot.
pub(super) fn email(lang: Lang, text: &str) -> Option<String> {
    let named = |address: &str| address.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && is_domain(domain));
    let fits = |address: &str| named(address) && !address.contains(char::is_whitespace);
    let all_fit = text.trim().is_empty() || text.split([',', ';']).map(str::trim).all(fits);
    (!all_fit).then(|| inspector::wrong_email(lang))
}

/// A phone number: it begins with digits and what stands between them; a remark may follow.
pub(super) fn phone(lang: Lang, text: &str) -> Option<String> {
    let number =
        text.chars().take_while(|letter| letter.is_ascii_digit() || letter.is_whitespace() || "+()/-–.".contains(*letter));
    let fits = text.trim().is_empty() || number.filter(char::is_ascii_digit).count() >= LEAST_DIGITS;
    (!fits).then(|| inspector::wrong_phone(lang))
}

/// A web address, with or without its scheme and page.
pub(super) fn website(lang: Lang, text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let domain = rest.split('/').next().unwrap_or_default();
    (!text.is_empty() && (!is_domain(domain) || text.contains(char::is_whitespace))).then(|| inspector::wrong_website(lang))
}

/// A short name that a chip has room for.
pub(super) fn short(lang: Lang, text: &str) -> Option<String> {
    at_most(lang, text, SHORT_NAME_CHARS)
}

/// A short name that a head has room for.
pub(super) fn head(lang: Lang, text: &str) -> Option<String> {
    at_most(lang, text, STATUS_SHORT_CHARS)
}

/// An abbreviation that a flag has room for.
pub(super) fn abbreviation(lang: Lang, text: &str) -> Option<String> {
    at_most(lang, text, ABBREVIATION_CHARS)
}

fn at_most(lang: Lang, text: &str, most: usize) -> Option<String> {
    let count = text.chars().count();
    (count > most).then(|| inspector::wrong_short(lang, count, most))
}

/// A name that another record has already; the others are given as the name on the board and the one by which to tell whose it is.
pub(super) fn taken<'a>(lang: Lang, name: &str, others: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let name = name.trim().to_lowercase();
    let mut same = others.into_iter().filter(|(other, _)| !name.is_empty() && other.trim().to_lowercase() == name);
    same.next().map(|(_, owner)| inspector::wrong_taken(lang, owner))
}

/// The name of a page, or its size.
pub(super) fn page(lang: Lang, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    (!text.is_empty() && Page::named(&text).is_none()).then(|| inspector::wrong_page(lang, &Page::NAMES.join(", ")))
}

fn is_domain(text: &str) -> bool {
    text.contains('.') && !text.contains('@') && text.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_looked_at() {
        for (check, right, wrong) in [
            (
                email as fn(Lang, &str) -> Option<String>,
                &["", "a.b@amt.beispiel.de", "ö@ä.de", "a@b.de; c@d.de"][..],
                &["a", "a@", "@b.de", "a@b", "a@b.", "a@@b.de", "a b@c.de", "a@b.de,"][..],
            ),
            (phone, &["", "+49 (0)123 / 45-67", "110", "04321 123-0 (nur vormittags)"], &["12", "null acht", "Tel. 123456"]),
            (website, &["", "www.beispiel.de", "https://beispiel.de/a b".split(' ').next().unwrap_or("")], &["www", "a b.de"]),
        ] {
            assert!(right.iter().all(|text| check(Lang::De, text).is_none()), "{right:?}");
            assert!(wrong.iter().all(|text| check(Lang::De, text).is_some()), "{wrong:?}");
        }
    }
}
