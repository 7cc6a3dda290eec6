//! Chips below the capture line with what was understood of it, and a list above it with how the word that is typed may end.

use egui::{Align2, Area, CornerRadius, Frame, Id, Label, Margin, Order, Pos2, RichText, Stroke, TextWrapMode, Ui, vec2};

use crate::app::inspector::group_symbol;
use crate::app::kit::style;
use crate::capture::{Assumption, Meaning, Reading};
use crate::model::{Board, Role};
use crate::text::{Lang, capture as t};

/// Size of a flag, in points.
const FLAG: f32 = 14.0;
/// The most letters of a task that are shown; they stand in the field as well.
const TASK_CHARS: usize = 28;

/// Reading as it is shown below the line.
pub(super) struct Shown<'a> {
    /// Reading of the line.
    pub reading: &'a Reading,
    /// Assumptions where the line does not say it.
    pub assumed: &'a [Assumption],
    /// The present board.
    pub board: &'a Board,
    /// The language of the window.
    pub lang: Lang,
}

/// Draws a chip for each part, what is assumed beside it, and why the line would not be taken.
pub(super) fn chips_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let Shown { reading, assumed, board, lang } = *shown;
    ui.spacing_mut().item_spacing.x = 5.0;
    // What keeps the line from being taken comes first, so that it is never out of sight.
    let asks = reading.parts.iter().any(|part| matches!(part.meaning, Meaning::Question { .. }));
    if let Some(why) = reading.obstacle().filter(|_| !asks) {
        ui.label(style::strong(why.say(lang)).color(style::look(ui.ctx()).wrong));
    }
    ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
    for part in &reading.parts {
        let says = part.meaning.say_short(reading.words(part), board, lang);
        let says = if part.meaning == Meaning::Task { shortened(&says) } else { says };
        chip_ui(ui, &says, &part.meaning, true, board);
    }
    for one in assumed {
        chip_ui(ui, &one.say_short(board, lang), &one.meaning, false, board);
    }
    if reading.waits() {
        ui.label(RichText::new(t::to_tray(lang)).weak());
    }
}

/// The same for those who do not see it.
pub(super) fn say(shown: &Shown<'_>) -> String {
    let Shown { reading, assumed, board, lang } = *shown;
    let assumed = assumed.iter().map(|one| one.say(board, lang));
    let all: Vec<String> = reading.say(board, lang).into_iter().chain(assumed).collect();
    t::understood(lang, &all.join("; "))
}

/// One chip: what is assumed is weak, what is unclear has a thick frame and says so, the lead is filled as on the board.
fn chip_ui(ui: &mut Ui, says: &str, meaning: &Meaning, is_said: bool, board: &Board) {
    let look = style::look(ui.ctx());
    let (fill, stroke, text) = match meaning {
        _ if !is_said => (look.bar, Stroke::new(1.0, look.line), look.text_weak),
        Meaning::Unclear(_) => (look.notice, Stroke::new(2.0, look.wrong), look.text),
        Meaning::Role(Role::Lead) => (look.accent, Stroke::NONE, look.accent_text),
        Meaning::New(_) => (look.notice, Stroke::new(1.0, look.edge), look.text),
        _ => (look.selected, Stroke::new(1.0, look.edge), look.text),
    };
    let frame = Frame::new().fill(fill).stroke(stroke).corner_radius(CornerRadius::same(4)).inner_margin(Margin::symmetric(6, 1));
    frame.show(ui, |ui| {
        if let Meaning::Group(group) = meaning
            && let Some(group) = board.target_groups().get(group)
        {
            let (_, rect) = ui.allocate_space(vec2(FLAG, FLAG));
            group_symbol::paint(ui.painter(), (group.color, group.symbol), rect, style::drawing(ui.ctx()));
        }
        ui.add(Label::new(RichText::new(says).color(text)));
    });
}

/// A text of which the end is left out where it is long.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(TASK_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Lists above the word that is typed, which begins here, how it may end; the first is taken by Tab. The one that was clicked, if any.
pub(super) fn endings_ui(ui: &Ui, begin: Pos2, offered: &[String], lang: Lang) -> Option<String> {
    let mut chosen = None;
    let area = Area::new(Id::unique("endings in the capture line")).order(Order::Foreground).pivot(Align2::LEFT_BOTTOM);
    area.fixed_pos(begin - vec2(0.0, 4.0)).constrain(true).show(ui.ctx(), |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        Frame::popup(ui.style()).fill(style::look(ui.ctx()).bar).inner_margin(4.0).show(ui, |ui| {
            for (place, name) in offered.iter().enumerate() {
                let shown = if place == 0 { t::completion(lang, name) } else { name.clone() };
                if ui.selectable_label(place == 0, shown).clicked() {
                    chosen = Some(name.clone());
                }
            }
        });
    });
    chosen
}
