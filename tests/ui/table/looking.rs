//! Rows and columns: order, filters, walking.

use egui_kittest::kittest::Queryable as _;

use super::*;

#[test]
fn rows_stand_in_the_regions_order_until_a_head_is_clicked() {
    let mut window = window();
    assert_eq!(column(&window, "Institution"), ["Verein", "Amt", "Amt"]);
    let head = window.get_by_role_and_label(Role::ColumnHeader, "Institution").rect().left_top() + egui::vec2(20.0, 10.0);
    click(&mut window, head);
    assert_eq!(column(&window, "Institution"), ["Amt", "Amt", "Verein"]);
    assert!(window.query_by_label("Institution, aufsteigend sortiert").is_some());
    let areas = window.get_by_role_and_label(Role::ColumnHeader, "Bereiche").rect().left_top() + egui::vec2(20.0, 10.0);
    click_with(&mut window, areas, Modifiers::SHIFT);
    assert_eq!(column(&window, "Bereiche"), ["Wohnen", "Arbeit", "Sprache"]);
    click_with(&mut window, areas, Modifiers::SHIFT);
    assert_eq!(column(&window, "Bereiche"), ["Arbeit", "Wohnen", "Sprache"]);
    assert!(window.query_by_label("Bereiche, absteigend sortiert (2)").is_some());
    assert_eq!(steps(&window), 0);
}

#[test]
fn what_is_typed_below_a_head_leaves_the_rows_that_have_it() {
    let mut window = window();
    go(&mut window, 0, 3);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    type_in(&mut window, "WOHN");
    assert_eq!(column(&window, "Bereiche"), ["Wohnen"]);
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window), ["Zeile 1: Amt"]);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    press(&mut window, Key::Escape);
    assert_eq!(column(&window, "Bereiche").len(), 3);
}

#[test]
fn the_keyboard_walks_from_cell_to_cell_and_selects_rows() {
    let mut window = window();
    press(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), ["Zeile 1: Verein"]);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&window), ["Zeile 1: Verein", "Zeile 2: Amt"]);
    press(&mut window, Key::Escape);
    assert_eq!(selected(&window), ["Zeile 2: Amt"]);
    press(&mut window, Key::Space);
    press(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), ["Zeile 3: Amt"], "walking on lets go");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&window).len(), 3);
    press_with(&mut window, Modifiers::COMMAND, Key::Home);
    assert_eq!(selected(&window), ["Zeile 1: Verein"]);
    press(&mut window, Key::End);
    assert_eq!(column(&window, "Quelle").len(), 3);
}

#[test]
fn clicks_select_rows_one_by_one_and_in_a_run() {
    let mut window = window();
    let at = |window: &Window<'_>, text: &str| cell(window, text);
    let (one, three) = (at(&window, "Bereiche: Sprache"), at(&window, "Bereiche: Arbeit"));
    click(&mut window, one);
    click_with(&mut window, three, Modifiers::COMMAND);
    assert_eq!(selected(&window), ["Zeile 1: Verein", "Zeile 3: Amt"]);
    click(&mut window, one);
    click_with(&mut window, three, Modifiers::SHIFT);
    assert_eq!(selected(&window).len(), 3);
}

#[test]
fn ten_thousand_rows_build_only_those_that_are_seen() {
    let mut board = small();
    let like = board.responsibilities().at(0).unwrap().as_ref().clone();
    let more = (0..10_000).map(|number| {
        let id = ResponsibilityId::new(&format!("n{number}"));
        Edit::Put(schaubild::model::Responsibility { id, task: format!("Nummer {number}"), ..like.clone() }.into())
    });
    board = board.apply(&Edit::All(schaubild::model::Label::Head, more.collect())).unwrap();
    let mut window = window_with(Lang::De, Document::untitled(board, catalogue::the_example().logos()));
    press(&mut window, Key::F9);
    assert!(column(&window, "Institution").len() < 40);
    press_with(&mut window, Modifiers::COMMAND, Key::End);
    assert!(column(&window, "Aufgabe").contains(&"Nummer 9999".to_owned()));
    assert!(crate::common::text_with(&window, "Zeile 10.003 von 10.003").is_some());
}
