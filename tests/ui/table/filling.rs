//! Filling in cells: texts, dates, choices, ticks; several rows at once; rows added and deleted.

use egui_kittest::kittest::Queryable as _;
use schaubild::model::{Role as TaskRole, State};

use super::*;

fn task(window: &Window<'_>, id: &str) -> Arc<schaubild::model::Responsibility> {
    Arc::clone(board(window).responsibilities().get(&ResponsibilityId::new(id)).unwrap())
}

#[test]
fn a_text_is_typed_into_its_cell_and_is_one_step() {
    let mut window = window();
    go(&mut window, 1, 2);
    press(&mut window, Key::F2);
    type_in(&mut window, "Sucht ");
    type_in(&mut window, "Wohnungen");
    press(&mut window, Key::Enter);
    assert_eq!(task(&window, "amt").task, "Sucht Wohnungen");
    assert_eq!(steps(&window), 1);
    assert_eq!(selected(&window), ["Zeile 3: Amt"], "Enter goes down");
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    type_in(&mut window, "Anders");
    press(&mut window, Key::Escape);
    assert_eq!((task(&window, "amt").task.as_str(), steps(&window)), ("Sucht Wohnungen", 1));
    assert!(window.query_by_label("Aufgabe: Sucht Wohnungen").is_some());
}

#[test]
fn letters_begin_to_fill_in_a_cell_and_tab_goes_on() {
    let mut window = window();
    go(&mut window, 0, 2);
    type_in(&mut window, "L");
    type_in(&mut window, "ehrt");
    press(&mut window, Key::Tab);
    assert_eq!(task(&window, "verein").task, "Lehrt");
    assert!(window.query_by_role_and_label(Role::CheckBox, "Bereiche: Arbeit").is_some(), "the ticks of the next cell are open");
    press(&mut window, Key::Escape);
    assert_eq!(task(&window, "verein").covers.areas().count(), 1);
}

#[test]
fn a_date_that_is_none_is_told_and_not_taken_over() {
    let mut window = window();
    go(&mut window, 0, 9);
    type_in(&mut window, "31.2.2026");
    assert!(window.query_by_label_contains("Kein Datum").is_some());
    press(&mut window, Key::Enter);
    assert!(window.query_by_label_contains("Kein Datum").is_some(), "it stays until it is mended");
    assert_eq!((task(&window, "verein").confirmed, steps(&window)), (None, 0));
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "23.4.2026");
    press(&mut window, Key::Enter);
    assert_eq!(task(&window, "verein").confirmed, schaubild::model::Date::day(2026, 4, 23));
}

#[test]
fn a_role_is_chosen_and_areas_are_ticked() {
    let mut window = window();
    go(&mut window, 1, 6);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::ListBoxOption, "federführend").click();
    window.run();
    assert_eq!(task(&window, "amt").role, TaskRole::Lead);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::CheckBox, "Bereiche: Sprache").click();
    window.run();
    press(&mut window, Key::Enter);
    let covers = task(&window, "amt").covers.clone();
    assert_eq!(covers.len(), 4, "the new area gets its two statuses");
    assert!(crate::common::covers(&board(&window), "amt", "sprache", "duldung"));
    assert_eq!(steps(&window), 2);
}

#[test]
fn a_value_goes_to_all_selected_rows_as_one_step() {
    let mut window = window();
    go(&mut window, 0, 7);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "§ 1");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(board(&window).responsibilities().iter().all(|task| task.basis == "§ 1"));
    assert_eq!(steps(&window), 1);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(board(&window).responsibilities().iter().all(|task| task.basis.is_empty()));
    // Without filling in, what stands there goes to the others.
    go(&mut window, 0, 8);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::ListBoxOption, "ruht").click();
    window.run();
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(board(&window).responsibilities().iter().all(|task| task.state == State::Dormant));
}

#[test]
fn rows_are_added_beside_the_one_with_the_focus_and_deleted_with_a_way_back() {
    let mut window = window();
    go(&mut window, 1, 0);
    press(&mut window, Key::Insert);
    type_in(&mut window, "Neu");
    press(&mut window, Key::Enter);
    assert_eq!(column(&window, "Aufgabe"), ["", "", "Neu", ""]);
    let new = board(&window).responsibilities().iter().find(|task| task.task == "Neu").cloned().unwrap();
    assert_eq!((new.actor.as_str(), new.state), ("Amt", State::Proposed));
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Key::Delete);
    assert!(board(&window).responsibilities().is_empty());
    assert!(window.query_by_label_contains("Hier steht noch nichts").is_none(), "it is only painted");
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window).responsibilities().len(), 4);
    assert_eq!(selected(&window).len(), 4);
}

#[test]
fn a_row_stays_where_it_is_while_it_is_worked_on() {
    let mut window = window();
    go(&mut window, 0, 2);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowUp);
    go(&mut window, 0, 2);
    type_in(&mut window, "Z");
    press(&mut window, Key::Enter);
    assert_eq!(column(&window, "Aufgabe"), ["Z", "", ""]);
}
