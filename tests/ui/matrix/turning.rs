//! From the Schaubild to the matrix and back.

use egui::Role;

use super::{Key, board, click, place, press, selected, window};
use crate::common::{cell, chip};
use egui_kittest::kittest::Queryable as _;

#[test]
fn what_is_selected_stays_so_in_the_other_part_and_back() {
    let mut window = window();
    let chip = chip(&window, "Amt", "Wohnen").center();
    click(&mut window, chip);
    let before = selected(&window, Role::Cell);
    press(&mut window, Key::F8);
    let there = selected(&window, Role::Cell);
    assert_eq!(there, ["Amt, Wohnen: beteiligt vorgeschlagen für ALLE; Duldung und Schutzstatus (§ 25 I, II)"]);
    press(&mut window, Key::F7);
    assert_eq!(selected(&window, Role::Cell), before);
    // By the switch in the tool bar as well.
    window.get_by_role_and_label(Role::RadioButton, "Matrix").click();
    window.run();
    assert_eq!(selected(&window, Role::Cell), there);
}

#[test]
fn a_cell_of_the_board_is_that_of_who_stands_there_or_its_area() {
    let mut window = window();
    for (area, status, role, expect) in
        [("Sprache", "Asyl", Role::Cell, "Verein, Sprache"), ("Arbeit", "Duldung", Role::ColumnHeader, "Arbeit")]
    {
        let at = cell(&window, area, status).left_top() + egui::vec2(3.0, 2.0);
        click(&mut window, at);
        let before = selected(&window, Role::Cell);
        press(&mut window, Key::F8);
        assert!(selected(&window, role).iter().any(|said| said.starts_with(expect)), "{:?}", selected(&window, role));
        press(&mut window, Key::F7);
        assert_eq!(selected(&window, Role::Cell), before);
    }
}

#[test]
fn an_empty_cell_of_the_matrix_is_its_institutions_on_the_board() {
    let mut window = window();
    press(&mut window, Key::F8);
    let head = window.get_by_role_and_label(Role::RowHeader, "Verein").rect().center();
    click(&mut window, head);
    assert_eq!(selected(&window, Role::RowHeader), ["Verein"]);
    press(&mut window, Key::ArrowRight);
    assert_eq!(selected(&window, Role::Cell).len(), 1);
    assert!(window.query_by_label_contains("Institution: Verein").is_some());
    press(&mut window, Key::F7);
    assert!(window.query_by_label_contains("Institution: Verein").is_some());
    press(&mut window, Key::F8);
    assert_eq!(selected(&window, Role::Cell).len(), 1);
}

#[test]
fn a_chip_beside_another_row_is_found_by_its_institution() {
    let mut window = window();
    press(&mut window, Key::F8);
    let entry = place(&window, "Verein, Sprache", "beteiligt").center();
    click(&mut window, entry);
    assert!(window.query_by_label_contains("Zuständigkeit: ").is_some());
    press(&mut window, Key::F7);
    assert!(selected(&window, Role::Cell).iter().all(|chip| chip.starts_with("Verein, ")), "{:?}", selected(&window, Role::Cell));
    assert_eq!(board(&window).responsibilities().len(), 2);
}
