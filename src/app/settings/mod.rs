//! The settings: language, colors, motion, the room, and what is kept on this computer. They stand where the properties stand.

pub(super) mod actions;
mod room;

use egui::{Button, Checkbox, Context, Response, Role, Ui, WidgetInfo};

pub(in crate::app) use self::room::lengths_ui;
use self::room::room_ui;
use super::action::command::Command;
use super::kit::escape::EscapeKey;
use super::kit::panel_title::panel_title_ui;
use super::kit::small_text::small_ui;
use super::kit::style::{self, Appearance};
use super::privacy::local_data::LocalPlaces;
use super::privacy::local_data_ui::LocalDataList;
use crate::app::kit::panel_cx::PanelCx;
use crate::layout::Room;
use crate::text::{Lang, menu, settings as t};

/// The panel.
#[derive(Default)]
pub(super) struct Settings {
    /// Data that is kept on this computer.
    data: LocalDataList,
    /// The first button takes the focus in the next frame.
    wants_focus: bool,
    escape: EscapeKey,
}

/// Values that the panel shows.
pub(super) struct SettingsValues {
    /// The colors that were chosen.
    pub appearance: Appearance,
    /// True if things move at once.
    pub has_less_motion: bool,
    /// True if boards are saved automatically.
    pub is_automatic: bool,
    /// Share of the window's width that the smallest type of the board has; `None` without a board.
    pub smallest: Option<f32>,
    /// True if there is a file in which settings are kept.
    pub is_kept: bool,
}

impl Settings {
    /// Looks anew what is kept in these places.
    pub(super) fn refresh(&mut self, ctx: &Context, places: LocalPlaces) {
        self.data.refresh(ctx, places);
    }

    /// Its first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws the panel; the room is changed in place.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, room: &mut Room, values: &SettingsValues) {
        let rect = ui.max_rect();
        let lang = cx.lang;
        heading_ui(cx, ui);
        style::scroll_ui(ui, "settings", |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if !values.is_kept {
                small_ui(ui, &t::not_stored(lang));
            }
            let first = language_ui(cx, ui);
            if std::mem::take(&mut self.wants_focus) {
                first.request_focus();
            }
            appearance_ui(cx, ui, values);
            automatic_ui(cx, ui, values);
            room_ui(ui, room, values.smallest, lang);
            ui.add_space(10.0);
            self.data.ui(cx, ui);
            ui.add_space(12.0);
        });
        if self.escape.closes(ui, rect) {
            cx.outbox.command(Command::Settings);
        }
    }
}

fn heading_ui(cx: &mut PanelCx<'_>, ui: &mut Ui) {
    if panel_title_ui(ui, t::title(cx.lang), &t::close(cx.lang)).clicked() {
        cx.outbox.command(Command::Settings);
    }
}

/// One of several commands, of which one holds now; gives the first of their buttons.
fn one_of_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, title: &str, now: Command, commands: &[Command]) -> Response {
    let lang = cx.lang;
    let label = ui.label(style::strong(title));
    let row = ui.horizontal_wrapped(|ui| {
        let mut first = None;
        for command in commands {
            let (name, on) = (command.label(lang), *command == now);
            let button = ui.add(Button::selectable(on, &name).frame_when_inactive(true));
            button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, t::choice(lang, title, &name)));
            let button = button.on_hover_text((command.spec().tip)(lang));
            if button.clicked() && !on {
                cx.outbox.command(*command);
            }
            first = first.or(Some(button));
        }
        first
    });
    row.inner.unwrap_or(label)
}

fn language_ui(cx: &mut PanelCx<'_>, ui: &mut Ui) -> Response {
    let lang = cx.lang;
    let all = Lang::ALL.map(Command::Language);
    one_of_ui(cx, ui, &menu::language(lang), Command::Language(lang), &all)
}

fn appearance_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, values: &SettingsValues) {
    let lang = cx.lang;
    let all = [Appearance::System, Appearance::Light, Appearance::Dark, Appearance::Contrast].map(Command::Appearance);
    let now = Command::Appearance(values.appearance);
    one_of_ui(cx, ui, &menu::appearance(lang), now, &all);
    let mut less = values.has_less_motion;
    if ui.add(Checkbox::new(&mut less, t::motion(lang))).clicked() {
        cx.outbox.command(Command::LessMotion);
    }
}

fn automatic_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, values: &SettingsValues) {
    let command = Command::Automatic;
    let mut on = values.is_automatic;
    if ui.add(Checkbox::new(&mut on, command.label(cx.lang))).on_hover_text((command.spec().tip)(cx.lang)).clicked() {
        cx.outbox.command(command);
    }
}
