//! The list of all commands with their keys.

use egui::{Align2, Area, Frame, Grid, Id, Key, Order, RichText, ScrollArea, Ui};

use super::command::{LIST, Menu, keys_name};
use super::outbox::{Action, Outbox};
use super::style;
use crate::text::{Lang, menu};

/// Draws the list in the middle of the window.
pub(super) fn keys_ui(ui: &Ui, lang: Lang, outbox: &mut Outbox) {
    let look = style::look(ui.ctx());
    let screen = ui.ctx().content_rect();
    Area::new(Id::unique("keys")).order(Order::Foreground).anchor(Align2::CENTER_CENTER, egui::Vec2::ZERO).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).fill(look.bar).inner_margin(20.0).show(ui, |ui| {
            ui.set_max_width((screen.width() - 80.0).min(980.0));
            ui.horizontal(|ui| {
                ui.heading(menu::keys_title(lang));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if ui.button(menu::keys_close(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                        outbox.push(Action::PutAway);
                    }
                });
            });
            ScrollArea::vertical().max_height(screen.height() - 160.0).show(ui, |ui| {
                for part in Menu::ALL {
                    part_ui(ui, part, lang);
                }
            });
        });
    });
}

fn part_ui(ui: &mut Ui, part: Menu, lang: Lang) {
    ui.add_space(10.0);
    ui.label(RichText::new(part.label(lang)).strong());
    Grid::new(Id::unique(("keys", part.label(lang)))).num_columns(3).spacing([24.0, 4.0]).show(ui, |ui| {
        for spec in LIST.iter().filter(|spec| spec.menu == part) {
            ui.label((spec.label)(lang));
            let keys: Vec<String> = spec.keys.iter().map(|keys| keys_name(*keys, lang)).collect();
            ui.label(RichText::new(keys.join(", ")).strong());
            ui.weak((spec.tip)(lang));
            ui.end_row();
        }
    });
}
