//! Logos that are shown in the foot.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::options::Options;
use crate::model::{Board, MAX_LOGOS};
use crate::picture::Picture;
use crate::scene::Target;
use crate::text::logos as texts;

/// A logo that is shown.
pub(super) struct ShownLogo {
    /// Its target.
    pub(super) target: Target,
    /// Whose it is.
    pub(super) name: String,
    /// Its alternative text.
    pub(super) words: String,
    /// The picture; without one its place is kept.
    pub(super) picture: Option<Arc<Picture>>,
}

/// The logos of a board, each file once.
pub(super) fn shown(board: &Board, options: &Options) -> Vec<ShownLogo> {
    if !options.surroundings.is_whole() {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let first = board.head().logos.iter().take(MAX_LOGOS).filter(|logo| seen.insert(&logo.file));
    first
        .map(|logo| {
            let name = if logo.name.trim().is_empty() { &logo.file } else { &logo.name };
            ShownLogo {
                target: Target::Logo(logo.file.clone()),
                name: name.clone(),
                words: texts::logo(options.lang, name),
                picture: options.logos.get(&logo.file).cloned(),
            }
        })
        .collect()
}
