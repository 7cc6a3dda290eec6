//! What was understood of the capture line, as chips below it.

use egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, TextWrapMode, Ui, vec2};

use crate::app::inspector::flag;
use crate::app::style;
use crate::model::{Board, Role};
use crate::save::capture::{Meaning, Reading};
use crate::text::{Lang, capture as t};

/// How large a flag is, in points.
const FLAG: f32 = 14.0;

/// Draws a chip for each part, what is assumed beside it, and why the line would not be taken.
pub(super) fn chips_ui(ui: &mut Ui, reading: &Reading, assumed: &[String], board: &Board, lang: Lang) {
    ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
    for part in &reading.parts {
        let says = part.meaning.say(reading.words(part), board, lang);
        chip_ui(ui, &says, Some(&part.meaning), board);
    }
    for says in assumed {
        chip_ui(ui, says, None, board);
    }
    let asks = reading.parts.iter().any(|part| matches!(part.meaning, Meaning::Question { .. }));
    if let Some(why) = reading.obstacle().filter(|_| !asks) {
        ui.add(Label::new(style::strong(why.say(lang)).color(style::look(ui.ctx()).wrong)));
    }
    let all: Vec<String> = reading.say(board, lang).into_iter().chain(assumed.iter().cloned()).collect();
    let says = t::understood(lang, &all.join("; "));
    ui.response().widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &says));
}

/// One chip; what is assumed is weak, what is unclear is marked by a frame in the colour of errors and by its words.
fn chip_ui(ui: &mut Ui, says: &str, meaning: Option<&Meaning>, board: &Board) {
    let look = style::look(ui.ctx());
    let (fill, stroke, text) = match meaning {
        None => (look.bar, Stroke::new(1.0, look.line), look.text_weak),
        Some(Meaning::Unclear(_)) => (look.notice, Stroke::new(2.0, look.wrong), look.text),
        Some(Meaning::Role(Role::Lead)) => (look.accent, Stroke::NONE, look.accent_text),
        Some(Meaning::New(_)) => (look.notice, Stroke::new(1.0, look.edge), look.text),
        Some(_) => (look.selected, Stroke::new(1.0, look.edge), look.text),
    };
    let frame = Frame::new().fill(fill).stroke(stroke).corner_radius(CornerRadius::same(4)).inner_margin(Margin::symmetric(6, 1));
    frame.show(ui, |ui| {
        if let Some(Meaning::Group(group)) = meaning
            && let Some(group) = board.target_groups().get(group)
        {
            let (_, rect) = ui.allocate_space(vec2(FLAG, FLAG));
            flag::paint(ui.painter(), (group.color, group.symbol), rect, style::drawing(ui.ctx()));
        }
        ui.add(Label::new(RichText::new(says).color(text)));
    });
}
