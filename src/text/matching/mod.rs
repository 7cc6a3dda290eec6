//! Comparing of texts, the same everywhere: sorting by the alphabet, searching, likeness, and the ASCII form for ids. Accents, case
//! and ways to write an umlaut never tell two texts apart; composed and decomposed letters (NFC, NFD) are the same.

mod distance;
mod letters;
mod search;
mod slug;
mod sort;

#[cfg(test)]
mod laws;

pub use distance::distance;
pub use letters::{is_invisible, is_mark};
pub use search::{Fit, SearchText, dotless_key, is_same, search_key};
pub use slug::slug;
pub use sort::{SortKey, sort_key};
