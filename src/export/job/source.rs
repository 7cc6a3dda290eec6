//! Source of an export.

use crate::picture::Pictures;
use crate::report::Disclosed;

/// Source of an export: a board as its audience sees it, with the pictures of its logos.
pub struct Source {
    /// The board.
    pub disclosed: Disclosed,
    /// The pictures.
    pub logos: Pictures,
}
