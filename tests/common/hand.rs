//! Hand at the window: keys and clicks, each with the frames that follow.

use egui::{Key, Modifiers, Pos2};

use crate::common::Window;

/// Presses a key.
pub(crate) fn press(window: &mut Window<'_>, key: Key) {
    press_with(window, Modifiers::NONE, key);
}

/// Presses a key while others are held.
pub(crate) fn press_with(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Clicks, and waits long enough that the next click is not the second of two.
pub(crate) fn click(window: &mut Window<'_>, at: Pos2) {
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run_steps(30);
}
