//! Typing ahead: what is typed between the wish for a field and the frame in which that field has the focus. Nobody waits for a slow
//! frame, and nothing that was typed may be lost, or mean something else.

use egui::{Event, Ui};

/// For how many frames a field is waited for: it is measured in the first, gets the keyboard in the second.
const FRAMES: u8 = 4;

/// Events that were typed ahead.
#[derive(Debug, Default)]
pub(in crate::app) struct TypeAhead {
    typed: Vec<Event>,
    /// For how many frames the field may still be waited for.
    left: u8,
}

impl TypeAhead {
    /// From now on a field is waited for.
    pub(in crate::app) fn wait(&mut self) {
        self.left = FRAMES;
    }

    /// Adds what was typed in the frame in which the field was wished for.
    pub(in crate::app) fn add(&mut self, typed: Vec<Event>) {
        self.typed.extend(typed);
    }

    /// At the beginning of a frame: holds back what is typed as long as the field lacks the focus, then hands over everything.
    pub(in crate::app) fn hold_back(&mut self, ui: &Ui) {
        if self.left == 0 && self.typed.is_empty() {
            return;
        }
        self.left = self.left.saturating_sub(1);
        let waits = self.left > 0 && !ui.ctx().text_edit_focused();
        ui.input_mut(|input| {
            let all = std::mem::take(&mut input.events);
            let (typed, others): (Vec<Event>, Vec<Event>) = all.into_iter().partition(is_typed);
            self.typed.extend(typed);
            input.events = others;
            if !waits {
                input.events.append(&mut self.typed);
            }
        });
        if waits {
            ui.ctx().request_repaint();
        } else {
            self.left = 0;
        }
    }
}

/// True if an event comes from the keyboard.
pub(in crate::app) fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Key { .. } | Event::Ime(_) | Event::Paste(_))
}
