//! The room in which boards are projected: how wide the picture is, how deep the room, and what that means for the type.

use std::ops::RangeInclusive;

use egui::{Align, DragValue, Label, Layout, Ui};

use crate::app::kit::small_text::small_ui;
use crate::app::kit::style;
use crate::layout::Room;
use crate::text::{self, Lang, settings as t};

/// The width in pixels of the picture for which the least type is told.
const PICTURE_PX: f32 = 1920.0;

/// Fields for the size of the room, and what that means for the type.
pub(super) fn room_ui(ui: &mut Ui, room: &mut Room, smallest: Option<f32>, lang: Lang) {
    ui.add_space(4.0);
    ui.label(style::strong(t::room(lang)));
    lengths_ui(ui, room, lang);
    if let Some(share) = smallest {
        let meters = text::decimal(lang, f64::from(room.readable_from_mm(share) / 1000.0), 1);
        ui.add(Label::new(t::reads(lang, &meters)).wrap());
    }
    let pixels = text::count(lang, (room.min_share() * PICTURE_PX).round() as usize);
    ui.add(Label::new(t::needs(lang, &text::meters(lang, room.depth_mm), &pixels)).wrap());
    small_ui(ui, &t::source(lang));
}

/// Fields for the width of the picture and the depth of the room; changed in place.
pub(in crate::app) fn lengths_ui(ui: &mut Ui, room: &mut Room, lang: Lang) {
    length_ui(ui, &t::screen(lang), &mut room.screen_mm, Room::SCREENS_MM, lang);
    length_ui(ui, &t::depth(lang), &mut room.depth_mm, Room::DEPTHS_MM, lang);
}

/// A length in metres.
fn length_ui(ui: &mut Ui, label: &str, length_mm: &mut u32, range: RangeInclusive<u32>, lang: Lang) {
    style::row_ui(ui, |ui| {
        let label = ui.label(label);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let written = |value: f64, _| t::meters(lang, &text::meters(lang, value.max(0.0).round() as u32));
            let typed = |text: &str| {
                let number = text.trim().trim_end_matches(['m', 'M']).trim().replace(',', ".");
                number.parse::<f64>().ok().map(|meters| meters * 1000.0)
            };
            let field = DragValue::new(length_mm).range(range).speed(20.0);
            ui.add(field.custom_formatter(written).custom_parser(typed)).labelled_by(label.id);
        });
    });
    // Millimetres by hand would be pretence.
    *length_mm = (*length_mm + 5) / 10 * 10;
}
