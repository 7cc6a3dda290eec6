//! Ctrl+F: what is found lights up, Enter goes from one to the next, in whichever part.

use super::*;

fn find(window: &mut Window<'_>, text: &str) {
    press_with(window, Modifiers::COMMAND, Key::F);
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

#[test]
fn enter_goes_from_hit_to_hit_and_shift_enter_back() {
    let mut window = window();
    press(&mut window, Key::F8);
    // An institution, an area, and no task.
    find(&mut window, "r");
    let said = |window: &Window<'_>| crate::common::text_with(window, " von ").unwrap();
    press(&mut window, Key::Enter);
    assert!(said(&window).starts_with("1 von "), "{}", said(&window));
    assert_eq!(selected(&window, egui::Role::RowHeader), ["Verein"]);
    press(&mut window, Key::Enter);
    assert!(said(&window).starts_with("2 von "), "{}", said(&window));
    assert!(!selected(&window, egui::Role::ColumnHeader).is_empty());
    press_with(&mut window, Modifiers::SHIFT, Key::Enter);
    assert_eq!(selected(&window, egui::Role::RowHeader), ["Verein"]);
    // The same hit on the board is a chip of the institution.
    press(&mut window, Key::F7);
    press(&mut window, Key::Enter);
    press_with(&mut window, Modifiers::SHIFT, Key::Enter);
    assert!(selected(&window, egui::Role::Cell).iter().any(|chip| chip.starts_with("Verein, ")));
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Suchen:").is_none());
    assert_eq!(board(&window), small());
}

#[test]
fn nobody_waits_for_a_frame_before_pressing_enter() {
    let mut window = window();
    press(&mut window, Key::F8);
    let key = |modifiers: Modifiers, key: Key, pressed: bool| egui::Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    };
    for event in [
        key(Modifiers::COMMAND, Key::F, true),
        key(Modifiers::COMMAND, Key::F, false),
        egui::Event::Text("verein".to_owned()),
        key(Modifiers::NONE, Key::Enter, true),
        key(Modifiers::NONE, Key::Enter, false),
    ] {
        window.input_mut().events.push(event);
    }
    window.run_steps(8);
    assert_eq!(selected(&window, egui::Role::RowHeader), ["Verein"]);
    press(&mut window, Key::Escape);
    press(&mut window, Key::ArrowRight);
    assert!(selected(&window, egui::Role::Cell).iter().all(|cell| cell.starts_with("Verein, ")));
}

#[test]
fn what_is_found_nowhere_is_said() {
    let mut window = window();
    find(&mut window, "gibtesnicht");
    assert!(window.query_by_label("Nichts gefunden").is_some());
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("Nichts gefunden").is_some());
}
