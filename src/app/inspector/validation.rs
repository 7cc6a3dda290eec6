//! Validation of a text that was typed: what is wrong with it, or what to look at. What is wrong stays in its field and
//! is not taken over; all else is.

use crate::layout::Page;
use crate::model::{FieldInfo, FieldKind, TextFormat};
use crate::text::matching::is_same;
use crate::text::{Lang, fields};

/// A text for which drawings have no room.
pub(super) fn too_long(field: &FieldInfo, lang: Lang, text: &str) -> Option<String> {
    let (count, most) = (text.chars().count(), field.max_chars?);
    (count > most).then(|| fields::wrong_short(lang, count, most))
}

/// A name that another record has already; the others are given as the name on the board and the one by which to tell whose it is.
pub(super) fn taken<'a>(lang: Lang, name: &str, others: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let mut same = others.into_iter().filter(|(other, _)| !name.trim().is_empty() && is_same(other, name));
    same.next().map(|(_, owner)| fields::wrong_taken(lang, owner))
}

/// Something else than the name of a page, or its size, in a field for one.
pub(super) fn page(field: &FieldInfo, lang: Lang, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let is_page = || text.is_empty() || Page::named(&text).is_some();
    (field.kind == FieldKind::Text(TextFormat::Page) && !is_page()).then(|| fields::wrong_page(lang, &Page::NAMES.join(", ")))
}
