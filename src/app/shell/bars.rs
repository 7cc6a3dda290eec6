//! The tool bar above and the status line below the board.

use egui::{Align, Button, Id, Key, Label, Layout, Memory, Modifiers, Role, ScrollArea, Stroke, Ui, WidgetInfo, vec2};

use super::menu_bar;
use super::window_state::Next;
use crate::app::action::command::{Command, Now, keys_name};
use crate::app::action::outbox::Outbox;
use crate::app::canvas::Selection;
use crate::app::canvas::viewport::Viewport;
use crate::app::files::action::FilesAction;
use crate::app::files::action::LeaveAction;
use crate::app::files::recent::Recent;
use crate::app::kit::style;
use crate::app::session::board_scene::Drawing;
use crate::app::session::document::Document;
use crate::app::session::paper_part::Part;
use crate::layout::Room;
use crate::save::LockOwner;
use crate::scene::Target;
use crate::text::{self, Lang, beamer, damage, files, recovery, window};

/// The commands that have a button.
const BUTTONS: [Command; 5] = [Command::Undo, Command::Redo, Command::Save, Command::Export, Command::Fit];
/// So many of the things that are selected are named; of more, how many they are.
const NAMED: usize = 3;
/// The least room for the name of the board in the tool bar.
const TITLE: f32 = 120.0;
/// Between the parts of the status line.
const GAP: f32 = 12.0;

/// Draws the slim bar above: menus, as many of a few buttons as have room (all are in the menus too), the board's name.
pub(in crate::app) fn tool_bar_ui(ui: &mut Ui, (now, recent): (&Now<'_>, &Recent), lang: Lang, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        menu_bar::menu_bar_ui(ui, (now, recent), lang, outbox);
        ui.separator();
        for command in BUTTONS {
            let label = command.label(lang);
            if button_width(ui, &label) + parts_width(ui, lang) > ui.available_width() {
                break;
            }
            let tip = command.tooltip(lang, now);
            let button = ui.add_enabled(command.obstacle(now).is_none(), Button::new(label));
            if button.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() {
                outbox.command(command);
            }
        }
        parts_ui(ui, now, lang, outbox);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // It is in the title of the window too; three letters of it tell nothing.
            if let Some(document) = now.document.filter(|_| ui.available_width() > TITLE) {
                ui.add(Label::new(style::strong(&document.board().head().title)).truncate());
            }
        });
    });
}

fn button_width(ui: &Ui, label: &str) -> f32 {
    style::text_width(ui, label) + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x
}

/// The room of the choice of the part that is shown, which stands behind the buttons at any width.
fn parts_width(ui: &Ui, lang: Lang) -> f32 {
    /// The line before it.
    const LINE: f32 = 16.0;
    LINE + Part::ALL.iter().map(|part| button_width(ui, &part.say(lang))).sum::<f32>()
}

/// The choice of the part that is shown.
fn parts_ui(ui: &mut Ui, now: &Now<'_>, lang: Lang, outbox: &mut Outbox) {
    ui.separator();
    ui.spacing_mut().item_spacing.x = 2.0;
    for part in Part::ALL {
        let (command, name, is_shown) = (Command::Part(part), part.say(lang), now.part == part);
        let button = ui.add_enabled(command.obstacle(now).is_none(), Button::selectable(is_shown, &name));
        button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_shown, &name));
        if button.on_hover_text(command.tooltip(lang, now)).clicked() {
            outbox.command(command);
        }
    }
}

/// Whether the board is in a file as it is now.
fn saved_text(document: &Document, lang: Lang) -> String {
    match document.path() {
        Some(_) if document.is_saved() => window::saved(lang),
        Some(_) if !document.has_edits() => window::repaired(lang),
        Some(_) => window::unsaved(lang),
        None => window::never_saved(lang),
    }
}

/// A board that is seen, as the status line needs it.
pub(in crate::app) struct Seen<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its drawing.
    pub drawing: &'a Drawing,
    /// What is selected.
    pub selection: &'a Selection,
    /// How it is looked at.
    pub view: &'a Viewport,
    /// How much there is to look at, in words.
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
                && ui.add(Button::new(notes).truncate()).on_hover_text((Command::Notes.spec().tip)(lang)).clicked()
            {
                outbox.command(Command::Notes);
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

/// Where it is cut, pointing at it shows all.
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

/// What is selected, as it is spoken.
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
    let points = seen.drawing.laid().report.smallest;
    let size = points * seen.view.zoom;
    let meters = seen.room.legible_mm(size / ui.ctx().content_rect().width().max(1.0)) / 1000.0;
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

/// What would be lost if the present board were left.
pub(in crate::app) struct AtRisk {
    /// Whether there are changes that are not saved.
    pub has_edits: bool,
    /// A text that is not taken over, in words.
    pub unfinished: Option<String>,
    /// Whether what is not saved can be kept for the next start.
    pub can_keep: bool,
}

/// Draws the question what to do with what would be lost before something else follows.
pub(in crate::app) fn leave_bar_ui(ui: &mut Ui, next: &Next, lost: AtRisk, lang: Lang, outbox: &mut Outbox) {
    let (save, discard) = match next {
        Next::Close => (window::close_save(lang), window::close_discard(lang)),
        Next::Show(..) => (window::leave_save(lang), window::leave_discard(lang)),
    };
    let AtRisk { has_edits, unfinished, can_keep } = lost;
    ui.horizontal_wrapped(|ui| {
        let said = has_edits.then(|| window::close_unsaved(lang)).into_iter().chain(unfinished);
        ui.label(style::strong(said.collect::<Vec<_>>().join(" · ")));
        let saved = has_edits.then_some((save, LeaveAction::SaveAndLeave));
        let kept = (has_edits && can_keep).then(|| (recovery::close_keep(lang), LeaveAction::LeaveKept));
        let rest = [(discard, LeaveAction::LeaveUnsaved), (window::close_back(lang), LeaveAction::Stay)];
        let mut takes_keyboard = has_appeared(ui) && !ui.ctx().text_edit_focused();
        let mut wanted = None;
        for (label, action) in saved.into_iter().chain(kept).chain(rest) {
            let button = ui.button(label);
            if std::mem::take(&mut takes_keyboard) {
                button.request_focus();
            }
            if button.clicked() {
                wanted = Some(action);
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            wanted = Some(LeaveAction::Stay);
        }
        if let Some(LeaveAction::Stay) = wanted {
            give_keyboard_back(ui);
        }
        outbox.extend(wanted);
    });
}

/// When the question about leaving was last seen, and what had the keyboard before it.
type Asked = (u64, Option<Id>);

fn asked_id() -> Id {
    Id::unique("asked about leaving")
}

/// Whether the question was not there in the frame before; then it is noted who has the keyboard.
fn has_appeared(ui: &Ui) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let last = ui.data(|data| data.get_temp::<Asked>(asked_id())).filter(|(last, _)| last + 1 >= frame);
    let before = last.map_or_else(|| ui.memory(Memory::focused), |(_, before)| before);
    ui.data_mut(|data| data.insert_temp::<Asked>(asked_id(), (frame, before)));
    last.is_none()
}

/// Whoever stays goes on where they were.
fn give_keyboard_back(ui: &Ui) {
    if let Some((_, Some(before))) = ui.data(|data| data.get_temp::<Asked>(asked_id())) {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
}

/// Draws the warning that somebody else has the same file open.
pub(in crate::app) fn neighbor_bar_ui(ui: &mut Ui, other: &LockOwner, lang: Lang, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.label(files::open_elsewhere(lang, &other.user, &other.host));
        if ui.button(window::notes_read(lang)).clicked() {
            outbox.push(FilesAction::NeighborRead(other.token.clone()));
        }
    });
}

/// Draws what had to be repaired or set aside when the file was read, and which logos cannot be shown.
pub(in crate::app) fn notes_bar_ui(ui: &mut Ui, document: &Document, lang: Lang, outbox: &mut Outbox) {
    const HEIGHT: f32 = 110.0;
    let (notes, logos) = (document.notes(), &document.logos().notes);
    let headline = if notes.is_empty() { window::logo_notes(lang, logos.len()) } else { window::notes(lang, notes.len()) };
    ui.horizontal(|ui| {
        ui.label(style::strong(headline));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(window::notes_read(lang)).clicked() {
                outbox.push(FilesAction::NotesRead);
            }
            if document.has_asides() && ui.button(damage::look(lang)).clicked() {
                outbox.command(Command::Asides);
            }
        });
    });
    ScrollArea::vertical().id_salt("notes").max_height(HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        for note in notes {
            ui.label(note.say_in_the_room(lang));
        }
        for note in logos {
            ui.label(note.say(lang));
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::app::findings::Notes;
    use crate::model::{Board, Edit};
    use crate::picture::Pictures;
    use crate::save::LogoSource;
    use crate::scene::style::Theme;

    /// The status line of a board; the notes are shown as soon as they were asked for.
    fn line<'a>(board: &Arc<Board>) -> Harness<'a, bool> {
        let (drawing, document) = (
            Drawing::new(board, &Pictures::default(), Theme::Light),
            Document::untitled(Arc::clone(board), &LogoSource::Nowhere),
        );
        let (mut notes, mut ready) = (Notes::default(), false);
        notes.update(board);
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
            *asked |= outbox.take().contains(&Command::Notes.into());
            if *asked {
                notes.ui(ui, &drawing, Lang::De, &mut Outbox::default());
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
