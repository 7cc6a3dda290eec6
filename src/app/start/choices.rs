//! The three choices, and what else leads to a board.

use egui::{
    Align, Align2, Button, CornerRadius, FontId, Id, Label, Layout, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::{StartContext, Thumbnail, Way};
use crate::app::action::command::Command;
use crate::app::action::outbox::Outbox;
use crate::app::kit::look::Look;
use crate::app::kit::style;
use crate::app::start::action::StartAction;
use crate::text::{Lang, start};

/// The space between cards.
const GAP: f32 = 24.0;
/// Maximum width of a card.
const CARD_WIDTH: std::ops::RangeInclusive<f32> = 180.0..=640.0;
/// The share of the width that a card takes.
const CARD_SHARE: f32 = 0.24;
/// Height by width of the picture on a card.
const PICTURE: f32 = 9.0 / 16.0;
/// Room for the words on a card.
const WORDS: f32 = 100.0;
/// The height of heading, question and the row below the cards, with the space between.
const AROUND: f32 = 210.0;
/// The largest heading of the window.
const HEADING: f32 = 32.0;
/// The space within a card.
const PADDING: f32 = 14.0;

/// One of the choices.
struct Card {
    way: Option<Way>,
    title: fn(Lang) -> String,
    tip: fn(Lang) -> String,
}

const CARDS: [Card; 3] = [
    Card { way: None, title: start::example, tip: start::example_tip },
    Card { way: Some(Way::Parts), title: start::template, tip: start::template_tip },
    Card { way: Some(Way::List), title: start::names, tip: start::names_tip },
];

/// Draws the choices in the middle of the page; gives the part of the page that was chosen.
pub(super) fn ui(
    ui: &mut Ui,
    thumbnails: &mut [Thumbnail; 2],
    (has_board, fresh): (bool, bool),
    context: &StartContext,
    outbox: &mut Outbox,
) -> Option<Way> {
    let (lang, room) = (context.lang, ui.available_size());
    let width = (room.x * CARD_SHARE).clamp(*CARD_WIDTH.start(), *CARD_WIDTH.end());
    let size = vec2(width, width * PICTURE + WORDS);
    let mut chosen = None;
    ui.add_space(((room.y - size.y - AROUND) / 2.0).max(8.0));
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(start::title(lang)).font(style::bold(HEADING)));
        ui.label(RichText::new(start::question(lang)).size(17.0).weak());
        ui.add_space(28.0);
    });
    let all = 3.0 * width + 2.0 * GAP;
    let (row, _) = ui.allocate_exact_size(vec2(room.x, size.y), Sense::hover());
    let left = row.center().x - all / 2.0;
    for (place, card) in CARDS.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left + place as f32 * (width + GAP), row.min.y), size);
        let response = card_ui(ui, card, rect, place, lang);
        let picture = Rect::from_min_size(rect.min, vec2(width, width * PICTURE)).shrink(PADDING);
        match thumbnails.get_mut(place) {
            Some(thumbnail) => thumbnail.paint(ui.painter(), picture, context.theme),
            None => list_picture(ui, picture),
        }
        if fresh && place == 0 {
            response.request_focus();
        }
        if response.clicked() {
            match card.way {
                Some(way) => chosen = Some(way),
                None => outbox.push(StartAction::ShowExample),
            }
        }
    }
    ui.add_space(24.0);
    below_ui(ui, has_board, lang, outbox);
    chosen
}

fn below_ui(ui: &mut Ui, has_board: bool, lang: Lang, outbox: &mut Outbox) {
    ui.vertical_centered(|ui| {
        if ui.add(Button::new(start::open_file(lang))).clicked() {
            outbox.command(Command::Open);
        }
        ui.weak(start::drop_hint(lang));
        if has_board && ui.button(start::back_to_board(lang)).clicked() {
            outbox.push(StartAction::BackToBoard);
        }
    });
}

fn card_ui(ui: &mut Ui, card: &Card, rect: Rect, place: usize, lang: Lang) -> Response {
    let look = style::look(ui.ctx());
    let response = ui.interact(rect, Id::unique(("start card", place)), Sense::click());
    let (title, tip) = ((card.title)(lang), (card.tip)(lang));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, start::choice(lang, &title, &tip)));
    ground(ui, &response, look);
    let words = Rect::from_min_max(pos2(rect.min.x, rect.min.y + rect.width() * PICTURE), rect.max).shrink2(vec2(PADDING, 0.0));
    let words = UiBuilder::new().max_rect(words).layout(Layout::top_down(Align::Min));
    // The card itself says its words to screen readers, and takes the clicks.
    let mut words = ui.new_child(words);
    words.spacing_mut().item_spacing = Vec2::new(0.0, 4.0);
    words.add(Label::new(RichText::new(title).font(style::bold(19.0))).selectable(false));
    words.add(Label::new(RichText::new(tip).weak()).wrap().selectable(false));
    response
}

fn ground(ui: &Ui, response: &Response, look: &Look) {
    let (fill, line) = match (response.has_focus(), response.hovered()) {
        (true, hovered) => (if hovered { look.hovered } else { look.bar }, Stroke::new(2.5 * look.outline, look.accent)),
        (false, true) => (look.hovered, Stroke::new(look.outline, look.accent)),
        (false, false) => (look.bar, Stroke::new(look.outline, look.line)),
    };
    ui.painter().rect(response.rect, CornerRadius::same(12), fill, line, StrokeKind::Inside);
}

/// A list that becomes institutions, in a few lines.
fn list_picture(ui: &Ui, rect: Rect) {
    const ROWS: u8 = 5;
    let look = style::look(ui.ctx());
    let pitch = rect.height() / f32::from(ROWS);
    let middle = rect.center().x;
    for row in 0..ROWS {
        let y = rect.min.y + (f32::from(row) + 0.5) * pitch;
        let length = rect.width() * [0.34, 0.26, 0.38, 0.3, 0.22].get(usize::from(row)).copied().unwrap_or(0.3);
        let bar = Rect::from_min_size(pos2(rect.min.x + 8.0, y - 0.12 * pitch), vec2(length, 0.24 * pitch));
        ui.painter().rect_filled(bar, 3.0, look.line);
        let chip = Rect::from_min_size(pos2(middle + 0.12 * rect.width(), y - 0.32 * pitch), vec2(length, 0.64 * pitch));
        ui.painter().rect_stroke(chip, 5.0, Stroke::new(1.5, look.accent), StrokeKind::Inside);
    }
    let arrow = pos2(middle, rect.center().y);
    ui.painter().text(arrow, Align2::CENTER_CENTER, "→", FontId::proportional(0.3 * rect.height()), look.accent);
}
