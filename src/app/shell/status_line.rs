//! The status line below the board.

use egui::{Align, Button, Label, Layout, Stroke, Ui, vec2};

use crate::app::action::command::{Command, keys_name};
use crate::app::action::outbox::Outbox;
use crate::app::canvas::Selection;
use crate::app::canvas::viewport::Viewport;
use crate::app::kit::style;
use crate::app::session::board_scene::BoardScene;
use crate::app::session::document::Document;
use crate::layout::Room;
use crate::scene::Target;
use crate::text::{self, Lang, beamer, window};

/// So many of the things that are selected are named; of more, how many they are.
const NAMED: usize = 3;
/// Between the parts of the status line.
const GAP: f32 = 12.0;

/// A board that is seen, as the status line needs it.
pub(in crate::app) struct Seen<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its drawing.
    pub drawing: &'a BoardScene,
    /// Selection.
    pub selection: &'a Selection,
    /// Zoom and place.
    pub view: &'a Viewport,
    /// Summary of the findings.
    pub notes: Option<String>,
    /// The room in which it is projected.
    pub room: Room,
    /// From how far away the picture of the beamer can be read, in millimetres, while it is on.
    pub beamer_mm: Option<f32>,
    /// In the table: which of how many rows.
    pub rows: Option<String>,
}

/// Draws the status line: of a board that is seen whether it is saved, what is selected, what happened last, how small its type is
/// and how much there is to look at. Each has its own width, so that nothing jumps when another text is longer; what the short ones
/// do not need belongs to what is selected and what happened.
pub(in crate::app) fn status_ui(ui: &mut Ui, message: &str, seen: Option<&Seen<'_>>, lang: Lang, outbox: &mut Outbox) {
    let look = style::look(ui.ctx());
    let ring = Stroke::new(2.0, look.status_text);
    let visuals = ui.visuals_mut();
    visuals.override_text_color = Some(look.status_text);
    for (widget, stroke) in
        [(&mut visuals.widgets.inactive, Stroke::NONE), (&mut visuals.widgets.hovered, ring), (&mut visuals.widgets.active, ring)]
    {
        (widget.weak_bg_fill, widget.bg_stroke) = (look.status, stroke);
    }
    style::row_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let whole = ui.available_width();
        let Some(seen) = seen else { return share_ui(ui, whole, |ui| truncated(ui, message)) };
        let width = whole - 5.0 * GAP;
        // A table has no type that must be read from afar.
        let drawn = if seen.rows.is_none() { 1.0 } else { 0.0 };
        let [saved, smallest, notes, zoom] = [(0.18, 200.0), (0.27 * drawn, 350.0), (0.12, 220.0), (0.05 * drawn, 60.0)]
            .map(|(share, most): (f32, f32)| most.min(share * width));
        let rest = width - saved - smallest - notes - zoom;
        share_ui(ui, saved, |ui| saved_ui(ui, seen.document, lang));
        share_ui(ui, 0.45 * rest, |ui| match &seen.rows {
            Some(rows) => truncated(ui, rows),
            None => truncated(ui, &selected_text(seen, lang)),
        });
        share_ui(ui, 0.55 * rest, |ui| truncated(ui, message));
        if seen.rows.is_none() {
            share_ui(ui, smallest, |ui| type_ui(ui, seen, lang));
        }
        share_ui(ui, notes, |ui| {
            if let Some(notes) = &seen.notes
                && ui.add(Button::new(notes).truncate()).on_hover_text((Command::Findings.spec().tip)(lang)).clicked()
            {
                outbox.command(Command::Findings);
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if seen.rows.is_some() {
                return;
            }
            ui.label(window::zoom(lang, &text::decimal(lang, f64::from(seen.view.percent()), 0)));
        });
    });
}

/// A part of the status line that keeps its width whatever stands in it.
fn share_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let size = vec2(width.max(0.0), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(size.x);
        add(ui);
    });
}

/// A text that is cut where it is too long; pointing at it shows all.
fn truncated(ui: &mut Ui, text: &str) {
    ui.add(Label::new(text).truncate());
}

fn saved_ui(ui: &mut Ui, document: &Document, lang: Lang) {
    ui.spacing_mut().item_spacing.x = 5.0;
    ui.label(saved_text(document, lang));
    if !document.is_saved() || document.path().is_none() {
        let keys = Command::Save.spec().keys.first().map(|keys| keys_name(*keys, lang)).unwrap_or_default();
        truncated(ui, &window::how_to_save(lang, &keys));
    }
}

/// Words for whether the board is in a file as it is now.
fn saved_text(document: &Document, lang: Lang) -> String {
    match document.path() {
        Some(_) if document.is_saved() => window::saved(lang),
        Some(_) if !document.has_edits() => window::repaired(lang),
        Some(_) => window::unsaved(lang),
        None => window::never_saved(lang),
    }
}

/// Selection as it is spoken.
fn selected_text(seen: &Seen<'_>, lang: Lang) -> String {
    let targets = seen.selection.targets();
    let words = |target: &Target| seen.drawing.group(target).map(|group| group.words.as_str());
    let named: Vec<&str> = targets.iter().rev().take(NAMED).filter_map(words).collect();
    match named.as_slice() {
        [] => window::selected_nothing(lang),
        [one] => window::selected(lang, one),
        some if targets.len() > NAMED => window::selected_many(lang, targets.len(), &format!("{} …", some.join("; "))),
        all => window::selected_many(lang, all.len(), &all.join("; ")),
    }
}

fn type_ui(ui: &mut Ui, seen: &Seen<'_>, lang: Lang) {
    let decimal = |value: f32, places: usize| text::decimal(lang, f64::from(value), places);
    let points = seen.drawing.layout().report.smallest;
    let size = points * seen.view.zoom;
    let meters = seen.room.readable_from_mm(size / ui.ctx().content_rect().width().max(1.0)) / 1000.0;
    let pixels = size * ui.ctx().pixels_per_point();
    let (screen, depth) = (text::meters(lang, seen.room.screen_mm), text::meters(lang, seen.room.depth_mm));
    if let Some(from) = seen.beamer_mm.filter(|from| from.is_finite()) {
        let said = beamer::status(lang, &decimal(from / 1000.0, 1), &depth);
        ui.add(Label::new(said).truncate().show_tooltip_when_elided(false)).on_hover_text(beamer::status_tip(lang, &screen));
        return;
    }
    let said = window::type_size(lang, &decimal(points, 2), &decimal(pixels, 1), &decimal(meters, 1));
    let tip = window::type_size_tip(lang, &screen, &depth);
    ui.add(Label::new(said).truncate().show_tooltip_when_elided(false)).on_hover_text(tip);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::app::findings::FindingsPanel;
    use crate::app::kit::panel_cx::PanelCx;
    use crate::model::{Board, Edit};
    use crate::picture::Pictures;
    use crate::save::LogoSource;
    use crate::scene::style::Theme;

    /// The status line of a board; the notes are shown as soon as they were asked for.
    fn line<'a>(board: &Arc<Board>) -> Harness<'a, bool> {
        let (drawing, document) = (
            BoardScene::new(board, &Pictures::default(), Theme::Light),
            Document::untitled(Arc::clone(board), &LogoSource::Nowhere),
        );
        let (mut notes, mut ready) = (FindingsPanel::default(), false);
        notes.update(board);
        let board = Arc::clone(board);
        let draw = move |ui: &mut Ui, asked: &mut bool| {
            // Fonts are there from the next frame on.
            if !std::mem::replace(&mut ready, true) {
                return ui.ctx().set_fonts(crate::paint::fonts());
            }
            let (selection, view) = (&Selection::default(), &Viewport::default());
            let (notes_said, room) = (notes.summary(&drawing, Lang::De), Room::default());
            let seen = Seen {
                document: &document,
                drawing: &drawing,
                selection,
                view,
                notes: notes_said,
                room,
                beamer_mm: None,
                rows: None,
            };
            let mut outbox = Outbox::default();
            status_ui(ui, "", Some(&seen), Lang::De, &mut outbox);
            *asked |= outbox.take().contains(&Command::Findings.into());
            if *asked {
                let outbox = &mut Outbox::default();
                let mut cx = PanelCx { board: &board, lang: Lang::De, new_bits: || 7, outbox };
                notes.ui(&mut cx, ui, &drawing);
            }
        };
        let mut harness = Harness::builder().with_size(vec2(1342.0, 600.0)).build_ui_state(draw, false);
        harness.run_steps(2);
        harness
    }

    #[test]
    fn the_status_line_names_what_does_not_fit_and_opens_to_tell_all() {
        let example = crate::catalogue::the_example().board().unwrap();
        let mut actor = (**example.actors().iter().next().unwrap()).clone();
        actor.short = format!("Amt {}", "lang".repeat(60));
        let all = format!("„{}“ ist gekürzt", actor.short);
        assert!(line(&example).query_by_label_contains("Gekürzt").is_none());
        let mut harness = line(&example.apply(&Edit::Put(actor.into())).unwrap());
        assert!(harness.query_by_label_contains(&all).is_none());
        harness.get_by_label_contains("Gekürzt: „Amt lang").focus();
        harness.run_steps(2);
        harness.key_press(Key::Enter);
        harness.run_steps(3);
        assert!(harness.query_by_label_contains(&all).is_some());
    }

    #[test]
    fn the_status_line_says_how_to_save_and_how_much_there_is_to_settle() {
        let harness = line(&crate::catalogue::the_example().board().unwrap());
        for text in ["noch nie gespeichert", "(Strg+S)", "Nichts ausgewählt"] {
            assert!(harness.query_by_label(text).is_some(), "{text}");
        }
        assert!(harness.query_by_label_contains(" Hinweise").is_some());
        assert!(harness.query_by_label_contains("Kleinste Schrift ").is_some());
    }
}
