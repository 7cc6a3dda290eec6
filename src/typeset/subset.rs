//! A face with a few of its letters only, for a file that brings its own font. The license of the fonts allows that.

use std::collections::BTreeSet;

use read_fonts::FontRef;
use read_fonts::collections::IntSet;
use read_fonts::types::NameId;
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};

use super::font::font_bytes;
use super::line::Face;

/// English of the United States, in which the fonts tell their names.
const NAMES_IN: u16 = 0x0409;

/// A TrueType font with these letters, their kerning and ligatures; `None` if none could be made.
pub fn subset(face: Face, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = FontRef::new(font_bytes(face)).ok()?;
    let letters: IntSet<u32> = letters.iter().map(|letter| u32::from(*letter)).collect();
    let plan = Plan::new(
        &IntSet::empty(),
        &letters,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &DEFAULT_DROP_TABLES.iter().copied().collect(),
        &IntSet::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &(0..=6).map(NameId::new).collect(),
        &IntSet::from([NAMES_IN]),
    );
    subset_font(&font, &plan).ok()
}
