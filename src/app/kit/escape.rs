//! Escape puts a panel away while it has the keyboard. egui takes the focus away before anybody sees the key, so it is remembered who
//! had it.

use egui::{Key, Memory, Popup, Rect, Ui};

/// Memory of whether a panel had the keyboard in the last frame, with something that Escape does not belong to first.
#[derive(Debug, Default)]
pub(in crate::app) struct EscapeKey {
    had_keys: bool,
}

impl EscapeKey {
    /// True if Escape means the panel that lies here; asked once a frame.
    pub(in crate::app) fn closes(&mut self, ui: &Ui, panel: Rect) -> bool {
        let focused = ui.memory(Memory::focused).and_then(|id| ui.ctx().read_response(id));
        let is_here = focused.is_some_and(|response| panel.contains(response.rect.center()));
        let is_free = !Popup::is_any_open(ui.ctx()) && !ui.ctx().text_edit_focused();
        let had_keys = std::mem::replace(&mut self.had_keys, is_here && is_free);
        had_keys && ui.input(|input| input.key_pressed(Key::Escape))
    }
}
