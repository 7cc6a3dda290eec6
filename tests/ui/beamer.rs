//! The beamer: what the room sees, in a window of its own or in the place of the only one, and how it is steered.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use egui::{Key, Modifiers, Role, Ui, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::save::LogoSource;
use schaubild::text::Lang;

use crate::common::{Window, board, text_with, window_with};

fn example<'a>() -> Window<'a> {
    window_with(Lang::De, Document::untitled(catalogue::the_example().board().expect("it is built in"), &LogoSource::Nowhere))
}

/// A window of a system that has others beside it.
fn with_windows<'a>() -> Window<'a> {
    let mut window = example();
    window.ctx.set_embed_viewports(false);
    press(&mut window, Modifiers::NONE, Key::F5);
    window
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

/// Words of the preview for what the room sees.
fn shown(window: &Window<'_>) -> String {
    text_with(window, "Vorschau des Beamers: ").expect("the preview is there")
}

/// The beamer's own window, as the system would show it.
fn beamer<'a>(window: &Window<'_>) -> Harness<'a> {
    let id = ViewportId::from_hash_of("beamer");
    let output = window.output().viewport_output.get(&id).expect("there is a window for the room");
    let paint = output.viewport_ui_cb.clone().expect("it is drawn by itself");
    let mut room = Harness::builder().with_size(egui::vec2(1024.0, 768.0)).build_ui(move |ui: &mut Ui| {
        match ui.ctx().cumulative_frame_nr() {
            // As with any window, fonts are there from the next frame on.
            0 => ui.ctx().set_fonts(schaubild::paint::fonts()),
            1 => {}
            _ => paint(ui),
        }
    });
    room.run_steps(4);
    room
}

#[test]
fn keys_steer_what_the_room_sees() {
    let mut window = with_windows();
    assert!(shown(&window).starts_with("Vorschau des Beamers: Ganzes Raster, live."));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(shown(&window).contains(": Aufenthalt & Recht, live"), "{}", shown(&window));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert!(shown(&window).contains(": Ganzes Raster, live"));
    for (key, state) in [(Key::B, "schwarz"), (Key::W, "weiß"), (Key::W, "live"), (Key::Z, "eingefroren"), (Key::Z, "live")] {
        press(&mut window, Modifiers::NONE, key);
        assert!(shown(&window).contains(&format!(", {state}.")), "{key:?}: {}", shown(&window));
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::B);
    assert!(shown(&window).contains(", live."), "on the board letters are not for the beamer");
    press(&mut window, Modifiers::NONE, Key::F5);
    press(&mut window, Modifiers::NONE, Key::F5);
    assert_eq!(text_with(&window, "Vorschau des Beamers: "), None, "its key closes it again");
}

#[test]
fn the_very_next_key_after_f5_steers() {
    let mut window = example();
    window.ctx.set_embed_viewports(false);
    let keys = |window: &mut Window<'_>, keys: &[Key]| {
        for key in keys {
            window.key_press(*key);
            window.step();
        }
        window.run_steps(4);
    };
    keys(&mut window, &[Key::F5, Key::B]);
    assert!(shown(&window).contains(", schwarz."), "{}", shown(&window));
    keys(&mut window, &[Key::Escape, Key::F5, Key::B]);
    assert!(shown(&window).contains(", live."), "{}", shown(&window));
}

#[test]
fn views_are_kept_named_put_in_order_and_shown_by_their_number() {
    let mut window = with_windows();
    let count = board(&window).views().len();
    for name in ["Erste Runde", "Zweite Runde"] {
        press(&mut window, Modifiers::NONE, Key::PageDown);
        press(&mut window, Modifiers::NONE, Key::Insert);
        window.event(egui::Event::Text(name.to_owned()));
        window.run_steps(4);
        press(&mut window, Modifiers::NONE, Key::F5);
    }
    let names =
        |window: &Window<'_>| -> Vec<String> { board(window).views().iter().skip(count).map(|view| view.name.clone()).collect() };
    assert_eq!(names(&window), ["Erste Runde", "Zweite Runde"]);
    assert!(board(&window).views().iter().skip(count).all(|view| view.spec.focus.len() == 1));
    window.get_by_role_and_label(Role::Button, "Nach oben").click_accesskit();
    window.run_steps(4);
    assert_eq!(names(&window), ["Zweite Runde", "Erste Runde"]);
    press(&mut window, Modifiers::NONE, Key::Num0);
    assert!(shown(&window).contains(": Ganzes Raster"));
    let digit = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
    press(&mut window, Modifiers::NONE, digit[count + 1]);
    assert!(shown(&window).contains(": Ansicht „Erste Runde“, live"), "{}", shown(&window));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window), ["Erste Runde", "Zweite Runde"], "an order is a step that can be taken back");
}

#[test]
fn the_window_for_the_room_is_drawn_by_itself_and_its_keys_steer_too() {
    let mut window = with_windows();
    let mut room = beamer(&window);
    let title = board(&window).head().title.clone();
    assert!(room.query_by_role_and_label(Role::Image, &title).is_some());
    room.key_press(Key::PageDown);
    room.run_steps(2);
    window.run_steps(4);
    assert!(shown(&window).contains(": Aufenthalt & Recht"), "{}", shown(&window));
    room.key_press(Key::B);
    room.run_steps(2);
    window.run_steps(4);
    assert!(shown(&window).contains(", schwarz."));
}

#[test]
fn the_window_for_the_room_is_hidden_until_it_has_a_picture() {
    let mut window = with_windows();
    let is_visible = |window: &Window<'_>| window.output().viewport_output[&ViewportId::from_hash_of("beamer")].builder.visible;
    assert_eq!(is_visible(&window), Some(false), "it would show what lay on the screen before");
    beamer(&window);
    window.run_steps(2);
    assert_eq!(is_visible(&window), Some(true));
}

#[test]
fn the_only_window_becomes_the_beamer_and_the_board_again() {
    let mut window = example();
    press(&mut window, Modifiers::SHIFT, Key::F5);
    assert!(text_with(&window, "Ablage").is_none(), "the room sees no panels");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(shown(&window).contains(": Aufenthalt & Recht"));
    press(&mut window, Modifiers::COMMAND, Key::Space);
    assert!(text_with(&window, "Erfassen").is_some(), "one goes on typing there");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(text_with(&window, "Ablage").is_some() && text_with(&window, "Vorschau des Beamers: ").is_none());
}

#[test]
fn what_is_selected_is_shown_to_the_room() {
    let mut window = with_windows();
    let head = crate::common::place(&window, "Wohnen", "");
    window.hover_at(head.center());
    window.drag_at(head.center());
    window.drop_at(head.center());
    window.run_steps(4);
    press(&mut window, Modifiers::COMMAND, Key::F5);
    assert!(shown(&window).contains(": Wohnen, live"), "{}", shown(&window));
    assert!(text_with(&window, "Auf dem Beamer: Wohnen").is_some());
}

#[test]
fn whatever_is_shown_can_be_made_readable_for_the_last_row() {
    let mut window = with_windows();
    assert!(text_with(&window, "Nur bis ").is_some_and(|says| says.contains("der Raum ist 8 m tief")));
    assert!(text_with(&window, "Beamer lesbar bis ").is_some(), "the status line says so too");
    press(&mut window, Modifiers::NONE, Key::L);
    assert!(shown(&window).contains(": Ganzes Raster (1 von "), "{}", shown(&window));
    assert!(text_with(&window, "Nur bis ").is_none());
    assert!(text_with(&window, "Lesbar bis ").is_some_and(|says| says.ends_with("(Raum 8 m)")));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(shown(&window).contains(": Ganzes Raster (2 von "));
    press(&mut window, Modifiers::NONE, Key::Insert);
    let view = board(&window).views().iter().last().cloned().expect("the leaf is kept");
    assert!(!view.spec.focus.is_empty() || !view.spec.filter.areas.is_empty(), "{view:?}");
    assert!(text_with(&window, "Nur bis ").is_none());
    assert!(shown(&window).contains(&format!(": Ansicht „{}“, live", view.name)), "{}", shown(&window));
    press(&mut window, Modifiers::NONE, Key::F5);
    press(&mut window, Modifiers::NONE, Key::L);
    assert!(!shown(&window).contains(" von "), "all of it at once again");
}

#[test]
fn how_large_the_room_is_is_asked_once() {
    let mut window = with_windows();
    window.get_by_role_and_label(Role::Button, "Stimmt so").click_accesskit();
    window.run_steps(4);
    assert!(text_with(&window, "Wie groß ist der Raum?").is_none());
    press(&mut window, Modifiers::NONE, Key::F5);
    press(&mut window, Modifiers::NONE, Key::F5);
    assert!(text_with(&window, "Wie groß ist der Raum?").is_none());
}

#[test]
fn type_grows_by_what_stands_around_the_picture() {
    let mut window = with_windows();
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let reads = |window: &Window<'_>| text_with(window, "Beamer lesbar bis ").expect("it is said");
    let first = reads(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_ne!(reads(&window), first);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(text_with(&window, "Größer wird die Schrift nur mit weniger Inhalt").is_some());
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    assert_eq!(reads(&window), first);
}
