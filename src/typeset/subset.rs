//! A face with a few of its letters only, for a file that brings its own font. The licence of the fonts allows that.

use std::collections::BTreeSet;

use super::font::font_bytes;
use super::line::Face;

/// A TrueType font with these letters, their kerning and ligatures; `None` if none could be made.
pub fn subset(face: Face, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let letters: Vec<u32> = letters.iter().map(|letter| u32::from(*letter)).collect();
    fontcull::subset_font_data_unicode(font_bytes(face), &letters, &[]).ok()
}
