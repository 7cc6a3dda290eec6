//! The window is as its user left it.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::save;
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// A window whose preferences are in this file, on a board of its own.
fn window<'a>(preferences: &Path, board: &Path, is_asked: bool) -> Window<'a> {
    let (preferences, mut document) = (preferences.to_owned(), Some(Document::open(board).unwrap()));
    let mut window = Harness::builder().with_size(vec2(1366.0, 768.0)).build_ui_state(
        move |ui, state: &mut Option<App>| {
            if let Some(app) = state {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let app = |document| App::new(ui.ctx(), document, Lang::De, || 7);
            let document = document.take();
            *state = document.map(|document| app(document).with_preferences(Some(preferences.clone()), is_asked, ui.ctx()));
        },
        None,
    );
    window.run();
    window.run();
    window
}

/// Starts a command by a part of its name, as from the palette.
fn command(window: &mut Window<'_>, part: &str) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    window.event(egui::Event::Text(part.to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

fn says(window: &Window<'_>, part: &str) -> bool {
    window.query_all_by(|node| node.label().or(node.value()).is_some_and(|text| text.contains(part))).next().is_some()
}

#[test]
fn language_colors_panels_and_files_are_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let (preferences, board) = (folder.path().join("config/preferences.ron"), folder.path().join("region.ron"));
    save::store(&catalogue::the_example().board().unwrap(), None, &board, save::Overwrite::Never, &[]).unwrap();
    let mut first = window(&preferences, &board, false);
    assert!(says(&first, "Ablage"));
    command(&mut first, "dunkel");
    command(&mut first, "englisch");
    first.key_press_modifiers(Modifiers::COMMAND, Key::I);
    first.run();
    drop(first);

    let again = window(&preferences, &board, false);
    assert!(says(&again, "Tray") && !says(&again, "Properties"));
    assert_eq!(again.ctx.theme(), Theme::Dark);
    assert!(fs::read_to_string(&preferences).unwrap().contains("region.ron"), "it was opened last");

    let asked = window(&preferences, &board, true);
    assert!(says(&asked, "Ablage"), "what is asked for at the start goes before");
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_no_reason_not_to_start() {
    let folder = tempfile::tempdir().unwrap();
    let (preferences, board) = (folder.path().join("preferences.ron"), folder.path().join("region.ron"));
    save::store(&catalogue::the_example().board().unwrap(), None, &board, save::Overwrite::Never, &[]).unwrap();
    fs::write(&preferences, [0xFF, 0xFE, 0x00]).unwrap();
    let window = window(&preferences, &board, false);
    assert!(says(&window, "Die Einstellungen sind nicht lesbar und liegen jetzt in "));
}

/// True if the format is ticked in the export panel.
fn is_ticked(window: &Window<'_>, format: &str) -> bool {
    let tick = window.get_by_role_and_label(egui::Role::CheckBox, format);
    tick.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn the_export_of_a_board_and_the_width_of_a_panel_are_as_they_were_left() {
    let folder = tempfile::tempdir().unwrap();
    let (preferences, board) = (folder.path().join("config/preferences.ron"), folder.path().join("region.ron"));
    save::store(&catalogue::the_example().board().unwrap(), None, &board, save::Overwrite::Never, &[]).unwrap();
    let mut first = window(&preferences, &board, false);
    // The edge of the tray, which is 250 points wide at first.
    let from = egui::pos2(250.0, 500.0);
    for (place, is_down) in [(from, true), (from + vec2(40.0, 0.0), true), (from + vec2(80.0, 0.0), false)] {
        first.hover_at(place);
        first.step();
        if is_down {
            first.drag_at(place);
        } else {
            first.drop_at(place);
        }
        first.step();
    }
    first.run();
    first.key_press_modifiers(Modifiers::COMMAND, Key::E);
    first.run_steps(8);
    assert!(!is_ticked(&first, "PNG"));
    first.get_by_role_and_label(egui::Role::CheckBox, "PNG").focus();
    first.run_steps(4);
    first.key_press(Key::Space);
    // What is ticked is written down soon, without a command.
    first.run_steps(400);
    let stored = fs::read_to_string(&preferences).unwrap();
    assert!(stored.contains("Png"), "{stored}");
    assert!(stored.contains("tray: Some(3"), "{stored}");
    first.key_press(Key::Escape);
    first.run_steps(8);
    assert!(!says(&first, "Exportieren schließen"), "Escape puts the panel away");
    drop(first);

    let mut again = window(&preferences, &board, false);
    again.key_press_modifiers(Modifiers::COMMAND, Key::E);
    again.run_steps(8);
    assert!(is_ticked(&again, "PNG") && is_ticked(&again, "PDF"));
}

#[test]
fn the_size_of_letters_and_buttons_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let (preferences, board) = (folder.path().join("config/preferences.ron"), folder.path().join("region.ron"));
    save::store(&catalogue::the_example().board().unwrap(), None, &board, save::Overwrite::Never, &[]).unwrap();
    let mut first = window(&preferences, &board, false);
    assert_eq!(first.ctx.zoom_factor(), 1.0);
    command(&mut first, "Bedienung 150");
    first.run();
    assert_eq!(first.ctx.zoom_factor(), 1.5);
    let next = window(&preferences, &board, false);
    assert_eq!(next.ctx.zoom_factor(), 1.5);
}
