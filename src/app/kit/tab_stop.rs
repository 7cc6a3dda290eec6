//! The one Tab stop in the middle of the window, whichever part stands there.

use egui::{Event, EventFilter, Response, Ui};

/// The arrow keys, Enter and Escape belong to it while it has the keyboard; Tab goes on to the next panel.
const KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Gives it the focus when it is pressed, or when nothing has the focus, and keeps the arrow keys in it.
pub(in crate::app) fn keep_focus(ui: &Ui, response: &Response) {
    // A click on one of its parts would take the keyboard away from it.
    let pressed = ui.input(|input| {
        // In a slow frame the pointer may have gone on since.
        input.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pos, .. } => Some(*pos),
            _ => None,
        })
    });
    if pressed.is_some_and(|at| response.rect.contains(at) && ui.ctx().layer_id_at(at) == Some(ui.layer_id())) {
        response.request_focus();
    }
    // Keys pressed while nothing has the focus bring it back.
    let is_free = ui.memory(|memory| memory.focused().is_none()) && ui.input(|input| !input.keys_down.is_empty());
    if is_free {
        response.request_focus();
    }
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEYS));
    }
}
