//! By mouse.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::Window;
use crate::common::board;
use crate::common::cell;
use crate::common::chip;
use crate::common::covers;
use crate::common::drag;
use crate::common::drag_without_drop;
use crate::common::place;
use crate::common::text_with;
use crate::gestures::NAMES;
use crate::gestures::click;
use crate::gestures::columns;
use crate::gestures::command;
use crate::gestures::corner;
use crate::gestures::head;
use crate::gestures::is_shown;
use crate::gestures::jobcenter_in_tray;
use crate::gestures::modifiers;
use crate::gestures::new_of;
use crate::gestures::order_of_areas;
use crate::gestures::order_of_statuses;
use crate::gestures::press;
use crate::gestures::steps;
use crate::gestures::window;
use crate::gestures::with_two_roles;
use egui::Key;
use egui::Modifiers;
use egui::Pos2;
use egui::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use schaubild::catalogue;
use schaubild::model::AreaId;
use schaubild::model::KindId;
use schaubild::model::ResponsibilityId;
use schaubild::model::StatusId;

#[test]
fn from_the_tray_onto_a_cell_with_role_and_groups_of_the_kind() {
    let mut window = window();
    let to = corner(&window, "Arbeit", 3);
    let from = jobcenter_in_tray(&window);
    drag(&mut window, from, to);
    let new = new_of(&window, "jc");
    assert_eq!((new.covers.len(), new.role), (1, schaubild::model::Role::Lead), "a job center leads in work for Ukrainians");
    assert!(covers(&board(&window), new.id.as_str(), "arbeit", "ukraine"));
    let groups: BTreeSet<String> = new.groups.iter().map(ToString::to_string).collect();
    let typical = catalogue::typical_for(&KindId::new("jobcenter"), &board(&window)).unwrap().offered;
    let row = typical.iter().find(|row| row.covers.contains(&AreaId::new("arbeit"), &StatusId::new("ukraine"))).unwrap();
    assert_eq!(groups, row.groups.iter().map(ToString::to_string).collect());
}

#[test]
fn from_the_tray_onto_a_frame_covers_its_run() {
    let mut window = window();
    let to = chip(&window, "Amt", "Wohnen").center();
    let from = jobcenter_in_tray(&window);
    drag(&mut window, from, to);
    let new = new_of(&window, "jc");
    assert_eq!(columns(&window, new.id.as_str(), "wohnen"), [1, 2]);
}

#[test]
fn from_the_tray_onto_the_head_of_an_area_covers_all_that_is_shown() {
    let mut window = window();
    let to = place(&window, "Arbeit: ", "").center();
    let from = jobcenter_in_tray(&window);
    drag(&mut window, from, to);
    let new = new_of(&window, "jc");
    assert_eq!(columns(&window, new.id.as_str(), "arbeit"), [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_chip_is_moved_to_a_cell_a_frame_or_an_area() {
    let mut window = window();
    let from = chip(&window, "Amt", "Wohnen").left_center() + vec2(12.0, 0.0);
    let to = corner(&window, "Beratung", 3);
    drag(&mut window, from, to);
    assert_eq!((columns(&window, "amt", "beratung"), columns(&window, "amt", "wohnen")), (vec![3, 4], vec![]));

    let (from, to) = (chip(&window, "Verein", "Sprache").center(), chip(&window, "Amt", "Beratung").center());
    drag(&mut window, from, to);
    assert_eq!(columns(&window, "verein", "beratung"), [3, 4]);

    let (from, to) = (chip(&window, "Verein", "Beratung").center(), place(&window, "Kita & Schule: ", "").center());
    drag(&mut window, from, to);
    assert_eq!(columns(&window, "verein", "bildung"), [3, 4]);
    assert_eq!(steps(&window), 3, "each gesture is one step");
}

#[test]
fn with_ctrl_also_there_and_with_shift_on_its_own() {
    let mut window = window();
    let from = chip(&window, "Amt", "Wohnen").left_center() + vec2(12.0, 0.0);
    let to = corner(&window, "Beratung", 1);
    drag_without_drop(&mut window, from, to);
    modifiers(&mut window, Modifiers::COMMAND);
    window.drop_at(to);
    window.run();
    modifiers(&mut window, Modifiers::NONE);
    assert_eq!((columns(&window, "amt", "beratung"), columns(&window, "amt", "wohnen")), (vec![1, 2], vec![1, 2]));

    let from = chip(&window, "Amt", "Beratung").left_center() + vec2(12.0, 0.0);
    let to = corner(&window, "Arbeit", 1);
    drag_without_drop(&mut window, from, to);
    modifiers(&mut window, Modifiers::SHIFT);
    window.drop_at(to);
    window.run();
    assert_eq!((columns(&window, "amt", "beratung"), columns(&window, "amt", "wohnen")), (vec![], vec![1, 2]));
    let own = board(&window).responsibilities().iter().last().unwrap().id.clone();
    assert_eq!(columns(&window, own.as_str(), "arbeit"), [1, 2]);
    assert_eq!(steps(&window), 2);
}

#[test]
fn several_selected_chips_move_together() {
    let mut window = window();
    let amt = chip(&window, "Amt", "Wohnen").center();
    let verein = chip(&window, "Verein", "Sprache").center();
    modifiers(&mut window, Modifiers::COMMAND);
    for at in [amt, verein] {
        click(&mut window, at);
    }
    modifiers(&mut window, Modifiers::NONE);
    let down = cell(&window, "Sprache", NAMES[0]).center().y - cell(&window, "Wohnen", NAMES[0]).center().y;
    drag(&mut window, verein, verein + vec2(0.0, down));
    assert_eq!((columns(&window, "amt", "sprache"), columns(&window, "verein", "bildung")), (vec![1, 2], vec![0]));
    assert_eq!(steps(&window), 1);
}

#[test]
fn an_edge_of_a_chip_extends_and_shrinks_it() {
    let mut window = window();
    let width = |window: &Window<'_>, column| cell(window, "Wohnen", NAMES[column]).width();
    let edge = chip(&window, "Amt", "Wohnen").left_center() + vec2(2.0, 0.0);
    let to = edge - vec2(width(&window, 0), 0.0);
    drag(&mut window, edge, to);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2]);
    let edge = chip(&window, "Amt", "Wohnen").right_center() - vec2(2.0, 0.0);
    let from_column = (0..6).find(|column| cell(&window, "Wohnen", NAMES[*column]).contains(edge)).unwrap();
    let to = cell(&window, "Wohnen", NAMES[from_column + 2]).center();
    drag(&mut window, edge, Pos2::new(to.x, edge.y));
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2, 3, 4]);
    let edge = chip(&window, "Amt", "Wohnen").left_center() + vec2(2.0, 0.0);
    let to = Pos2::new(cell(&window, "Wohnen", NAMES[5]).center().x, edge.y);
    drag(&mut window, edge, to);
    assert_eq!(columns(&window, "amt", "wohnen"), [4], "the last cell stays");
    assert_eq!(steps(&window), 3);
}

/// "Amt" and "Verein" in one frame over four columns.
fn with_two_in_a_wide_frame<'a>() -> (Window<'a>, egui::Rect) {
    let mut window = window();
    let (from, to) = (chip(&window, "Verein", "Sprache").center(), chip(&window, "Amt", "Wohnen").center());
    drag(&mut window, from, to);
    let both = format!("Wohnen, {}", NAMES[1]);
    let frame = place(&window, &both, "Amt, Verein");
    let to = Pos2::new(cell(&window, "Wohnen", NAMES[4]).center().x, frame.center().y);
    drag(&mut window, frame.right_center() - vec2(1.0, 0.0), to);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "verein", "wohnen")), (vec![1, 2, 3, 4], vec![1, 2, 3, 4]));
    let frame = place(&window, &both, "Amt, Verein");
    (window, frame)
}

#[test]
fn an_edge_of_a_frame_takes_all_pieces_in_it_or_those_that_are_selected() {
    let (mut window, frame) = with_two_in_a_wide_frame();
    assert_eq!(steps(&window), 2, "both in one step");
    let from = jobcenter_in_tray(&window);
    drag(&mut window, from, frame.center());
    press(&mut window, Modifiers::NONE, Key::Escape);
    let new = new_of(&window, "jc").id;
    let (amt, verein) = (chip(&window, "Amt", "Wohnen").center(), chip(&window, "Verein", "Wohnen").center());
    click(&mut window, amt);
    modifiers(&mut window, Modifiers::COMMAND);
    click(&mut window, verein);
    modifiers(&mut window, Modifiers::NONE);
    let to = Pos2::new(cell(&window, "Wohnen", NAMES[3]).center().x, frame.center().y);
    drag(&mut window, frame.right_center() - vec2(1.0, 0.0), to);
    let all = ["amt", "verein", new.as_str()].map(|responsibility| columns(&window, responsibility, "wohnen"));
    assert_eq!(all, [vec![1, 2, 3], vec![1, 2, 3], vec![1, 2, 3, 4]]);
    assert_eq!(steps(&window), 4);
}

#[test]
fn an_edge_of_a_frame_that_is_put_back_changes_nothing() {
    let (mut window, frame) = with_two_in_a_wide_frame();
    let (start, to) = (board(&window), Pos2::new(cell(&window, "Wohnen", NAMES[5]).center().x, frame.center().y));
    drag_and_cancel(&mut window, frame.right_center() - vec2(1.0, 0.0), to);
    assert!(Arc::ptr_eq(&board(&window), &start));
}

#[test]
fn to_the_tray_or_with_del_a_piece_is_taken_away() {
    let mut window = window();
    let (from, to) = (chip(&window, "Verein", "Sprache").center(), jobcenter_in_tray(&window));
    drag(&mut window, from, to);
    assert!(board(&window).responsibilities().get(&ResponsibilityId::new("verein")).is_none());
    let at = chip(&window, "Amt", "Wohnen").center();
    click(&mut window, at);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(board(&window).responsibilities().is_empty());
    assert_eq!(steps(&window), 2);
}

#[test]
fn a_rubber_band_selects_what_shift_del_then_removes() {
    let mut window = window();
    let (from, to) = (corner(&window, "Wohnen", 0), cell(&window, "Sprache", NAMES[3]).center());
    drag(&mut window, from, to);
    press(&mut window, Modifiers::SHIFT, Key::Delete);
    assert!(board(&window).responsibilities().is_empty());
    assert_eq!(steps(&window), 1);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window).responsibilities().len(), 2);
}

/// Drags, and presses Escape before letting go.
fn drag_and_cancel(window: &mut Window<'_>, from: Pos2, to: Pos2) {
    drag_without_drop(window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
}

#[test]
fn what_is_forbidden_says_why_and_escape_cancels() {
    let mut window = window();
    let start = board(&window);
    let from = chip(&window, "Verein", "Sprache").center();
    let head = place(&window, NAMES[3], "").center();
    drag(&mut window, from, head);
    assert!(text_with(&window, "Nichts geändert: auf einem Status lässt sich nichts ablegen").is_some());
    drag(&mut window, from, from + vec2(9.0, 0.0));
    assert!(text_with(&window, "Nichts geändert: liegt schon hier").is_some());
    let to = corner(&window, "Arbeit", 3);
    drag_and_cancel(&mut window, from, to);
    assert!(Arc::ptr_eq(&board(&window), &start));
}

#[test]
fn near_an_edge_the_board_scrolls_while_something_is_dragged() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    let from = chip(&window, "Amt", "Wohnen").center();
    window.hover_at(from);
    window.step();
    window.drag_at(from);
    window.step();
    let edge = Pos2::new(1595.0, 500.0);
    window.hover_at(edge);
    window.step();
    let before = cell(&window, "Wohnen", NAMES[5]).left();
    for _ in 0..10 {
        window.step();
    }
    assert!(cell(&window, "Wohnen", NAMES[5]).left() < before - 20.0);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(edge);
    window.run();
}

#[test]
fn a_head_is_dragged_to_another_place_with_its_contents() {
    let mut window = window();
    let (from, to) = (head(&window, "Sprache: ").center(), head(&window, "Existenzsicherung: ").center_top() + vec2(0.0, 3.0));
    drag(&mut window, from, to);
    assert_eq!(order_of_areas(&window), ["aufenthalt", "sprache", "existenz", "wohnen"]);
    assert_eq!(columns(&window, "verein", "sprache"), [0]);
    assert!(chip(&window, "Verein", "Sprache").center().y < chip(&window, "Amt", "Wohnen").center().y);

    let (from, to) = (head(&window, NAMES[2]).center(), head(&window, NAMES[4]).right_center() - vec2(3.0, 0.0));
    drag(&mut window, from, to);
    assert_eq!(order_of_statuses(&window), ["gestattung", "duldung", "ukraine", "weitere", "schutz", "eu"]);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2], "the contents are those of the statuses");
    assert_eq!(steps(&window), 2);
}

#[test]
fn a_status_dragged_onto_a_headline_joins_the_group() {
    let mut window = window();
    let group_of = |window: &Window<'_>, id: &str| board(window).statuses().get(&StatusId::new(id)).unwrap().group.clone();
    let first = board(&window).status_groups().at(0).unwrap().clone();
    assert_ne!(group_of(&window, "eu"), Some(first.id.clone()));
    let (from, to) = (head(&window, NAMES[5]).center(), head(&window, &first.name).center());
    drag(&mut window, from, to);
    assert_eq!(group_of(&window, "eu"), Some(first.id.clone()));
    let said = format!("„{}“ in die Gruppe „{}“ verschoben", NAMES[5], first.name);
    assert!(text_with(&window, &said).is_some());
    assert_eq!(steps(&window), 1);
}

#[test]
fn a_head_put_back_or_let_go_where_it_was_changes_nothing() {
    let mut window = window();
    let start = board(&window);
    let from = head(&window, "Sprache: ").center();
    drag(&mut window, from, from + vec2(0.0, 8.0));
    assert!(text_with(&window, "Nichts geändert: liegt schon hier").is_some());
    let to = head(&window, "Arbeit: ").center();
    drag_and_cancel(&mut window, from, to);
    assert!(Arc::ptr_eq(&board(&window), &start));
}

#[test]
fn a_click_on_an_entry_of_the_legend_filters_by_it_and_another_clears() {
    let mut window = with_two_roles();
    assert!(is_shown(&window, "Verein, beteiligt") && is_shown(&window, "Amt, federführend"));
    let at = place(&window, "Legende: federführend", "").center();
    click(&mut window, at);
    // Long enough that the next click is not the second of two.
    window.run_steps(30);
    assert!(!is_shown(&window, "Verein, beteiligt") && is_shown(&window, "Amt, federführend"));
    assert!(text_with(&window, "Gefiltert: federführend").is_some());
    assert_eq!(steps(&window), 1, "looking is no step");
    let at = place(&window, "Legende: federführend", "").center();
    click(&mut window, at);
    // Long enough that the next click is not the second of two.
    window.run_steps(30);
    assert!(is_shown(&window, "Verein, beteiligt") && text_with(&window, "Gefiltert").is_none());

    click(&mut window, at);
    command(&mut window, "Filter aufheben");
    assert!(is_shown(&window, "Verein, beteiligt") && text_with(&window, "Gefiltert").is_none());
}

#[test]
fn the_legend_stands_still_under_the_hand_that_filters_by_it() {
    let mut window = with_two_roles();
    let entries = |window: &Window<'_>| ["federführend", "beteiligt"].map(|role| place(window, &format!("Legende: {role}"), ""));
    let before = entries(&window);
    for (at, shown, hidden) in [(before[0], "Amt, federf", "Verein, bet"), (before[1], "Verein, bet", "Amt, federf")] {
        click(&mut window, at.center());
        // Long enough that the next click is not the second of two.
        window.run_steps(30);
        assert_eq!(entries(&window), before);
        assert!(is_shown(&window, shown) && !is_shown(&window, hidden), "a click on {shown}");
    }
}

#[test]
fn an_area_is_shown_in_focus_and_the_whole_grid_again() {
    let mut window = window();
    let at = head(&window, "Wohnen: ").center();
    click(&mut window, at);
    command(&mut window, "Im Fokus zeigen");
    assert!(is_shown(&window, "Sprache: 1 Institution") && !is_shown(&window, "Sprache, Duldung"));
    command(&mut window, "Ganzes Raster");
    assert!(!is_shown(&window, "Sprache: 1 Institution") && is_shown(&window, "Sprache, Duldung"));
}

#[test]
fn after_a_drop_from_the_tray_a_task_can_be_typed_or_skipped() {
    let mut window = window();
    let (from, to) = (jobcenter_in_tray(&window), corner(&window, "Arbeit", 3));
    drag(&mut window, from, to);
    assert!(window.get_by_role_and_label(Role::TextInput, "Aufgabe (Esc überspringt)").is_focused());
    window.event(egui::Event::Text("Vermittlung".to_owned()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(new_of(&window, "jc").task, "Vermittlung");
    assert_eq!(steps(&window), 2);

    let (from, to) = (jobcenter_in_tray(&window), corner(&window, "Beratung", 3));
    drag(&mut window, from, to);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role_and_label(Role::TextInput, "Aufgabe (Esc überspringt)").is_none());
    assert_eq!(steps(&window), 3, "the responsibility stays without a task");
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(steps(&window), 4, "the keyboard is back on the board, at the new chip");
}

#[test]
fn the_board_rests_when_nothing_slides_any_more() {
    let mut window = window();
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), chip(&window, "Verein", "Sprache").center());
    drag(&mut window, from, to);
    window.run();
    assert_eq!(window.run(), 1);
}
