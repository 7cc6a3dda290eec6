//! The steps of this session as a list; a click goes back or forward to one.

use egui::{Align, Button, Id, Rect, RichText, ScrollArea, Ui, style::ScrollAnimation, vec2};

use super::form::keyed;
use super::tick_list::TICK;
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::model::History;
use crate::text::{Lang, inspector as t};

/// Draws the list: the board as it was opened first, the latest step last, the present one marked. That comes into sight where
/// it gets the focus, which it takes as soon as it is seen.
pub(super) fn steps_ui(ui: &mut Ui, history: &History, lang: Lang, (wants_focus, outbox): (&mut bool, &mut Outbox)) {
    let all = history.steps().count();
    ui.weak(if all == 0 { t::steps_none(lang) } else { t::steps_hint(lang) });
    ui.add_space(4.0);
    let scroll = ScrollArea::vertical().id_salt("steps").auto_shrink(false).stick_to_bottom(history.len() == all);
    ui.spacing_mut().interact_size.y = TICK;
    let height = style::row_height(ui);
    scroll.show_rows(ui, height, all + 1, |ui, rows| {
        if *wants_focus && !rows.contains(&history.len()) {
            let pitch = height + ui.spacing().item_spacing.y;
            let top = ui.cursor().min + vec2(0.0, pitch * (history.len() as f32 - rows.start as f32));
            ui.scroll_to_rect_animation(
                Rect::from_min_size(top, vec2(1.0, height)),
                Some(Align::Center),
                ScrollAnimation::none(),
            );
            ui.ctx().request_repaint();
        }
        // A day's work has thousands of steps: only those in sight are put into words.
        let start = (rows.start == 0).then(|| t::step_start(lang));
        let steps = history.steps().skip(rows.start.saturating_sub(1)).map(|step| step.label.say(lang));
        for (place, name) in rows.zip(start.into_iter().chain(steps)) {
            let undone = place > history.len();
            let says = if undone { t::step_undone(lang, &name) } else { name };
            let numbered = t::step_numbered(lang, place, &says);
            let text = if undone { RichText::new(&numbered).weak() } else { RichText::new(&numbered) };
            let here = place == history.len();
            let row = Button::selectable(here, text).truncate().min_size(vec2(0.0, height));
            let row = keyed(ui, Id::unique(("step", place)), |ui| ui.add(row));
            row.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, here, &says));
            if here && std::mem::take(wants_focus) {
                row.request_focus();
            }
            if row.on_hover_text(&says).clicked() {
                outbox.push(BoardAction::ToStep(place));
            }
        }
    });
}
