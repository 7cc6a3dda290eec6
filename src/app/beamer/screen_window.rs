//! The beamer's own window on a screen, as the moderation's window knows it.

use egui::{Vec2, vec2};

/// A screen whose size is not known yet, in pixels.
const SCREEN: Vec2 = vec2(1920.0, 1080.0);

/// State of the window.
#[expect(clippy::struct_excessive_bools, reason = "each is a state or a wish of its own")]
pub(in crate::app) struct ScreenWindow {
    /// The one of several screens that it fills.
    pub screen: Option<usize>,
    /// True while that is to be found out.
    pub wants_screen: bool,
    /// True while it fills its screen.
    pub is_full: bool,
    /// True while the moderation's window is to have the keyboard again.
    pub wants_keys: bool,
    /// True once it has been painted. Until then it is hidden: a window that shows nothing of its own may show what lay there before.
    pub was_painted: bool,
    /// True once it has been painted where it can be seen.
    pub was_seen: bool,
    /// The size of the screen, in pixels.
    pub size: Vec2,
}

impl Default for ScreenWindow {
    fn default() -> Self {
        let (wants_screen, is_full, wants_keys, was_painted, was_seen) = (false, false, false, false, false);
        Self { screen: None, wants_screen, is_full, wants_keys, was_painted, was_seen, size: SCREEN }
    }
}
