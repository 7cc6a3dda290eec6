//! Escape puts a panel away while it had the keyboard last. egui takes the focus away before anybody sees the key, and where nothing has
//! it, as after a click on a button, the key is still meant for where one was: so that is remembered.

use egui::{Id, Key, Memory, Popup, Rect, Ui};

/// Id in the memory of the window for the panel that had the keyboard, or was clicked, last.
const LAST: &str = "panel of Escape";

/// Memory of whether Escape would have put a panel away in the last frame, with nothing that it belongs to first.
#[derive(Debug, Default)]
pub(in crate::app) struct EscapeKey {
    was_ready: bool,
}

impl EscapeKey {
    /// True if Escape means the panel that lies here; asked once a frame.
    pub(in crate::app) fn closes(&mut self, ui: &Ui, panel: Rect) -> bool {
        let (own, last) = (ui.scope_id(), Id::unique(LAST));
        let pressed = ui.input(|input| input.pointer.interact_pos().filter(|_| input.pointer.any_pressed()));
        let focused = ui.memory(Memory::focused);
        let focused_at = focused.and_then(|id| ui.ctx().read_response(id)).map(|response| response.rect.center());
        let is_here = [pressed, focused_at].into_iter().flatten().any(|at| panel.contains(at));
        let is_last = ui.data_mut(|data| {
            let of_escape = data.get_temp_mut_or_default::<Option<Id>>(last);
            if is_here {
                *of_escape = Some(own);
            } else if focused.is_some() && *of_escape == Some(own) {
                *of_escape = None;
            }
            *of_escape == Some(own)
        });
        let is_free = !Popup::is_any_open(ui.ctx()) && !ui.ctx().text_edit_focused();
        let was_ready = std::mem::replace(&mut self.was_ready, is_last && is_free);
        was_ready && ui.input(|input| input.key_pressed(Key::Escape))
    }
}
