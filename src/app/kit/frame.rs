//! Frames of bars and panels.

use egui::{Color32, Frame, Margin, Ui, UiBuilder};

/// The frame of a bar or a panel.
pub(in crate::app) fn bar(fill: Color32) -> Frame {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6))
}

/// The contents of a panel at its side: whatever they are, it stays as wide as it is, and the board beside it stands still.
pub(in crate::app) fn within<T>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> T) -> T {
    let room = ui.available_rect_before_wrap();
    let shown = contents(&mut ui.new_child(UiBuilder::new().max_rect(room)));
    ui.advance_cursor_after_rect(room);
    shown
}
