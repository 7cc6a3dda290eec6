//! Text that comes into the window from elsewhere, by the clipboard or an input method, as it is kept everywhere.

use egui::{Event, ImeEvent, Ui};

use crate::intake::clean;

/// Cleans what is pasted or typed in this frame, before any field takes it.
pub(super) fn clean_input(ui: &Ui) {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) | Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) = event {
                *text = clean(text);
            }
        }
    });
}
