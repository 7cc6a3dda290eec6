//! The timer in the panel: large and calm, with what has its turn and what comes next.

use egui::{Align, DragValue, Label, Layout, Rect, RichText, Role, Sense, Shape, Ui, Vec2, WidgetInfo, vec2};

use super::MeetingPanel;
use super::projected_meeting::TimerShown;
use crate::app::action::command::{Command, TimerCommand, keys_name};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::model::MAX_ITEM_MINUTES;
use crate::text::{Lang, meeting as t, menu};

/// Type size of the time, in points.
const LARGE: f32 = 40.0;
/// Margin of the ground of the notice around its words.
const GROUND: Vec2 = vec2(6.0, 3.0);
/// Height of the bar that tells how much is left.
const BAR: f32 = 5.0;

impl MeetingPanel {
    /// Draws the timer.
    pub(super) fn time_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, wants_focus: &mut bool) {
        let lang = cx.lang;
        let shown = self.timer_shown(lang, self.now());
        self.face_ui(ui, &shown, lang);
        bar_ui(ui, &shown);
        style::row_ui(ui, |ui| {
            let label = match (shown.is_running, self.timer.is_ready()) {
                (true, _) => t::timer_pause(lang),
                (false, true) => t::timer_start(lang),
                (false, false) => t::timer_go_on(lang),
            };
            let toggle = style::main_button(ui, label);
            if std::mem::take(wants_focus) {
                toggle.request_focus();
            }
            let toggle = toggle.on_hover_text(tip(TimerCommand::Toggle, lang));
            if toggle.clicked() {
                cx.outbox.command(Command::Timer(TimerCommand::Toggle));
            }
            let all = [
                (TimerCommand::Less, t::timer_less(lang)),
                (TimerCommand::More, t::timer_more(lang)),
                (TimerCommand::Reset, t::timer_reset(lang)),
            ];
            for (command, name) in all {
                if ui.button(name).on_hover_text(tip(command, lang)).clicked() {
                    cx.outbox.command(Command::Timer(command));
                }
            }
        });
        self.turn_ui(cx, ui);
    }

    /// The time itself, what it does, and how long it is at most.
    fn face_ui(&mut self, ui: &mut Ui, shown: &TimerShown, lang: Lang) {
        ui.horizontal(|ui| {
            let face = ui.add(Label::new(RichText::new(&shown.text).font(style::bold(LARGE))).selectable(false));
            face.widget_info(|| WidgetInfo::labeled(Role::Timer, true, t::timer_said(lang, &shown.text, &shown.state)));
            let says = shown.notice.as_ref().unwrap_or(&shown.state);
            let ground = ui.painter().add(Shape::Noop);
            ui.add_space(GROUND.x);
            let state = ui.label(says);
            if shown.notice.is_some() {
                let rect = state.rect.expand2(GROUND);
                ui.painter().set(ground, Shape::rect_filled(rect, 4.0, style::look(ui.ctx()).notice));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let mut minutes = self.timer.minutes();
                let field = DragValue::new(&mut minutes).range(1..=MAX_ITEM_MINUTES).speed(0.1).update_while_editing(false);
                let field = ui.add(minutes_in(field, lang));
                field.widget_info(|| length_info(lang, minutes));
                if field.changed() {
                    self.timer.set_minutes(minutes);
                }
                ui.label(RichText::new(t::timer_length(lang)).small().weak());
            });
        });
    }

    /// Item that has its turn, and the way to the next.
    fn turn_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let lang = cx.lang;
        let now = self.current().map(|item| t::now_is(lang, &item.title, &t::minutes(lang, item.minutes)));
        let next = self.meeting.as_ref().and_then(|meeting| meeting.agenda.get(self.next_place()));
        let next = next.map(|item| t::next_tip(lang, &item.title));
        style::row_ui(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.add_enabled(next.is_some(), egui::Button::new(t::next(lang)));
                let says = next.unwrap_or_else(|| t::next_none(lang));
                button.widget_info(|| WidgetInfo::labeled(Role::Button, button.enabled(), &says));
                if button.on_hover_text(&says).on_disabled_hover_text(&says).clicked() {
                    cx.outbox.command(Command::NextItem);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let now = now.unwrap_or_else(|| t::not_begun(lang));
                    ui.add(Label::new(&now).truncate()).on_hover_text(&now);
                });
            });
        });
    }
}

/// Bar of the time that is left, which becomes shorter; whoever does not see it reads the time.
fn bar_ui(ui: &mut Ui, shown: &TimerShown) {
    let look = style::look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    ui.painter().rect_filled(rect, BAR / 2.0, look.line);
    let left = Rect::from_min_size(rect.min, vec2(rect.width() * shown.share_left, BAR));
    ui.painter().rect_filled(left, BAR / 2.0, look.accent);
}

/// A field for minutes: "15 Min.".
pub(super) fn minutes_in(field: DragValue<'_>, lang: Lang) -> DragValue<'_> {
    let written = move |value: f64, _| t::minutes(lang, value.clamp(0.0, f64::from(u16::MAX)) as u16);
    let typed = |text: &str| {
        let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<f64>().ok()
    };
    field.custom_formatter(written).custom_parser(typed)
}

fn length_info(lang: Lang, minutes: u16) -> WidgetInfo {
    WidgetInfo { label: Some(t::timer_length(lang)), ..WidgetInfo::drag_value(true, minutes.into()) }
}

fn tip(command: TimerCommand, lang: Lang) -> String {
    let spec = Command::Timer(command).spec();
    let says = (spec.tip)(lang);
    spec.keys.first().map_or_else(|| says.clone(), |keys| menu::with_shortcut(lang, &says, &keys_name(*keys, lang)))
}
