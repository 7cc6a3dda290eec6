//! From the table to the drawing and back; the properties beside it.

use egui_kittest::kittest::Queryable as _;

use super::*;

fn selected_cells(window: &Window<'_>) -> Vec<String> {
    let is_on = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.toggled() == Some(egui::accesskit::Toggled::True);
    let cells = window.query_all_by(|node| node.role() == Role::Cell && is_on(node));
    cells.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn a_row_shows_its_properties_and_is_selected_on_the_board() {
    let mut window = window();
    go(&mut window, 1, 0);
    assert!(window.query_by_label("Zuständigkeit: Amt").is_some());
    press_with(&mut window, Modifiers::COMMAND, Key::J);
    let chips = selected_cells(&window);
    assert!(chips.iter().all(|chip| chip.starts_with("Amt, ") && chip.contains(", Wohnen, ")) && !chips.is_empty(), "{chips:?}");
    press_with(&mut window, Modifiers::COMMAND, Key::J);
    assert_eq!(selected(&window), ["Zeile 2: Amt"]);
    press(&mut window, Key::F7);
    assert_eq!(selected_cells(&window), chips);
}

#[test]
fn a_chip_is_the_row_in_the_table() {
    let mut window = window();
    press(&mut window, Key::F7);
    let chip = crate::common::chip(&window, "Amt", "Arbeit").center();
    click(&mut window, chip);
    press(&mut window, Key::F9);
    assert_eq!(selected(&window), ["Zeile 3: Amt"]);
    press(&mut window, Key::F8);
    let entries = selected_cells(&window);
    assert!(entries.iter().any(|entry| entry.starts_with("Amt, Arbeit")), "{entries:?}");
}

#[test]
fn an_empty_cell_of_the_board_leaves_the_table_as_it_was() {
    let mut window = window();
    go(&mut window, 1, 0);
    press(&mut window, Key::F7);
    let empty = crate::common::cell(&window, "Gesundheit", "Duldung").center();
    click(&mut window, empty);
    press(&mut window, Key::F9);
    assert_eq!(selected(&window), ["Zeile 2: Amt"]);
    assert_eq!(board(&window).responsibilities().len(), 3);
}

#[test]
fn a_person_shows_the_institution_with_that_person_open() {
    let mut window = window();
    press_with(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(column(&window, "Telefon"), ["04321 5", "110"]);
    go(&mut window, 1, 3);
    assert!(window.query_by_role_and_label(Role::Label, "Institution: Amt").is_some());
    type_in(&mut window, "112");
    press(&mut window, Key::Enter);
    let phone = |window: &Window<'_>| board(window).contacts().get(&ContactId::new("p")).unwrap().phone.clone();
    assert_eq!(phone(&window), "112");
    press(&mut window, Key::F2);
    type_in(&mut window, "null");
    assert!(window.query_by_label_contains("Keine Telefonnummer").is_some());
    press(&mut window, Key::Escape);
    assert_eq!(phone(&window), "112");
}

#[test]
fn the_filter_of_the_legend_holds_in_the_table_as_well() {
    let mut window = window();
    go(&mut window, 0, 6);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::ListBoxOption, "federführend").click();
    window.run();
    press(&mut window, Key::F7);
    let entry = crate::common::place(&window, "Legende: federführend", "").center();
    click(&mut window, entry);
    press(&mut window, Key::F9);
    assert_eq!(column(&window, "Institution"), ["Verein"]);
}
