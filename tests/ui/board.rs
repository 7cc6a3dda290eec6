//! The window as a user meets it, without a screen: dragging, undoing, saving, all through real frames.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;

use crate::common::{Window, board, cell, chip, covers, drag, drag_without_drop, place, text_with, window_with};
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::{ActorId, AreaId, Board, Item as _, StatusId};
use schaubild::save;
use schaubild::text::Lang;

/// Falkenrode in a window of 1600 × 900.
fn window<'a>(lang: Lang) -> Window<'a> {
    window_with(lang, Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos()))
}

/// The Jobcenter's responsibility for work, and where it is dragged in these tests.
fn jobcenter(board: &Board) -> String {
    let mut all = board.responsibilities().iter();
    let found = all.find(|one| one.actor == ActorId::new("a09") && one.covers.areas().any(|area| area.as_str() == "arbeit"));
    found.unwrap().id.as_str().to_owned()
}

#[test]
fn a_chip_dragged_to_another_cell_is_one_step_that_undo_takes_back() {
    let mut window = window(Lang::De);
    let start = board(&window);
    let id = jobcenter(&start);
    assert!(covers(&start, &id, "arbeit", "schutz") && !covers(&start, &id, "wohnen", "schutz"));

    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = Pos2::new(from.x, cell(&window, "Wohnen", "Schutzstatus (§ 25 I, II)").center().y);
    drag(&mut window, from, to);
    let moved = board(&window);
    assert!(covers(&moved, &id, "wohnen", "schutz") && !covers(&moved, &id, "arbeit", "schutz"));
    assert!(covers(&moved, &id, "arbeit", "eu"), "the other piece stays");

    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &start));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &moved));
}

#[test]
fn with_ctrl_a_chip_is_also_where_it_is_dragged() {
    let mut window = window(Lang::De);
    let start = board(&window);
    let id = jobcenter(&start);
    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = Pos2::new(from.x, cell(&window, "Wohnen", "Schutzstatus (§ 25 I, II)").center().y);
    drag_without_drop(&mut window, from, to);
    window.event(egui::Event::ModifiersChanged(Modifiers::COMMAND));
    window.step();
    assert!(Arc::ptr_eq(&board(&window), &start), "nothing is written before it is dropped");
    window.drop_at(to);
    window.run();
    let copied = board(&window);
    assert!(covers(&copied, &id, "wohnen", "schutz") && covers(&copied, &id, "arbeit", "schutz"));
    assert_eq!(copied.responsibilities().len(), start.responsibilities().len());
}

#[test]
fn a_chip_is_dropped_where_the_button_was_let_go() {
    let mut window = window(Lang::De);
    let start = board(&window);
    let id = jobcenter(&start);
    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = Pos2::new(from.x, cell(&window, "Wohnen", "Schutzstatus (§ 25 I, II)").center().y);
    drag_without_drop(&mut window, from, to);
    window.drop_at(to);
    window.hover_at(Pos2::new(60.0, 500.0));
    window.run();
    assert!(covers(&board(&window), &id, "wohnen", "schutz"), "the hand moved on within the same frame");
}

#[test]
fn escape_puts_a_chip_back() {
    let mut window = window(Lang::De);
    let start = board(&window);
    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = cell(&window, "Wohnen", "Ukraine (§ 24)").center();
    drag_without_drop(&mut window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &start));
    assert!(window.query_by_label("Abgebrochen, nichts geändert").is_some());
}

#[test]
fn letting_go_beside_the_grid_changes_nothing() {
    let mut window = window(Lang::En);
    let start = board(&window);
    let from = chip(&window, "Jobcenter", "Arbeit").center();
    drag(&mut window, from, Pos2::new(700.0, 8.0));
    assert!(Arc::ptr_eq(&board(&window), &start));
    assert!(window.query_by_label("Dropped beside the grid, nothing changed").is_some());
}

#[test]
fn an_institution_from_the_tray_gets_a_responsibility_in_the_cell() {
    let mut window = window(Lang::De);
    let start = board(&window);
    let from = place(&window, "ABH, auf dem Board", "").center();
    let to = cell(&window, "Mobilität", "Dauerhaft hier / Deutsche").center();
    drag(&mut window, from, to);
    let after = board(&window);
    assert_eq!(after.responsibilities().len(), start.responsibilities().len() + 1);
    let new = after.responsibilities().iter().last().unwrap();
    assert_eq!((new.actor.as_str(), new.id.as_str()), ("a01", "abh.00000007"));
    assert!(new.covers.contains(&AreaId::new("mobilitaet"), &StatusId::new("dauerhaft")));
    assert!(window.query_by_label("ABH: Mobilität, Dauerhaft hier / Deutsche hinzugefügt").is_some());
}

#[test]
fn the_example_is_saved_under_a_name_of_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("unser-board.ron");
    let mut window = window(Lang::De);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    let field = window.get_by_role_and_label(egui::Role::TextInput, "Speichern unter");
    assert!(field.is_focused(), "one can type at once");
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(egui::Role::TextInput, "Speichern unter").type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let loaded = save::load(&path).unwrap();
    assert_eq!(*loaded.board, *board(&window));
    assert!(window.query_by_label("gespeichert").is_some());
    assert!(window.query_by_role_and_label(egui::Role::TextInput, "Speichern unter").is_none());
}

#[test]
fn a_file_that_exists_is_only_replaced_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fremd.ron");
    std::fs::write(&path, "etwas anderes").unwrap();
    let mut window = window(Lang::De);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(egui::Role::TextInput, "Speichern unter").type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "etwas anderes");
    window.get_by_label("Ersetzen").click();
    window.run();
    assert_eq!(*save::load(&path).unwrap().board, *board(&window));
}

#[test]
fn a_window_with_unsaved_changes_asks_before_it_closes() {
    let mut window = window(Lang::De);
    let ask_to_close = |window: &mut Window<'_>| {
        let viewport = window.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).unwrap();
        viewport.events.push(egui::ViewportEvent::Close);
        window.run();
    };
    ask_to_close(&mut window);
    assert!(window.query_by_label("Zurück zum Board").is_none(), "an untouched example has nothing to lose");

    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = cell(&window, "Wohnen", "Ukraine (§ 24)").center();
    drag(&mut window, from, to);
    ask_to_close(&mut window);
    assert!(window.query_by_label("Speichern und schließen").is_some());
    window.get_by_label("Zurück zum Board").click();
    window.run();
    assert!(window.query_by_label("Speichern und schließen").is_none());
}

/// Saves the board that is open to a new file and gives its path; the folder lives as long as the first of the two.
fn save_as(window: &mut Window<'_>, name: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.run();
    type_path(window, path.to_str().unwrap());
    window.key_press(Key::Enter);
    window.run();
    (folder, path)
}

fn type_path(window: &mut Window<'_>, path: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(egui::Role::TextInput, "Speichern unter").type_text(path);
    window.run();
}

fn move_jobcenter(window: &mut Window<'_>) {
    let from = chip(window, "Jobcenter", "Arbeit").center();
    let to = Pos2::new(from.x, cell(window, "Wohnen", "Schutzstatus (§ 25 I, II)").center().y);
    drag(window, from, to);
}

#[test]
fn saving_twice_keeps_the_previous_version() {
    let mut window = window(Lang::De);
    let (_folder, path) = save_as(&mut window, "region.ron");
    let before = std::fs::read(&path).unwrap();
    move_jobcenter(&mut window);
    for _ in 0..2 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.run();
    }
    assert_ne!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read(path.with_extension("vorher.ron")).unwrap(), before);
}

#[test]
fn undo_belongs_to_the_path_field_while_one_types_there() {
    let mut window = window(Lang::De);
    move_jobcenter(&mut window);
    let moved = board(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    type_path(&mut window, "/nirgends/x");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &moved));
}

#[test]
fn ctrl_s_in_the_path_field_saves_to_the_typed_path() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(Lang::De);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    type_path(&mut window, folder.path().join("getippt").to_str().unwrap());
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    assert!(folder.path().join("getippt.ron").is_file(), "the ending comes by itself");
}

#[test]
fn a_path_that_does_not_work_can_be_mended_at_once() {
    let mut window = window(Lang::De);
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("fehlt").join("x.ron");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    type_path(&mut window, missing.to_str().unwrap());
    window.key_press(Key::Enter);
    window.run();
    let field = window.get_by_role_and_label(egui::Role::TextInput, "Speichern unter");
    assert!(field.is_focused());
    assert!(text_with(&window, "Ordner").is_some());
}

#[test]
fn the_middle_button_pans_wherever_it_is_pressed() {
    let mut window = window(Lang::De);
    let chip_at = chip(&window, "Jobcenter", "Arbeit").center();
    let middle = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Middle,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.hover_at(chip_at);
    window.step();
    window.event(middle(chip_at, true));
    window.step();
    let to = chip_at + vec2(-60.0, -40.0);
    window.hover_at(to);
    window.step();
    window.event(middle(to, false));
    window.run();
    assert!((chip(&window, "Jobcenter", "Arbeit").center() - to).length() < 1.0);
}

#[test]
fn fitting_lays_out_with_the_largest_type_again() {
    let mut window = window(Lang::De);
    // Without how large it is shown, which depends on the panels beside it.
    let size = |window: &Window<'_>| text_with(window, "Schrift ").unwrap().split(" = ").next().unwrap().to_owned();
    let largest = size(&window);
    let board = board(&window);
    let in_sight = |name: &&str| window.query_by_label(&format!("{name}, auf dem Board")).is_some();
    let names: Vec<String> = board.actors().iter().map(|actor| actor.name()).filter(in_sight).map(str::to_owned).collect();
    for name in &names {
        let from = place(&window, &format!("{name}, auf dem Board"), "").center();
        let to = cell(&window, "Mobilität", "Duldung").center();
        drag(&mut window, from, to);
        // No task.
        window.key_press(Key::Escape);
        window.run();
    }
    assert_ne!(size(&window), largest, "the board is crowded now");
    for _ in &names {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    assert_eq!(size(&window), largest, "undo leads back to the same picture");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    window.run();
    assert_eq!(size(&window), largest, "one more chip fits the largest type");
}

#[test]
fn what_was_repaired_on_opening_is_shown_and_can_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaputt.ron");
    let text = catalogue::the_example().source().replacen("            role: Lead,", "            rolle: Lead,", 1);
    std::fs::write(&path, text).unwrap();
    let document = Document::open(&path).unwrap();
    assert!(!document.is_saved() && !document.has_edits());
    let mut window = window_with(Lang::De, document);
    assert!(window.query_by_label("berichtigt, nicht gespeichert").is_some());
    assert!(text_with(&window, "rolle: Lead").is_some());
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    assert!(window.query_by_label("gespeichert").is_some());
    assert!(folder.path().join("kaputt.ausgesondert.ron").is_file());
}

#[test]
fn the_window_speaks_english_too_and_rests_when_nothing_happens() {
    let mut window = window(Lang::En);
    assert!(window.query_by_label("Show all").is_some());
    window.run();
    assert_eq!(window.run(), 1, "a frame that nobody asked for is the last one");
}
