//! The steps of this session as a list; a click goes back or forward to one.

use egui::{Button, CollapsingHeader, RichText, ScrollArea, Ui};

use super::super::outbox::{Action, Outbox};
use crate::model::History;
use crate::text::{Lang, inspector as t};

/// The height of the list, beyond which it scrolls.
const HEIGHT: f32 = 200.0;

/// Draws the list: the board as it was opened first, the latest step last.
pub(super) fn steps_ui(ui: &mut Ui, history: &History, lang: Lang, outbox: &mut Outbox) {
    CollapsingHeader::new(t::steps(lang)).id_salt("steps").show(ui, |ui| {
        let all = history.steps().count();
        if all == 0 {
            ui.weak(t::steps_none(lang));
            return;
        }
        let height = ui.spacing().interact_size.y;
        let scroll = ScrollArea::vertical().id_salt("steps").max_height(HEIGHT).auto_shrink([false, true]).stick_to_bottom(true);
        scroll.show_rows(ui, height, all + 1, |ui, rows| {
            // A day's work has thousands of steps: only those in sight are put into words.
            let start = (rows.start == 0).then(|| t::step_start(lang));
            let steps = history.steps().skip(rows.start.saturating_sub(1)).map(|step| step.label.say(lang));
            for (place, name) in rows.zip(start.into_iter().chain(steps)) {
                let says = if place > history.len() { t::step_undone(lang, &name) } else { name };
                let text = if place > history.len() { RichText::new(&says).weak() } else { RichText::new(&says) };
                let row = ui.add(Button::selectable(place == history.len(), text).truncate());
                if row.on_hover_text(&says).clicked() {
                    outbox.push(Action::ToStep(place));
                }
            }
        });
    });
}
