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
    let said = |window: &Window<'_>| common::text_with(window, " von ").unwrap();
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
    // The keyboard is on the board again.
    press(&mut window, Key::Num1);
    press(&mut window, Key::ArrowRight);
}

#[test]
fn what_is_found_nowhere_is_said() {
    let mut window = window();
    find(&mut window, "gibtesnicht");
    assert!(window.query_by_label("Nichts gefunden").is_some());
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("Nichts gefunden").is_some());
}
