//! The settings: language, colours, motion, the room, and what is kept on this computer. They stand where the properties stand.

pub(super) mod actions;
mod room;

use egui::{Button, Checkbox, Context, Label, Rect, Response, RichText, Role, Ui, WidgetInfo};

pub(in crate::app) use self::room::lengths_ui;
use self::room::room_ui;
use super::action::command::Command;
use super::action::outbox::Outbox;
use super::kit::escape::Leave;
use super::kit::panel_title::panel_title_ui;
use super::kit::style::{self, Appearance};
use super::privacy::local_data::Places;
use super::privacy::local_data_ui::Data;
use crate::layout::Room;
use crate::text::{Lang, menu, settings as t};

/// The panel.
pub(super) struct Settings {
    /// Whether it is shown.
    pub open: bool,
    /// Where it was in the last frame.
    pub rect: Rect,
    /// What is kept on this computer.
    data: Data,
    /// The first button takes the focus in the next frame.
    wants_focus: bool,
    leave: Leave,
}

impl Default for Settings {
    fn default() -> Self {
        Self { open: false, rect: Rect::NOTHING, data: Data::default(), wants_focus: false, leave: Leave::default() }
    }
}

/// What the panel needs to know.
pub(super) struct Around {
    /// The language of the window.
    pub lang: Lang,
    /// The colours that were chosen.
    pub appearance: Appearance,
    /// Whether things move at once.
    pub has_less_motion: bool,
    /// Whether boards are saved automatically.
    pub is_automatic: bool,
    /// Which share of the window's width the smallest type of the board has; `None` without a board.
    pub smallest: Option<f32>,
    /// Whether there is a file in which settings are kept.
    pub is_kept: bool,
}

impl Settings {
    /// Shows the panel, and looks what is kept in these places.
    pub(super) fn show(&mut self, ctx: &Context, places: Places) {
        (self.open, self.wants_focus) = (true, true);
        self.refresh(ctx, places);
    }

    /// Looks anew what is kept in these places.
    pub(super) fn refresh(&mut self, ctx: &Context, places: Places) {
        self.data.look(ctx, places);
    }

    /// Its first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws the panel; the room is changed in place.
    pub(super) fn ui(&mut self, ui: &mut Ui, room: &mut Room, around: &Around, outbox: &mut Outbox) {
        self.rect = ui.max_rect();
        let lang = around.lang;
        heading_ui(ui, lang, outbox);
        style::scroll_ui(ui, "settings", |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if !around.is_kept {
                small_ui(ui, &t::not_stored(lang));
            }
            let first = language_ui(ui, lang, outbox);
            if std::mem::take(&mut self.wants_focus) {
                first.request_focus();
            }
            appearance_ui(ui, around, outbox);
            automatic_ui(ui, around, outbox);
            room_ui(ui, room, around.smallest, lang);
            ui.add_space(10.0);
            self.data.ui(ui, lang, outbox);
            ui.add_space(12.0);
        });
        if self.leave.by_key(ui, self.rect) {
            outbox.command(Command::Settings);
        }
    }
}

fn heading_ui(ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
    if panel_title_ui(ui, t::title(lang), &t::close(lang)).clicked() {
        outbox.command(Command::Settings);
    }
}

/// One of several commands, of which one holds now; gives the first of their buttons.
fn one_of_ui(ui: &mut Ui, title: &str, now: Command, commands: &[Command], (lang, outbox): (Lang, &mut Outbox)) -> Response {
    let label = ui.label(style::strong(title));
    let row = ui.horizontal_wrapped(|ui| {
        let mut first = None;
        for command in commands {
            let (name, on) = (command.label(lang), *command == now);
            let button = ui.add(Button::selectable(on, &name).frame_when_inactive(true));
            button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, t::choice(lang, title, &name)));
            let button = button.on_hover_text((command.spec().tip)(lang));
            if button.clicked() && !on {
                outbox.command(*command);
            }
            first = first.or(Some(button));
        }
        first
    });
    row.inner.unwrap_or(label)
}

fn language_ui(ui: &mut Ui, lang: Lang, outbox: &mut Outbox) -> Response {
    let all = Lang::ALL.map(Command::Language);
    one_of_ui(ui, &menu::language(lang), Command::Language(lang), &all, (lang, outbox))
}

fn appearance_ui(ui: &mut Ui, around: &Around, outbox: &mut Outbox) {
    let lang = around.lang;
    let all = [Appearance::System, Appearance::Light, Appearance::Dark, Appearance::Contrast].map(Command::Appearance);
    let now = Command::Appearance(around.appearance);
    one_of_ui(ui, &menu::appearance(lang), now, &all, (lang, outbox));
    let mut less = around.has_less_motion;
    if ui.add(Checkbox::new(&mut less, t::motion(lang))).clicked() {
        outbox.command(Command::LessMotion);
    }
}

fn automatic_ui(ui: &mut Ui, around: &Around, outbox: &mut Outbox) {
    let command = Command::Automatic;
    let mut on = around.is_automatic;
    if ui.add(Checkbox::new(&mut on, command.label(around.lang))).on_hover_text((command.spec().tip)(around.lang)).clicked() {
        outbox.command(command);
    }
}

pub(in crate::app) fn small_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).small().weak()).wrap());
}
