//! Ctrl+F in the table: one search for all parts.

use egui::vec2;
use egui_kittest::kittest::Queryable as _;

use super::*;

#[test]
fn what_is_searched_for_is_found_in_the_table_as_in_the_drawings() {
    let mut window = window();
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    type_in(&mut window, "sprache");
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window), ["Zeile 1: Verein"], "the row with this area");
    // The same search goes on in another part, and comes back.
    press(&mut window, Key::F8);
    press(&mut window, Key::F9);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "amt");
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window), ["Zeile 2: Amt"]);
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Suchen:").is_none());
    assert_eq!(steps(&window), 0);
}

#[test]
fn an_area_is_found_from_the_table_of_persons() {
    let mut window = window();
    press_with(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(column(&window, "Telefon").len(), 2);
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    type_in(&mut window, "wohnen");
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window), ["Zeile 2: Amt"]);
    assert_eq!(column(&window, "Bereiche").len(), 3);
}

#[test]
fn a_field_whose_row_is_scrolled_out_of_sight_waits_at_the_edge() {
    let mut window = window();
    go(&mut window, 2, 2);
    press(&mut window, Key::F2);
    window.set_size(vec2(640.0, 240.0));
    window.run();
    type_in(&mut window, "Berät");
    press(&mut window, Key::Enter);
    assert_eq!(board(&window).responsibilities().get(&ResponsibilityId::new("zwei")).unwrap().task, "Berät");
}
