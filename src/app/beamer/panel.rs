//! The panel in the moderation's window: small and live what the room sees, what is switched on, and the views.

use std::time::Duration;

use egui::{
    Button, EventFilter, FontId, Id, Label, Pos2, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::channel::Channel;
use super::projector_frame::ProjectorFrame;
use super::views::views_ui;
use super::{Beamer, Cover, screen};
use crate::app::action::command::{BeamerCommand, Command, CommandContext, keys_name};
use crate::app::beamer::action::BeamerAction;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::panel_title::panel_title_ui;
use crate::app::kit::style;
use crate::app::settings::lengths_ui;
use crate::layout::Room;
use crate::model::Board;
use crate::paint::View;
use crate::scene::Point;
use crate::scene::style::Theme;
use crate::text::{self, Lang, beamer as t};

/// Switches, in the order of their buttons.
const SWITCHES: [BeamerCommand; 9] = [
    BeamerCommand::Readable,
    BeamerCommand::Freeze,
    BeamerCommand::Black,
    BeamerCommand::White,
    BeamerCommand::Spotlight,
    BeamerCommand::Ring,
    BeamerCommand::Questions,
    BeamerCommand::Follow,
    BeamerCommand::Theme,
];
/// Steps, each with the sign on its button where that says it shorter.
const STEPS: [(BeamerCommand, Option<&str>); 4] = [
    (BeamerCommand::PreviousArea, Some("←")),
    (BeamerCommand::Whole, None),
    (BeamerCommand::NextArea, Some("→")),
    (BeamerCommand::Selected, None),
];

/// The keys that belong to the preview while it has the keyboard.
const KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// The one Tab stop from which keys steer.
pub(in crate::app) fn id() -> Id {
    Id::unique("beamer preview")
}

impl Beamer {
    /// Draws the panel.
    pub(in crate::app) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, now: &CommandContext<'_>, room: &mut Room) {
        let (board, lang) = (cx.board, cx.lang);
        self.rect = ui.max_rect();
        if panel_title_ui(ui, t::panel(lang), &t::close(lang)).clicked() {
            cx.outbox.push(BeamerAction::CloseBeamer);
        }
        self.preview_ui(ui, board, lang);
        style::scroll_ui(ui, "beamer", |ui| {
            ui.horizontal(|ui| {
                ui.weak(self.state(lang));
                ui.add(Label::new(style::strong(self.say(board, lang))).truncate());
            });
            self.room_ui(ui, room, lang);
            self.readable_ui(ui, lang);
            self.buttons_ui(cx, ui, &STEPS, now);
            views_ui(ui, self, board, lang, cx.outbox);
            ui.add_space(6.0);
            self.buttons_ui(cx, ui, &SWITCHES.map(|command| (command, None)), now);
        });
    }

    /// Marks what the last row cannot read.
    fn mark_small(&self, ui: &Ui, view: &View) {
        let Some(projection) =
            self.picture.projection.as_ref().filter(|_| self.picture.frozen.is_none() && self.switches.cover.is_none())
        else {
            return;
        };
        let look = style::look(ui.ctx());
        let painter = ui.painter().with_clip_rect(view.clip);
        for small in &projection.legibility.small {
            let place = Pos2::new(small.x, small.y) * view.zoom + view.offset;
            let rect = Rect::from_min_size(place, vec2(small.w, small.h) * view.zoom);
            painter.rect(rect, 1.0, look.found_ground, Stroke::new(1.0, look.found), StrokeKind::Inside);
        }
    }

    /// Asks once how large the room is: what can be read depends on it.
    fn room_ui(&mut self, ui: &mut Ui, room: &mut Room, lang: Lang) {
        if self.room_asked {
            return;
        }
        ui.add(Label::new(t::ask_room(lang)).wrap());
        lengths_ui(ui, room, lang);
        self.room_asked = ui.button(t::room_is_right(lang)).clicked();
        ui.add_space(4.0);
    }

    /// From how far away it can be read.
    fn readable_ui(&self, ui: &mut Ui, lang: Lang) {
        let Some(from_mm) = self.reads_from_mm().filter(|from| from.is_finite()) else { return };
        let look = style::look(ui.ctx());
        let (meters, depth) = (text::decimal(lang, f64::from(from_mm / 1000.0), 1), text::meters(lang, self.room.depth_mm));
        let says = if self.picture.projection.as_ref().is_none_or(|projection| projection.legibility.small.is_empty()) {
            RichText::new(t::reads(lang, &meters, &depth)).color(look.text_weak)
        } else {
            RichText::new(t::reads_not(lang, &meters, &depth)).color(look.wrong)
        };
        ui.add(Label::new(says.small()).wrap());
    }

    /// Draws some buttons beside each other, as many in a row as there is room for.
    fn buttons_ui(&self, cx: &mut PanelCx<'_>, ui: &mut Ui, some: &[(BeamerCommand, Option<&str>)], now: &CommandContext<'_>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            ui.spacing_mut().button_padding.x = 7.0;
            for (command, sign) in some {
                button_ui(cx, ui, (*command, *sign), self.is_switched(*command), now);
            }
        });
    }

    /// Preview of what the room sees; the one place from which keys steer.
    fn preview_ui(&mut self, ui: &mut Ui, board: &Board, lang: Lang) {
        let Some(projector_frame) = self.picture.channel.as_ref().map(Channel::projector_frame) else { return };
        let width = ui.available_width();
        let ratio = self.window.size.y / self.window.size.x.max(1.0);
        let size = vec2(width, (width * ratio).min(0.4 * ui.available_height().max(200.0)));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let rect = Rect::from_center_size(rect.center(), vec2(size.x.min(size.y / ratio), size.y));
        let response = ui.interact(rect, id(), Sense::click());
        let says = t::preview(lang, &self.say(board, lang), &self.state(lang));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &says));
        keep_focus(ui, &response);
        let view = screen::preview(ui.painter(), rect, &projector_frame);
        self.mark_small(ui, &view);
        let pointer = response.hover_pos().map(|at| (at - view.offset) / view.zoom);
        self.pointer = pointer.map(|at| Point::new(at.x, at.y));
        let look = style::look(ui.ctx());
        let stroke = if response.has_focus() { Stroke::new(3.0, look.accent) } else { Stroke::new(1.0, look.edge) };
        ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
        let key = Command::Beamer(BeamerCommand::Window).spec().keys.first().map(|keys| keys_name(*keys, lang));
        let hint = if response.has_focus() { t::steering(lang) } else { t::steer_hint(lang, &key.unwrap_or_default()) };
        ui.add(Label::new(RichText::new(hint).small().weak()).truncate());
    }

    /// The same as the whole window.
    pub(in crate::app) fn here_ui(&mut self, ui: &mut Ui, board: &Board, lang: Lang) {
        let area = ui.available_rect_before_wrap();
        let response = ui.interact(area, id(), Sense::click());
        ui.advance_cursor_after_rect(area);
        let says = t::preview(lang, &self.say(board, lang), &self.state(lang));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &says));
        // Keys that nobody listens to steer as well.
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        keep_focus(ui, &response);
        self.window.size = area.size() * ui.ctx().pixels_per_point();
        let Some(projector_frame) = self.picture.channel.as_ref().map(Channel::projector_frame) else { return };
        let view = screen::screen_ui(ui, area, &projector_frame, &mut self.picture.transition);
        let pointer = response.hover_pos().map(|at| (at - view.offset) / view.zoom);
        self.pointer = pointer.map(|at| Point::new(at.x, at.y));
        self.hint_ui(ui, area, &projector_frame, lang);
    }

    /// Hint how one gets back, for a moment: the room need not read it.
    fn hint_ui(&mut self, ui: &Ui, area: Rect, projector_frame: &ProjectorFrame, lang: Lang) {
        /// So long it is seen, in seconds.
        const SEEN: f64 = 4.0;
        let time = ui.input(|input| input.time);
        let until = *self.hint_until.get_or_insert(time + SEEN);
        if time >= until || projector_frame.cover.is_some() {
            return;
        }
        ui.ctx().request_repaint_after(Duration::from_secs_f64(until - time));
        let look = style::look(ui.ctx());
        let (text, font) = (t::leave_hint(lang), FontId::proportional(18.0));
        let galley = ui.painter().layout_no_wrap(text, font, look.status_text);
        let size = galley.size() + vec2(28.0, 14.0);
        let rect = Rect::from_center_size(area.center_bottom() - vec2(0.0, 40.0 + size.y / 2.0), size);
        ui.painter().rect_filled(rect, 8.0, look.status);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.status_text);
    }

    /// State in a word or two.
    fn state(&self, lang: Lang) -> String {
        match self.switches.cover {
            Some(Cover::Black) => t::is_black(lang),
            Some(Cover::White) => t::is_white(lang),
            None if self.is_frozen() => t::is_frozen(lang),
            None if self.switches.follows => t::follows(lang),
            None => t::is_live(lang),
        }
    }

    /// True if something is switched on.
    fn is_switched(&self, command: BeamerCommand) -> bool {
        match command {
            BeamerCommand::Readable => self.switches.is_readable,
            BeamerCommand::Freeze => self.is_frozen(),
            BeamerCommand::Black => self.switches.cover == Some(Cover::Black),
            BeamerCommand::White => self.switches.cover == Some(Cover::White),
            BeamerCommand::Spotlight => self.switches.has_spotlight,
            BeamerCommand::Ring => self.switches.has_ring,
            BeamerCommand::Questions => self.switches.has_questions,
            BeamerCommand::Follow => self.switches.follows,
            BeamerCommand::Theme => self.switches.theme == Theme::Dark,
            _ => false,
        }
    }
}

/// The preview takes the keyboard when it is clicked, and keeps the focus when keys that steer are pressed.
fn keep_focus(ui: &Ui, response: &Response) {
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), KEYS));
    }
}

/// A button for a command, with its keys where it is pointed at.
fn button_ui(
    cx: &mut PanelCx<'_>,
    ui: &mut Ui,
    (command, sign): (BeamerCommand, Option<&str>),
    is_on: bool,
    now: &CommandContext<'_>,
) {
    let lang = cx.lang;
    let command = Command::Beamer(command);
    let (label, tip) = (command.label(lang), command.tooltip(lang, now));
    let text = sign.unwrap_or(&label);
    let button = ui.add_enabled(command.obstacle(now).is_none(), Button::new(text).selected(is_on));
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &label));
    if button.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
        cx.outbox.command(command);
    }
}
