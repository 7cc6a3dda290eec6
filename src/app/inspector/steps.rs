//! The steps of this session as a list; a click goes back or forward to one.

use egui::{Button, RichText, ScrollArea, Ui};

use super::super::outbox::{Action, Outbox};
use super::ticks::TICK;
use crate::model::History;
use crate::text::{Lang, inspector as t};

/// Draws the list: the board as it was opened first, the latest step last, the present one marked.
pub(super) fn steps_ui(ui: &mut Ui, history: &History, lang: Lang, (wants_focus, outbox): (bool, &mut Outbox)) {
    let all = history.steps().count();
    ui.weak(if all == 0 { t::steps_none(lang) } else { t::steps_hint(lang) });
    ui.add_space(4.0);
    let scroll = ScrollArea::vertical().id_salt("steps").auto_shrink(false).stick_to_bottom(true);
    ui.spacing_mut().interact_size.y = TICK;
    scroll.show_rows(ui, TICK, all + 1, |ui, rows| {
        // A day's work has thousands of steps: only those in sight are put into words.
        let start = (rows.start == 0).then(|| t::step_start(lang));
        let steps = history.steps().skip(rows.start.saturating_sub(1)).map(|step| step.label.say(lang));
        for (place, name) in rows.zip(start.into_iter().chain(steps)) {
            let undone = place > history.len();
            let says = if undone { t::step_undone(lang, &name) } else { name };
            let numbered = t::step_numbered(lang, place, &says);
            let text = if undone { RichText::new(&numbered).weak() } else { RichText::new(&numbered) };
            let here = place == history.len();
            let row = ui.add(Button::selectable(here, text).truncate());
            row.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, here, &says));
            if wants_focus && here {
                row.request_focus();
            }
            if row.on_hover_text(&says).clicked() {
                outbox.push(Action::ToStep(place));
            }
        }
    });
}
