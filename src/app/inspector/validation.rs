//! What there is to say about a text that was typed: what is wrong with it, or what to look at. What is wrong stays in its field and
//! is not taken over; all else is.

use crate::layout::Page;
use crate::model::{SHORT_NAME_CHARS, STATUS_SHORT_CHARS, is_email, is_phone, is_website};
use crate::text::matching::is_same;
use crate::text::{Lang, inspector};

/// The longest abbreviation of a target group, in characters.
pub(super) const ABBREVIATION_CHARS: usize = 4;

/// One or several e-mail addresses.
pub(super) fn email(lang: Lang, text: &str) -> Option<String> {
    (!is_email(text)).then(|| inspector::wrong_email(lang))
}

/// A phone number.
pub(super) fn phone(lang: Lang, text: &str) -> Option<String> {
    (!is_phone(text)).then(|| inspector::wrong_phone(lang))
}

/// A web address.
pub(super) fn website(lang: Lang, text: &str) -> Option<String> {
    (!is_website(text)).then(|| inspector::wrong_website(lang))
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
    let mut same = others.into_iter().filter(|(other, _)| !name.trim().is_empty() && is_same(other, name));
    same.next().map(|(_, owner)| inspector::wrong_taken(lang, owner))
}

/// The name of a page, or its size.
pub(super) fn page(lang: Lang, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    (!text.is_empty() && Page::named(&text).is_none()).then(|| inspector::wrong_page(lang, &Page::NAMES.join(", ")))
}
