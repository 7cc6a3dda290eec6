//! What a hand does on the board, by mouse and by keys: every gesture through real frames.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "common/window.rs"]
mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{Window, board, cell, chip, covers, drag, hold, place, text_with, window_with};
use egui::{Key, Modifiers, Pos2, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::export::{self, Ground, SvgText};
use schaubild::layout::{Options, layout};
use schaubild::model::{Actor, ActorId, AreaId, Board, BoardId, Coverage, Edit, KindId, Record, ResponsibilityId, StatusId};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::scene::Target;
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

const STATUSES: [&str; 6] = ["gestattung", "duldung", "schutz", "ukraine", "weitere", "eu"];
const NAMES: [&str; 6] = [
    "Asylverfahren (Gestattung)",
    "Duldung",
    "Schutzstatus (§ 25 I, II)",
    "Ukraine (§ 24)",
    "Weitere mit Aufenthaltstitel",
    "EU-Bürgerinnen und EU-Bürger",
];

/// Six statuses and eleven areas with two institutions: "Amt" for housing in the second and third column, "Verein" for language
/// in the first, "Jobcenter" of that kind nowhere yet.
fn small() -> Arc<Board> {
    let mut board = save::new_board(save::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    let mut put = |edit: Edit| board = board.apply(&edit).unwrap();
    for name in ["Amt", "Verein"] {
        put(Edit::Put(Record::from(Actor::named(ActorId::new(name), name))));
    }
    let jobcenter = Actor { kind: Some(KindId::new("jobcenter")), ..Actor::named(ActorId::new("jc"), "Jobcenter") };
    put(Edit::Put(Record::from(jobcenter)));
    let cells = |area: &str, columns: &[usize]| {
        Coverage::rectangle([AreaId::new(area)], columns.iter().map(|column| StatusId::new(STATUSES[*column])))
    };
    let (amt, verein) = (ActorId::new("Amt"), ActorId::new("Verein"));
    let base = save::new_board(save::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    put(base.assign_like(ResponsibilityId::new("amt"), &amt, cells("wohnen", &[1, 2]), None));
    put(base.assign_like(ResponsibilityId::new("verein"), &verein, cells("sprache", &[0]), None));
    board
}

fn window<'a>() -> Window<'a> {
    window_with(Lang::De, Document::untitled(small(), save::the_example().logos()))
}

/// The columns that a responsibility covers in an area.
fn columns(window: &Window<'_>, responsibility: &str, area: &str) -> Vec<usize> {
    let board = board(window);
    (0..6).filter(|column| covers(&board, responsibility, area, STATUSES[*column])).collect()
}

/// A point of a cell that is free of frames: near its upper left corner.
fn corner(window: &Window<'_>, area: &str, column: usize) -> Pos2 {
    cell(window, area, NAMES[column]).left_top() + vec2(3.0, 2.0)
}

fn click(window: &mut Window<'_>, at: Pos2) {
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn modifiers(window: &mut Window<'_>, modifiers: Modifiers) {
    window.event(egui::Event::ModifiersChanged(modifiers));
    window.step();
}

/// How many steps can be taken back.
fn steps(window: &Window<'_>) -> usize {
    window.state().as_ref().unwrap().document().history().len()
}

fn new_of(window: &Window<'_>, actor: &str) -> schaubild::model::Responsibility {
    let board = board(window);
    let found = board.responsibilities().iter().find(|one| one.actor == ActorId::new(actor)).map(|one| (**one).clone());
    found.unwrap()
}

fn jobcenter_in_tray(window: &Window<'_>) -> Pos2 {
    place(window, "Jobcenter, ", "auf dem Board").center()
}

#[test]
fn from_the_tray_onto_a_cell_with_role_and_groups_of_the_kind() {
    let mut window = window();
    let to = corner(&window, "Arbeit", 3);
    let from = jobcenter_in_tray(&window);
    drag(&mut window, from, to);
    let new = new_of(&window, "jc");
    assert_eq!((new.covers.len(), new.role), (1, schaubild::model::Role::Lead), "a job centre leads in work for Ukrainians");
    assert!(covers(&board(&window), new.id.as_str(), "arbeit", "ukraine"));
    let groups: BTreeSet<String> = new.groups.iter().map(ToString::to_string).collect();
    let typical = save::typical_for(&KindId::new("jobcenter"), &board(&window)).unwrap().offered;
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
    hold(&mut window, from, to);
    modifiers(&mut window, Modifiers::COMMAND);
    window.drop_at(to);
    window.run();
    modifiers(&mut window, Modifiers::NONE);
    assert_eq!((columns(&window, "amt", "beratung"), columns(&window, "amt", "wohnen")), (vec![1, 2], vec![1, 2]));

    let from = chip(&window, "Amt", "Beratung").left_center() + vec2(12.0, 0.0);
    let to = corner(&window, "Arbeit", 1);
    hold(&mut window, from, to);
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
    hold(&mut window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
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

fn order_of_areas(window: &Window<'_>) -> Vec<String> {
    board(window).areas().iter().take(4).map(|area| area.id.to_string()).collect()
}

fn order_of_statuses(window: &Window<'_>) -> Vec<String> {
    board(window).statuses().iter().map(|status| status.id.to_string()).collect()
}

fn head(window: &Window<'_>, name: &str) -> egui::Rect {
    place(window, name, "")
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
fn ctrl_and_arrows_move_a_focused_head() {
    let mut window = window();
    let at = head(&window, "Sprache: ").center();
    click(&mut window, at);
    press(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    press(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(order_of_areas(&window), ["aufenthalt", "sprache", "existenz", "wohnen"]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(order_of_areas(&window), ["aufenthalt", "existenz", "sprache", "wohnen"]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert!(text_with(&window, "Weiter geht es in dieser Richtung nicht").is_some());
    let at = head(&window, NAMES[0]).center();
    click(&mut window, at);
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(order_of_statuses(&window)[..2], ["duldung", "gestattung"]);
    assert_eq!(steps(&window), 4);
}

#[test]
fn a_head_put_back_or_let_go_where_it_was_changes_nothing() {
    let mut window = window();
    let start = board(&window);
    let from = head(&window, "Sprache: ").center();
    drag(&mut window, from, from + vec2(0.0, 8.0));
    assert!(text_with(&window, "Nichts geändert: liegt schon hier").is_some());
    let to = head(&window, "Arbeit: ").center();
    hold(&mut window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &start));
}

/// Whether something on the board says this.
fn is_shown(window: &Window<'_>, beginning: &str) -> bool {
    let beginning = beginning.to_owned();
    window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&beginning))).next().is_some()
}

/// Starts a command by its label, as one does from the palette.
fn command(window: &mut Window<'_>, label: &str) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.event(egui::Event::Text(label.to_owned()));
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// A board on which "Amt" leads, so that there are two roles.
fn with_two_roles<'a>() -> Window<'a> {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    click(&mut window, at);
    command(&mut window, "Federführend");
    window
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

fn type_text(window: &mut Window<'_>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Goes to a cell by a click into its free corner.
fn go_to(window: &mut Window<'_>, area: &str, column: usize) {
    let at = corner(window, area, column);
    click(window, at);
    // Long enough that the next click is not the second of two.
    window.run_steps(30);
}

#[test]
fn arrows_walk_enter_goes_in_and_escape_out() {
    let mut window = window();
    go_to(&mut window, "Existenzsicherung", 0);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2, 3]);
    press(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2, 3]);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(columns(&window, "amt", "sprache"), [0, 1, 2, 3]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2]);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "sprache")), (vec![], vec![1, 2]));
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "sprache"), [0, 1]);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::L);
    assert_eq!(board(&window).cell_notes().len(), 1, "Escape led back to the cell");
}

#[test]
fn ctrl_d_carries_a_piece_to_another_cell_as_well() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::D);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "bildung")), (vec![1, 2], vec![1, 2]));
    assert_eq!(steps(&window), 1);
    press(&mut window, Modifiers::COMMAND, Key::D);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(steps(&window), 1);
}

#[test]
fn f2_renames_del_takes_away_and_shift_del_removes() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::F2);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Wohnungsamt");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Wohnungsamt, beteiligt"));
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "sprache")), (vec![], vec![1, 2]));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::SHIFT, Key::Delete);
    assert!(board(&window).responsibilities().get(&ResponsibilityId::new("amt")).is_none());
}

#[test]
fn letters_note_what_was_decided_about_a_cell() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 2);
    let noted = |window: &Window<'_>| {
        board(window).note(&AreaId::new("arbeit"), &StatusId::new("schutz")).map(|note| format!("{:?}", note.decision))
    };
    for (key, decision) in [(Key::L, "Gap"), (Key::N, "NotIntended"), (Key::S, "Disputed")] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(noted(&window).as_deref(), Some(decision));
    }
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(noted(&window), None);
}

#[test]
fn the_menu_key_shows_the_commands_for_what_has_the_focus() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(is_shown(&window, "Ergänzend"));
    window.get_by_label("Ergänzend").click();
    window.run();
    assert!(is_shown(&window, "Amt, ergänzend"));
}

#[test]
fn ins_completes_names_creates_unknown_ones_and_tab_goes_on() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 0);
    press(&mut window, Modifiers::NONE, Key::Insert);
    type_text(&mut window, "jobc");
    press(&mut window, Modifiers::NONE, Key::Tab);
    type_text(&mut window, "Neue Stelle");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Jobcenter, ") && is_shown(&window, "Neue Stelle, "));
    let board = board(&window);
    assert_eq!(board.actors().len(), 4, "the job centre was there already");
    let new = board.responsibilities().iter().last().unwrap();
    assert!(new.covers.contains(&AreaId::new("arbeit"), &StatusId::new(STATUSES[1])));
}

#[test]
fn a_board_of_twenty_chips_is_built_by_keys_alone_and_exported() {
    let empty = save::new_board(save::template("kurz-6").unwrap(), BoardId::new("leer"), "Leer").unwrap();
    let mut window = window_with(Lang::De, Document::untitled(empty, save::the_example().logos()));
    // The board has the keyboard from the first frame on; the first arrow goes to the first cell.
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    for row in 0..4 {
        press(&mut window, Modifiers::NONE, Key::Enter);
        for column in 0..5 {
            type_text(&mut window, &format!("Stelle {row}{column}"));
            press(&mut window, Modifiers::NONE, if column < 4 { Key::Tab } else { Key::Enter });
        }
        for _ in 0..4 {
            press(&mut window, Modifiers::NONE, Key::ArrowLeft);
        }
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tasten.ron");
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, path.to_str().unwrap());
    press(&mut window, Modifiers::NONE, Key::Enter);

    let board = save::load(&path).unwrap().board;
    let laid = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &Options::default(), None);
    let svg = export::svg(&laid.scene, SvgText::Live, Ground::Filled);
    for row in 0..4 {
        for (column, status) in STATUSES.iter().take(5).enumerate() {
            let name = format!("Stelle {row}{column}");
            let actor = board.actors().iter().find(|actor| actor.name == name).unwrap();
            let held = board.responsibilities().iter().find(|held| held.actor == actor.id).unwrap();
            let area = &board.areas().at(row).unwrap().id;
            assert!(held.covers.len() == 1 && held.covers.contains(area, &StatusId::new(status)), "{name}");
            assert!(svg.contains(&name), "{name}");
        }
    }
}

#[test]
fn everything_seen_is_found_by_a_screen_reader_with_name_and_role() {
    let window = window();
    let laid = layout(&Typesetter::new(), &disclose(&board(&window), Audience::Internal), &Options::default(), None);
    let mut found = 0;
    for group in laid.scene.groups.iter().filter(|group| !group.words.is_empty()) {
        let role = match group.target {
            Target::Chip(_) | Target::Cell(_) => Role::Cell,
            Target::Frame(..) => Role::Group,
            Target::Status(_) | Target::StatusGroup(_) => Role::ColumnHeader,
            Target::Area(_) => Role::RowHeader,
            Target::Title => Role::Heading,
            Target::LegendGroup(_) | Target::LegendRole(_) | Target::LegendState(_) => Role::Button,
            _ => continue,
        };
        assert!(window.query_all_by_role_and_label(role, &group.words).next().is_some(), "{role:?}: {}", group.words);
        found += 1;
    }
    assert!(found > 80, "{found}");
    let nameless = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        matches!(node.role(), Role::Button | Role::TextInput | Role::CheckBox) && node.label().is_none() && node.value().is_none()
    };
    assert_eq!(window.query_all_by(nameless).count(), 0, "nothing that can be used is without a name");
}

/// What must hold of any board, whatever was done to it.
fn assert_sound(board: &Board) {
    assert_eq!(board.dangling(), []);
    for held in board.responsibilities() {
        assert!(!held.covers.is_empty());
    }
    let groups: Vec<_> = board.statuses().iter().map(|status| status.group.clone()).collect();
    let mut runs = groups.clone();
    runs.dedup();
    let distinct: BTreeSet<_> = groups.into_iter().collect();
    assert_eq!(runs.len(), distinct.len(), "the statuses of a group stand together");
}

#[test]
fn ten_thousand_random_commands_leave_a_sound_board() {
    const KEYS: [Key; 17] = [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::Enter,
        Key::Enter,
        Key::Insert,
        Key::Escape,
        Key::Delete,
        Key::L,
        Key::D,
        Key::Z,
        Key::Y,
    ];
    const HELD: [Modifiers; 5] =
        [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND, Modifiers::COMMAND.plus(Modifiers::SHIFT)];
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::B);
    let (mut state, mut last, mut changed) = (0x2545_F491_4F6C_DD1D_u64, board(&window), 0);
    let mut pick = |count: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % count
    };
    let mut latest = 0;
    for number in 0..10_000 {
        let (key, modifiers) = (KEYS[pick(KEYS.len())], HELD[pick(HELD.len())]);
        let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.input_mut().events.push(egui::Event::ModifiersChanged(modifiers));
        window.input_mut().events.push(event);
        if pick(8) == 0 {
            window.input_mut().events.push(egui::Event::Text("Amt".to_owned()));
        }
        window.step();
        let now = board(&window);
        if !Arc::ptr_eq(&now, &last) {
            assert_sound(&now);
            (last, changed, latest) = (now, changed + 1, number);
        }
    }
    assert!(changed > 200 && latest > 9_000, "{changed} steps changed the board, the last was {latest}");
}

#[test]
fn an_arrow_in_an_empty_field_does_not_lead_out_of_it() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 0);
    press(&mut window, Modifiers::NONE, Key::Insert);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut window, "jobc");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Jobcenter, "));
}
