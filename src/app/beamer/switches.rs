//! Switches of the moderation for what the beamer shows.

use super::projector_frame::Cover;
use crate::scene::style::Theme;

/// Each stays as it was when the beamer is closed, but for the cover.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(in crate::app) struct Switches {
    /// True while it shows what the moderation looks at.
    pub follows: bool,
    /// Cover over it.
    pub cover: Option<Cover>,
    /// True while all but what is selected is dimmed.
    pub has_spotlight: bool,
    /// True while a ring follows the pointer.
    pub has_ring: bool,
    /// True while it is marked where something is still to be asked.
    pub has_questions: bool,
    /// Its colors.
    pub theme: Theme,
    /// True while whatever is shown is changed until the last row can read it.
    pub is_readable: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            follows: false,
            cover: None,
            has_spotlight: false,
            has_ring: false,
            has_questions: false,
            theme: Theme::Light,
            is_readable: false,
        }
    }
}
