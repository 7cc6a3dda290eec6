//! Parts of a text from the clipboard that were not understood, each in words with its text, so that nothing is lost.

use egui::{Align, Area, Frame, Id, Key, Label, Layout, Order, ScrollArea, Ui, vec2};

use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::report::Refusal;
use crate::text::{Lang, menu, table as t};

/// Width of the list, and its maximum height, in points.
const SIZE: egui::Vec2 = vec2(520.0, 300.0);
/// Margin between it and the edge of the window.
const MARGIN: f32 = 40.0;

/// Draws the list at the foot of the window.
pub(in crate::app) fn refused_ui(ui: &Ui, all: &[Refusal], lang: Lang, outbox: &mut Outbox) {
    let room = ui.ctx().content_rect();
    let area = Area::new(Id::unique("refused")).order(Order::Foreground).pivot(egui::Align2::CENTER_BOTTOM);
    area.fixed_pos(room.center_bottom() - vec2(0.0, MARGIN)).constrain(true).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).fill(style::look(ui.ctx()).bar).inner_margin(16.0).show(ui, |ui| {
            ui.set_width(SIZE.x);
            ui.horizontal(|ui| {
                ui.heading(t::refused_title(lang));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let close = ui.button(menu::keys_close(lang));
                    close.request_focus();
                    if close.clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                        outbox.push(WindowAction::CloseOverlay);
                    }
                });
            });
            ScrollArea::vertical().max_height(SIZE.y).auto_shrink([false, true]).show(ui, |ui| {
                for refusal in all {
                    ui.add(Label::new(refusal.say(lang)).wrap());
                }
            });
        });
    });
}
