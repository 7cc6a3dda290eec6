//! A number of people between its two buttons. Of all numbers of a list one has the Tab stop.

use egui::{Align2, Button, Id, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, vec2};

use super::attendance_keys::Column;
use crate::app::kit::style;
use crate::model::{Actor, ActorId, Item as _, MAX_PRESENT};
use crate::text::{Lang, meeting as t};

/// Its width, in points.
pub(super) const STEPPER: f32 = 96.0;
/// The width of a button.
const BUTTON: f32 = 26.0;

/// The id of a number on the screen.
pub(super) fn cell_id(actor: &ActorId, column: Column) -> Id {
    Id::unique(("attendance", actor, column))
}

/// A number of people.
pub(super) struct Stepper<'a> {
    /// Of which institution.
    pub actor: &'a Actor,
    /// One of its two numbers.
    pub column: Column,
    /// Number now.
    pub now: u16,
    /// True if it has the Tab stop.
    pub is_cursor: bool,
    /// True if the one with the Tab stop takes the keyboard.
    pub wants_focus: bool,
    /// The language of the window.
    pub lang: Lang,
}

impl Stepper<'_> {
    /// Draws it; whether a hand was at it, and what it shall be.
    pub(super) fn ui(&self, ui: &mut Ui) -> (bool, Option<u16>) {
        ui.spacing_mut().item_spacing.x = 2.0;
        let says = self.says();
        let less = self.button_ui(ui, "−", &t::less_of(self.lang, &says), self.now.saturating_sub(1));
        let cell = self.number_ui(ui, &says);
        let more = self.button_ui(ui, "+", &t::more_of(self.lang, &says), (self.now + 1).min(MAX_PRESENT));
        let wanted = less.or(more);
        let is_touched = cell.clicked() || wanted.is_some();
        if is_touched {
            // The keyboard goes where the hand is.
            cell.request_focus();
        }
        (is_touched, wanted)
    }

    fn button_ui(&self, ui: &mut Ui, face: &str, says: &str, next: u16) -> Option<u16> {
        let is_other = next != self.now;
        let button = Button::new(face).sense(Sense::CLICK).frame_when_inactive(false).min_size(vec2(BUTTON, BUTTON));
        let button = ui.add_enabled(is_other, button);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, is_other, says));
        button.clicked().then_some(next)
    }

    fn number_ui(&self, ui: &mut Ui, says: &str) -> Response {
        let sense = if self.is_cursor { Sense::click() } else { Sense::CLICK };
        let width = STEPPER - 2.0 * BUTTON - 2.0 * ui.spacing().item_spacing.x - 4.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, BUTTON), Sense::hover());
        let cell = ui.interact(rect, cell_id(&self.actor.id, self.column), sense);
        cell.widget_info(|| WidgetInfo { label: Some(says.to_owned()), ..WidgetInfo::drag_value(true, self.now.into()) });
        if self.is_cursor && self.wants_focus {
            cell.request_focus();
        }
        let look = style::look(ui.ctx());
        let ring = Stroke::new(1.0 + look.outline, look.accent);
        let stroke = if cell.has_focus() { ring } else { Stroke::new(look.outline, look.line) };
        ui.painter().rect(rect, 6.0, look.bar, stroke, StrokeKind::Inside);
        let color = if self.now == 0 { look.text_weak } else { look.text };
        let font = TextStyle::Body.resolve(ui.style());
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, self.now.to_string(), font, color);
        cell
    }

    /// "Jobcenter: da".
    fn says(&self) -> String {
        match self.column {
            Column::Present => t::present_of(self.lang, self.actor.name()),
            Column::Decide => t::decide_of(self.lang, self.actor.name()),
        }
    }
}
